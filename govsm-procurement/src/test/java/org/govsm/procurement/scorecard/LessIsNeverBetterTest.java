package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever leaves a reading out, or reads it too early, never comes to another verdict by it: it
 * stays, or nobody can tell. Random KPIs and readings of April; the seed is in the name.
 */
class LessIsNeverBetterTest {

  private static final LocalDate APRIL = Given.FIRST;
  private static final LocalDate MAY = APRIL.plusMonths(1);
  private static final Instant LATE = Given.start(MAY.plusMonths(6));

  /** A KPI with its readings; those from the given index on may be taken away. */
  private record Case(
      String platform, Map<String, Object> measure, List<Reading> readings, int from) {}

  @TestFactory
  List<DynamicTest> a_reading_that_lacks_or_is_too_early_changes_no_verdict_into_another() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      tests.add(DynamicTest.dynamicTest("seed " + seed, () -> check(random)));
    }
    return tests;
  }

  private static void check(Random random) {
    Case given = given(random);
    Map<String, Object> target =
        Given.tree(
            random.nextInt(4) == 0 ? "atMost" : "atLeast", String.valueOf(1 + random.nextInt(90)));
    Status whole = status(given, target, given.readings());
    assertThat(whole).as("all readings of %s", given).isIn(Status.MET, Status.MISSED);
    for (int i = given.from(); i < given.readings().size(); i++) {
      List<Reading> left = new ArrayList<>(given.readings());
      left.remove(i);
      assertThat(status(given, target, left))
          .as("without %s", given.readings().get(i))
          .isIn(whole, Status.UNDETERMINED);
      for (Reading early : early(given.readings().get(i), random)) {
        List<Reading> moved = new ArrayList<>(given.readings());
        moved.set(i, early);
        assertThat(status(given, target, moved))
            .as("%s read as %s", given.readings().get(i), early)
            .isIn(whole, Status.UNDETERMINED);
      }
    }
  }

  /** The same figure, or what there was of it, at an earlier instant. */
  private static List<Reading> early(Reading reading, Random random) {
    long value = reading.figure().value().orElseThrow().longValue();
    Figure less = Figure.of(BigDecimal.valueOf(value == 0 ? 0 : random.nextLong(value + 1)));
    Instant before = reading.to().minusSeconds(86_400L * (1 + random.nextInt(20)));
    List<Reading> early = new ArrayList<>();
    for (Figure figure : List.of(reading.figure(), less)) {
      if (before.isAfter(reading.from())) {
        early.add(changed(reading, figure, before, before.plusSeconds(86_400)));
      }
      Instant soon =
          reading.platform().equals("contract")
              ? reading.to().minusSeconds(1)
              : reading.to().plusSeconds(random.nextInt(86_400));
      early.add(changed(reading, figure, reading.to(), soon));
    }
    return early;
  }

  private static Reading changed(Reading reading, Figure figure, Instant to, Instant at) {
    ReadingDraft draft =
        Reading.of(reading.subject(), reading.platform(), reading.metric())
            .window(reading.from(), to)
            .figure(figure)
            .source(reading.source(), at);
    reading.published().ifPresent(draft::published);
    reading.account().ifPresent(draft::account);
    return draft.done();
  }

  private static Status status(Case given, Map<String, Object> target, List<Reading> readings) {
    Map<String, Object> kpi =
        Given.kpi("k", given.measure(), "target", target, "platforms", List.of(given.platform()));
    Terms terms = Given.terms().add("kpis", kpi).done().orThrow();
    return Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(readings),
            terms.periods().get(0),
            LATE,
            new ValueCache())
        .get(0)
        .results()
        .get(0)
        .status();
  }

  private static Case given(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> posts(random, Scoring.posts(across(random), "views"), "views");
      case 1 -> posts(random, ratio("reactions", "reach", true), "reactions", "reach");
      case 2 ->
          accounts(random, "facebook", ratio("shares", "comments", false), "shares", "comments");
      case 3 -> accounts(random, "facebook", sum("shares", "comments"), "shares", "comments");
      case 4 ->
          accounts(random, "contract", ratio("answered", "queries", false), "answered", "queries");
      default -> days(random);
    };
  }

  private static String across(Random random) {
    return List.of("sum", "mean", "median").get(random.nextInt(3));
  }

  private static Map<String, Object> ratio(String of, String per, boolean posts) {
    Map<String, Object> above = Given.tree("metrics", List.of(of));
    Map<String, Object> below = Given.tree("metrics", List.of(per));
    for (Map<String, Object> side :
        posts ? List.of(above, below) : List.<Map<String, Object>>of()) {
      side.put("of", "posts");
      side.put("across", "sum");
    }
    return Given.tree("kind", "ratio", "of", above, "per", below);
  }

  private static Map<String, Object> sum(String... metrics) {
    return Given.tree("kind", "value", "metrics", List.of(metrics));
  }

  /** Clicks show that a post went out, whatever else of it lacks. */
  private static Case posts(Random random, Map<String, Object> measure, String... metrics) {
    List<Reading> readings = new ArrayList<>();
    int posts = 1 + random.nextInt(3);
    for (int i = 0; i < posts; i++) {
      readings.add(Given.post("p" + i, "facebook", "clicks", APRIL.plusDays(i), 1).done());
    }
    for (int i = 0; i < posts; i++) {
      for (String metric : metrics) {
        long value = 1L + random.nextInt(100);
        readings.add(Given.post("p" + i, "facebook", metric, APRIL.plusDays(i), value).done());
      }
    }
    return new Case("facebook", measure, readings, posts);
  }

  /** The first metric is never more than the second. */
  private static Case accounts(
      Random random, String platform, Map<String, Object> measure, String of, String per) {
    List<Reading> readings = new ArrayList<>();
    int accounts = 1 + random.nextInt(3);
    for (int i = 0; i < accounts; i++) {
      int whole = 1 + random.nextInt(60);
      readings.add(account("a" + i, platform, of, random.nextInt(whole + 1)));
      readings.add(account("a" + i, platform, per, whole));
    }
    return new Case(platform, measure, readings, 0);
  }

  private static Reading account(String id, String platform, String metric, long value) {
    return Reading.of(id, platform, metric)
        .window(Given.start(APRIL), Given.start(MAY))
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("platform-export", Given.start(MAY.plusDays(1)))
        .done();
  }

  private static Case days(Random random) {
    List<Reading> readings = new ArrayList<>();
    LocalDate cut = APRIL.plusDays(1 + random.nextInt(28));
    for (LocalDate from : List.of(APRIL, cut)) {
      LocalDate until = from.equals(APRIL) ? cut : MAY;
      String value = String.valueOf(random.nextInt(50));
      readings.add(Given.window("facebook", "comments", from, until, value).done());
    }
    return new Case("facebook", sum("comments"), readings, 0);
  }
}
