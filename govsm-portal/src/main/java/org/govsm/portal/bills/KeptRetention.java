package org.govsm.portal.bills;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.BillReport;

/**
 * Kept retention: what a bill that was passed holds back, what of it was released and paid, and
 * what somebody stated that is to be released and another person has not paid.
 *
 * @param acts all acts on the bill
 * @param held what it holds back
 */
public record KeptRetention(List<StoredBillAct> acts, Money held) {

  /** The act that states what is to be released, and why. */
  static final String STATED = "retention";

  /** The act by which what is to be released was paid. */
  static final String PAID = "repaid";

  /** The events of both. */
  static final List<String> EVENTS = List.of("bill." + STATED, "bill." + PAID);

  static KeptRetention of(List<StoredBillAct> acts, Examined examined) {
    return new KeptRetention(
        acts,
        examined
            .report()
            .flatMap((BillReport report) -> report.entry("RETENTION"))
            .map(Money.ZERO::minus)
            .orElse(Money.ZERO));
  }

  /** What was released and paid. */
  public Money released() {
    return acts.stream()
        .filter(act -> act.kind().equals(PAID))
        .map(KeptRetention::sum)
        .reduce(Money.ZERO, Money::plus);
  }

  /** What is still held back. */
  public Money left() {
    return held.minus(released());
  }

  /** What is stated and not paid; a later statement of nothing takes it back. */
  public Optional<StoredBillAct> waiting() {
    return waiting(acts);
  }

  static Optional<StoredBillAct> waiting(List<StoredBillAct> acts) {
    return acts.stream()
        .filter(act -> act.kind().equals(STATED) || act.kind().equals(PAID))
        .reduce((earlier, later) -> later)
        .filter(act -> act.kind().equals(STATED) && sum(act).compareTo(Money.ZERO) > 0);
  }

  /** The sum of an act. */
  public static Money sum(StoredBillAct act) {
    return Money.ofRupees(act.text(BillPayments.AMOUNT).orElse("0"));
  }

  /** Whether an act on it can be done now. */
  boolean fits(String act) {
    return switch (act) {
      case STATED -> left().compareTo(Money.ZERO) > 0;
      case PAID -> waiting().isPresent();
      default -> true;
    };
  }
}
