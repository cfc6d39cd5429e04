package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;

/** A contract of a few months with readings that come late, lack, change or contradict. */
final class RandomContract {

  private static final LocalDate FIRST = Given.FIRST;

  private final SplittableRandom random;
  private final int months;
  private final boolean ceiling;
  private final Map<Boolean, Terms> made = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Object> consequence;
  private final Map<String, Object> payment = Given.settled();

  RandomContract(SplittableRandom random) {
    this.random = random;
    this.months = random.nextInt(2, 5);
    this.ceiling = random.nextInt(4) == 0;
    this.consequence = consequence();
    List.of("freezeDays", "holdDays", "stacking", "roundingPer")
        .forEach(
            part -> {
              if (random.nextInt(5) == 0) {
                payment.remove(part);
              }
            });
    for (int month = 0; month < months; month++) {
      readings(month);
    }
  }

  LocalDate end() {
    return FIRST.plusMonths(months);
  }

  ReadingBook readings() {
    return ReadingBook.of(readings);
  }

  /** The terms, or the same after an amendment that asks for more from the second month on. */
  Terms terms(boolean amended) {
    return made.computeIfAbsent(amended, this::made);
  }

  private Terms made(boolean amended) {
    Terms.Draft draft =
        Given.terms()
            .set("until", end().toString())
            .set("amounts", List.of(Given.fee("1000.01"), media()))
            .set(
                "bases",
                List.of(
                    Given.tree("id", "bill", "amounts", List.of("fee", "media"), "clause", "5.3")))
            .set("payment", payment)
            .add("kpis", kpi("posts", "20", amended ? FIRST.plusMonths(1) : end()));
    if (amended) {
      Map<String, Object> harder = kpi("posts", "22", end());
      harder.put("from", FIRST.plusMonths(1).toString());
      draft.add("kpis", harder);
    }
    draft.add("kpis", second());
    if (random(3) == 0) {
      draft.add(
          "caps", Given.tree("id", "overall", "percent", "15", "base", "bill", "clause", "9"));
    }
    if (ceiling) {
      Money sum = Money.ofRupees("1000.01").times(months);
      draft.set("ceiling", Given.tree("amount", sum.toString(), "clause", "6"));
    }
    return draft.done().orThrow();
  }

  /** The same choice each time the terms are made. */
  private int random(int bound) {
    return (payment.size() + months) % bound;
  }

  private static Map<String, Object> media() {
    return Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2");
  }

  private Map<String, Object> kpi(String id, String target, LocalDate until) {
    Map<String, Object> kpi =
        Given.kpi(
            id,
            Given.value("posts"),
            "target",
            Given.tree("atLeast", target),
            "consequence",
            consequence);
    if (until.isBefore(end())) {
      kpi.put("until", until.toString());
    }
    return kpi;
  }

  private static Map<String, Object> second() {
    return Given.kpi(
        "answers",
        Given.value("accepted"),
        "target",
        Given.tree("atLeast", "10"),
        "consequence",
        Given.tree("shape", "gate", "base", "fee", "deduct", "7.5"));
  }

  private Map<String, Object> consequence() {
    return switch (random.nextInt(4)) {
      case 0 -> Given.tree("shape", "linear", "base", "fee");
      case 1 -> Given.tree("shape", "gate", "base", "bill", "deduct", "33.33");
      case 2 ->
          Given.tree(
              "shape",
              "ladder",
              "base",
              "bill",
              "undetermined",
              "bridges",
              "rungs",
              List.of(Given.tree("deduct", "3"), Given.tree("deduct", "5")));
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

  private void readings(int month) {
    LocalDate over = FIRST.plusMonths(month + 1L);
    for (String metric : List.of("posts", "accepted", "spend")) {
      int times = random.nextInt(8) == 0 ? 0 : random.nextInt(4) == 0 ? 2 : 1;
      for (int i = 0; i < times; i++) {
        LocalDate learnt = over.plusDays(random.nextInt(3) == 0 ? random.nextInt(45) : i);
        readings.add(reading(metric, month, learnt));
      }
    }
  }

  private Reading reading(String metric, int month, LocalDate learnt) {
    LocalDate from = FIRST.plusMonths(month);
    var draft =
        Given.window("contract", metric, from, from.plusMonths(1), figure(metric))
            .source("first-party", Given.start(learnt));
    return random.nextInt(12) == 0 ? draft.figure(Figure.empty()).done() : draft.done();
  }

  private String figure(String metric) {
    return switch (metric) {
      case "posts" -> String.valueOf(random.nextInt(12, 26));
      case "accepted" -> String.valueOf(random.nextInt(8, 14));
      default -> random.nextInt(40) + "." + (10 + random.nextInt(90));
    };
  }

  List<BillingPeriod> periods() {
    return terms(false).periods();
  }
}
