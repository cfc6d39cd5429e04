package org.govsm.procurement.iso20022;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.disbursement.PaymentBatch;

/**
 * Answer with the account that the bank names, until it is compared with that of the order.
 *
 * @param answer what the bank says
 * @param account the number of the account that was credited, where the bank names it
 */
record ToldEntry(BankAnswer answer, Optional<String> account) {

  static ToldEntry of(BankAnswer answer) {
    return new ToldEntry(answer, Optional.empty());
  }

  /** The same with the references of a batch as it has them. */
  ToldEntry named(PaymentBatch batch) {
    return new ToldEntry(batch.named(answer), account);
  }

  boolean isTo(PaymentBatch batch) {
    return answer
        .batch()
        .map(batch.id()::equals)
        .orElseGet(() -> answer.order().flatMap(batch::order).isPresent());
  }

  /** A receipt, or one that was taken back, that names one of the orders. */
  boolean isBackTo(PaymentBatch batch) {
    return isTo(batch) && answer.order().flatMap(batch::order).isPresent();
  }

  /** The answer, which says so where another account was credited than the order has. */
  BankAnswer comparedWith(PaymentBatch batch) {
    boolean other =
        answer.kind() == Kind.CREDITED
            && answer
                .order()
                .flatMap(batch::order)
                .filter(order -> account.filter(no -> !order.account().isNumber(no)).isPresent())
                .isPresent();
    if (!other) {
      return answer;
    }
    Map<String, Object> tree = new LinkedHashMap<>(answer.toPlain());
    tree.put("otherAccount", true);
    return BankAnswer.fromPlain(tree).orThrow();
  }

  /** The answer; no account. */
  @Override
  public String toString() {
    return answer.toString();
  }
}
