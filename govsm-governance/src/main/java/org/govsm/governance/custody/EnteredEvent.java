package org.govsm.governance.custody;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.IndianDays;

/** What is asked of an event that is entered now, beyond what is asked of one that was kept. */
final class EnteredEvent {

  /** Kinds of second factor: our list, strongest first; what is not in it is a slip. */
  private static final List<String> FACTORS =
      List.of("hardware-key", "passkey", "app", "prompt", "sms", "voice", "email");

  private static final List<String> NAMES = List.of("fromHolder", "toHolder", "mfaType");

  private EnteredEvent() {}

  static List<InputFault> faults(CustodyEvent event) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : NAMES) {
      if (event.toPlain().containsKey(name) && !event.kind().speaksOf(name)) {
        Message text = Message.of("fault.custody-member").with("event", event.event());
        faults.add(new InputFault("/" + name, "custody.member", text));
      }
    }
    event
        .mfaType()
        .filter(given -> event.kind().speaksOf("mfaType") && !FACTORS.contains(given))
        .ifPresent(
            given ->
                faults.add(
                    new InputFault(
                        "/mfaType",
                        "tree.code",
                        Message.of("input.code").with("allowed", FACTORS))));
    event
        .nextReviewDue()
        .filter(due -> due.isBefore(IndianDays.of(event.at())))
        .ifPresent(
            due ->
                faults.add(
                    new InputFault(
                        "/nextReviewDue",
                        "custody.review-past",
                        Message.of("fault.custody-review-past"))));
    return faults;
  }
}
