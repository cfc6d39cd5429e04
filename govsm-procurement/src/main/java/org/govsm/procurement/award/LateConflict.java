package org.govsm.procurement.award;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;

/**
 * Conflict of interest that a member of the committee declared after the award: the competent
 * authority decides whether the award stands. Until then, and where it does not stand, the award is
 * not published and no contract signed on it.
 *
 * @param member who declared it
 * @param at when it was declared
 * @param decision what the competent authority decided; nothing while that is waited for
 */
public record LateConflict(String member, Instant at, Optional<AwardAct> decision)
    implements ToPlain {

  /** OPEN, STANDS where the award stands though, or FALLS where it is to be set aside. */
  public String state() {
    return decision.map(act -> DecisionActs.isYes(act) ? "STANDS" : "FALLS").orElse("OPEN");
  }

  /** Whether the competent authority decided that the award does not stand. */
  public boolean isUpheld() {
    return state().equals("FALLS");
  }

  /** What is known of it, and who does what next. */
  public Message said() {
    Message text =
        Message.of("award.conflict." + state())
            .with("member", member)
            .with("day", AwardRecord.day(at));
    return decision.map(act -> text.with("reason", act.text("reason"))).orElse(text);
  }

  /** What it means for what rests on the award: it stands in the way, or is to be known. */
  Finding finding(Citation cited) {
    boolean stands = state().equals("STANDS");
    return Finding.of(
        "CONFLICT_" + state(), stands ? Weight.WARNING : Weight.BLOCKING, said(), cited);
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("member", member);
    tree.put("at", at.toString());
    tree.put("state", state());
    decision.ifPresent(
        act -> {
          tree.put("by", act.by());
          tree.put("reason", act.text("reason"));
        });
    return tree;
  }
}
