package org.govsm.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.contracts.ImportOutcome;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.RecordedImport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The year of the demonstration department is the one that is told of it. */
class StoryTest {

  private static final DemoPortal PORTAL = DemoPortal.loaded();

  @AfterAll
  static void close() {
    PORTAL.close();
  }

  private static Map<?, ?> line(String period, String list, String member, String wanted) {
    List<?> lines = (List<?>) PORTAL.certificate(DemoPortal.SERVICES, period).get(list);
    return lines.stream()
        .map(line -> (Map<?, ?>) line)
        .filter(line -> wanted.equals(line.get(member)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(period + " has no " + wanted + ": " + lines));
  }

  private static Map<?, ?> kpi(String period, String id) {
    return line(period, "kpis", "kpi", id);
  }

  private static Map<?, ?> kpi(String period, String id, String platform) {
    List<?> lines = (List<?>) PORTAL.certificate(DemoPortal.SERVICES, period).get("kpis");
    return lines.stream()
        .map(line -> (Map<?, ?>) line)
        .filter(line -> id.equals(line.get("kpi")) && platform.equals(line.get("platform")))
        .findFirst()
        .orElseThrow();
  }

  private static Object sum(String period, String name) {
    return PORTAL.certificate(DemoPortal.SERVICES, period).get(name);
  }

  private static List<ImportOutcome> taken(String file) {
    String digest = CanonicalForm.digest(DemoFiles.all().get(file));
    return PORTAL.imports(digest).stream().map(one -> PORTAL.imported(one.number())).toList();
  }

  @Nested
  class Money {

    @Test
    void of_every_certificate_is_as_told() throws IOException {
      golden("money.txt", Sheets.money(PORTAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void is_proved_in_both_languages(String language) throws IOException {
      golden("proof." + language + ".txt", new Sheets(PORTAL, language).text());
    }

    private void golden(String name, String actual) throws IOException {
      Path file = Path.of("src/test/resources/demo", name);
      if (Boolean.getBoolean("govsm.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
    }
  }

  @Nested
  class Certificates {

    @ParameterizedTest
    @ValueSource(
        strings = {DemoPortal.SERVICES, DemoPortal.CREATOR, DemoPortal.DESK, DemoPortal.FILM})
    void are_made_again_byte_for_byte(String contract) {
      for (IssuedCertificate one : PORTAL.issued(contract)) {
        assertThat(PORTAL.isSameAgain(one)).as(one.id()).isTrue();
      }
    }

    @Test
    void are_there_for_every_month_of_the_year() {
      assertThat(PORTAL.issued(DemoPortal.SERVICES)).hasSize(12);
      assertThat(PORTAL.issued(DemoPortal.CREATOR)).hasSize(3);
      assertThat(PORTAL.issued(DemoPortal.FILM)).hasSize(1);
      assertThat(PORTAL.issued(DemoPortal.DESK)).hasSize(1);
    }

    @Test
    void are_final_and_marked_as_invented() {
      for (IssuedCertificate one : PORTAL.issued(DemoPortal.SERVICES)) {
        assertThat(one.certificate().get("status")).isEqualTo("final");
        assertThat(String.valueOf(one.certificate().get("marked")))
            .contains("Invented for demonstration", "प्रदर्शन हेतु काल्पनिक");
      }
    }
  }

  @Nested
  class Facebook {

    @Test
    void a_missed_month_starts_a_run_and_the_second_costs_more() {
      assertThat(kpi("2026-01", "engagement-facebook").get("status")).isEqualTo("missed");
      assertThat(line("2026-01", "deductions", "kpi", "engagement-facebook").get("amount"))
          .isEqualTo("27967.52");
      assertThat(kpi("2026-02", "engagement-facebook").get("run")).hasToString("2");
      assertThat(line("2026-02", "deductions", "kpi", "engagement-facebook").get("amount"))
          .isEqualTo("46500.00");
      assertThat(kpi("2026-03", "engagement-facebook").get("run")).hasToString("0");
    }

    @Test
    void a_damaged_id_is_set_aside_with_line_and_column_and_the_clean_file_makes_up_for_it() {
      ImportOutcome damaged = taken("2025-12/facebook-from-spreadsheet.csv").get(0);

      assertThat(damaged.report().accepted()).isEqualTo(25);
      assertThat(damaged.quarantined())
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.line()).isEqualTo(4);
                assertThat(line.column()).isEqualTo("Post ID");
                assertThat(line.reason().get("cell")).isEqualTo("9.99E+17");
                assertThat(String.valueOf(line.reason().get("hi"))).contains("स्प्रेडशीट");
              });
      assertThat(taken("2025-12/facebook.csv").get(0).quarantined()).isEmpty();
      assertThat(kpi("2025-12", "engagement-facebook").get("measured")).isEqualTo("3.100000");
    }

    @Test
    void german_numbers_are_read_and_a_post_of_31_march_in_california_is_one_of_april() {
      assertThat(taken("2026-03/facebook.csv").get(0).report().accepted()).isEqualTo(35);
      assertThat(kpi("2026-03", "engagement-facebook").get("measured")).isEqualTo("3.100000");
      assertThat(kpi("2026-04", "engagement-facebook").get("measured")).isEqualTo("3.100000");
    }

    @Test
    void a_reach_that_was_left_empty_is_not_zero() {
      Map<?, ?> result = kpi("2026-05", "reach-of-a-post", "facebook");

      assertThat(result.get("status")).isEqualTo("undetermined");
      assertThat(String.valueOf(result.get("reasons"))).contains("missing.empty");
    }
  }

  @Nested
  class Youtube {

    @Test
    void a_falling_counter_is_held_and_the_channels_own_report_releases_it() {
      assertThat(kpi("2026-03", "channel-views").get("status")).isEqualTo("undetermined");
      assertThat(String.valueOf(kpi("2026-03", "channel-views").get("reasons")))
          .contains("missing.fall", "4886240", "4712630");
      assertThat(sum("2026-03", "held")).isEqualTo("15000.00");
      assertThat(line("2026-04", "adjustments", "period", "2026-03").get("amount"))
          .isEqualTo("15000.00");
    }

    @Test
    void a_correction_learnt_after_the_freeze_is_settled_in_the_next_certificate() {
      assertThat(kpi("2026-04", "video-views").get("measured")).isEqualTo("20600.000000");
      assertThat(sum("2026-04", "deducted")).isEqualTo("0.00");
      assertThat(line("2026-05", "adjustments", "period", "2026-04").get("amount"))
          .isEqualTo("-11250.00");
    }

    @Test
    void a_corrigendum_raises_the_target_from_its_day() {
      assertThat(kpi("2026-04", "video-views").get("status")).isEqualTo("met");
      assertThat(kpi("2026-05", "video-views").get("measured")).isEqualTo("24000.000000");
      assertThat(kpi("2026-05", "video-views").get("status")).isEqualTo("missed");
      assertThat(line("2026-05", "deductions", "kpi", "video-views").get("amount"))
          .isEqualTo("6000.00");
      assertThat(PORTAL.versions(DemoPortal.SERVICES)).hasSize(2);
    }

    @Test
    void the_changed_count_of_views_is_asked_about_with_its_price() {
      Map<?, ?> question = line("2026-09", "questions", "about", "/kpis/4/measure/metrics");

      assertThat(question.get("atStake")).isEqualTo("18600.00");
      assertThat(String.valueOf(question)).contains("engaged-views", "837000.00", "818400.00");
    }

    @Test
    void a_rounded_counter_that_straddles_the_target_says_nothing() {
      Map<?, ?> followers = kpi("2025-12", "followers", "youtube");

      assertThat(followers.get("status")).isEqualTo("undetermined");
      assertThat(String.valueOf(followers.get("reasons"))).contains("missing.straddles");
    }
  }

  @Nested
  class Instagram {

    @Test
    void a_missing_month_is_undetermined_its_part_held_and_released_when_it_comes() {
      assertThat(kpi("2026-06", "engagement-instagram").get("status")).isEqualTo("undetermined");
      assertThat(sum("2026-06", "held")).isEqualTo("27897.00");
      assertThat(line("2026-07", "adjustments", "period", "2026-06").get("amount"))
          .isEqualTo("27897.00");
    }

    @Test
    void a_value_below_the_privacy_threshold_is_suppressed_and_not_zero() {
      Map<?, ?> result = kpi("2026-08", "reach-of-a-post", "instagram");

      assertThat(result.get("status")).isEqualTo("undetermined");
      assertThat(String.valueOf(result.get("reasons"))).contains("missing.suppressed");
      assertThat(kpi("2026-08", "engagement-instagram").get("measured")).isEqualTo("2.750000");
    }

    @Test
    void four_misses_in_a_row_give_the_right_to_terminate_and_a_question_after_the_last_rung() {
      assertThat(kpi("2026-10", "engagement-instagram").get("run")).hasToString("4");
      assertThat(line("2026-10", "rights", "kpi", "engagement-instagram").get("code"))
          .isEqualTo("termination-right");
      assertThat(line("2026-10", "questions", "about", "/kpis/2/consequence/after").get("atStake"))
          .isEqualTo("91500.00");
    }
  }

  @Nested
  class Counted {

    @Test
    void creatives_that_are_short_by_more_than_a_fifth_bring_a_warning_and_meet_the_cap() {
      assertThat(line("2026-08", "rights", "kpi", "creatives").get("code")).isEqualTo("warning");
      assertThat(line("2026-08", "limits", "cap", "overall").get("spared")).isEqualTo("54900.00");
      assertThat(sum("2026-08", "deducted")).isEqualTo("111600.00");
    }

    @Test
    void slow_answers_cost_half_a_percent_for_each_point_begun() {
      assertThat(kpi("2026-07", "response").get("measured")).isEqualTo("86.295503");
      assertThat(line("2026-07", "deductions", "kpi", "response").get("amount"))
          .isEqualTo("12000.00");
    }

    @Test
    void a_file_that_was_handed_in_twice_changes_nothing() {
      assertThat(Story.shipped().steps())
          .filteredOn(storyStep -> storyStep.words().contains("2026-04/x.csv"))
          .hasSize(2);
      assertThat(taken("2026-04/x.csv"))
          .singleElement()
          .satisfies(one -> assertThat(one.report().accepted()).isEqualTo(65));
    }

    @Test
    void the_outcome_is_watched_and_moves_no_money() {
      assertThat(kpi("2026-02", "visits").get("status")).isEqualTo("missed");
      assertThat((List<?>) PORTAL.certificate(DemoPortal.SERVICES, "2026-02").get("deductions"))
          .hasSize(1);
    }
  }

  @Nested
  class Files_of_the_platforms {

    @Test
    void come_in_seven_layouts() {
      assertThat(PORTAL.imports())
          .extracting(RecordedImport::format)
          .contains(
              "govsm.readings.csv",
              "meta.facebook.csv",
              "meta.instagram.csv",
              "x.content.csv",
              "youtube.data-api.channels.json",
              "youtube.data-api.videos.json",
              "youtube.studio.csv");
    }

    @Test
    void name_no_post_that_a_platform_could_have() {
      for (StoryMonth month : StoryMonths.ALL) {
        assertThat(StoryPost.onYoutube(month))
            .allSatisfy(post -> assertThat(post.id()).matches("[\\w-]{10}[^AEIMQUYcgkosw048]"));
        assertThat(StoryPost.onX(month))
            .allSatisfy(post -> assertThat(Long.parseLong(post.id())).isGreaterThan(1L << 53));
        assertThat(StoryPost.onFacebook(month))
            .allSatisfy(post -> assertThat(post.id()).matches("999\\d{15}"));
        assertThat(StoryPost.onInstagram(month))
            .allSatisfy(post -> assertThat(post.id()).matches("999\\d{14}"));
      }
    }
  }
}
