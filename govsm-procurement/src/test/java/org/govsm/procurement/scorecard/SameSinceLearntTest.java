package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Results as known at an instant are those of a later one where nothing that they are made of was
 * learnt between: what is taken over so is what scoring anew gives, of posts and accounts that are
 * named, dated, owned and learnt in every unlikely way. The repetition is the seed.
 */
class SameSinceLearntTest {

  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final List<ZoneId> ZONES =
      List.of(Reading.INDIA, ZoneOffset.UTC, ZoneId.of("America/Los_Angeles"));

  private static int takenOver;
  private static int different;

  @RepeatedTest(value = 25, name = "seed {currentRepetition}")
  void what_is_taken_over_is_what_scoring_anew_gives(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Terms terms = terms(random);
    ReadingBook readings = readings(random);
    ValueCache cache = new ValueCache();
    List<Scorecard> now = cards(terms, readings, 5, NOW, cache);
    for (int period = 0; period < 6; period++) {
      for (Instant known : instants(random, terms, period)) {
        List<Scorecard> kept = cards(terms, readings, period, known, cache);
        List<Scorecard> anew = cards(terms, readings, period, known, new ValueCache());

        assertThat(said(kept)).isEqualTo(said(anew));
        takenOver += kept.get(0) == now.get(0) ? 1 : 0;
        different += said(anew).equals(said(now.subList(0, period + 1))) ? 0 : 1;
      }
    }
  }

  @AfterAll
  static void both_were_there() {
    assertThat(takenOver).isGreaterThan(40);
    assertThat(different).isGreaterThan(40);
  }

  @Test
  void months_of_posts_that_came_in_time_are_scored_once() {
    List<Reading> readings = new ArrayList<>();
    for (int month = 0; month < 6; month++) {
      for (int post = 1; post < 28; post++) {
        LocalDate first = Given.FIRST.plusMonths(month);
        Instant end = Given.start(first.plusMonths(1));
        readings.add(
            Reading.of("77" + month + "0000000" + post, "facebook", "views")
                .window(Given.start(first.withDayOfMonth(post)), end)
                .published(Given.start(first.withDayOfMonth(post)).plusSeconds(60))
                .account("dept")
                .figure(Figure.of(BigDecimal.valueOf(1_000)))
                .source("platform-export", end.plusSeconds(86_400))
                .done());
      }
    }
    Terms terms =
        Given.terms()
            .set("kpis", List.of(kpi("views", Scoring.posts("sum", "views"), "facebook")))
            .done()
            .orThrow();
    ValueCache cache = new ValueCache();
    List<Scorecard> now = cards(terms, ReadingBook.of(readings), 5, NOW, cache);

    for (int period = 0; period < 6; period++) {
      Instant freeze = terms.frozen(terms.periods().get(period)).orElseThrow();
      List<Scorecard> then = cards(terms, ReadingBook.of(readings), period, freeze, cache);
      assertThat(then.get(period)).isSameAs(now.get(period));
    }
  }

  private static List<Scorecard> cards(
      Terms terms, ReadingBook readings, int period, Instant known, ValueCache cache) {
    return Scorecards.upTo(
        terms, MetricDictionary.shipped(), readings, terms.periods().get(period), known, cache);
  }

  private static List<Instant> instants(SplittableRandom random, Terms terms, int period) {
    BillingPeriod one = terms.periods().get(period);
    return List.of(
        terms.frozen(one).orElseThrow(),
        Given.start(one.until()).plusSeconds(random.nextInt(40 * 86_400)));
  }

  private static String said(List<Scorecard> cards) {
    StringBuilder said = new StringBuilder();
    for (Scorecard card : cards) {
      for (KpiResult result : card.results()) {
        said.append(card.period().id())
            .append(result.toPlain())
            .append(result.reasons())
            .append(result.said())
            .append(result.missesBefore())
            .append(result.missesBeforeAtMost())
            .append('\n');
      }
    }
    return said.toString();
  }

  private static Map<String, Object> kpi(
      String id, Map<String, Object> measure, String platform, Object... more) {
    Map<String, Object> kpi =
        Given.kpi(
            id,
            measure,
            "platforms",
            List.of(platform),
            "target",
            Given.tree("atLeast", "500"),
            "consequence",
            Given.ladder());
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private static Terms terms(SplittableRandom random) {
    List<Object> kpis = new ArrayList<>();
    kpis.add(kpi("posts", Scoring.posts("count", "views"), "facebook"));
    kpis.add(kpi("views", Scoring.posts("sum", "views"), "facebook"));
    kpis.add(kpi("median", Scoring.posts("median", "likes"), "youtube"));
    kpis.add(kpi("days", Given.value("views"), "youtube"));
    Map<String, Object> payment = Given.settled();
    if (random.nextInt(3) == 0) {
      payment.put("accounts", List.of(Given.tree("platform", "facebook", "ids", List.of("dept"))));
    }
    return Given.terms().set("kpis", kpis).set("payment", payment).done().orThrow();
  }

  private static ReadingBook readings(SplittableRandom random) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    int posts = random.nextInt(3, 14);
    for (int post = 0; post < posts; post++) {
      String platform = random.nextInt(3) == 0 ? "youtube" : "facebook";
      String id = id(random, platform);
      Instant out = Given.start(Given.FIRST).plusSeconds(random.nextInt(180) * 86_400L);
      out = random.nextInt(4) == 0 ? out : out.plusSeconds(random.nextInt(86_400));
      for (int told = random.nextInt(1, 4); told > 0; told--) {
        String metric =
            platform.equals("youtube")
                ? random.nextInt(3) == 0 ? "views" : "likes"
                : random.nextInt(3) == 0 ? "reactions" : "views";
        Reading reading = post(random, id, platform, metric, out);
        readings.put(readings.size() + "", reading);
      }
    }
    days(random, readings);
    return ReadingBook.of(readings.values());
  }

  private static String id(SplittableRandom random, String platform) {
    int number = random.nextInt(1, 9);
    if (platform.equals("youtube")) {
      return "yt0000000" + number + "A";
    }
    return switch (random.nextInt(3)) {
      case 0 -> "10000000" + number;
      case 1 -> "dept_10000000" + number;
      default -> "55555_10000000" + number;
    };
  }

  private static Reading post(
      SplittableRandom random, String id, String platform, String metric, Instant out) {
    Instant to = out.plusSeconds(random.nextInt(60) * 43_200L);
    ReadingDraft draft =
        Reading.of(id, platform, metric)
            .window(out, to)
            .zone(ZONES.get(random.nextInt(4) == 0 ? random.nextInt(3) : 0))
            .figure(Figure.of(BigDecimal.valueOf(random.nextInt(1_000))))
            .source(
                random.nextInt(5) == 0 ? "public-counter" : "platform-export",
                to.plusSeconds(random.nextInt(20) * 43_200L));
    if (random.nextInt(8) != 0) {
      boolean other = random.nextInt(6) == 0;
      draft.published(other ? out.plusSeconds(random.nextInt(-40, 40) * 43_200L) : out);
    }
    if (random.nextInt(4) != 0) {
      draft.account(random.nextInt(5) == 0 ? "agency" : "dept");
    }
    if (random.nextInt(5) == 0) {
      draft.learntAt(to.plusSeconds(random.nextInt(10, 100) * 86_400L));
    }
    return draft.done();
  }

  /** Days of an account, of which some are missing and some come late. */
  private static void days(SplittableRandom random, Map<String, Reading> readings) {
    for (LocalDate day = Given.FIRST; day.getMonthValue() < 10; day = day.plusDays(1)) {
      if (random.nextInt(60) != 0) {
        Instant end = Given.start(day.plusDays(1));
        readings.put(
            "day " + day,
            Reading.of("channel", "youtube", "views")
                .window(Given.start(day), end)
                .figure(Figure.of(BigDecimal.valueOf(random.nextInt(100))))
                .source("platform-export", end.plusSeconds(random.nextInt(20) * 43_200L))
                .done());
      }
    }
  }
}
