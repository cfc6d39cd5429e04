package org.govsm.procurement.evaluation;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;

/**
 * Scores of quality and price, and what they come to: the lowest price has 100 and a dearer one
 * less in proportion; marks as they are, or as a share of the highest where the tender says so.
 * Each is rounded only where the tender says to how many places, and enters the next as it is
 * rounded.
 */
final class Scores {

  private static final Fraction HUNDRED = Fraction.of(100);

  private final EvaluationTerms terms;

  Scores(EvaluationTerms terms) {
    this.terms = terms;
  }

  /** Gives each bid its score of quality; all are responsive. */
  void quality(List<Examined> bids) {
    Optional<Fraction> highest =
        bids.stream().map(bid -> bid.technical().orElseThrow()).max(Comparator.naturalOrder());
    for (Examined bid : bids) {
      bid.quality(quality(bid.technical().orElseThrow(), highest.orElseThrow()));
    }
  }

  /** Gives each bid its score of the price, and the weighted one; all have one of quality. */
  void weighted(List<Examined> bids, Fraction weight) {
    Optional<Fraction> lowest = bids.stream().map(Examined::price).min(Comparator.naturalOrder());
    for (Examined bid : bids) {
      Fraction quality = bid.quality().orElseThrow();
      Fraction financial =
          rounded(HUNDRED.times(lowest.orElseThrow()).dividedBy(bid.price()), terms.decimals());
      Fraction both = quality.times(weight).plus(financial.times(Fraction.ONE.minus(weight)));
      bid.scores(financial, rounded(both, terms.weightedDecimals()));
    }
  }

  private Fraction quality(Fraction marks, Fraction highest) {
    return terms.isNormalised() && highest.signum() > 0
        ? rounded(HUNDRED.times(marks).dividedBy(highest), terms.decimals())
        : rounded(marks, terms.decimals());
  }

  private static Fraction rounded(Fraction score, Optional<Integer> decimals) {
    return decimals
        .map(places -> Fraction.of(score.decimal(places, RoundingMode.HALF_UP)))
        .orElse(score);
  }
}
