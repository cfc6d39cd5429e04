package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.BillingPeriod;

/** Last bill of a contract: it waits until the agency has handed over what it ran. */
record LastBill(AgencyExits exits, BillService service) {

  /** Refuses to pass a bill that is dated when the contract has ended, while something is owed. */
  void refuse(Transaction tx, StoredBill bill) {
    Optional<LocalDate> end =
        service.contract(tx, bill.contract()).terms().periods().stream()
            .filter(period -> !period.isClosing())
            .map(BillingPeriod::until)
            .max(LocalDate::compareTo);
    LocalDate dated =
        LocalDate.parse(StoredTree.text(StoredTree.tree(bill.content(), "invoice"), "date"));
    if (end.filter(day -> !dated.isBefore(day.minusDays(1))).isPresent()) {
      ProblemException.unlessNone(
          exits.owed(tx, bill.department(), bill.contract(), service.now()).stream()
              .map(what -> Message.of("bills.exit-owed").with("what", what))
              .map(text -> new InputFault("", "bills.exit-owed", text))
              .toList());
    }
  }
}
