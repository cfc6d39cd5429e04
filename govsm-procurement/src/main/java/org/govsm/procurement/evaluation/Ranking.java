package org.govsm.procurement.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Ranks of the responsive bids. Bids that are even share a rank until a rule parts them. */
final class Ranking {

  private final Map<String, Integer> ranks = new HashMap<>();
  private final Optional<Examined> first;

  /** Ranks bids of which every score is known. */
  Ranking(EvaluationTerms terms, TenderLaw law, List<Examined> bids) {
    Comparator<Examined> order =
        Comparator.comparing(bid -> merit(terms, bid), Comparator.reverseOrder());
    List<Examined> sorted =
        bids.stream().sorted(order.thenComparing(bid -> bid.bid().id())).toList();
    for (int i = 0; i < sorted.size(); i++) {
      boolean even = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
      int rank = even ? rank(sorted.get(i - 1)).orElseThrow() : i + 1;
      ranks.put(sorted.get(i).bid().id(), rank);
    }
    List<Examined> even = sorted.stream().filter(bid -> rank(bid).orElseThrow() == 1).toList();
    List<Examined> parted = even.size() > 1 ? new TieBreak(terms, law).part(even) : even;
    for (int i = 0; i < parted.size(); i++) {
      ranks.put(parted.get(i).bid().id(), i + 1);
    }
    first = parted.stream().findFirst();
  }

  /** More is better: the price counts below zero. */
  private static Fraction merit(EvaluationTerms terms, Examined bid) {
    if (terms.isByPrice()) {
      return Fraction.ZERO.minus(bid.price());
    }
    return terms.method().equals(Methods.QCBS)
        ? bid.score().orElseThrow()
        : bid.quality().orElseThrow();
  }

  Optional<Integer> rank(Examined bid) {
    return Optional.ofNullable(ranks.get(bid.bid().id()));
  }

  /** The first; nothing where several are even and nothing parts them. */
  Optional<Examined> first() {
    return first;
  }
}
