package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bill.BillQuestion;

/**
 * Settled lines: lines of a bill that was paid, or set off, which the record of deliveries bears
 * out no more. What becomes of the money is asked until two officers say the same.
 */
final class SettledLines {

  /** What becomes of what was paid beyond the record. */
  static final List<String> ANSWERS = List.of("RECOVERED", "SET_OFF", "KEPT");

  private SettledLines() {}

  /** Whether what a bill takes up is paid or set off. */
  static boolean isOf(String state) {
    return state.equals(StoredBill.PAID) || state.equals(StoredBill.CLOSED);
  }

  /** What one officer entered and no other has; nothing where nobody has, or two did. */
  static Optional<StoredBillAct> waiting(BillQuestion question, List<StoredBillAct> acts) {
    return QuestionAnswer.decisions(question, acts).stream()
        .reduce((earlier, later) -> later)
        .filter(act -> !act.counts());
  }

  /** Whether an act says the same as another officer did; one that does not is marked. */
  static boolean counts(
      BillQuestion question,
      List<StoredBillAct> acts,
      StoredBillAct entered,
      Map<String, Object> body) {
    return new CorrectionByTwo(
            false,
            waiting(question, acts),
            (one, other) ->
                one.text(QuestionAnswer.ANSWER).equals(other.text(QuestionAnswer.ANSWER)))
        .counts(entered, body);
  }

  /** Why a person does not enter it: who passed the bill does not enter it first. */
  static Optional<Message> against(BillQuestion question, List<StoredBillAct> acts, String person) {
    boolean first =
        waiting(question, acts).filter(one -> !Skeleton.same(one.actor(), person)).isEmpty();
    return acts.stream()
        .filter(act -> act.kind().equals("passed") || act.kind().equals("closed"))
        .reduce((earlier, later) -> later)
        .filter(passed -> first && Skeleton.same(passed.actor(), person))
        .map(passed -> Message.of("bills.own-settled-lines"));
  }
}
