package org.govsm.procurement.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;

/** One period under terms of which nothing is left open. */
final class Computation {

  private final Terms terms;
  private final Scorecard card;
  private final Bill best;
  private final Bill worst;
  private final List<Adjustment> adjustments;

  private Computation(
      Terms terms, Scorecard card, Bill best, Bill worst, List<Adjustment> adjustments) {
    this.terms = terms;
    this.card = card;
    this.best = best;
    this.worst = worst;
    this.adjustments = adjustments;
  }

  static Computation of(Terms terms, Inputs inputs) {
    List<Scorecard> now = scorecards(terms, inputs, inputs.knownBy());
    Scorecard card = now.get(now.size() - 1);
    List<Scorecard> earlier = now.subList(0, now.size() - 1);
    return new Computation(
        terms,
        card,
        Bill.of(terms, card, Scenario.BEST),
        Bill.of(terms, card, Scenario.WORST),
        adjustments(terms, inputs, earlier));
  }

  private static List<Scorecard> scorecards(Terms terms, Inputs inputs, Instant knownBy) {
    return Scorecards.upTo(
        terms, inputs.dictionary(), inputs.readings(), inputs.period(), knownBy, inputs.memory());
  }

  /** What is due for each earlier period as known now, against what was paid for it. */
  private static List<Adjustment> adjustments(Terms terms, Inputs inputs, List<Scorecard> earlier) {
    Map<String, Money> paid = inputs.paid().orElseGet(() -> Map.of());
    Optional<Instant> frozen = inputs.frozenBefore();
    List<Adjustment> adjustments = new ArrayList<>();
    List<Scorecard> then =
        inputs.paid().isEmpty() && frozen.isPresent() && !earlier.isEmpty()
            ? scorecards(terms, inputs, frozen.get())
            : List.of();
    for (int i = 0; i < earlier.size(); i++) {
      String period = earlier.get(i).period().id();
      Money due = Bill.of(terms, earlier.get(i), Scenario.WORST).payable();
      Optional<Money> before =
          then.isEmpty()
              ? Optional.ofNullable(paid.get(period))
              : Optional.of(Bill.of(terms, then.get(i), Scenario.WORST).payable());
      before
          .filter(sum -> !sum.equals(due))
          .ifPresent(sum -> adjustments.add(new Adjustment(period, sum, due)));
    }
    return adjustments;
  }

  Scorecard card() {
    return card;
  }

  /** What this result alone takes from what is payable, if it goes against the supplier. */
  Money stake(KpiResult result) {
    return best.payable().minus(Bill.of(terms, card, Scenario.worstOf(result)).payable());
  }

  Bill best() {
    return best;
  }

  List<Adjustment> adjustments() {
    return adjustments;
  }

  Money adjusted() {
    Money sum = Money.ZERO;
    for (Adjustment adjustment : adjustments) {
      sum = sum.plus(adjustment.difference());
    }
    return sum;
  }

  /** What is payable if everything that is not settled goes against the supplier. */
  Money least() {
    return worst.payable().plus(adjusted());
  }

  /** What is payable if everything that is not settled goes for the supplier. */
  Money most() {
    return best.payable().plus(adjusted());
  }
}
