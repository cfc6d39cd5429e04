package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An early figure of what can be taken back proves nothing. */
class CountsThatFallTest {

  private static final LocalDate OUT = Scoring.APRIL.plusDays(9);
  private static final LocalDate EARLY = Scoring.APRIL.plusDays(12);

  /** Counts of posts; whether they may fall is what the dictionary says. */
  static Stream<Metric> counts() {
    return MetricDictionary.shipped().metrics().stream()
        .filter(metric -> !metric.platform().equals("contract"))
        .filter(metric -> metric.kind() == Kind.FLOW && metric.unit() == Unit.COUNT)
        .filter(metric -> metric.isAdditiveOverSubjects())
        .filter(metric -> metric.definitionOn(OUT).isPresent());
  }

  private static KpiResult early(Metric metric, long value, long target) {
    Scoring scoring = new Scoring(metric.platform());
    scoring.add(scoring.post("p1", metric.code(), OUT, OUT, EARLY, value));
    return scoring.judged(
        Scoring.posts("sum", metric.code()), Given.tree("atLeast", String.valueOf(target)));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void an_early_figure_proves_a_target_only_where_it_cannot_fall(Metric metric) {
    boolean rises = !metric.mayFall() && !metric.isNet() && !metric.mayBeNegative();
    KpiResult result = early(metric, 50, 50);

    assertThat(result.status())
        .isEqualTo(rises ? KpiResult.Status.MET : KpiResult.Status.UNDETERMINED);
    assertThat(result.reasons()).extracting(Message::key).contains("missing.before-end");
  }

  @ParameterizedTest
  @CsvSource({
    "instagram, likes, true", "facebook, reactions, true", "facebook, shares, true",
    "x, reposts, true", "threads, quotes, true", "tiktok, comments, true",
    "telegram, reactions, true", "instagram, engagements, true", "youtube, comments, true",
    "instagram, shares, false", "facebook, views, false", "x, impressions, false",
    "telegram, forwards, false", "facebook, clicks, false"
  })
  void the_dictionary_says_what_can_be_taken_back(String platform, String code, boolean may) {
    assertThat(MetricDictionary.shipped().find(platform, code).orElseThrow().mayFall())
        .isEqualTo(may);
  }

  @Test
  void a_whole_that_has_a_part_that_may_fall_may_fall_too() {
    MetricDictionary all = MetricDictionary.shipped();
    for (Metric part : all.metrics()) {
      part.wholes().stream()
          .filter(whole -> part.mayFall() && whole.distinct())
          .map(whole -> all.find(part.platform(), whole.whole()).orElseThrow())
          .forEach(whole -> assertThat(whole.mayFall()).as("%s of %s", part, whole).isTrue());
      for (String inside : part.contained().keySet()) {
        Metric one = all.find(part.platform(), inside).orElseThrow();
        assertThat(part.mayFall() || !one.mayFall()).as("%s in %s", one, part).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"40, MET", "41, UNDETERMINED"})
  void an_early_figure_counts_for_nothing_beside_those_that_are_complete(
      String target, KpiResult.Status status) {
    Scoring facebook = new Scoring("facebook");
    facebook.add(facebook.post("p1", "reactions", OUT, OUT, EARLY, 50));
    facebook.add(facebook.post("p2", "reactions", OUT, 40));

    assertThat(
            facebook
                .judged(Scoring.posts("sum", "reactions"), Given.tree("atLeast", target))
                .status())
        .isEqualTo(status);
  }

  /** Whatever is read later, what was certain before stays so. */
  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46})
  void no_fall_makes_a_certain_result_another_seed(long seed) {
    Random random = new Random(seed);
    List<Metric> all = counts().filter(Metric::mayFall).toList();
    for (int i = 0; i < 20; i++) {
      Metric metric = all.get(random.nextInt(all.size()));
      long early = 1L + random.nextInt(100);
      long target = 1L + random.nextInt(100);
      KpiResult first = early(metric, early, target);
      Scoring later = new Scoring(metric.platform());
      later.add(later.post("p1", metric.code(), OUT, random.nextInt((int) early + 1)));
      KpiResult.Status last =
          later
              .judged(
                  Scoring.posts("sum", metric.code()),
                  Given.tree("atLeast", String.valueOf(target)))
              .status();
      assertThat(first.status()).isIn(KpiResult.Status.UNDETERMINED, last);
    }
  }
}
