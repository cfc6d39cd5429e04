package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.marks;
import static org.govsm.procurement.GivenBids.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.money.Money;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The price that is told to a loser, against every price that there is. */
class DebriefPropertiesTest {

  private static final int ROUNDS = 15;

  /** Prices of some paise, so that every one of them can be tried. */
  private static BidComparison drawn(String method, Random dice) {
    Map<String, Object> terms = terms(method, "category", "CONSULTING", "value", "0.60");
    terms.put("tie", List.of("DRAW", "LOWER_PRICE", "HIGHER_TECHNICAL_SCORE").get(dice.nextInt(3)));
    terms.put("drawSeed", "published");
    if (method.equals("LOWEST_EVALUATED")) {
      terms.put("category", "NON_CONSULTING");
    } else {
      terms.putAll(tree("technicalWeight", "30", "passMark", "70", "members", List.of("M1")));
      terms.put("decimals", dice.nextInt(4));
    }
    if (dice.nextInt(3) == 0) {
      terms.put("abnormallyLow", "" + (60 + dice.nextInt(20)));
    }
    BidComparison.Draft draft = BidComparison.draft(terms);
    int count = 2 + dice.nextInt(4);
    for (int i = 0; i < count; i++) {
      draft.bid(bid("B" + i, "0." + (10 + dice.nextInt(25)), "debarred", dice.nextInt(9) == 0));
      draft.assessment(
          method.equals("LOWEST_EVALUATED")
              ? tree("bid", "B" + i)
              : marks("B" + i, "" + (66 + dice.nextInt(30))));
    }
    return draft.done().orThrow();
  }

  private static boolean isFirst(BidComparison comparison, String id, long paise) {
    return BidEvaluation.of(INDIA)
        .decide(comparison.at(id, new Money(paise)))
        .found()
        .flatMap(EvaluationReport::first)
        .filter(first -> first.bid().id().equals(id))
        .isPresent();
  }

  private static Optional<Money> highest(BidComparison comparison, String id, long own) {
    for (long paise = own; paise > 0; paise--) {
      if (isFirst(comparison, id, paise)) {
        return Optional.of(new Money(paise));
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOWEST_EVALUATED", "QCBS", "LCS"})
  void no_price_above_the_one_that_is_told_would_have_been_first(String method) {
    Random dice = new Random(7);
    int told = 0;
    for (int i = 0; i < ROUNDS; i++) {
      BidComparison comparison = drawn(method, dice);
      for (String id : List.of("B0", "B1")) {
        long own = comparison.bid(id).orElseThrow().price().orElseThrow().paise();
        Optional<Debrief> debrief = Debrief.decide(INDIA, comparison, id).found();
        if (debrief.isPresent()
            && debrief.get().result().standing() == BidStanding.RANKED
            && !isFirst(comparison, id, own)) {
          assertThat(debrief.get().firstAt()).isEqualTo(highest(comparison, id, own));
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(ROUNDS / 2);
  }
}
