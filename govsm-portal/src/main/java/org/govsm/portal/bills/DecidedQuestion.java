package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Decided question of a bill that its examination no longer asks, in the words that are kept with
 * the decision: what the portal asked of a bill before it was passed.
 *
 * @param question what was asked; empty where it was kept without its words
 * @param acts each decision on it, in order
 */
public record DecidedQuestion(
    String id, String question, String decided, List<StoredBillAct> acts) {

  /** All that were decided beside those that the examination still has, in order of the acts. */
  public static List<DecidedQuestion> beside(
      StoredBill bill, Examined examined, List<StoredBillAct> acts, String language) {
    Map<String, DecidedQuestion> all = new LinkedHashMap<>();
    for (StoredBillAct act : acts) {
      Optional<String> id = act.text("question").filter(bill.decisions()::containsKey);
      if (act.kind().equals("decided") && id.isPresent()) {
        String words = QuestionWords.of(act, language).orElse("");
        String decided = String.valueOf(bill.decisions().get(id.get()));
        List<StoredBillAct> each =
            acts.stream().filter(one -> one.text("question").equals(id)).toList();
        all.put(id.get(), new DecidedQuestion(id.get(), words, decided, each));
      }
    }
    examined.questions().stream().map(BillQuestion::id).forEach(all::remove);
    return new ArrayList<>(all.values());
  }

  /** Whether a person may say that money which is on record as come back did not come. */
  public boolean isBack(Caller by) {
    return BillRoles.ACTS.may(by, "decided") && SettledLines.isBack(id, acts);
  }

  Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("question", question);
    row.put("decided", decided);
    row.put("decisions", decisions(acts));
    return row;
  }

  /** Each decision on a question: who made it, when, with which words and which answer. */
  static List<Map<String, @Nullable Object>> decisions(List<StoredBillAct> acts) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (StoredBillAct act : acts) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("decided", act.text("decided").orElse(""));
      act.text(QuestionAnswer.ANSWER).ifPresent(said -> row.put(QuestionAnswer.ANSWER, said));
      for (String name : List.of(LineMoney.QUANTITY, LineMoney.BACK)) {
        Optional.ofNullable(act.content().get(name)).ifPresent(said -> row.put(name, said));
      }
      row.put("actor", act.actor());
      row.put("at", act.madeAt().toString());
      rows.add(row);
    }
    return rows;
  }
}
