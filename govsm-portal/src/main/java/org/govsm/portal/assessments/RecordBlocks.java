package org.govsm.portal.assessments;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;

/**
 * Record blocks: what was read of the records of departments lately, so that the next assessment
 * reads only what changed. They are of one chain of events: a chain that has another event in the
 * same place has none of them. Memory that is short takes them back.
 */
final class RecordBlocks {

  /** Records of all departments; those of the last are kept whatever there are. */
  private static final long MOST = 500_000;

  private final LruCache<String, Known> known = new LruCache<>(MOST, Known::records);

  /** Of a department, as of an event of its chain. */
  private record Known(
      long event,
      String hash,
      long records,
      SoftReference<Map<String, List<RecordBlock>>> blocks) {}

  /** The blocks by the name of their part; empty where none are known of the chain. */
  Map<String, List<RecordBlock>> of(Transaction tx, String department) {
    Optional<Known> found =
        known
            .find(department)
            .filter(one -> hash(tx, department, one.event()).equals(Optional.of(one.hash())));
    return found.flatMap(one -> Optional.ofNullable(one.blocks().get())).orElseGet(Map::of);
  }

  /**
   * Keeps blocks in place of those known.
   *
   * @param event the last event of the chain when they were read
   */
  void keep(Transaction tx, String department, long event, Map<String, List<RecordBlock>> blocks) {
    long records =
        blocks.values().stream().flatMap(List::stream).mapToLong(RecordBlock::rows).sum();
    hash(tx, department, event)
        .map(hash -> new Known(event, hash, records, new SoftReference<>(blocks)))
        .ifPresent(one -> known.put(department, one));
  }

  private static Optional<String> hash(Transaction tx, String department, long event) {
    return tx.events().find(department, event).map(Event::hash);
  }
}
