package org.govsm.governance.moderation;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.law.TakenBackActs;

/**
 * Rules of an act by which another one is taken back as recorded for the wrong item: whoever could
 * do that act says so, and no officer says so twice.
 */
final class WrongItem {

  private final TakenBackActs<ModerationAct> acts;

  WrongItem(TakenBackActs<ModerationAct> acts) {
    this.acts = acts;
  }

  /** The numbers that a person may name in a role. */
  List<Integer> takeable(String person, String role) {
    return acts.takeable(person, act -> ModerationAct.roles(act.kind()).contains(role));
  }

  /** What stands against such an act. */
  Optional<InputFault> against(ModerationAct act) {
    long number = act.step().takesBack().orElseThrow();
    if (acts.waiting().filter(first -> first.saidIn() == number).isPresent()) {
      return Optional.empty();
    } else if (!acts.isStanding(number)) {
      return fault(ModerationAct.NUMBER, "take-back-none");
    } else if (acts.isSaidBy(number, act.by())) {
      return fault("by", "take-back-own");
    }
    return takeable(act.by(), act.role()).contains((int) number)
        ? Optional.empty()
        : fault("role", "role");
  }

  private static Optional<InputFault> fault(String member, String key) {
    return Optional.of(
        new InputFault("/" + member, "moderation." + key, Message.of("moderation.input." + key)));
  }
}
