package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.money.Money;

/**
 * Payments of a bill that were recorded by hand, as they were corrected, what was released of what
 * it held back, and what came back of what was paid beyond the record.
 */
final class PaidByHand {

  private PaidByHand() {}

  static Stream<PaidBill> of(StoredBill bill, List<StoredBillAct> acts) {
    List<PaidBill> paid = new ArrayList<>();
    boolean ordered = false;
    for (StoredBillAct act : acts) {
      if (KeptPayment.isCounting(act)) {
        paid.remove(paid.size() - 1);
      }
      if (act.kind().equals("paid") && !ordered
          || KeptPayment.isCounting(act) && !KeptPayment.isNothing(act)) {
        paid.add(of(bill, act));
      }
      ordered = act.kind().equals("ordered") || ordered && !act.kind().equals("released");
    }
    return Stream.of(
            paid.stream(),
            new KeptRetention(acts, Money.ZERO)
                .releases().values().stream().map(act -> of(bill, act)),
            LineMoney.paidBack(bill, acts))
        .flatMap(each -> each);
  }

  /** What an act says was paid: the net where it says no other sum. */
  static PaidBill of(StoredBill bill, StoredBillAct act) {
    Money amount =
        act.text(BillPayments.AMOUNT)
            .map(Money::ofRupees)
            .orElse(bill.payable().orElse(Money.ZERO));
    String reference = act.text(InterestActs.REFERENCE).orElse("");
    return new PaidBill(bill.id(), act.on(), reference, amount, false, act.madeAt());
  }
}
