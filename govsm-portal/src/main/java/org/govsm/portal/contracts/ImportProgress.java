package org.govsm.portal.contracts;

import org.govsm.portal.store.Transaction;

/** Import progress: told after each step of a file that is taken in, within the step. */
@FunctionalInterface
interface ImportProgress {

  /** Nobody looks on. */
  ImportProgress UNSEEN = (tx, accepted, duplicates, quarantined) -> {};

  /**
   * So much was done.
   *
   * @param accepted readings that were new
   * @param duplicates readings that were known
   * @param quarantined what was wrong
   */
  void made(Transaction tx, long accepted, long duplicates, long quarantined);
}
