package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Settled lines: lines of a bill that was paid, or set off, which the record of deliveries bears
 * out no more. What becomes of the money is asked until two officers say the same.
 */
final class SettledLines {

  /** What becomes of what was paid beyond the record. */
  static final List<String> ANSWERS = List.of("RECOVERED", "SET_OFF", "KEPT");

  private static final String ASKED = "bills.ask-settled-lines";
  private static final String WITH_SUM = "bills.ask-settled-lines-sum";
  private static final Set<String> KEYS = Set.of(ASKED, WITH_SUM);
  private static final String FOUND = "found";

  private SettledLines() {}

  static boolean is(BillQuestion question) {
    return KEYS.contains(question.question().key());
  }

  /** Whether what a bill takes up is paid or set off. */
  static boolean isOf(String state) {
    return state.equals(StoredBill.PAID) || state.equals(StoredBill.CLOSED);
  }

  /**
   * What is asked of a bill that is settled, once of each line: by what leaves most beyond.
   *
   * @param lines what is asked of the same lines before it is paid
   */
  static List<BillQuestion> asked(StoredBill bill, List<BillQuestion> lines) {
    Map<String, BillQuestion> most = new LinkedHashMap<>();
    for (BillQuestion one : lines) {
      String line = String.valueOf(found(one).values().getOrDefault("line", one.id()));
      most.merge(line, one, (first, other) -> isMore(bill, first, other) ? other : first);
    }
    return most.values().stream()
        .map(one -> new BillQuestion(text(bill, one), one.citation()))
        .toList();
  }

  private static boolean isMore(StoredBill bill, BillQuestion one, BillQuestion other) {
    Money known = beyond(bill, found(one).values()).orElse(Money.ZERO);
    return beyond(bill, found(other).values()).orElse(Money.ZERO).compareTo(known) > 0;
  }

  /** What was found of a line. */
  static Message found(BillQuestion line) {
    return line.question().values().get(FOUND) instanceof Message found ? found : line.question();
  }

  private static Message text(StoredBill bill, BillQuestion one) {
    Message found = found(one);
    return beyond(bill, found.values())
        .map(money -> Message.of(WITH_SUM).with("sum", money))
        .orElseGet(() -> Message.of(ASKED))
        .with(FOUND, found);
  }

  /** What the pieces that are billed and not borne out come to at the rate of the line. */
  private static Optional<Money> beyond(StoredBill bill, Map<String, Object> found) {
    Optional<BigDecimal> billed = number(found.get("count"));
    BigDecimal left = number(found.get("left")).orElse(BigDecimal.ZERO);
    return TreeForm.rows(bill.invoice(), "lines").stream()
        .filter(line -> String.valueOf(line.get("id")).equals(String.valueOf(found.get("line"))))
        .findFirst()
        .flatMap(line -> number(line.get("rate")))
        .flatMap(rate -> billed.map(count -> rate.multiply(count.subtract(left))))
        .filter(sum -> sum.signum() > 0)
        .map(rupees -> Money.rounded(rupees, RoundingMode.HALF_UP));
  }

  private static Optional<BigDecimal> number(@Nullable Object said) {
    return Optional.ofNullable(said)
        .map(String::valueOf)
        .filter(text -> text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?"))
        .map(BigDecimal::new);
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
