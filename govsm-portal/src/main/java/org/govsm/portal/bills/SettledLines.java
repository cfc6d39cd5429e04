package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Settled lines: lines of a bill that was paid, or set off, which the record of deliveries bears
 * out no more. What becomes of the money is asked until two officers say the same.
 */
final class SettledLines {

  /** The answer by which the money stays with the supplier. */
  static final String LEFT = "KEPT";

  /** What becomes of what was paid beyond the record. */
  static final List<String> ANSWERS = List.of("RECOVERED", "SET_OFF", LEFT);

  /** What was recovered or set off did not come after all: it is asked again. */
  static final String WITHDRAWN = "WITHDRAWN";

  /** The member of a settled bill that has what was decided of its lines, by their questions. */
  static final String BEYOND = "beyond";

  private static final String QUESTION = "question";

  private SettledLines() {}

  /** Whether what a bill takes up is paid or set off. */
  static boolean isOf(String state) {
    return state.equals(StoredBill.PAID) || state.equals(StoredBill.CLOSED);
  }

  /** What one officer entered and no other has; nothing where nobody has, or two did. */
  static Optional<StoredBillAct> waiting(BillQuestion question, List<StoredBillAct> acts) {
    return waiting(QuestionAnswer.decisions(question, acts));
  }

  private static Optional<StoredBillAct> waiting(List<StoredBillAct> decisions) {
    return decisions.stream().reduce((earlier, later) -> later).filter(act -> !act.counts());
  }

  /** The decisions on a question, by its id. */
  private static List<StoredBillAct> of(String question, List<StoredBillAct> acts) {
    return acts.stream()
        .filter(act -> act.kind().equals("decided"))
        .filter(act -> act.text(QUESTION).filter(question::equals).isPresent())
        .toList();
  }

  /** Whether an act says the same as another officer did; one that does not is marked. */
  static boolean counts(List<StoredBillAct> acts, StoredBillAct entered, Map<String, Object> body) {
    return new CorrectionByTwo(
            false,
            waiting(of(entered.text(QUESTION).orElse(""), acts)),
            (one, other) ->
                one.text(QuestionAnswer.ANSWER).equals(other.text(QuestionAnswer.ANSWER))
                    && LineMoney.isSame(one, other))
        .counts(entered, body);
  }

  /** Whether money is on record as come back, or set off, by the answer to a question. */
  static boolean isBack(String question, List<StoredBillAct> acts) {
    return LineMoney.counting(acts).stream()
        .anyMatch(act -> act.text(QUESTION).filter(question::equals).isPresent());
  }

  /** The bill as it is settled after an answer that counts. */
  static Map<String, @Nullable Object> settled(StoredBill bill, Map<String, Object> answer) {
    List<Object> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : TreeForm.rows(bill.settled(), BEYOND)) {
      if (!String.valueOf(answer.get(QUESTION)).equals(row.get(QUESTION))) {
        rows.add(row);
      }
    }
    if (answer.containsKey(LineMoney.QUANTITY)) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (String name : List.of(QUESTION, "line", LineMoney.QUANTITY, QuestionAnswer.ANSWER)) {
        row.put(name, String.valueOf(answer.get(name)));
      }
      rows.add(row);
    }
    Map<String, @Nullable Object> settled = new LinkedHashMap<>(bill.settled());
    settled.put(BEYOND, rows);
    return settled;
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
