package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.supplier.Supplier;

/**
 * Questions on the taxpayer under whose GSTIN a bill is, before anything is paid under it: the
 * register of suppliers has its PAN under another supplier, or other bills of the supplier are of
 * another PAN. A GSTIN that the register has of the supplier itself is not asked about.
 */
record TaxpayerQuestions(Transaction tx, PayeeOnRecord record) {

  private static final Citation OWN = OwnDefault.of("examination of a bill");

  List<BillQuestion> of(StoredBill bill) {
    String pan = StoredBill.payee(bill.invoice());
    if (pan.isEmpty() || record.isRegistered(bill)) {
      return List.of();
    }
    List<BillQuestion> asked = new ArrayList<>();
    record
        .ofPan(bill)
        .map(Supplier::id)
        .filter(id -> !id.equals(bill.supplier()))
        .findFirst()
        .map(id -> Message.of("bills.ask-gstin-registered").with("supplier", id))
        .ifPresent(text -> asked.add(new BillQuestion(text, OWN)));
    other(bill, pan)
        .map(id -> Message.of("bills.ask-gstin-before").with("bill", id))
        .ifPresent(text -> asked.add(new BillQuestion(text, OWN)));
    return asked;
  }

  /** The first other bill of the supplier that is of another PAN; none once one of this passed. */
  private Optional<String> other(StoredBill bill, String pan) {
    return tx.handle()
        .select(
            "select o.id from bill o where o.supplier = ? and o.department = ? and o.payee <> ''"
                + " and o.payee <> ? and o.state <> ? and not exists (select 1 from bill p where"
                + " p.supplier = o.supplier and p.department = o.department and p.payee = ?"
                + " and p.id <> ? and "
                + StoredBill.isPassed("p.state")
                + ") order by o.id limit 1",
            bill.supplier(),
            bill.department(),
            pan,
            StoredBill.RETURNED,
            pan,
            bill.id())
        .mapTo(String.class)
        .findOne();
  }
}
