package org.govsm.portal.bills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.money.Money;

/**
 * A payment of a bill.
 *
 * @param id the bill
 * @param reference of the payment, such as a UTR: not for the public
 * @param returned whether the money came back
 * @param at when the payment was recorded
 */
public record PaidBill(
    String id, LocalDate on, String reference, Money amount, boolean returned, Instant at) {

  /** What left; below nothing where it came back. */
  public Money left() {
    return returned ? Money.ZERO.minus(amount) : amount;
  }

  /** What left in all, less what came back. */
  public static Money sum(List<PaidBill> all) {
    return all.stream().map(PaidBill::left).reduce(Money.ZERO, Money::plus);
  }
}
