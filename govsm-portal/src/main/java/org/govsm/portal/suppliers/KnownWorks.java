package org.govsm.portal.suppliers;

import org.govsm.portal.store.Transaction;

/** Known works: what can be offered on a panel, as it is on record elsewhere. */
@FunctionalInterface
public interface KnownWorks {

  /** Whether a department has a purchase or a contract of an id. */
  boolean has(Transaction tx, String department, String id);
}
