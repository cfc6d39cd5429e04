package org.govsm.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.payments.BookedPayments;
import org.govsm.portal.procedures.TenderContracts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.tenders.StoredTender;

/** Kept contracts: what was signed on the award of a tender, and paid under it. */
final class KeptContracts implements SignedContracts {

  @Override
  public List<Signed> of(Transaction tx, StoredTender one, Collection<String> suppliers) {
    return TenderContracts.of(tx, one, suppliers).stream()
        .map(
            each ->
                new Signed(
                    each.id(),
                    each.supplier().orElse(""),
                    SignedContracts.sum(each.terms()),
                    paid(tx, each.id())))
        .toList();
  }

  /** What was paid under a contract, less what came back. */
  static Money paid(Transaction tx, String contract) {
    List<PaidBill> all = new ArrayList<>(BillPayments.byHand(tx, contract));
    all.addAll(BookedPayments.of(tx, contract));
    return PaidBill.sum(all);
  }
}
