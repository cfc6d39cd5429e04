package org.govsm.portal.payments;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.AccountEntry.Direction;
import org.govsm.procurement.disbursement.RecoveredMoney;

/**
 * Named receipts: entries of the bank that recoveries name by their reference. What all of them
 * name comes to no more than the receipt, and such a receipt is nothing else while they count.
 */
record NamedReceipts(Transaction tx, String department) {

  private static final String REFERENCE = "bankReference";

  /**
   * Refuses what came back of an entry by more than the receipt that it names has, and that money
   * of a receipt which is said to bring it back did not come.
   *
   * @param after what came back of it after the decision
   */
  void refuse(StoredEntry one, String decision, List<RecoveredMoney> after) {
    List<StoredEntry> all = new Entries(tx).all(department);
    if (decision.equals(Recoveries.WITHDRAWN)) {
      refuseWithdrawn(one, after, all);
    } else if (List.of(Recoveries.RECOVERED, Recoveries.CONFIRMED).contains(decision)) {
      RecoveredMoney last = after.get(after.size() - 1);
      all.stream()
          .filter(receipt -> isOf(receipt, last))
          .findFirst()
          .ifPresent(receipt -> refuseMore(one, last, receipt, after, all));
    }
  }

  private static void refuseMore(
      StoredEntry one,
      RecoveredMoney last,
      StoredEntry receipt,
      List<RecoveredMoney> after,
      List<StoredEntry> all) {
    long named = named(receipt, after);
    for (StoredEntry other : all) {
      named += other.id().equals(one.id()) ? 0 : named(receipt, other.recovered());
    }
    if (named > receipt.sum().paise()) {
      Message text =
          Message.of("payments.receipt-less")
              .with("entry", receipt.id())
              .with("sum", receipt.sum())
              .with("left", new Money(receipt.sum().paise() - named + last.sum().paise()));
      throw ProblemException.of(Faults.at("/sum", text));
    }
  }

  private static void refuseWithdrawn(
      StoredEntry one, List<RecoveredMoney> after, List<StoredEntry> all) {
    all.stream()
        .filter(receipt -> receipt.text(Entries.BRINGS_BACK).filter(one.id()::equals).isPresent())
        .filter(receipt -> after.stream().anyMatch(back -> isDoubted(back) && isOf(receipt, back)))
        .findFirst()
        .ifPresent(
            receipt -> {
              throw ProblemException.conflict(
                  Message.of("payments.receipt-came").with("entry", receipt.id()));
            });
  }

  private static boolean isDoubted(RecoveredMoney back) {
    return back.withdrawnBy().isPresent();
  }

  private static long named(StoredEntry receipt, List<RecoveredMoney> all) {
    return all.stream()
        .filter(back -> back.counts() || !back.isConfirmed())
        .filter(back -> isOf(receipt, back))
        .mapToLong(back -> back.sum().paise())
        .sum();
  }

  private static boolean isOf(StoredEntry receipt, RecoveredMoney back) {
    return receipt.text("direction").filter(Direction.CREDIT.name()::equals).isPresent()
        && back.isPaidBack()
        && (receipt.text(REFERENCE).filter(back::isNumbered).isPresent()
            || back.isNumbered(receipt.id()));
  }

  /** Why a receipt is said to be nothing else: recoveries name it; nothing where none does. */
  Optional<Message> against(StoredEntry receipt) {
    return against(receipt, receipt.text(Entries.BRINGS_BACK));
  }

  /** The same, but for those of one entry. */
  Optional<Message> against(StoredEntry receipt, Optional<String> link) {
    List<String> naming =
        new Entries(tx)
            .all(department).stream()
                .filter(one -> link.filter(one.id()::equals).isEmpty())
                .filter(one -> named(receipt, one.recovered()) > 0)
                .map(StoredEntry::id)
                .toList();
    return naming.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of("payments.receipt-named")
                .with("entry", receipt.id())
                .with("entries", naming));
  }
}
