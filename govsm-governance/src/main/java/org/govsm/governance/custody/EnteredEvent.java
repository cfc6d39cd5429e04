package org.govsm.governance.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.EnteredText;
import org.govsm.governance.tree.IndianDays;

/** What is asked of an event that is entered now, beyond what is asked of one that was kept. */
final class EnteredEvent {

  /**
   * Kinds of second factor, strongest first: a default of our own (govsm, medium), of which no
   * published list is cited. What is not in it is a slip.
   */
  static final List<String> FACTORS =
      List.of("hardware-key", "passkey", "app", "prompt", "sms", "voice", "email");

  private static final List<String> NAMES = List.of("fromHolder", "toHolder", "mfaType");

  /** A default of our own: a review that is due later is none. */
  private static final int MOST_YEARS = 5;

  /** No platform of today is older. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private EnteredEvent() {}

  static List<InputFault> faults(CustodyEvent event) {
    List<InputFault> faults = new ArrayList<>(EnteredText.faults(event.toPlain()));
    LocalDate day = IndianDays.of(event.at());
    if (day.isBefore(FIRST)) {
      faults.add(new InputFault("/at", "custody.past", Message.of("fault.custody-past")));
    }
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
        .filter(due -> due.isBefore(day))
        .ifPresent(
            due ->
                faults.add(
                    new InputFault(
                        "/nextReviewDue",
                        "custody.review-past",
                        Message.of("fault.custody-review-past"))));
    LocalDate last = day.plusYears(MOST_YEARS);
    event
        .nextReviewDue()
        .filter(due -> due.isAfter(last))
        .ifPresent(
            due ->
                faults.add(
                    new InputFault(
                        "/nextReviewDue",
                        "custody.review-far",
                        Message.of("fault.custody-review-far")
                            .with("years", MOST_YEARS)
                            .with("day", last))));
    return faults;
  }
}
