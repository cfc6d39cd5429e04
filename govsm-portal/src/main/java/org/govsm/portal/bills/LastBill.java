package org.govsm.portal.bills;

import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractEnd;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/** Last bill of a contract: it waits until the agency has handed over what it ran. */
record LastBill(AgencyExits exits, BillService service) {

  /** Refuses to pass a bill that is dated when the contract has ended, while something is owed. */
  void refuse(Transaction tx, StoredBill bill) {
    boolean ended =
        ContractEnd.lastDay(tx, bill.department(), bill.contract())
            .filter(day -> !bill.invoiceDay().isBefore(day))
            .isPresent();
    if (ended) {
      ProblemException.unlessNone(
          exits.owed(tx, bill.department(), bill.contract(), service.now()).stream()
              .map(what -> Message.of("bills.exit-owed").with("what", what))
              .map(text -> new InputFault("", text.key(), text))
              .toList());
    }
  }
}
