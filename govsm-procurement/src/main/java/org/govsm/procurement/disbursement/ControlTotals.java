package org.govsm.procurement.disbursement;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;

/**
 * Control totals of a batch.
 *
 * @param count how many orders
 * @param sum what they pay together
 * @param hash {@code sha256:} and 64 hexadecimal digits over the orders and the nonce of the batch;
 *     without the nonce, which is secret, nobody finds an account by trying numbers
 */
public record ControlTotals(int count, Money sum, String hash) {

  static ControlTotals of(List<PaymentOrder> orders, String nonce) {
    Money sum = orders.stream().map(PaymentOrder::net).reduce(Money.ZERO, Money::plus);
    Object hashed =
        Map.<String, Object>of("nonce", nonce, "orders", Tree.list(orders, PaymentOrder::toPlain));
    return new ControlTotals(orders.size(), sum, CanonicalForm.digest(hashed));
  }
}
