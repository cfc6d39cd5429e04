package org.govsm.procurement.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.Term;

/**
 * Meeting that the committee held: who sat in it, who confirmed it, and whose confirmation is still
 * waited for. Who entered the meeting confirmed it by that.
 *
 * @param id TECHNICAL_OPENING, TECHNICAL_RESULT or FINANCIAL_OPENING; of a later one its kind and
 *     its number among the acts of the award, such as FACTS-4
 * @param what the kind of the meeting, in words
 * @param by the member who entered it
 * @param sat the members who took part
 * @param recused those of them who declared a conflict of interest since, and count no more
 * @param confirmations in order of time; the last of a member is its vote
 * @param waiting the members who sat, still take part, and have not confirmed it; none where the
 *     meeting does not count
 * @param least how many of those who sat must confirm it: as many as a meeting needs members, or
 *     all who are free of a conflict where they are fewer
 * @param counts whether the award rests on it: it was not set aside, does not lapse, is not
 *     disputed, was not replaced by a later decision on the same matter, and is made
 * @param proposed whether it is a decision that is not made yet, and can be
 * @param disputed whether it is a decision that as many confirmed as a meeting needs, while no more
 *     of them agree than dissent, so that it does not count
 */
public record HeldMeeting(
    String id,
    Term what,
    Instant at,
    String by,
    List<String> sat,
    List<String> recused,
    List<MemberConfirmation> confirmations,
    List<String> waiting,
    long least,
    boolean counts,
    boolean proposed,
    boolean disputed)
    implements ToPlain {

  /** Takes copies of the lists. */
  public HeldMeeting {
    sat = List.copyOf(sat);
    recused = List.copyOf(recused);
    confirmations = List.copyOf(confirmations);
    waiting = List.copyOf(waiting);
  }

  /** Whether a member has confirmed it. */
  public boolean isConfirmedBy(String member) {
    return confirmations.stream().anyMatch(one -> one.member().equals(member));
  }

  /** Those who sat and declared no conflict of interest since. */
  public List<String> free() {
    return sat.stream().filter(member -> !recused.contains(member)).toList();
  }

  /** How many of those who sat, and are free of a conflict, have confirmed it. */
  public long confirmed() {
    return free().stream().filter(this::isConfirmedBy).count();
  }

  /** Whether it is a decision on the way to the award, which is proposed until it is confirmed. */
  public boolean isDecision() {
    return CommitteeDecisions.KINDS.stream().anyMatch(kind -> id.startsWith(kind + "-"));
  }

  /**
   * Whether as many have confirmed it as a meeting needs, and of a decision more agree than
   * dissent; before that nothing is decided by it.
   */
  public boolean isConfirmed() {
    return confirmed() >= least && !disputed;
  }

  /** The vote of each member: what it said last. */
  public List<MemberConfirmation> votes() {
    Map<String, MemberConfirmation> last = new LinkedHashMap<>();
    confirmations.forEach(one -> last.put(Skeleton.of(one.member()), one));
    return List.copyOf(last.values());
  }

  /** The votes with which a member says that it does not agree. */
  public List<MemberConfirmation> dissents() {
    return votes().stream().filter(one -> one.dissent().isPresent()).toList();
  }

  /** The dissents of those who sat and take part. */
  List<MemberConfirmation> ofSeated() {
    return dissents().stream().filter(one -> free().contains(one.member())).toList();
  }

  /** Whether it has still to be looked at: the award rests on it, or it could by a later vote. */
  public boolean isOpen() {
    return counts || proposed || disputed;
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("meeting", id);
    tree.put("at", at.toString());
    tree.put("by", by);
    tree.put("sat", sat);
    tree.put("recused", recused);
    tree.put("confirmations", Tree.list(confirmations, MemberConfirmation::toPlain));
    tree.put("waiting", waiting);
    tree.put("least", BigDecimal.valueOf(least));
    tree.put("confirmed", isConfirmed());
    tree.put("counts", counts);
    tree.put("proposed", proposed);
    tree.put("disputed", disputed);
    return tree;
  }
}
