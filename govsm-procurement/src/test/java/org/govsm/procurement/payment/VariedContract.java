package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govsm.core.decision.Checked;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;

/**
 * A contract of one to four months with KPIs of every kind on accounts, posts and what the parties
 * count, with points left open, exclusions, caps, and readings that lack, come late or contradict.
 */
final class VariedContract {

  private static final List<String> SOURCES = List.of("platform-export", "public-counter");

  private final SplittableRandom random;
  private final int months;
  private final Money fee;
  private final Terms.Draft draft = Given.terms();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Object> kpis = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();

  VariedContract(SplittableRandom random) {
    this.random = random;
    this.months = random.nextInt(1, 5);
    this.fee = new Money(random.nextLong(100_000, 90_000_000));
    draft
        .set("until", Given.FIRST.plusMonths(months).toString())
        .set("id", "K-" + random.nextInt(1_000))
        .set("amounts", amounts())
        .set(
            "bases",
            List.of(Given.tree("id", "bill", "amounts", List.of("fee", "media"), "clause", "5.3")))
        .set("payment", payment());
    int first = random.nextInt(9);
    int count = random.nextInt(1, 5);
    for (int i = 0; i < count; i++) {
      kpi((first + i * 4) % 9); // each kind once: no two KPIs say the same
    }
    rest();
    draft.set("kpis", kpis);
  }

  Checked<Terms> terms() {
    return draft.done();
  }

  ReadingBook readings() {
    return ReadingBook.of(readings);
  }

  String period() {
    return Given.FIRST.plusMonths(random.nextInt(months)).toString().substring(0, 7);
  }

  LocalDate asOf(String period) {
    return LocalDate.parse(period + "-01").plusMonths(1).plusDays(random.nextInt(60));
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private String oneOf(String... words) {
    return words[random.nextInt(words.length)];
  }

  private List<Object> amounts() {
    for (int month = 0; month < months; month++) {
      if (!oneIn(8)) {
        contract("spend", month, random.nextInt(40_000) + "." + (10 + random.nextInt(90)));
      }
    }
    return List.of(
        Given.fee(fee.toString()),
        Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2"));
  }

  private Map<String, Object> payment() {
    Map<String, Object> payment = Given.settled();
    payment.put("stacking", oneOf("gross", "gross", "net"));
    payment.put("roundingPer", oneOf("line", "line", "total"));
    payment.put("rounding", oneOf("half-up", "half-even", "down"));
    for (String part : List.of("freezeDays", "holdDays", "stacking", "rounding", "sources")) {
      if (oneIn(9)) {
        payment.remove(part);
      }
    }
    if (oneIn(6)) {
      payment.put(
          "accounts", List.of(Given.tree("platform", "facebook", "ids", List.of("account"))));
    }
    return payment;
  }

  private void rest() {
    if (oneIn(3)) {
      draft.add(
          "caps",
          Given.tree("id", "overall", "percent", oneOf("5", "10"), "base", "bill", "clause", "9"));
    }
    if (oneIn(5)) {
      draft.set("ceiling", Given.tree("amount", fee.times(months).toString(), "clause", "6"));
    }
    if (oneIn(5)) {
      Map<String, Object> exclusion =
          Given.tree("id", "e1", "reason", "platform-outage", "reference", "letter 4");
      if (oneIn(2) && !counts.isEmpty()) {
        exclusion.put("partly", "target-by-days");
        exclusion.put("kpis", counts);
        exclusion.put("from", Given.FIRST.plusDays(3).toString());
        exclusion.put("until", Given.FIRST.plusDays(random.nextInt(5, 20)).toString());
      } else {
        exclusion.put("until", Given.FIRST.plusMonths(1).toString());
      }
      draft.add("exclusions", exclusion);
    }
    if (oneIn(7)) {
      draft.add(
          "names",
          Given.tree(
              "platform",
              "facebook",
              "names",
              List.of("account", "other"),
              "are",
              oneOf("one", "several"),
              "clause",
              "letter 7"));
    }
    if (oneIn(6)) {
      draft.set("value", Given.tree("amount", fee.times(months).toString(), "clause", "4"));
      draft.set("marked", "Invented for a test");
    }
  }

  private void kpi(int kind) {
    String id = "k" + kpis.size();
    switch (kind) {
      case 0 -> count(id, "posts");
      case 1 -> count(id, "accepted");
      case 2 -> rate(id);
      case 3 -> growth(id);
      case 4 -> posts(id);
      case 5 -> delays(id);
      case 6 -> units(id);
      case 7 -> answers(id);
      default -> weighted(id);
    }
  }

  private Map<String, Object> add(String id, Map<String, Object> measure, Object... more) {
    Map<String, Object> kpi = Given.kpi(id, measure, more);
    kpis.add(kpi);
    if (oneIn(5)) {
      kpi.put("missing", oneOf("hold", "missed", "exclude"));
    }
    return kpi;
  }

  private void count(String id, String metric) {
    counts.add(id);
    add(id, Given.value(metric), "target", floor(20), "consequence", consequence());
    each(month -> contract(metric, month, "" + random.nextInt(8, 26)));
  }

  private void rate(String id) {
    Map<String, Object> measure =
        Given.tree("kind", "ratio", "of", Given.tree("metrics", List.of("engagements")));
    if (!oneIn(4)) {
      measure.put("per", Given.tree("metrics", List.of("reach")));
    }
    add(
        id,
        measure,
        "platforms",
        oneIn(2) ? List.of("facebook") : List.of("facebook", "instagram"),
        "target",
        oneIn(3) ? Given.tree("atLeast", "3.5", "grace", "0.2", "decimals", 1) : floor(3),
        "consequence",
        consequence());
    for (String platform : List.of("facebook", "instagram")) {
      each(month -> account(platform, "engagements", month, random.nextInt(0, 4_000)));
      each(month -> account(platform, "reach", month, random.nextInt(0, 90_000)));
    }
  }

  private void growth(String id) {
    boolean state = oneIn(2);
    add(
        id,
        Given.tree(
            "kind",
            "growth",
            "of",
            Given.tree("metrics", List.of(state ? "followers" : "views")),
            "as",
            oneOf("number", "percent")),
        "platforms",
        List.of("facebook"),
        "target",
        floor(3),
        "consequence",
        consequence());
    if (state) {
      for (int month = 0; month <= months; month++) {
        LocalDate day = Given.FIRST.plusMonths(month).minusDays(1);
        readings.add(
            Given.state("facebook", "followers", day, "" + random.nextInt(900, 1_100)).done());
      }
    } else {
      for (int month = -1; month < months; month++) {
        account("facebook", "views", month, random.nextInt(10_000));
      }
    }
  }

  private void posts(String id) {
    add(
        id,
        Given.tree(
            "kind",
            "value",
            "metrics",
            List.of("reactions"),
            "of",
            "posts",
            "across",
            oneOf("sum", "mean", "median", "count")),
        "platforms",
        List.of("facebook"),
        "target",
        floor(30),
        "consequence",
        consequence());
    for (int month = 0; month < months; month++) {
      long[] values = new long[random.nextInt(0, 6)];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(80);
      }
      readings.addAll(Given.posts("facebook", "reactions", month, values));
    }
  }

  private void delays(String id) {
    Map<String, Object> rate =
        Given.tree("shape", "time-rate", "base", "fee", "percent", "0.5", "unitDays", 7);
    if (!oneIn(4)) {
      rate.put("units", oneOf("or-part", "proportion", "full"));
    }
    if (!oneIn(4)) {
      rate.put("deliveries", oneOf("each", "longest"));
    }
    rate.put("cap", "2");
    if (oneIn(3)) {
      rate.put("terminationAfterDays", 30);
    }
    add(id, Given.value("days-late"), "consequence", rate);
    each(
        month -> {
          for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate from = Given.FIRST.plusMonths(month);
            readings.add(
                Reading.of("d" + month + i, "contract", "days-late")
                    .window(Given.start(from), Given.start(from.plusMonths(1)))
                    .figure(Figure.of(BigDecimal.valueOf(random.nextInt(50))))
                    .source("first-party", Given.start(from.plusMonths(1).plusDays(1)))
                    .done());
          }
        });
  }

  private void units(String id) {
    Map<String, Object> rate =
        Given.tree("rate", oneOf("5000", "35.125"), "cap", oneOf("60000.00", "900000.00"));
    add(
        id,
        Given.value("accepted"),
        "consequence",
        Given.tree("shape", "unit-rate", "rates", List.of(rate), "per", random.nextInt(1, 4)));
    each(month -> contract("accepted", month, "" + random.nextInt(30)));
  }

  private void answers(String id) {
    Map<String, Object> kpi =
        add(
            id,
            Given.tree(
                "kind",
                "ratio",
                "of",
                Given.tree("metrics", List.of("answered-within-24h")),
                "per",
                Given.tree("metrics", List.of("queries"))),
            "target",
            floor(90),
            "consequence",
            Given.tree("shape", "per-point", "base", "bill", "percent", "0.25", "cap", "4"));
    if (oneIn(2)) {
      kpi.put("noActivity", oneOf("met", "exclude", "hold", "missed"));
    }
    if (oneIn(2)) {
      Map<String, Object> sample =
          Given.tree("of", Given.tree("metrics", List.of("queries")), "atLeast", 10);
      if (!oneIn(3)) {
        sample.put("then", oneOf("exclude", "met", "missed", "hold"));
      }
      kpi.put("sample", sample);
    }
    each(
        month -> {
          int queries = oneIn(5) ? 0 : random.nextInt(40);
          contract("queries", month, "" + queries);
          contract("answered-within-24h", month, "" + random.nextInt(queries + 1));
        });
  }

  private void weighted(String id) {
    List<String> weighed = new ArrayList<>();
    for (String metric : List.of("mentions", "peer-mentions")) {
      String part = id + metric;
      weighed.add(part);
      Map<String, Object> kpi = add(part, Given.value(metric), "target", floor(50));
      kpi.put(
          "score",
          oneIn(2)
              ? Given.tree("shape", oneOf("linear", "gate"), "weight", "40")
              : Given.tree(
                  "shape",
                  "step",
                  "weight",
                  "60",
                  "bands",
                  List.of(
                      Given.tree("atLeast", "50", "score", "1"),
                      Given.tree("atLeast", "20", "score", "0.4"))));
      each(month -> contract(metric, month, "" + random.nextInt(90)));
    }
    add(
        id,
        Given.tree("kind", "weighted-score", "kpis", weighed),
        "consequence",
        Given.tree(
            "shape",
            "slab",
            "base",
            "bill",
            "of",
            "result",
            "slabs",
            List.of(
                Given.tree("from", "0", "below", "40", "deduct", "20", "warning", true),
                Given.tree("from", "40", "below", "80", "deduct", "7.5"),
                Given.tree("from", "80", "to", "100", "deduct", "0"))));
  }

  private Map<String, Object> floor(int bound) {
    return Given.tree("atLeast", "" + bound);
  }

  private Map<String, Object> consequence() {
    return switch (random.nextInt(4)) {
      case 0 -> Given.tree("shape", "linear", "base", oneOf("fee", "bill"), "floor", "50");
      case 1 -> Given.tree("shape", "gate", "base", "bill", "deduct", oneOf("33.33", "5"));
      case 2 -> ladder();
      default ->
          Given.tree(
              "shape",
              "slab",
              "base",
              "fee",
              "of",
              "shortfall",
              "slabs",
              List.of(
                  Given.tree("below", "10", "deduct", "5"),
                  Given.tree("from", "10", "deduct", "20")));
    };
  }

  private Map<String, Object> ladder() {
    Map<String, Object> ladder = new LinkedHashMap<>(Given.ladder());
    for (String part : List.of("after", "undetermined")) {
      if (oneIn(4)) {
        ladder.remove(part);
      }
    }
    return ladder;
  }

  private interface OfMonth {
    void read(int month);
  }

  /** Most months have a reading, some none, some two. */
  private void each(OfMonth of) {
    for (int month = 0; month < months; month++) {
      int times = oneIn(9) ? 0 : oneIn(9) ? 2 : 1;
      for (int i = 0; i < times; i++) {
        of.read(month);
      }
    }
  }

  private void contract(String metric, int month, String value) {
    LocalDate from = Given.FIRST.plusMonths(month);
    LocalDate learnt = from.plusMonths(1).plusDays(oneIn(5) ? random.nextInt(40) : 1);
    ReadingDraft reading =
        Given.window("contract", metric, from, from.plusMonths(1), value)
            .source("first-party", Given.start(learnt));
    readings.add(oneIn(15) ? reading.figure(Figure.empty()).done() : reading.done());
  }

  private void account(String platform, String metric, int month, int value) {
    LocalDate from = Given.FIRST.plusMonths(month);
    String subject = oneIn(12) ? "other" : "account";
    boolean days = oneIn(6) && !metric.equals("reach");
    if (days) {
      LocalDate middle = from.plusDays(11);
      part(subject, platform, metric, from, middle, value / 3);
      part(subject, platform, metric, middle, from.plusMonths(1), value - value / 3);
    } else {
      part(subject, platform, metric, from, from.plusMonths(1), value);
    }
  }

  private void part(
      String subject, String platform, String metric, LocalDate from, LocalDate until, int value) {
    readings.add(
        Reading.of(subject, platform, metric)
            .window(Given.start(from), Given.start(until))
            .figure(Figure.of(BigDecimal.valueOf(value)))
            .source(
                SOURCES.get(oneIn(10) ? 1 : 0), Given.start(until.plusDays(1 + random.nextInt(6))))
            .done());
  }
}
