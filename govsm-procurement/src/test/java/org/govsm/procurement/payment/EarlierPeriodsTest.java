package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.govsm.core.decision.Checked;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.Spent;
import org.govsm.procurement.scorecard.ValueCache;
import org.junit.jupiter.api.Test;

/**
 * Periods that were scored as known now are not scored again as known before, where that would give
 * the same: the cards are those that are made of nothing but what was known then.
 */
class EarlierPeriodsTest {

  private static Instant endOf(LocalDate day) {
    return Given.start(day.plusDays(1)).minusNanos(1);
  }

  private static List<Scorecard> cards(
      Terms terms, ReadingBook readings, BillingPeriod last, Instant known, ValueCache cache) {
    return Scorecards.upTo(terms, MetricDictionary.shipped(), readings, last, known, cache);
  }

  /** All that a card says, to the last note. */
  private static List<Object> told(List<Scorecard> cards) {
    List<Object> all = new ArrayList<>();
    for (Scorecard card : cards) {
      all.add(card.period());
      for (KpiResult result : card.results()) {
        List<Message> said = result.said();
        all.add(List.of(result.toPlain(), said.toString(), result.ingredients(), result.each()));
      }
      for (Spent spent : card.spent()) {
        all.add(List.of(spent.amount(), spent.rupees(), spent.reasons(), spent.notes()));
        all.add(spent.trail().toPlain());
      }
    }
    return all;
  }

  private record Asked(Terms terms, ReadingBook readings, int month) {}

  private static Asked asked(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    if (seed % 2 == 0) {
      RandomContract contract = new RandomContract(random);
      Terms terms = contract.terms(false);
      return new Asked(terms, contract.readings(), terms.periods().size() - 1);
    }
    VariedContract contract = new VariedContract(random);
    Checked<Terms> terms = contract.terms();
    Terms known = terms.orThrow();
    return new Asked(known, contract.readings(), known.periods().size() - 1);
  }

  @Test
  void periods_of_seeds_1_to_300_are_as_known_then() {
    int same = 0;
    int others = 0;
    for (int seed = 1; seed <= 300; seed++) {
      Asked asked = asked(seed);
      SplittableRandom random = new SplittableRandom(seed);
      for (int month = 1; month <= asked.month(); month++) {
        BillingPeriod last = asked.terms().periods().get(month);
        BillingPeriod before = asked.terms().periods().get(month - 1);
        Instant now = endOf(last.until().plusDays(random.nextInt(60)));
        Instant then = endOf(before.until().plusDays(random.nextInt(8)));
        ValueCache cache = new ValueCache();
        List<Scorecard> scored = cards(asked.terms(), asked.readings(), last, now, cache);
        List<Scorecard> earlier = cards(asked.terms(), asked.readings(), before, then, cache);

        assertThat(told(earlier))
            .as("seed %s month %s", seed, month)
            .isEqualTo(
                told(cards(asked.terms(), asked.readings(), before, then, new ValueCache())));
        boolean taken = earlier.equals(scored.subList(0, month));
        same += taken ? 1 : 0;
        others += taken ? 0 : 1;
      }
    }
    assertThat(same).isGreaterThan(50);
    assertThat(others).isGreaterThan(50);
  }

  /** One reading that was learnt since is enough. */
  @Test
  void periods_are_scored_again_where_a_reading_of_them_was_learnt_since() {
    int seen = 0;
    for (int seed = 2; seed <= 300; seed += 2) {
      Asked asked = asked(seed);
      BillingPeriod last = asked.terms().periods().get(1);
      BillingPeriod before = asked.terms().periods().get(0);
      Instant then = endOf(before.until().plusDays(45));
      Instant now = endOf(last.until().plusDays(45));
      if (isTaken(asked.terms(), asked.readings(), then, now)) {
        for (Reading late : late(asked, then, now)) {
          ReadingBook readings = asked.readings().with(List.of(late));
          assertThat(isTaken(asked.terms(), readings, then, now)).as("seed %s", seed).isFalse();
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  private static boolean isTaken(Terms terms, ReadingBook readings, Instant then, Instant now) {
    List<BillingPeriod> periods = terms.periods();
    ValueCache cache = new ValueCache();
    List<Scorecard> scored = cards(terms, readings, periods.get(1), now, cache);
    return cards(terms, readings, periods.get(0), then, cache).equals(scored.subList(0, 1));
  }

  /** The readings of the first month that its results are made of, given once more and later. */
  private static List<Reading> late(Asked asked, Instant then, Instant now) {
    BillingPeriod first = asked.terms().periods().get(0);
    List<Reading> late = new ArrayList<>();
    for (Scorecard card : cards(asked.terms(), asked.readings(), first, now, new ValueCache())) {
      for (KpiResult result : card.results()) {
        for (Reading one : result.trail().listed()) {
          late.add(
              Reading.of(one.subject(), one.platform(), one.metric())
                  .window(one.from(), one.to())
                  .figure(Figure.of(BigDecimal.ONE))
                  .origin(one.origin())
                  .source(one.source(), then.plusSeconds(60))
                  .done());
        }
      }
    }
    return late;
  }
}
