package org.govsm.procurement.iso20022;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;

/**
 * Answer with the account that the bank names, until it is compared with that of the order.
 *
 * @param answer what the bank says
 * @param account the number of the account that was credited, where the bank names it
 * @param bank the IFSC of the bank that was credited, where the bank names it
 * @param apart whether its charge may be booked apart: the bank does not say that it is in the sum
 * @param own the account on which it stands
 */
record ToldEntry(
    BankAnswer answer,
    Optional<String> account,
    Optional<String> bank,
    boolean apart,
    NamedAccount own) {

  static ToldEntry of(BankAnswer answer) {
    return new ToldEntry(answer, Optional.empty(), Optional.empty(), false, NamedAccount.NONE);
  }

  /** The same with the references of a batch as it has them. */
  ToldEntry named(PaymentBatch batch) {
    return new ToldEntry(batch.named(answer), account, bank, apart, own);
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

  /**
   * The answer, which says so where another account was credited than the order has, or another one
   * moved than that from which the batch pays. Where the whole sum is that of the order, a charge
   * that may be booked apart is; where neither sum is, nobody knows which was paid.
   */
  BankAnswer comparedWith(PaymentBatch batch) {
    Optional<PaymentOrder> order =
        answer.order().flatMap(batch::order).filter(one -> answer.isBooking());
    Map<String, Object> tree = new LinkedHashMap<>(answer.toPlain());
    if (answer.kind() == Kind.CREDITED && order.filter(this::isElsewhere).isPresent()) {
      tree.put("otherAccount", true);
    }
    if (answer.isBooking() && !own.canBe(batch.debtorAccount())) {
      tree.put("otherDebtor", true);
    }
    order.filter(one -> apart).ifPresent(one -> charge(one.net(), tree));
    return tree.equals(answer.toPlain()) ? answer : BankAnswer.fromPlain(tree).orThrow();
  }

  private void charge(Money net, Map<String, Object> tree) {
    if (net.equals(answer.moved())) {
      tree.put("amount", answer.moved().toString());
      tree.put("chargeApart", answer.charge().toString());
      tree.remove("charge");
    } else if (answer.amount().filter(net::equals).isEmpty()) {
      tree.put("chargeOpen", true);
    }
  }

  /** Another number, or the same number in another bank. */
  private boolean isElsewhere(PaymentOrder order) {
    return account.filter(number -> !order.account().isNumber(number)).isPresent()
        || bank.filter(code -> !order.account().isOfBank(code)).isPresent();
  }

  /** The answer; no account. */
  @Override
  public String toString() {
    return answer.toString();
  }
}
