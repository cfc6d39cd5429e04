package org.govsm.portal.queries;

import java.util.List;
import org.govsm.governance.custody.ExitChecklist.Kind;
import org.govsm.governance.custody.ExitChecklist.OpenItem;
import org.govsm.portal.accounts.OpenWork;
import org.govsm.portal.store.Transaction;

/** Open queries: those that wait for a person. */
public final class OpenQueries implements OpenWork {

  @Override
  public List<OpenItem> of(Transaction tx, String department, String person) {
    return new Queries(tx)
        .openFor(department, person).stream()
            .map(one -> new OpenItem(Kind.QUERY, one.id()))
            .toList();
  }
}
