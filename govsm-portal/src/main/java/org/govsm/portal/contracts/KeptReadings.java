package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.ReadingArchive;
import org.jdbi.v3.core.Handle;

/**
 * Readings of the contracts that were looked at last, in memory. What came in meanwhile is added;
 * where rows were written anew, as by a repair, all are read again. A contract with more readings
 * than there is room for is not kept.
 */
final class KeptReadings {

  /** Of the memory that there is, the readings of all contracts together take about a twelfth. */
  private static final long BYTES_OF_HEAP_A_READING = 750;

  private static final long MOST = Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_A_READING;

  /**
   * Readings of a contract.
   *
   * @param sources its imports, as they were when the last row was read
   * @param first the id of the first row; empty without rows
   * @param last the id of the last row
   * @param rows how many there are
   */
  private record Kept(
      ReadingArchive archive,
      Map<Integer, ReadingRows.Source> sources,
      OptionalLong first,
      long last,
      int rows) {

    /** A contract without readings has a weight too. */
    private static final int LEAST = 100;

    static Kept none() {
      return new Kept(new ReadingArchive(), Map.of(), OptionalLong.empty(), 0, 0);
    }

    long weight() {
      return LEAST + (long) rows;
    }
  }

  private final LruCache<String, Kept> kept = new LruCache<>(MOST, Kept::weight);

  /**
   * The readings of a contract up to its last import.
   *
   * @return nothing where they are too many
   */
  Optional<ReadingArchive> of(Transaction tx, String contract) {
    if (!tx.isReadOnly()) { // what it wrote may yet be undone
      return fresh(tx.handle(), contract, Instant.MAX);
    }
    Map<Integer, ReadingRows.Source> sources = ReadingMapper.sources(tx.handle(), contract);
    if (rows(tx.handle(), contract) > MOST) {
      return Optional.empty();
    }
    OptionalLong first = first(tx.handle(), contract);
    synchronized (this) {
      Optional<Kept> known =
          kept.find(contract).filter(one -> one.first().equals(first) || one.first().isEmpty());
      if (known.filter(one -> isPrefix(sources, one.sources())).isPresent()) {
        return known.map(Kept::archive); // an older view than that of another
      }
      Kept start = known.filter(one -> isPrefix(one.sources(), sources)).orElseGet(Kept::none);
      ReadingArchive archive = start.archive();
      kept.put(contract, Kept.none()); // should it fail, what was added is not known
      long last =
          ReadingLoad.into(archive, tx.handle(), contract, sources, start.last(), Instant.MAX);
      kept.put(contract, new Kept(archive, sources, first, last, archive.size()));
      return Optional.of(archive);
    }
  }

  /**
   * The same, read from the store alone.
   *
   * @param given what its source gave later is left out
   */
  static Optional<ReadingArchive> fresh(Handle handle, String contract, Instant given) {
    if (rows(handle, contract) > MOST) {
      return Optional.empty();
    }
    ReadingArchive archive = new ReadingArchive();
    ReadingLoad.into(archive, handle, contract, ReadingMapper.sources(handle, contract), 0, given);
    return Optional.of(archive);
  }

  private static boolean isPrefix(
      Map<Integer, ReadingRows.Source> some, Map<Integer, ReadingRows.Source> all) {
    return all.entrySet().containsAll(some.entrySet());
  }

  private static long rows(Handle handle, String contract) {
    return handle
        .createQuery(
            "select coalesce(sum(accepted), 0) from reading_import where contract = :contract")
        .bind("contract", contract)
        .mapTo(Long.class)
        .one();
  }

  private static OptionalLong first(Handle handle, String contract) {
    return handle
        .createQuery("select id from reading where contract = :contract order by id limit 1")
        .bind("contract", contract)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
