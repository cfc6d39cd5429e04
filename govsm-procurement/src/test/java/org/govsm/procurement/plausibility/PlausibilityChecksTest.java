package org.govsm.procurement.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.govsm.procurement.plausibility.Figures.NOVEMBER;
import static org.govsm.procurement.plausibility.Figures.OCTOBER;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ReadingBook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityChecksTest {

  private static final LocalDate MIDDLE = OCTOBER.plusDays(14);

  private static String said(Anomaly anomaly) {
    return ProcurementLaw.messages("en").say(anomaly.text());
  }

  /** Followers of an account on each day of some months, ten more a day. */
  private static Figures followers(LocalDate from) {
    Figures figures = new Figures("facebook");
    for (LocalDate day = from; !day.isAfter(NOVEMBER); day = day.plusDays(1)) {
      figures.state("dept", "followers", day, 500_001 + 11 * (day.toEpochDay() - 20_000));
    }
    return figures;
  }

  @Nested
  class Falls {

    @Test
    void a_counter_that_only_rises_may_not_fall_at_all() {
      List<Anomaly> found =
          new Figures("youtube")
              .post("c", "v1", "views", OCTOBER, MIDDLE, 53_600_417)
              .post("c", "v1", "views", OCTOBER, MIDDLE.plusDays(4), 53_600_416)
              .found();

      assertThat(found).extracting(Anomaly::check).containsExactly("fall");
      assertThat(said(found.get(0)))
          .isEqualTo(
              "YouTube: Views of posts fell, most for v1: from 5,36,00,417 (14 October 2026) to"
                  + " 5,36,00,416 (18 October 2026). Falls of this kind in the period: 1.");
    }

    @ParameterizedTest
    @CsvSource({"475001, false", "475000, false", "474999, true"})
    void what_may_fall_is_told_only_above_the_limit(long after, boolean told) {
      List<String> checks =
          new Figures("facebook")
              .state("dept", "followers", MIDDLE, 500_000)
              .state("dept", "followers", MIDDLE.plusDays(1), after)
              .checks();

      assertThat(checks.contains("fall")).isEqualTo(told);
    }

    @Test
    void a_fall_before_or_after_the_period_is_no_business_of_it() {
      assertThat(
              new Figures("youtube")
                  .post("c", "v1", "views", OCTOBER.minusDays(9), OCTOBER.minusDays(2), 900)
                  .post("c", "v1", "views", OCTOBER.minusDays(9), OCTOBER, 800)
                  .post("c", "v1", "views", OCTOBER.minusDays(9), NOVEMBER, 850)
                  .post("c", "v1", "views", OCTOBER.minusDays(9), NOVEMBER.plusDays(1), 840)
                  .checks())
          .isEmpty();
    }

    @Test
    void the_reading_that_closes_a_period_is_often_taken_on_the_first_day_after_it() {
      Instant late = Figures.start(NOVEMBER).plus(Duration.ofHours(18));
      Figures figures =
          new Figures("youtube")
              .state("c", "total-views", MIDDLE, 4_886_240)
              .at("c", "total-views", late, 4_712_630);

      assertThat(figures.checks()).containsExactly("fall");
      assertThat(
              new Figures("youtube")
                  .state("c", "total-views", MIDDLE, 4_886_240)
                  .at("c", "total-views", late.plus(Duration.ofHours(6)), 4_712_630)
                  .checks())
          .isEmpty();
    }

    @Test
    void a_figure_that_was_restated_for_the_same_instant_is_no_fall() {
      assertThat(
              new Figures("youtube")
                  .post("c", "v1", "views", OCTOBER, MIDDLE, 900)
                  .given(2)
                  .post("c", "v1", "views", OCTOBER, MIDDLE, 800)
                  .checks())
          .isEmpty();
    }

    @Test
    void zero_between_two_figures_is_named_as_such_and_not_as_a_fall() {
      Figures figures =
          new Figures("youtube")
              .state("c", "followers", MIDDLE, 70_100)
              .state("c", "followers", MIDDLE.plusDays(1), 0)
              .state("c", "followers", MIDDLE.plusDays(2), 0)
              .state("c", "followers", MIDDLE.plusDays(3), 70_300);

      assertThat(figures.checks()).containsExactly("zero-and-return");
      assertThat(said(figures.found().get(0)))
          .contains("70,100", "15 October 2026", "16 October 2026");
    }

    @Test
    void zero_that_stays_is_a_fall_to_nothing_and_left_to_the_scorecard() {
      assertThat(
              new Figures("youtube")
                  .state("c", "followers", MIDDLE, 70_100)
                  .state("c", "followers", MIDDLE.plusDays(1), 0)
                  .checks())
          .isEmpty();
    }
  }

  @Nested
  class SpikesOfADay {

    private Figures rising(long jump) {
      Figures figures = new Figures("facebook");
      long followers = 100_003;
      for (LocalDate day = OCTOBER.minusDays(40); !day.isAfter(NOVEMBER); day = day.plusDays(1)) {
        followers += day.equals(MIDDLE) ? jump : 97 + day.getDayOfMonth() % 7;
        figures.state("dept", "followers", day, followers);
      }
      return figures;
    }

    @ParameterizedTest
    @CsvSource({"290, false", "320, true"})
    void a_day_is_a_spike_above_the_median_and_ten_deviations(long jump, boolean told) {
      assertThat(rising(jump).checks().contains("spike")).isEqualTo(told);
    }

    @Test
    void without_a_post_it_is_a_warning_and_with_one_a_note() {
      Figures figures = rising(9_000);

      assertThat(figures.found().get(0).finding().weight()).isEqualTo(Finding.Weight.WARNING);
      figures.post("dept", "p1", "views", MIDDLE.minusDays(1), MIDDLE.plusDays(3), 500);
      Anomaly with = figures.found().get(0);
      assertThat(with.check()).isEqualTo("spike");
      assertThat(with.finding().weight()).isEqualTo(Finding.Weight.NOTE);
      assertThat(said(with))
          .isEqualTo(
              "Facebook, dept: Followers rose by 9,000 on 15 October 2026. Posts of that day and"
                  + " the day before: 1. The median rise of 53 days before was 100. Days of this"
                  + " kind in the period: 1.");
    }

    @Test
    void where_no_posts_are_on_record_nobody_says_that_none_went_out() {
      assertThat(said(rising(9_000).found().get(0)))
          .contains("Posts of those days are not on record.");
      Figures figures = rising(9_000);
      figures.post("dept", "p1", "views", MIDDLE.minusDays(9), MIDDLE, 500);
      assertThat(said(figures.found().get(0)))
          .contains("No post went out on that day or the day before.");
    }

    @Test
    void a_return_from_zero_is_no_rise() {
      Figures figures = new Figures("facebook");
      for (int i = -40; i <= 31; i++) {
        figures.state(
            "dept", "followers", OCTOBER.plusDays(i), i == 5 ? 0 : 66_239 + 101L * (i + 40));
      }
      assertThat(figures.checks()).containsExactly("zero-and-return");
    }

    @Test
    void a_short_history_says_nothing() {
      Figures figures = new Figures("facebook");
      for (int i = 0; i <= 28; i++) {
        long jump = i == 28 ? 50_000 : 0;
        figures.state("dept", "followers", OCTOBER.plusDays(i), 100_007 + 101L * i + jump);
      }
      assertThat(figures.checks()).isEmpty();
      figures.state("dept", "followers", OCTOBER.minusDays(1), 99_906);
      assertThat(figures.checks()).containsExactly("spike");
    }

    @Test
    void flows_of_days_are_looked_at_as_they_are() {
      Figures figures = new Figures("facebook");
      for (int i = -40; i < 31; i++) {
        figures.day("dept", "views", OCTOBER.plusDays(i), i == 12 ? 70_002 : 2_001 + (i & 3));
      }
      assertThat(figures.checks()).containsExactly("spike");
    }
  }

  @Nested
  class Ratios {

    private Figures posts(int earlier, long likesOfTheLast) {
      Figures figures = new Figures("youtube");
      for (int i = 0; i < earlier; i++) {
        LocalDate out = OCTOBER.minusDays(earlier - i);
        figures
            .post("c", "e" + i, "views", out, out.plusDays(20), 10_003)
            .post("c", "e" + i, "likes", out, out.plusDays(20), 200 + i % 5 * 10);
      }
      return figures
          .post("c", "new", "views", MIDDLE, NOVEMBER, 10_000)
          .post("c", "new", "likes", MIDDLE, NOVEMBER, likesOfTheLast);
    }

    @ParameterizedTest
    @CsvSource({"20, 439, 0", "20, 441, 1", "20, 111, 0", "20, 109, 1", "19, 5000, 0"})
    void a_post_is_set_against_the_quartiles_of_earlier_posts(int posts, long likes, int told) {
      assertThat(posts(posts, likes).checks()).filteredOn("ratio"::equals).hasSize(told);
    }

    @Test
    void it_is_said_in_numbers() {
      assertThat(said(posts(20, 9_000).found().get(0)))
          .isEqualTo(
              "YouTube, new: Likes is 90 % of Views (9,000 of 10,000). For half of 20 earlier posts"
                  + " of the account it was between 2.1 % and 2.3 %. Posts of this kind in the"
                  + " period: 1.");
    }

    @Test
    void posts_of_other_accounts_are_no_history() {
      Figures figures = posts(20, 210);
      figures
          .post("other", "o", "views", MIDDLE, NOVEMBER, 10_000)
          .post("other", "o", "likes", MIDDLE, NOVEMBER, 9_000);
      assertThat(figures.checks()).isEmpty();
    }
  }

  @Nested
  class OtherChecks {

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void one_figure_on_many_days_is_told(int days, boolean told) {
      Figures figures = new Figures("x");
      for (int i = 0; i < days; i++) {
        figures.day("dept", "impressions", OCTOBER.plusDays(i), 8_143);
      }
      figures.day("dept", "impressions", OCTOBER.plusDays(days), 8_144);
      assertThat(figures.checks().contains("repeated")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"123400, false", "123000, true"})
    void large_figures_of_three_digits_are_rounded(long last, boolean told) {
      Figures figures = new Figures("youtube");
      for (int i = 0; i < 4; i++) {
        figures.state("c", "followers", OCTOBER.plusDays(i), 119_000 + 1_000L * i);
      }
      figures.state("c", "followers", OCTOBER.plusDays(4), last);
      assertThat(figures.checks().contains("rounded")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void days_without_a_figure_are_told_above_the_limit(int days, boolean told) {
      Figures figures = new Figures("facebook");
      for (int i = -20; i <= 31; i++) {
        if (i <= 5 || i >= 5 + days) {
          figures.state("dept", "followers", OCTOBER.plusDays(i), 4_001 + i);
        }
      }
      assertThat(figures.checks().contains("gap")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"950, false", "949, true"})
    void two_sources_about_one_thing_may_differ_by_the_limit(long other, boolean told) {
      Figures figures = new Figures("facebook").post("d", "p", "views", OCTOBER, MIDDLE, 1_000);
      figures.source("third-party").post("d", "p", "views", OCTOBER, MIDDLE, other);

      assertThat(figures.checks().contains("sources")).isEqualTo(told);
    }

    @Test
    void a_rounded_figure_differs_only_where_no_number_that_it_can_be_is_near() {
      Figures figures = new Figures("youtube").state("c", "followers", MIDDLE, 123_999);
      figures.source("public-counter").state("c", "followers", MIDDLE, 123_000);

      assertThat(figures.checks()).isEmpty();
    }

    @Test
    void paid_figures_are_set_against_all() {
      Figures figures = new Figures("facebook");
      figures.post("d", "p", "views", OCTOBER, NOVEMBER, 1_000);
      figures.post("d", "q", "views", OCTOBER, NOVEMBER, 7_000);
      figures.origin("paid").post("d", "p", "views", OCTOBER, NOVEMBER, 250);

      assertThat(figures.checks()).containsExactly("paid");
      assertThat(said(figures.found().get(0)))
          .isEqualTo(
              "Facebook: of 1,000 Views in the period, 250 are paid (25 %). Accounts or posts with"
                  + " both figures: 1.");
    }
  }

  @Test
  void ordinary_accounts_are_left_alone() {
    int told = 0;
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      Figures figures = new Figures("facebook");
      long daily = 20L + random.nextInt(400);
      long followers = 5_000L + random.nextInt(500_000);
      for (int i = -120; i <= 31; i++) {
        LocalDate day = OCTOBER.plusDays(i);
        double week = day.getDayOfWeek().getValue() > 5 ? 0.6 : 1.1;
        double noise = Math.exp(random.nextGaussian() * 0.35);
        followers += Math.round(daily * week * noise);
        figures.state("dept", "followers", day, followers);
        figures.day("dept", "views", day, Math.round(20 * daily * week * noise));
      }
      told += figures.checks().isEmpty() ? 0 : 1;
    }
    assertThat(told).isLessThanOrEqualTo(1);
  }

  @Test
  void nothing_that_is_found_blocks_or_is_sure_and_each_has_a_harmless_cause() {
    Figures figures = followers(OCTOBER.minusDays(60));
    figures
        .state("dept", "followers", NOVEMBER.minusDays(1), 0)
        .post("dept", "p", "views", OCTOBER, MIDDLE, 900)
        .post("dept", "p", "views", OCTOBER, NOVEMBER, 800);
    assertThat(figures.found()).isNotEmpty();
    for (String language : List.of("en", "hi")) {
      for (Anomaly anomaly : figures.found()) {
        assertThat(anomaly.finding().weight()).isNotEqualTo(Finding.Weight.BLOCKING);
        assertThat(anomaly.finding().citation().sure()).isEqualTo(Certainty.LOW);
        assertThat(anomaly.toPlain(ProcurementLaw.messages(language)).get("harmless").toString())
            .doesNotContain("{", "plausibility.");
      }
    }
  }

  @Test
  void the_page_names_each_limit_and_each_check() throws IOException {
    String page = Files.readString(Path.of("../docs/plausibility.md"));
    PlausibilityLimits.shipped()
        .toPlain()
        .forEach(
            (limit, value) -> assertThat(page).contains("| `" + limit + "` | " + value + " |"));
    for (String check :
        List.of(
            "fall",
            "zero-and-return",
            "sources",
            "spike",
            "ratio",
            "repeated",
            "rounded",
            "gap",
            "paid",
            "repeated-text")) {
      assertThat(page).contains("| `" + check + "` |");
    }
  }

  @Test
  void it_says_how_much_was_looked_at() {
    PlausibilityLimits limits = PlausibilityLimits.shipped();
    assertThat(looked(new Figures("x").report(limits)))
        .containsExactly("No figure of this period was read, so nothing was compared.");

    Figures few = new Figures("x").day("dept", "impressions", OCTOBER, 8_143);
    assertThat(looked(few.report(limits)))
        .containsExactly(
            "Figures of the period that were looked at: 1.",
            "Series of accounts with too little history for their days to be compared: 1 of 1.");
    assertThat(looked(followers(OCTOBER.minusDays(60)).report(limits)))
        .containsExactly("Figures of the period that were looked at: 31.");
  }

  private static List<String> looked(PlausibilityReport report) {
    return report.looked().stream().map(ProcurementLaw.messages("en")::say).toList();
  }

  @Test
  void limits_without_sense_and_periods_without_a_day_are_refused() {
    PlausibilityLimits.Draft draft = PlausibilityLimits.shipped().toDraft();

    assertThatIllegalArgumentException().isThrownBy(() -> draft.leastPosts(7));
    assertThatIllegalArgumentException().isThrownBy(() -> draft.leastRise(BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PlausibilityRequest.of(
                    ReadingBook.empty(), OCTOBER, OCTOBER, Figures.start(OCTOBER)));
  }
}
