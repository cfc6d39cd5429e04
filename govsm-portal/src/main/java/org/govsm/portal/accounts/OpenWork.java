package org.govsm.portal.accounts;

import java.util.List;
import org.govsm.governance.custody.ExitChecklist.OpenItem;
import org.govsm.portal.store.Transaction;

/** Open work: what is open in the name of a person in another slice, so that nobody leaves it. */
@FunctionalInterface
public interface OpenWork {

  /** What a person has still to do in a department, by id. */
  List<OpenItem> of(Transaction tx, String department, String person);
}
