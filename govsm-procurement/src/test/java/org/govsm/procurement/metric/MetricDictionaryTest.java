package org.govsm.procurement.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricDictionaryTest {

  private static final MetricDictionary SHIPPED = MetricDictionary.shipped();
  private static final Path HOME = Path.of("src/main/resources/org/govsm/procurement/metrics");

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<String> ids(String platform, String metric, String from, String until) {
    return SHIPPED.definitionsIn(platform, metric, day(from), day(until)).stream()
        .map(Definition::id)
        .toList();
  }

  private static Definition on(String platform, String metric, String day) {
    return SHIPPED.find(platform, metric).orElseThrow().definitionOn(day(day)).orElseThrow();
  }

  @Nested
  class Youtube_24_August_2026 {

    @Test
    void a_contract_across_the_day_meets_two_counts() {
      assertThat(ids("youtube", "views", "2026-08-01", "2026-09-01"))
          .containsExactly("youtube.views.2025-03-31", "youtube.views.2026-08-24");
    }

    @Test
    void a_contract_that_ends_on_the_day_before_meets_one() {
      assertThat(ids("youtube", "views", "2026-08-01", "2026-08-24"))
          .containsExactly("youtube.views.2025-03-31");
      assertThat(ids("youtube", "views", "2026-08-23", "2026-08-25")).hasSize(2);
    }

    @Test
    void until_the_other_published_day_either_count_may_have_been_made() {
      assertThat(ids("youtube", "views", "2026-08-26", "2026-08-27")).hasSize(2);
      assertThat(ids("youtube", "views", "2026-08-27", "2026-08-28"))
          .containsExactly("youtube.views.2026-08-24");
    }

    @Test
    void the_former_count_goes_on_as_engaged_views() {
      Definition former = on("youtube", "views", "2026-08-23");

      assertThat(former.successor()).contains("engaged-views");
      assertThat(former.comparableWithSuccessor()).contains(true);
      assertThat(SHIPPED.find("youtube", "engaged-views")).isPresent();
    }

    @Test
    void both_days_are_said_with_both_sources() {
      Definition now = on("youtube", "views", "2026-08-24");

      assertThat(now.comparableWithBefore()).contains(false);
      assertThat(now.alsoFrom()).contains(day("2026-08-27"));
      assertThat(now.counted("en")).contains("24 August 2026", "27 August 2026");
      assertThat(now.citations())
          .extracting(Citation::provision)
          .containsExactly("release notes", "revision history");
    }
  }

  @Nested
  class A_change_of_definition {

    @ParameterizedTest
    @CsvSource({
      "youtube,   views,       2025-03-31, youtube.views,       youtube.views.2025-03-31",
      "facebook,  views,       2025-11-15, facebook.views.2025-06-01, facebook.views.2025-11-15",
      "facebook,  followers,   2025-11-15, facebook.followers,  facebook.followers.2025-11-15",
      "facebook,  reach,       2026-06-15, facebook.reach,      facebook.reach.2026-06-15",
    })
    void is_between_two_days(
        String platform, String metric, String first, String before, String after) {
      LocalDate day = day(first);

      assertThat(on(platform, metric, day.minusDays(1).toString()).id()).isEqualTo(before);
      assertThat(on(platform, metric, first).id()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
      "instagram, impressions, 2025-04-21",
      "instagram, plays,       2025-04-21",
      "facebook,  impressions, 2025-11-15",
    })
    void may_end_a_metric_and_name_its_successor(String platform, String metric, String end) {
      Metric ended = SHIPPED.find(platform, metric).orElseThrow();
      Definition last = ended.definitionOn(day(end).minusDays(1)).orElseThrow();

      assertThat(ended.definitionOn(day(end))).isEmpty();
      assertThat(last.successor()).contains("views");
      assertThat(last.comparableWithSuccessor()).isEmpty();
      assertThat(SHIPPED.find(platform, "views").orElseThrow().definitionOn(day(end))).isPresent();
    }

    @Test
    void of_a_metric_that_nobody_knows_is_none() {
      assertThat(ids("youtube", "loves", "2026-01-01", "2026-02-01")).isEmpty();
      assertThat(ids("instagram", "plays", "2026-01-01", "2026-02-01")).isEmpty();
    }
  }

  @Nested
  class What_the_platforms_changed {

    @Test
    void engaged_views_are_in_bulk_reports_from_30_June_2025() {
      assertThat(ids("youtube", "engaged-views", "2025-06-24", "2025-06-30")).isEmpty();
      assertThat(on("youtube", "engaged-views", "2025-06-30").counted("en"))
          .contains("30 June 2025", "24 June 2025");
    }

    @ParameterizedTest
    @CsvSource({"likes", "comments", "views", "engagements"})
    void instagram_counts_organic_only(String metric) {
      assertThat(on("instagram", metric, "2026-10-01").origin()).contains("organic");
    }

    @ParameterizedTest
    @CsvSource({"total-likes", "total-comments", "total-views"})
    void instagram_totals_have_advertising_in_them(String metric) {
      assertThat(on("instagram", metric, "2026-10-01").origin()).contains("all");
    }

    @Test
    void thumbnail_impressions_are_in_the_reporting_interface() {
      assertThat(on("youtube", "impressions", "2026-01-15").field())
          .contains("video_thumbnail_impressions");
    }

    @Test
    void facebook_reach_may_be_either_count_until_15_June_2026() {
      assertThat(ids("facebook", "reach", "2026-02-17", "2026-02-18")).hasSize(1);
      assertThat(ids("facebook", "reach", "2026-02-18", "2026-06-15")).hasSize(2);
      assertThat(ids("facebook", "reach", "2026-06-15", "2026-07-01"))
          .containsExactly("facebook.reach.2026-06-15");
    }

    @Test
    void what_only_the_press_reports_of_is_graded_low() {
      assertThat(SHIPPED.metrics())
          .filteredOn(metric -> metric.platform().equals("whatsapp"))
          .isNotEmpty()
          .flatExtracting(Metric::definitions)
          .flatExtracting(Definition::citations)
          .extracting(Citation::sure)
          .containsOnly(Certainty.LOW);
    }
  }

  @Nested
  class A_public_counter {

    private final Definition subscribers = on("youtube", "followers", "2026-10-01");

    @ParameterizedTest
    @CsvSource({"999,", "1000,1010", "1230000,1240000", "9990,10000", "0,", "100,"})
    void of_three_figures_stands_for_an_interval(BigDecimal shown, BigDecimal upTo) {
      assertThat(subscribers.upTo(shown)).isEqualTo(Optional.ofNullable(upTo));
    }

    @Test
    void that_shows_every_figure_is_exact() {
      assertThat(on("youtube", "views", "2026-10-01").upTo(BigDecimal.valueOf(1_230_000)))
          .isEmpty();
    }
  }

  @Nested
  class The_shipped_file {

    @Test
    void fits_its_schema() {
      assertThatCode(() -> validate(Files.readString(HOME.resolve("metrics.xml"))))
          .doesNotThrowAnyException();
    }

    @Test
    void names_every_metric_and_every_count_in_both_languages() {
      assertThat(SHIPPED.metrics())
          .allSatisfy(
              metric -> {
                assertThat(metric.names()).containsOnlyKeys("en", "hi");
                assertThat(metric.definitions())
                    .allSatisfy(d -> assertThat(d.counted("hi")).isNotEqualTo(d.counted("en")));
              });
      assertThat(SHIPPED.words("hi").keys()).isEqualTo(SHIPPED.words("en").keys());
      assertThat(SHIPPED.words("hi").term("metric.youtube.views")).isEqualTo("व्यू");
    }

    @Test
    void counts_people_once() {
      assertThat(SHIPPED.find("facebook", "reach").orElseThrow().isAdditiveOverTime()).isFalse();
      assertThat(SHIPPED.find("x", "views").orElseThrow().isAdditiveOverSubjects()).isFalse();
      assertThat(SHIPPED.find("facebook", "views").orElseThrow().isAdditiveOverTime()).isTrue();
    }

    @Test
    void is_printed_for_officers() {
      Golden.assertSame(Path.of("../docs/metrics.md"), MetricPage.of(SHIPPED));
    }
  }

  @Nested
  class A_file_with_a_fault {

    @Test
    void of_two_definitions_for_one_day_is_refused_there() {
      assertThat(problems("until=\"2026-01-02\"", "from=\"2026-01-01\""))
          .containsExactly("own.xml:7:5 metric.overlap");
      assertThat(problems("until=\"2026-01-01\"", "from=\"2026-01-01\"")).isEmpty();
    }

    @Test
    void of_an_unknown_successor_is_refused() {
      assertThat(problems("until=\"2026-01-01\" successor=\"loves\"", "from=\"2026-01-01\""))
          .containsExactly("own.xml:4:3 metric.successor");
      assertThat(problems("until=\"2026-01-01\" successor=\"notes\"", "from=\"2026-01-01\""))
          .isEmpty();
    }

    @Test
    void of_no_citation_is_refused() {
      String file = own("until=\"2026-01-01\"", "from=\"2026-01-01\"");
      String none =
          file.replaceFirst(Matcher.quoteReplacement("<cite document=\"d\" sure=\"high\"/>"), "");

      assertThat(problems(none)).containsExactly("own.xml:6:5 metric.citation");
    }

    @Test
    void is_refused_with_all_of_its_faults() {
      String file =
          own(
                  "from=\"2026-01-02\" until=\"2026-01-01\" latency-hours=\"soon\"",
                  "from=\"2027-01-01\"")
              .replace("unit=\"count\"", "unit=\"claps\"")
              .replace("sure=\"high\"", "sure=\"certainly\"");

      assertThat(problems(file))
          .contains(
              "own.xml:4:3 metric.word", "own.xml:6:5 metric.period", "own.xml:6:5 metric.number");
      assertThat(problems(file)).filteredOn(p -> p.endsWith("metric.sure")).hasSize(2);
    }

    @Test
    void of_a_limit_that_is_no_whole_number_is_refused() {
      String file = own("until=\"2026-01-01\"", "from=\"2026-01-01\"");

      assertThat(problems(file.replace("unit=\"count\"", "unit=\"count\" most=\"100\""))).isEmpty();
      assertThat(problems(file.replace("unit=\"count\"", "unit=\"count\" most=\"0\"")))
          .containsExactly("own.xml:4:3 metric.number");
    }

    @Test
    void of_a_cross_platform_name_for_nothing_is_refused() {
      assertThat(problems(common("notes", "notes"))).isEmpty();
      assertThat(problems(common("marks", "notes"))).isEmpty();
      assertThat(problems(common("marks", "loves"))).containsExactly("own.xml:11:5 metric.common");
      assertThat(problems(common("notes", "marks"))).containsExactly("own.xml:11:5 metric.common");
    }

    @Test
    void of_an_origin_without_a_word_is_refused() {
      assertThat(problems("until=\"2026-01-01\" origin=\"bought\"", "from=\"2026-01-01\""))
          .containsExactly("own.xml:6:5 metric.word");
    }

    @Test
    void of_a_platform_without_a_row_is_refused() {
      assertThat(
              problems(
                  own("until=\"2026-01-01\"", "from=\"2026-01-01\"")
                      .replace("platform=\"o", "platform=\"p")))
          .containsExactly("own.xml:4:3 metric.platform");
    }
  }

  @Nested
  class With_another {

    private final MetricDictionary own =
        MetricDictionary.read("own.xml", bytes(own("until=\"2026-01-01\"", "from=\"2026-01-01\"")));

    @Test
    void both_are_known() {
      MetricDictionary both = SHIPPED.with(own);

      assertThat(both.find("own", "notes")).isPresent();
      assertThat(both.find("youtube", "views")).isPresent();
      assertThat(both.platforms()).extracting(Code::code).contains("own", "youtube");
      assertThat(both.id()).isEqualTo("govsm+dept");
      assertThat(both.edition()).isEqualTo(SHIPPED.edition());
      assertThat(both.checkedTo()).isEqualTo(day("2026-01-01"));
    }

    @Test
    void the_digest_is_another() {
      assertThat(SHIPPED.with(own).digest()).isNotEqualTo(SHIPPED.digest()).startsWith("sha256:");
      assertThat(own.digest())
          .isEqualTo(
              MetricDictionary.read(
                      "renamed.xml", bytes(own("until=\"2026-01-01\"", "from=\"2026-01-01\"")))
                  .digest());
    }

    @Test
    void a_metric_of_both_is_refused_where_it_stands() {
      assertThatThrownBy(() -> own.with(own))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("own.xml:4:3: [metric.clash]");
    }

    @Test
    void a_platform_with_other_names_is_refused() {
      String renamed =
          own("until=\"2026-01-01\"", "from=\"2026-01-01\"")
              .replace("Own", "Owned")
              .replace("code=\"notes\"", "code=\"marks\"");

      assertThatThrownBy(() -> own.with(MetricDictionary.read("other.xml", bytes(renamed))))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("other.xml: [metric.clash]");
    }
  }

  private static String own(String first, String second) {
    return """
    <metrics xmlns="urn:govsm:metrics:1" id="dept" edition="2026-01-01" checked-to="2026-01-01">
      <document id="d" instrument="I" provision="p" seen="official" seen-on="2026-01-01" address="a"/>
      <platform code="own"><name lang="en">Own</name></platform>
      <metric platform="own" code="notes" unit="count" kind="flow" over-time="additive" over-subjects="additive">
        <name lang="en">Notes</name>
        <definition FIRST><counted lang="en">Notes.</counted><cite document="d" sure="high"/></definition>
        <definition SECOND><counted lang="en">Notes.</counted><cite document="d" sure="high"/></definition>
      </metric>
    </metrics>
    """
        .replace("FIRST", first)
        .replace("SECOND", second);
  }

  private static String common(String name, String metric) {
    String means =
        """
          <common code="NAME">
            <name lang="en">Name</name>
            <means platform="own" metric="METRIC"><said lang="en">So.</said><cite document="d" sure="high"/></means>
          </common>
        </metrics>\
        """;
    return own("until=\"2026-01-01\"", "from=\"2026-01-01\"")
        .replace("</metrics>", means.replace("NAME", name).replace("METRIC", metric));
  }

  @Test
  void what_comes_to_a_state_is_said_to_be_in_it() {
    for (Metric metric : SHIPPED.metrics()) {
      String code = metric.code();
      boolean comes = code.startsWith("follow") && !code.endsWith("-lost");
      if (comes && metric.kind() == Kind.FLOW) {
        assertThat(SHIPPED.overlap(metric.platform(), "followers", code))
            .as(metric.toString())
            .isPresent();
      }
      assertThat(metric.countsPosts().isEmpty())
          .as(code)
          .isEqualTo(!List.of("posts", "posts-on-time").contains(code));
    }
  }

  @Test
  void that_counts_posts_says_by_what_authority() {
    String uncited = own("until=\"2026-01-01\"", "from=\"2026-01-01\"");
    assertThat(problems(uncited.replace("</metric>", "<counts-posts/></metric>")))
        .singleElement()
        .asString()
        .endsWith("metric.citation");
  }

  @Test
  void a_report_alone_does_not_say_what_the_public_sees() {
    String unsaid = own("until=\"2026-01-01\"", "from=\"2026-01-01\"");
    String shown = "<public shown=\"yes\"><cite document=\"d\" sure=\"SURE\"/></public></metric>";

    assertThat(isPublic(unsaid)).isEmpty();
    assertThat(isPublic(unsaid.replace("</metric>", shown.replace("SURE", "low")))).isEmpty();
    assertThat(isPublic(unsaid.replace("</metric>", shown.replace("SURE", "medium"))))
        .contains(true);
    assertThat(problems(unsaid.replace("</metric>", "<public shown=\"perhaps\"/></metric>")))
        .anyMatch(one -> one.endsWith("metric.word"))
        .anyMatch(one -> one.endsWith("metric.citation"));
  }

  private static Optional<Boolean> isPublic(String file) {
    return MetricDictionary.read("own.xml", bytes(file))
        .find("own", "notes")
        .orElseThrow()
        .isPublic();
  }

  private static List<String> problems(String first, String second) {
    return problems(own(first, second));
  }

  private static List<String> problems(String file) {
    try {
      MetricDictionary.read("own.xml", bytes(file));
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems().stream().map(MetricDictionaryTest::shown).toList();
    }
  }

  private static String shown(SourceProblem problem) {
    return problem.position() + " " + problem.code();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void validate(String xml) throws org.xml.sax.SAXException, IOException {
    SchemaFactory.newDefaultInstance()
        .newSchema(HOME.resolve("metrics-1.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }
}
