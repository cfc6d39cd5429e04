package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting exits: what agencies owe whose contract has ended, for who enters it in the register. */
record WaitingExits(ExitKits kits, Authorisation table) implements WorkSource {

  private static final String ENTER = "/governance/{department}/accounts/{account}/change";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (table.route("POST", ENTER).filter(rule -> rule.allows(caller)).isEmpty()) {
      return items;
    }
    for (String department : new RegisteredAccounts(tx).departments()) {
      if (caller.seesDepartment(department)) {
        items.addAll(kits.waiting(tx, department, today, caller.actor()));
      }
    }
    return items;
  }
}
