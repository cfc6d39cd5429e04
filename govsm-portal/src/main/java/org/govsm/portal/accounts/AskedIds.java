package org.govsm.portal.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;

/**
 * Ids of the hand-overs of departments that were ever asked for, whatever came of them: what was
 * read of a chain before is not read again, unless its events are others by now.
 */
final class AskedIds {

  private static final int PAGE = 500;
  private static final Known NOTHING = new Known(0, "", Set.of());

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What was read of a chain up to one of its events. */
  private record Known(long seq, String hash, Set<String> ids) {}

  Set<String> of(Transaction tx, String department) {
    Known before = known.getOrDefault(department, NOTHING);
    if (!stands(tx, department, before)) {
      before = NOTHING;
    }
    Set<String> ids = new HashSet<>();
    long after = before.seq();
    List<Event> page;
    do {
      page = tx.events().page(department, CustodyRecords.REQUESTED, after, PAGE);
      for (Event event : page) {
        ids.add(StoredTree.text(event.body(), "id"));
        after = event.seq();
      }
    } while (page.size() == PAGE);
    Set<String> all = before.ids();
    if (!ids.isEmpty()) {
      ids.addAll(all);
      all = Set.copyOf(ids);
    }
    Optional<ChainHead> head = tx.events().head(department);
    if (head.isPresent()) {
      known.put(department, new Known(head.get().seq(), head.get().hash(), all));
    }
    return all;
  }

  private static boolean stands(Transaction tx, String department, Known before) {
    return before.seq() == 0
        || tx.events()
            .find(department, before.seq())
            .filter(event -> event.hash().equals(before.hash()))
            .isPresent();
  }
}
