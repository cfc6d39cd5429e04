package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * An order of a batch as it is stored, without its account but for the last four signs.
 *
 * @param holds the bill, while the order keeps it from other batches
 * @param outcome what came of it, as the reconciliation has it; empty text before any answer
 * @param net what is paid, in paise
 * @param paid what was booked less what came back, in paise
 * @param paidOn the day of the last booking
 * @param content name, payee, invoice, sanction, masked account, references of the bank, decision
 */
public record StoredOrder(
    String department,
    String id,
    String batch,
    String bill,
    String contract,
    Optional<String> holds,
    String outcome,
    long net,
    long paid,
    Optional<LocalDate> paidOn,
    Map<String, @Nullable Object> content)
    implements Recoverable {

  /** The member that has what was booked beyond it, in paise, where that is recovered. */
  static final String OVER = "over";

  /** What is ordered. */
  public Money sum() {
    return new Money(net);
  }

  /** What was paid. */
  public Money settled() {
    return new Money(paid);
  }

  /** A member of its content; empty text where there is none. */
  public String text(String name) {
    return content.get(name) == null ? "" : String.valueOf(content.get(name));
  }

  /**
   * What an officer decided of it: PAID, REOPENED, COUNTED, RECOVERY or EXPLAINED; REOPENING where
   * a second person is to decide; empty text for nothing.
   */
  public String decision() {
    return text(OrderDecisions.DECISION);
  }

  /** Whether an officer decided on what is known of it now. */
  boolean isDecided() {
    return !decision().isEmpty() && !decision().equals(OrderDecisions.REOPENING);
  }

  /** Whether the bank gave the reference of another payment for it. */
  boolean isShared() {
    return !text(PaidReferences.SHARED).isEmpty();
  }

  /** Whether it was paid although its bill was opened again. */
  public boolean isLate() {
    return !text("late").isEmpty();
  }

  /** Whether nobody decided on that yet. */
  boolean isOpenLate() {
    return isLate() && !isDecided();
  }

  /** Whether the bank is still to answer on it. */
  boolean isAwaited() {
    return !isDecided() && List.of("", "WAITING", "MISSING").contains(outcome);
  }

  /** Whether the bank rejected it, or gave all of the money back. */
  boolean isRefused() {
    return outcome.equals("REJECTED") || outcome.equals("RETURNED") && paid == 0;
  }

  /** What was booked in any case, in paise. */
  long booked() {
    return number("booked");
  }

  /** What of it counts as paid on its bill already, in paise. */
  long counted() {
    return number("counted");
  }

  /** What was booked and is not counted on its bill. */
  public Money unsettled() {
    return new Money(Math.max(0, booked() - counted()));
  }

  @Override
  public List<RecoveredMoney> recovered() {
    return Recoverable.kept(content);
  }

  /** What is still to come back of money that officers decided to recover. */
  @Override
  public Money toRecover() {
    Money due = content.get(OVER) == null ? unsettled() : new Money(number(OVER));
    long again = RecoveredMoney.sum(repaid()).paise();
    return isRecovered()
        ? RecoveredMoney.left(due.plus(new Money(again)), recovered())
        : new Money(Math.max(0, Math.min(again, -beyond())));
  }

  /** What was given back to the payee because more came back than was to. */
  public List<RecoveredMoney> repaid() {
    return Repayments.kept(content);
  }

  /** What came back and was not given back, beyond what was to; below nothing where it lacks. */
  private long beyond() {
    return (holds.isPresent() ? net : counted())
        + RecoveredMoney.sum(recovered()).paise()
        - booked()
        - RecoveredMoney.sum(repaid()).paise();
  }

  /** Whether officers decided that money of it is recovered. */
  boolean isRecovered() {
    return decision().equals(OrderDecisions.RECOVERY);
  }

  /** What was booked in any case, where what else was is unclear and nobody recovers it. */
  Optional<Money> sureSum() {
    return outcome.equals("UNCLEAR") && !isRecovered() && content.get("booked") != null
        ? Optional.of(new Money(booked()))
        : Optional.empty();
  }

  /** What the bank booked beyond it while it pays its bill, and nobody decided on. */
  Money openOver() {
    boolean open = holds.isPresent() && !isDecided() && List.of("OVER", "TWICE").contains(outcome);
    return new Money(open ? Math.max(0, booked() - net) : 0);
  }

  /** What came back beyond all that was to, by the bank and beside it, and was not given back. */
  public Money backBeyond() {
    long back = RecoveredMoney.sum(recovered()).paise();
    boolean asked = !isRecovered() && !outcome.equals("UNCLEAR");
    return new Money(asked ? Math.max(0, Math.min(back, beyond())) : 0);
  }

  /** The same, in words. */
  public Message saidBeyond() {
    return Message.of("payments.back-beyond").with("order", id).with("sum", backBeyond());
  }

  /** Whether more came back than was to, and was not given back. */
  boolean isOpenBack() {
    return backBeyond().paise() > 0;
  }

  /** Whether less came back after all than was given back to the payee for it. */
  boolean isShortBack() {
    return !isRecovered() && toRecover().paise() > 0;
  }

  /** The order after a line of an event. */
  StoredOrder after(Map<String, ?> line) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(content);
    all.putAll(line);
    Optional<String> then =
        line.get("released") != null
            ? Optional.empty()
            : line.get("held") != null ? Optional.of(bill) : holds;
    String told = String.valueOf(line.containsKey("outcome") ? line.get("outcome") : outcome);
    return new StoredOrder(
        department, id, batch, bill, contract, then, told, net, paid, paidOn, all);
  }

  /** Whether money that counts as paid on its bill came back. */
  public boolean isBack() {
    return booked() < counted();
  }

  /** What of it came back. */
  Money back() {
    return new Money(Math.max(0, counted() - booked()));
  }

  private long number(String name) {
    return content.get(name) == null ? 0 : StoredTree.number(content, name);
  }

  /** The address of its bill. */
  public String billPage() {
    return "/contracts/" + contract + "/bills/" + bill;
  }

  /** How its outcome looks. */
  public String look() {
    return switch (outcome) {
      case "MATCHED" -> "pass";
      case "OVER", "TWICE", "UNCLEAR", "REJECTED", "RETURNED" -> "fail";
      case "SHORT", "MISSING" -> "warn";
      default -> "na";
    };
  }
}
