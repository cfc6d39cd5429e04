package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bid.Bid;
import org.jspecify.annotations.Nullable;

/** Result of one bid: how it stands, its scores exactly, and every reason with its citation. */
public final class BidResult implements ToPlain {

  private final Bid bid;
  private final Optional<Integer> rank;
  private final Optional<Fraction> technical;
  private final Optional<Fraction> quality;
  private final Optional<Fraction> financial;
  private final Optional<Fraction> score;
  private final Optional<Fraction> spread;
  private final boolean open;
  private final List<Finding> reasons;

  BidResult(Examined from, Optional<Integer> rank) {
    bid = from.bid();
    this.rank = rank;
    technical = from.technical();
    quality = from.quality();
    financial = from.financial();
    score = from.score();
    spread = from.spread();
    open = from.isOpen();
    reasons = from.reasons();
  }

  /** The bid. */
  public Bid bid() {
    return bid;
  }

  /** How it stands. */
  public BidStanding standing() {
    if (reasons.stream().anyMatch(r -> r.weight() == Finding.Weight.BLOCKING)) {
      return BidStanding.SET_ASIDE;
    }
    return open || rank.isEmpty() ? BidStanding.OPEN : BidStanding.RANKED;
  }

  /**
   * Its place.
   *
   * @return 1 for the first; bids that are even and not parted have the same; nothing where it is
   *     not ranked
   */
  public Optional<Integer> rank() {
    return rank;
  }

  /** Its price, where the financial packet counts. */
  public Optional<Money> price() {
    return bid.price();
  }

  /** The mean of the marks of 100, unrounded; nothing where no marks are given. */
  public Optional<Fraction> technical() {
    return technical;
  }

  /**
   * The score of quality of 100, as the tender rounds the marks or makes them a share of the
   * highest; only of a responsive bid, where marks are given.
   */
  public Optional<Fraction> quality() {
    return quality;
  }

  /** The score of the price of 100, as the tender rounds it; only in QCBS. */
  public Optional<Fraction> financial() {
    return financial;
  }

  /** The weighted score of the two, as the tender rounds it; only in QCBS. */
  public Optional<Fraction> score() {
    return score;
  }

  /** The highest mark of a member less the lowest. */
  public Optional<Fraction> spread() {
    return spread;
  }

  /**
   * The reasons: those that set it aside are {@link Finding.Weight#BLOCKING}, the others say what
   * was applied or is not applicable.
   */
  public List<Finding> reasons() {
    return reasons;
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("bid", bid.id());
    tree.put("standing", standing().name());
    rank.ifPresent(place -> tree.put("rank", BigDecimal.valueOf(place)));
    if (standing() == BidStanding.RANKED) {
      price().ifPresent(sum -> tree.put("price", sum.toString()));
    }
    technical.ifPresent(number -> tree.put("technical", number.shown()));
    quality.ifPresent(number -> tree.put("quality", number.shown()));
    financial.ifPresent(number -> tree.put("financial", number.shown()));
    score.ifPresent(number -> tree.put("score", number.shown()));
    spread.ifPresent(number -> tree.put("spread", number.shown()));
    return tree;
  }

  Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("reasons", Tree.list(reasons, reason -> reason.toPlain(words)));
    return tree;
  }
}
