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
    Optional<InputFault> fault = acts.fault("moderation", act.step(), one -> true);
    long number = act.step().takesBack().orElseThrow();
    boolean may = takeable(act.by(), act.role()).contains((int) number);
    return fault.isPresent() || may
        ? fault
        : Optional.of(
            new InputFault("/role", "moderation.role", Message.of("moderation.input.role")));
  }
}
