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

  /** The first other bill of the supplier that is of another PAN. */
  private Optional<String> other(StoredBill bill, String pan) {
    return tx.handle()
        .select(
            "select id from bill where supplier = ? and department = ? and payee <> ''"
                + " and payee <> ? and state <> ? order by id limit 1",
            bill.supplier(),
            bill.department(),
            pan,
            StoredBill.RETURNED)
        .mapTo(String.class)
        .findOne();
  }
}
