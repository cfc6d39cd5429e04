package org.govsm.portal.accounts;

import java.util.List;
import org.govsm.governance.custody.ExitChecklist;
import org.govsm.portal.store.Transaction;

/** Exit service: what must happen before a person leaves, of the keys and of all other work. */
record ExitService(CustodyService custody, List<OpenWork> open) {

  ExitChecklist of(Transaction tx, String department, String person) {
    return custody
        .exit(tx, department, person)
        .with(open.stream().flatMap(one -> one.of(tx, department, person).stream()).toList());
  }
}
