package org.govsm.portal.catalogue;

import java.util.Collection;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.benchmark.PricePoint;

/** Use of the standard: how many use it, and what was paid for what is counted. */
public interface StandardUse {

  /** How many there are. */
  Counts counts(Transaction tx);

  /** What was paid by certificates of all departments. */
  Collection<PricePoint> prices(Transaction tx);

  /**
   * Counts, which name nobody.
   *
   * @param agencies those with a requirement that counts for the common core
   * @param buyers departments with a contract
   */
  record Counts(long agencies, long buyers, long contracts) {}
}
