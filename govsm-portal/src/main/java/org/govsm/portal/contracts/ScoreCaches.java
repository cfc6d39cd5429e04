package org.govsm.portal.contracts;

import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.LruCache;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Caches of values that were read, of the contracts that were looked at last: page, board and
 * ledger of a contract read its figures once, from readings that are kept beside. What came in or
 * was amended meanwhile has another cache.
 */
final class ScoreCaches {

  /** Each keeps the names of all posts of its contract. */
  private static final int CONTRACTS = 4;

  private final LruCache<Known, ValueCache> caches = new LruCache<>(CONTRACTS);

  private final KeptReadings readings = new KeptReadings();

  private record Known(String contract, String terms, LastImport imports) {}

  /** The readings of a contract as they are now. */
  ContractReadings readings(Transaction tx, String contract) {
    return ContractReadings.of(tx, contract, readings);
  }

  /** Works with the cache of a contract; another who asks for the same contract waits. */
  <T> T with(Transaction tx, WrittenContract contract, Function<ValueCache, T> work) {
    Known known =
        new Known(contract.id(), contract.stored().digest(), new Imports(tx).last(contract.id()));
    ValueCache cache;
    synchronized (this) {
      cache = caches.of(known, ValueCache::new);
    }
    synchronized (cache) {
      return work.apply(cache);
    }
  }
}
