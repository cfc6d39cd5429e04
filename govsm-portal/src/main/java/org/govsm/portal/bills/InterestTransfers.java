package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;

/**
 * Interest transfers: each payment of interest by one authority that is on record, as it stands. A
 * further payment is beside those before it; another takes the place of that with its reference,
 * else of the last.
 *
 * @param all the acts, in order
 */
record InterestTransfers(List<StoredBillAct> all) {

  /** The member of an act that pays more beside what was paid before. */
  static final String FURTHER = "further";

  /** The member of an act by which no more is paid, and what was paid stays. */
  static final String REST = "rest";

  /** Those that acts leave that were settled one after another. */
  static InterestTransfers of(List<StoredBillAct> settled) {
    InterestTransfers transfers = new InterestTransfers(List.of());
    for (StoredBillAct act : settled) {
      transfers = transfers.with(act);
    }
    return transfers;
  }

  /** The same after one more act: where nothing is paid none is left, and where no more is, all. */
  InterestTransfers with(StoredBillAct act) {
    if (!isPaid(act)) {
      return isRest(act) ? this : new InterestTransfers(List.of());
    }
    List<StoredBillAct> then = new ArrayList<>(all);
    if (isFurther(act) || all.isEmpty()) {
      then.add(act);
    } else {
      then.set(place(act.text(InterestActs.REFERENCE).orElse("")), act);
    }
    return new InterestTransfers(then);
  }

  private int place(String reference) {
    for (int i = 0; i < all.size(); i++) {
      if (KeptInterest.isBy(all.get(i), reference)) {
        return i;
      }
    }
    return all.size() - 1;
  }

  static boolean isFurther(StoredBillAct act) {
    return isPaid(act) && act.content().get(FURTHER) != null;
  }

  /** Whether no more is paid by an act; one of a former version has the member of a payment. */
  static boolean isRest(StoredBillAct act) {
    return !isPaid(act) && (act.content().get(REST) != null || act.content().get(FURTHER) != null);
  }

  /** Whether an act leaves what was paid before as it is. */
  static boolean isBeside(StoredBillAct act) {
    return isFurther(act) || isRest(act);
  }

  private static boolean isPaid(StoredBillAct act) {
    return act.text(InterestActs.DECISION).filter(InterestActs.PAID::equals).isPresent();
  }

  /** Whether two acts enter the same: of a payment its sum, day and reference. */
  static boolean isSame(StoredBillAct one, StoredBillAct other) {
    return one.text(InterestActs.DECISION).equals(other.text(InterestActs.DECISION))
        && (!isPaid(one)
            ? isRest(one) == isRest(other)
            : isSame(
                one,
                other.on(),
                Money.ofRupees(other.text(BillPayments.AMOUNT).orElse("0")),
                other.text(InterestActs.REFERENCE).orElse("")));
  }

  private static boolean isSame(StoredBillAct one, LocalDate on, Money amount, String reference) {
    return one.on().equals(on)
        && one.text(BillPayments.AMOUNT).map(Money::ofRupees).filter(amount::equals).isPresent()
        && KeptInterest.isBy(one, reference);
  }

  /** That which was made by a reference. */
  Optional<StoredBillAct> by(String reference) {
    return all.stream().filter(one -> KeptInterest.isBy(one, reference)).findFirst();
  }

  /** What was paid in all; nothing where nothing was. */
  Optional<Money> total() {
    return all.stream().map(KeptRetention::sum).reduce(Money::plus);
  }
}
