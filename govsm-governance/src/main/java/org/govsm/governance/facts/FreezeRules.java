package org.govsm.governance.facts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** What must hold between the parts of a Model Code freeze. */
final class FreezeRules {

  private FreezeRules() {}

  static void check(Facts facts, List<InputFault> faults) {
    List<String> known =
        facts.each("accounts").stream().flatMap(a -> a.at("id").text().stream()).toList();
    int index = 0;
    for (FactNode freeze : facts.at("modelCode", "freezes").items()) {
      String pointer = "/modelCode/freezes/" + index++;
      Optional<Moment> from = freeze.at("from").moment();
      Optional<Moment> until = freeze.at("until").moment();
      if (from.isPresent() && until.isPresent() && !from.get().day().isBefore(until.get().day())) {
        fault(faults, pointer + "/until", "freeze.until", "fault.freeze-until");
      }
      if (!known.containsAll(freeze.at("accounts").texts())) {
        fault(faults, pointer + "/accounts", "freeze.accounts", "fault.freeze-accounts");
      }
    }
  }

  /** The same of a calendar, of which the last day counts. */
  static void checkCalendar(Facts facts, List<InputFault> faults) {
    int index = 0;
    for (FactNode period : facts.at("calendar", "mcc").items()) {
      Optional<Moment> from = period.at("from").moment();
      Optional<Moment> to = period.at("to").moment();
      if (from.isPresent() && to.filter(end -> end.day().isBefore(from.get().day())).isPresent()) {
        String pointer = "/calendar/mcc/" + index + "/to";
        fault(faults, pointer, "freeze.until", "fault.freeze-to");
      }
      index++;
    }
  }

  private static void fault(List<InputFault> faults, String pointer, String code, String text) {
    faults.add(new InputFault(pointer, code, Message.of(text)));
  }
}
