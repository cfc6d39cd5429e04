package org.govsm.governance.legalrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.legalrequest.RequestRecord.State;
import org.govsm.governance.tree.PersonKey;

/**
 * States of a legal request by its acts: what was done in part settles nothing, and what an officer
 * stands by though the words may say otherwise settles it once another officer records the same.
 */
final class RequestStates {

  private final List<RequestAct> settling = new ArrayList<>();
  private final List<RequestAct> sure = new ArrayList<>();
  private State state = State.RECEIVED;

  private RequestStates(List<RequestAct> acts) {
    acts.forEach(this::next);
  }

  /** Where it stands after the acts. */
  static State of(List<RequestAct> acts) {
    return new RequestStates(acts).state;
  }

  /** The acts by which it was met or declined, also those that were taken back. */
  static List<RequestAct> settling(List<RequestAct> acts) {
    return new RequestStates(acts).settling;
  }

  /** The last of one officer by which it is met once another officer records the same. */
  static Optional<RequestAct> waiting(List<RequestAct> acts) {
    RequestStates states = new RequestStates(acts);
    return states.sure.stream()
        .filter(act -> states.state == State.RECEIVED)
        .reduce((earlier, later) -> later);
  }

  private void next(RequestAct act) {
    switch (act.kind()) {
      case MEET -> {
        if (isMet(act)) {
          settle(act, State.MET);
        }
      }
      case DECLINE -> settle(act, State.DECLINED);
      case REOPEN -> {
        state = State.RECEIVED;
        sure.clear();
      }
      case EXAMINE, ACKNOWLEDGE, CORRECT, CONFIRM, TAKE_BACK -> {}
    }
  }

  private void settle(RequestAct act, State to) {
    state = to;
    settling.add(act);
  }

  private boolean isMet(RequestAct act) {
    if (act.isOfPart()) {
      return false;
    } else if (act.isAnew()) {
      sure.clear();
    }
    if (!act.isSure() || sure.stream().anyMatch(one -> !PersonKey.same(one.by(), act.by()))) {
      return true;
    }
    sure.add(act);
    return false;
  }
}
