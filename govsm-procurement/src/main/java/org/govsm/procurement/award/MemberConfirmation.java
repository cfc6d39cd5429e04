package org.govsm.procurement.award;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * Confirmation of a meeting by one of the members who sat in it, made by the member alone.
 *
 * @param member the id of the member
 * @param at when it was given; for the member who entered the meeting, when that was
 * @param dissent where the member does not agree, and why
 */
public record MemberConfirmation(String member, Instant at, Optional<String> dissent)
    implements ToPlain {

  static MemberConfirmation of(AwardAct act) {
    return new MemberConfirmation(
        act.by(), act.at(), act.part().find(AwardForm.DISSENT, String.class));
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("member", member);
    tree.put("at", at.toString());
    dissent.ifPresent(text -> tree.put(AwardForm.DISSENT, text));
    return tree;
  }
}
