package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.testing.Golden;
import org.govsm.procurement.Given;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static Map<String, Object> posts() {
    return Given.kpi(
        "posts",
        Given.value("posts"),
        "target",
        Given.tree("atLeast", "20"),
        "consequence",
        Given.tree("shape", "gate", "base", "fee", "deduct", "5"));
  }

  private static Terms.Draft draft() {
    return Given.terms().add("kpis", posts());
  }

  private static List<String> faults(Checked<Terms> checked) {
    return checked.fold(
        terms -> List.of(), all -> all.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }

  private static Map<String, Object> with(Map<String, Object> row, Object... more) {
    row.putAll(Given.tree(more));
    return row;
  }

  @Nested
  class Periods_of_a_contract {

    @ParameterizedTest
    @CsvSource({
      "month, 2026-04-01, 2026-10-01, 6, 2026-09",
      "quarter, 2026-04-01, 2026-10-01, 2, 2026-07",
      "whole, 2026-04-10, 2026-05-03, 1, 2026-04",
      "month, 2026-01-31, 2026-03-31, 2, 2026-02"
    })
    void follow_each_other_without_a_gap(
        String period, String from, String until, int count, String last) {
      Terms terms =
          draft().set("period", period).set("from", from).set("until", until).done().orThrow();

      List<BillingPeriod> periods = terms.periods();
      assertThat(periods).hasSize(count);
      assertThat(periods.get(0).from()).isEqualTo(from);
      assertThat(periods.get(count - 1).id()).isEqualTo(last);
      assertThat(periods.get(count - 1).until()).isEqualTo(until);
      for (int i = 1; i < count; i++) {
        assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).until());
      }
      assertThat(terms.period(last)).isPresent();
      assertThat(terms.period("2020-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-04-01, terms.until",
      "2026-03-31, terms.until",
      "2026-04-15, terms.until",
      "2056-05-01, terms.until"
    })
    void are_whole_and_within_thirty_years(String until, String code) {
      assertThat(faults(draft().set("until", until).done())).containsExactly("/until " + code);
      assertThat(faults(draft().set("until", "2056-04-01").done())).isEmpty();
    }
  }

  @Nested
  class Dated_rows {

    private final Terms terms =
        Given.terms()
            .add("kpis", with(posts(), "until", "2026-06-01"))
            .add(
                "kpis",
                with(
                    posts(),
                    "from",
                    "2026-06-01",
                    "target",
                    Given.tree("atLeast", "30"),
                    "amendment",
                    "A1"))
            .add(
                "amendments",
                Given.tree(
                    "id", "A1", "signedOn", "2026-05-20", "from", "2026-06-01", "text", "thirty"))
            .done()
            .orThrow();

    @Test
    void hold_from_their_first_day_until_the_day_after_the_last() {
      assertThat(target(LocalDate.of(2026, 5, 31))).isEqualTo("20");
      assertThat(target(LocalDate.of(2026, 6, 1))).isEqualTo("30");
      assertThat(target(LocalDate.of(2026, 9, 30))).isEqualTo("30");
    }

    private String target(LocalDate day) {
      return terms.kpis(day).get(0).target().orElseThrow().bound().toString();
    }

    @Test
    void begin_with_a_period_and_never_hold_twice() {
      assertThat(
              faults(
                  Given.terms()
                      .add("kpis", with(posts(), "until", "2026-06-02"))
                      .add("kpis", with(posts(), "from", "2026-05-01"))
                      .done()))
          .containsExactly("/kpis/0/until terms.dated", "/kpis/1/id terms.twice");
    }

    @Test
    void name_an_amendment_that_is_there() {
      assertThat(faults(Given.terms().add("kpis", with(posts(), "amendment", "A9")).done()))
          .containsExactly("/kpis/0/amendment terms.named");
    }

    @Test
    void that_are_equal_or_name_nothing_give_no_more_faults_than_rows_and_fifty() {
      Terms.Draft equal = Given.terms();
      Terms.Draft lost = Given.terms();
      for (int i = 0; i < 200; i++) {
        equal.add("kpis", posts());
        lost.add("kpis", with(with(posts(), "id", "k" + i), "amendment", "A9"));
      }

      assertThat(faults(equal.done())).hasSize(199).containsOnlyOnce("/kpis/199/id terms.twice");
      assertThat(faults(lost.done())).hasSize(TermsCheck.MOST);
    }

    @Test
    void take_no_percentage_of_what_is_not_in_force() {
      assertThat(
              faults(
                  draft()
                      .set("amounts", List.of(with(Given.fee("1.00"), "from", "2026-05-01")))
                      .done()))
          .containsExactly("/kpis/0/consequence/base terms.in-force");
    }
  }

  @Nested
  class Faults {

    @Test
    void come_all_at_once_with_their_places() {
      Terms.Draft draft =
          Given.terms()
              .set("until", "2026-09-30")
              .add(
                  "amounts",
                  Given.tree("id", "a", "kind", "fixed", "metric", "spend", "clause", "1"))
              .add("bases", Given.tree("id", "all", "amounts", List.of("fee", "b"), "clause", "1"))
              .add("kpis", with(posts(), "platforms", List.of()))
              .add("kpis", without(with(posts(), "id", "second"), "target"))
              .add(
                  "caps",
                  Given.tree(
                      "id",
                      "c",
                      "percent",
                      "5",
                      "base",
                      "none",
                      "covers",
                      List.of("none"),
                      "clause",
                      "1"));

      assertThat(faults(draft.done()))
          .containsExactly(
              "/until terms.until",
              "/amounts/1/amount terms.amount",
              "/amounts/1/metric terms.amount",
              "/bases/0/amounts terms.named",
              "/caps/0/base terms.named",
              "/caps/0/covers terms.named",
              "/kpis/0/platforms terms.platforms",
              "/kpis/1/target terms.target");
    }

    private Map<String, Object> without(Map<String, Object> tree, String name) {
      tree.remove(name);
      return tree;
    }

    @Test
    void of_operands_scores_and_bands_are_found_in_their_objects() {
      Map<String, Object> bands =
          Given.tree(
              "shape",
              "step",
              "weight",
              "1",
              "bands",
              List.of(
                  Given.tree("atLeast", "80", "score", "0.5"),
                  Given.tree("atLeast", "80", "score", "1")));
      Map<String, Object> weighted =
          Given.kpi(
              "w",
              Given.tree("kind", "weighted-score", "kpis", List.of("w")),
              "score",
              Given.tree(
                  "shape",
                  "step",
                  "weight",
                  "1",
                  "bands",
                  List.of(Given.tree("atLeast", "80", "score", "0.5"))));

      assertThat(
              faults(
                  Given.terms()
                      .add("kpis", Given.kpi("a", Given.value("posts", "of", "posts")))
                      .add("kpis", Given.kpi("b", Given.value("posts", "across", "mean")))
                      .add(
                          "kpis", Given.kpi("c", Given.tree("kind", "value", "metrics", List.of())))
                      .add("kpis", Given.kpi("d", Given.value("posts"), "score", bands))
                      .done()))
          .containsExactly(
              "/kpis/0/measure/across terms.across",
              "/kpis/1/measure/across terms.across",
              "/kpis/2/measure/metrics terms.metrics",
              "/kpis/3/score/bands terms.bands");
      assertThat(faults(Given.terms().add("kpis", weighted).done()))
          .containsExactly("/kpis/0/measure/kpis terms.named");
    }

    @ParameterizedTest
    @CsvSource({"0.01, ''", "0, /kpis/0/target terms.target", "-2, /kpis/0/target terms.target"})
    void of_a_target_that_has_no_proportion(String bound, String fault) {
      Map<String, Object> kpi = posts();
      kpi.put("target", Given.tree("atLeast", bound));
      kpi.put("consequence", Given.tree("shape", "linear", "base", "fee"));
      assertThat(faults(Given.terms().add("kpis", kpi).done()))
          .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));

      kpi.put("consequence", Given.tree("shape", "gate", "base", "fee", "deduct", "5"));
      assertThat(faults(Given.terms().add("kpis", kpi).done())).isEmpty();
    }

    @Test
    void of_a_shape_that_is_nearly_one_name_it() {
      Map<String, Object> kpi = posts();
      kpi.put("consequence", Given.tree("shape", "linar", "base", "fee"));

      assertThat(
              Given.terms()
                  .add("kpis", kpi)
                  .done()
                  .<List<Object>>fold(
                      terms -> List.of(),
                      all -> all.stream().map(f -> f.text().values().get("nearest")).toList()))
          .containsExactly("linear");
    }

    @ParameterizedTest
    @CsvSource({"19.9, ''", "20, /kpis/0/target/grace terms.target"})
    void of_a_grace_as_large_as_its_target(String grace, String fault) {
      Map<String, Object> kpi = posts();
      kpi.put("target", Given.tree("atLeast", "20", "grace", grace));
      kpi.put("consequence", Given.ladder());

      assertThat(faults(Given.terms().add("kpis", kpi).done()))
          .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void of_a_target_at_which_nobody_looks() {
      Map<String, Object> kpi = posts();
      kpi.put(
          "consequence",
          Given.tree("shape", "unit-rate", "rates", List.of(Given.tree("rate", "5"))));
      assertThat(faults(Given.terms().add("kpis", kpi).done()))
          .containsExactly("/kpis/0/target terms.target");

      kpi.remove("target");
      assertThat(faults(Given.terms().add("kpis", kpi).done())).isEmpty();
    }

    @Test
    void of_a_base_that_earns_nothing() {
      Map<String, Object> base = Given.tree("id", "part", "amounts", List.of("k"), "clause", "5");
      Map<String, Object> watched = Given.kpi("k", Given.value("posts"));
      assertThat(faults(Given.terms().add("kpis", watched).add("bases", base).done()))
          .containsExactly("/bases/0/amounts terms.named");

      watched.put(
          "consequence",
          Given.tree("shape", "unit-rate", "rates", List.of(Given.tree("rate", "5"))));
      assertThat(faults(Given.terms().add("kpis", watched).add("bases", base).done())).isEmpty();
    }

    @Test
    void of_words_and_ids_that_stand_twice() {
      Map<String, Object> kpi = Given.kpi("fee", Given.value("posts"));
      kpi.put("platforms", List.of("x", "facebook", "x"));
      Map<String, Object> base = Given.tree("id", "fee", "amounts", List.of("fee"), "clause", "5");

      assertThat(faults(Given.terms().add("kpis", kpi).add("bases", base).done()))
          .containsExactlyInAnyOrder(
              "/kpis/0/platforms/2 terms.repeated", "/kpis/0/id terms.id", "/bases/0/id terms.id");
    }

    @Test
    void of_a_weighted_score_of_a_kpi_that_ended() {
      Map<String, Object> part = posts();
      part.put("score", Given.tree("shape", "gate", "weight", "1"));
      part.put("until", "2026-06-01");
      Map<String, Object> whole =
          Given.kpi("whole", Given.tree("kind", "weighted-score", "kpis", List.of("posts")));

      assertThat(faults(Given.terms().add("kpis", part).add("kpis", whole).done()))
          .containsExactly("/kpis/1/measure/kpis terms.in-force");
    }

    @Test
    void of_names_that_the_dictionary_lacks_are_told_by_platform() {
      Terms terms =
          Given.terms()
              .set("payment", with(Given.settled(), "sources", List.of("first-party", "rumour")))
              .add(
                  "amounts",
                  Given.tree("id", "a", "kind", "actuals", "metric", "gold", "clause", "1"))
              .add(
                  "kpis",
                  Given.kpi(
                      "k",
                      Given.value("watch-time"),
                      "platforms",
                      List.of("youtube", "facebook", "orkut"),
                      "sample",
                      Given.tree(
                          "of",
                          Given.tree("metrics", List.of("views", "glances")),
                          "atLeast",
                          "1",
                          "then",
                          "hold")))
              .done()
              .orThrow();

      assertThat(terms.unknownMetrics(METRICS))
          .extracting(InputFault::pointer)
          .containsExactly(
              "/kpis/0/sample/of/metrics/1",
              "/kpis/0/measure/metrics/0",
              "/kpis/0/sample/of/metrics/1",
              "/kpis/0/measure/metrics/0",
              "/kpis/0/sample/of/metrics/0",
              "/kpis/0/sample/of/metrics/1",
              "/payment/sources/1",
              "/amounts/1/metric");
    }
  }

  @Nested
  class Open_points {

    @Test
    void are_none_where_all_is_said() {
      assertThat(draft().done().orThrow().open(METRICS)).isEmpty();
    }

    @Test
    void stand_where_the_terms_would_say_it_and_close_by_a_reading() {
      Map<String, Object> ladder = Given.ladder();
      ladder.remove("after");
      Terms terms =
          Given.terms()
              .set("payment", Given.tree("stacking", "net"))
              .add(
                  "kpis",
                  Given.kpi(
                      "rate",
                      Given.tree(
                          "kind", "ratio", "of", Given.tree("metrics", List.of("engagements"))),
                      "platforms",
                      List.of("facebook", "instagram"),
                      "target",
                      Given.tree("atLeast", "3"),
                      "consequence",
                      ladder))
              .add(
                  "kpis",
                  Given.kpi("f", Given.value("followers"), "platforms", List.of("facebook")))
              .add(
                  "kpis",
                  Given.kpi("v", Given.value("total-views"), "platforms", List.of("youtube")))
              .done()
              .orThrow();

      assertThat(terms.open(METRICS))
          .extracting(OpenPoint::pointer)
          .containsExactly(
              "/kpis/0/measure/per",
              "/kpis/0/consequence/after",
              "/kpis/1/measure/on",
              "/kpis/2/measure/falls",
              "/payment/rounding",
              "/payment/roundingPer",
              "/payment/sources");
      Terms closed = terms;
      for (OpenPoint point : terms.open(METRICS)) {
        closed = closed.with(point, point.readings().get(1));
      }
      assertThat(closed.open(METRICS)).isEmpty();
      assertThat(closed.payment().stacking()).isEqualTo("net");
      assertThat(closed.payment().sources()).startsWith("public-counter");
    }

    @Test
    void tell_of_a_count_that_the_platform_changes_within_the_contract() {
      Terms terms = views("2026-04-01", "2026-10-01");

      assertThat(terms.open(METRICS))
          .singleElement()
          .satisfies(
              point -> {
                assertThat(point.pointer()).isEqualTo("/kpis/0/measure/metrics");
                assertThat(point.question().values())
                    .containsEntry("day", LocalDate.of(2026, 8, 24));
                assertThat(point.readings())
                    .extracting(OpenPoint.Reading::code)
                    .containsExactly("views", "engaged-views");
              });
      assertThat(views("2026-04-01", "2026-08-01").open(METRICS)).isEmpty();
      assertThat(views("2026-09-01", "2026-10-01").open(METRICS)).isEmpty();
    }

    private Terms views(String from, String until) {
      return Given.terms()
          .set("from", from)
          .set("until", until)
          .add("kpis", Given.kpi("v", Given.value("views"), "platforms", List.of("youtube")))
          .done()
          .orThrow();
    }
  }

  @Nested
  class In_xml {

    private final Terms packaged = Terms.packaged("markfed-2025");

    @Test
    void are_another_spelling_of_the_same_tree() {
      Terms again = Terms.readXml("terms.xml", packaged.toXml()).orThrow();

      assertThat(again.toPlain()).isEqualTo(packaged.toPlain());
      assertThat(again.digest()).isEqualTo(packaged.digest());
      assertThat(again.toXml()).isEqualTo(packaged.toXml());
    }

    @Test
    void are_valid_by_the_schema_that_comes_with_the_jar() throws Exception {
      String xsd = Terms.xsd(Shapes.shipped());
      Golden.assertSame(
          Path.of("src/main/resources/org/govsm/procurement/contract/terms-1.xsd"), xsd);

      SchemaFactory.newDefaultInstance()
          .newSchema(new StreamSource(new StringReader(xsd)))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(packaged.toXml())));
    }

    @Test
    void tell_the_line_of_what_is_broken_and_the_place_of_what_does_not_go_together() {
      String xml = new String(packaged.toXml(), StandardCharsets.UTF_8);

      assertThatThrownBy(() -> Terms.readXml("t.xml", bytes(xml.replace("currency=\"INR\"", ""))))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("t.xml:");
      assertThat(
              faults(
                  Terms.readXml(
                      "t.xml", bytes(xml.replace("base=\"total-bill\"", "base=\"nothing\"")))))
          .containsExactly("/kpis/1/consequence/base terms.named");
    }

    private byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void that_come_with_govsm_have_names() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Terms.packaged("nothing"))
          .withMessageContaining("nothing");
    }
  }
}
