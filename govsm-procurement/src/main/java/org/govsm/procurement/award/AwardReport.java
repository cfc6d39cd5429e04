package org.govsm.procurement.award;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PreferenceStanding;
import org.jspecify.annotations.Nullable;

/** Report of an award: the facts of the letter to each bidder, and the days that follow. */
public final class AwardReport implements Worded {

  private final PreferenceReport preference;
  private final List<Letter> letters;
  private final Optional<LocalDate> contractFrom;
  private final Optional<LocalDate> signBy;
  private final Optional<Citation> signCited;

  AwardReport(
      PreferenceReport preference,
      List<Letter> letters,
      Optional<LocalDate> contractFrom,
      Optional<LocalDate> signBy,
      Optional<Citation> signCited) {
    this.preference = preference;
    this.letters = List.copyOf(letters);
    this.contractFrom = contractFrom;
    this.signBy = signBy;
    this.signCited = signCited;
  }

  /** Nothing is awarded: a letter of regret to every bidder, and no day for a contract. */
  static AwardReport nothing(BidComparison comparison, PreferenceReport preference, Finding why) {
    List<Letter> letters =
        preference.lines().stream()
            .map(
                line ->
                    new Letter(
                        line.bid(),
                        comparison.bid(line.bid()).orElseThrow().bidder().id(),
                        Optional.empty(),
                        line.standing() == PreferenceStanding.SET_ASIDE
                            ? line.reasons()
                            : List.of(why)))
            .toList();
    return new AwardReport(
        preference, letters, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The preferences on which it stands. */
  public PreferenceReport preference() {
    return preference;
  }

  /** The letters, in the order of the evaluation. */
  public List<Letter> letters() {
    return letters;
  }

  /**
   * The first day on which the contract may be signed: after the standstill, where there is one.
   */
  public Optional<LocalDate> contractFrom() {
    return contractFrom;
  }

  /** The last day on which it is signed; nothing where the law that was read has no such day. */
  public Optional<LocalDate> signBy() {
    return signBy;
  }

  /** The rule that gives the last day. */
  public Optional<Citation> signCited() {
    return signCited;
  }

  /** The part of the order that a bid gets; nothing where it gets none. */
  public Optional<Allocation> part(String bid) {
    return letters.stream()
        .filter(letter -> letter.bid().equals(bid))
        .flatMap(letter -> letter.award().stream())
        .findFirst();
  }

  /** Whether somebody gets the order, or a part of it. */
  public boolean isAwarded() {
    return letters.stream().anyMatch(letter -> letter.award().isPresent());
  }

  /** Whether the order goes to several bidders. */
  public boolean isShared() {
    return preference.allocations().size() > 1;
  }

  /**
   * Facts of a letter.
   *
   * @param bid the bid
   * @param bidder the id of the bidder
   * @param award what the bidder gets; nothing in a letter of regret
   * @param reasons why, each with its citation
   */
  public record Letter(String bid, String bidder, Optional<Allocation> award, List<Finding> reasons)
      implements ToPlain {

    /**
     * Keeps its own copy.
     *
     * @param bid see the record
     * @param bidder see the record
     * @param award see the record
     * @param reasons see the record
     */
    public Letter {
      reasons = List.copyOf(reasons);
    }

    /** ACCEPTANCE or REGRET. */
    public String kind() {
      return award.isPresent() ? "ACCEPTANCE" : "REGRET";
    }

    /** The published tree form, without sentences. */
    @Override
    public Map<String, @Nullable Object> toPlain() {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("bid", bid);
      tree.put("bidder", bidder);
      tree.put("kind", kind());
      award.ifPresent(
          part -> {
            tree.put("share", part.share().toString());
            tree.put("amount", part.amount().toString());
          });
      return tree;
    }

    private Map<String, @Nullable Object> toPlain(Messages words) {
      Map<String, @Nullable Object> tree = toPlain();
      tree.put("reasons", Tree.list(reasons, reason -> reason.toPlain(words)));
      return tree;
    }
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = head();
    tree.put("letters", Tree.list(letters, Letter::toPlain));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = head();
    tree.put("letters", Tree.list(letters, letter -> letter.toPlain(words)));
    return tree;
  }

  private Map<String, @Nullable Object> head() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    contractFrom.ifPresent(day -> tree.put("contractFrom", day.toString()));
    signBy.ifPresent(day -> tree.put("signBy", day.toString()));
    return tree;
  }

  /** Who gets the order. */
  @Override
  public Message said() {
    return preference.said();
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
