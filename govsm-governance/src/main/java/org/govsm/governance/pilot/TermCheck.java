package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.PersonKey;

/**
 * Check of an act on the term of a pilot: that it is made longer within its bound, that another
 * officer takes an extension back, and that reports of weeks that came late are accepted on file.
 */
record TermCheck(PilotRecord record, PilotAct act) {

  List<InputFault> faults() {
    List<InputFault> faults = new ArrayList<>();
    switch (act.kind()) {
      case EXTEND -> extended(faults);
      case TAKE_BACK -> takenBack(faults);
      default -> reviewed(faults);
    }
    return faults;
  }

  private static InputFault fault(String member, String code, Message text) {
    return new InputFault("/" + member, "pilot." + code, text);
  }

  /** A term has a bound, and one that is over goes on by an order alone. */
  private void extended(List<InputFault> faults) {
    if (record.weeks() + act.weeks() > PilotCharter.MOST_WEEKS) {
      Message text = Message.of("pilot.input.too-long").with("most", PilotCharter.MOST_WEEKS);
      faults.add(fault("weeks", "too-long", text.with("weeks", record.weeks())));
    }
    record
        .lastDay()
        .filter(act.day()::isAfter)
        .filter(last -> act.said("reference").isEmpty())
        .map(last -> Message.of("pilot.input.late-extension").with("day", last))
        .ifPresent(text -> faults.add(fault("reference", "late-extension", text)));
  }

  private void takenBack(List<InputFault> faults) {
    List<PilotAct> stand = record.extensions();
    if (PersonKey.same(stand.get(stand.size() - 1).by(), act.by())) {
      faults.add(fault("by", "own", Message.of("pilot.input.own-extension")));
    }
  }

  /** A week whose report came late counts once its evaluation says on which paper. */
  private void reviewed(List<InputFault> faults) {
    List<Integer> late =
        record.standing(act.day()).lateReports().stream()
            .map(PilotStanding.LateReport::week)
            .toList();
    if (!late.isEmpty() && act.said("reference").isEmpty()) {
      Message text = Message.of("pilot.input.late-weeks").with("weeks", late);
      faults.add(fault("reference", "late-weeks", text));
    }
  }
}
