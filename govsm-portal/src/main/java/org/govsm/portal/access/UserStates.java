package org.govsm.portal.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.EventRef;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;

/**
 * User states: what the events of the register of users said of each user, whenever one asks about
 * an earlier day. What was read up to an event is not read again.
 */
public final class UserStates {

  private static final LruCache<EventRef, List<Change>> KNOWN = new LruCache<>(4);

  private UserStates() {}

  /** What an event made of a user. */
  public record Change(String user, Instant at, UserFacts facts) {}

  /** The changes of all users until a moment, the oldest first. */
  public static List<Change> until(Transaction tx, Instant asOf) {
    return newest(tx).map(ref -> KNOWN.of(ref, () -> read(tx))).orElse(List.of()).stream()
        .filter(one -> !one.at().isAfter(asOf))
        .toList();
  }

  private static Optional<EventRef> newest(Transaction tx) {
    return tx.handle()
        .createQuery("select event_no, event_hash from portal_user order by event_no desc limit 1")
        .map((row, context) -> EventRef.of(row))
        .findOne();
  }

  private static List<Change> read(Transaction tx) {
    List<Change> changes = new ArrayList<>();
    tx.events()
        .each(
            Users.CHAIN,
            Users.KINDS,
            event ->
                changes.add(
                    new Change(
                        StoredTree.text(event.body(), "user"),
                        event.at(),
                        UserFacts.of(event.body()))));
    return List.copyOf(changes);
  }
}
