package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Places;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Caches of values that were read, of the contracts that were looked at last, as of a day: page,
 * board and ledger of a contract read its figures once, from readings that are kept beside. What
 * came in or was amended meanwhile has another cache.
 */
final class ScoreCaches {

  /** Each keeps the names of all posts of its contract. */
  private static final int CACHES = 4;

  /** Outside of requests one works alone. */
  private static final int ALONE = 1;

  private final LruCache<Known, ValueCache> caches = new LruCache<>(CACHES);

  private final KeptReadings readings = new KeptReadings();

  private final Places places;

  /** For work outside of requests. */
  ScoreCaches() {
    this(new Places(ALONE));
  }

  ScoreCaches(Places places) {
    this.places = places;
  }

  /**
   * With the day: a cache keeps what was read for each, and would grow by whoever asks for many.
   */
  private record Known(
      String contract, String terms, LastImport imports, int believed, LocalDate day) {}

  /** The readings of a contract as they are now, of which the word of some imports is taken. */
  ContractReadings readings(Transaction tx, String contract, int believed) {
    return readings(tx, contract).believed(tx, believed);
  }

  /** The readings of a contract as they are now. */
  ContractReadings readings(Transaction tx, String contract) {
    return ContractReadings.of(tx, contract, readings);
  }

  /** Works out what takes long from the readings of a contract, where there is a place for it. */
  <T> T placed(Supplier<T> work) {
    return places.in(work);
  }

  /**
   * Works with the cache of a contract and day, where there is a place for it; another who asks for
   * the same waits, in a place too.
   *
   * @param believed up to which import the word of files is taken
   */
  <T> T with(
      Transaction tx,
      WrittenContract contract,
      int believed,
      LocalDate day,
      Function<ValueCache, T> work) {
    Known known =
        new Known(
            contract.id(),
            contract.stored().digest(),
            new Imports(tx).last(contract.id()),
            believed,
            day);
    ValueCache cache;
    synchronized (this) {
      cache = caches.of(known, ValueCache::new);
    }
    return placed(
        () -> {
          synchronized (cache) {
            return work.apply(cache);
          }
        });
  }
}
