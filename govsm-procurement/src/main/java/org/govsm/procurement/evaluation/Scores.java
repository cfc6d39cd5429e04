package org.govsm.procurement.evaluation;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;

/**
 * Scores of quality and price: the lowest price has 100 and a dearer one less in proportion; marks
 * as they are, or as a share of the highest where the tender says so; each rounded only where it
 * says to how many places.
 */
final class Scores {

  private static final Fraction HUNDRED = Fraction.of(100);

  private final EvaluationTerms terms;

  Scores(EvaluationTerms terms) {
    this.terms = terms;
  }

  /** Gives each bid its scores; all are responsive. */
  void give(List<Examined> bids, Fraction weight) {
    Optional<Fraction> lowest = bids.stream().map(Examined::price).min(Comparator.naturalOrder());
    Optional<Fraction> highest =
        bids.stream().map(bid -> bid.technical().orElseThrow()).max(Comparator.naturalOrder());
    for (Examined bid : bids) {
      Fraction technical = technical(bid.technical().orElseThrow(), highest.orElseThrow());
      Fraction financial = rounded(HUNDRED.times(lowest.orElseThrow()).dividedBy(bid.price()));
      bid.scores(
          financial, technical.times(weight).plus(financial.times(Fraction.ONE.minus(weight))));
    }
  }

  private Fraction technical(Fraction marks, Fraction highest) {
    return terms.isNormalised() && highest.signum() > 0
        ? rounded(HUNDRED.times(marks).dividedBy(highest))
        : rounded(marks);
  }

  private Fraction rounded(Fraction score) {
    return terms
        .decimals()
        .map(places -> Fraction.of(score.decimal(places, RoundingMode.HALF_UP)))
        .orElse(score);
  }
}
