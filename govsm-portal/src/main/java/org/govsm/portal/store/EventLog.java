package org.govsm.portal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;

/**
 * What happened, in one chain of hashes per procuring department. Nothing in it is ever changed.
 */
public final class EventLog {

  private final Handle handle;

  EventLog(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds an event; until the unit of work ends, no other unit adds one for the same department.
   *
   * @param department an id of ASCII letters, digits, dots, hyphens and underscores
   * @param kind a code
   * @param at when it happens, by the caller's clock; cut to milliseconds
   * @param actor who does it: an id that names no person
   * @param body the details as a tree
   * @return the event as it stands in the chain
   * @throws IllegalArgumentException if the department is no id, or the body no tree
   */
  public Event append(
      String department, String kind, Instant at, String actor, Map<String, ?> body) {
    byte[] content = Event.content(department, kind, Sql.cut(at), actor, body);
    HashChain before = lockedHead(Sql.id(department));
    HashChain after = before.with(content);
    Event event = Event.of(after.length(), content, before.head(), after.head());
    insert(event);
    move(department, after);
    return event;
  }

  /** The head, held until the end of the transaction. */
  HashChain lockedHead(String department) {
    Optional<HashChain> head = head(department, " for update");
    if (head.isPresent()) {
      return head.get();
    }
    HashChain start = HashChain.start(department);
    handle
        .createUpdate("insert into chain_head (department, seq, hash) values (:d, 0, :hash)")
        .bind("d", department)
        .bind("hash", start.head())
        .execute();
    return start;
  }

  private Optional<HashChain> head(String department, String lock) {
    return handle
        .createQuery("select seq, hash from chain_head where department = :d" + lock)
        .bind("d", department)
        .map((row, context) -> HashChain.at(row.getLong("seq"), row.getString("hash")))
        .findOne();
  }

  void insert(Event event) {
    handle
        .createUpdate(
            "insert into event (department, seq, kind, happened_at, actor, content,"
                + " previous_hash, hash)"
                + " values (:d, :seq, :kind, :at, :actor, :content, :previous, :hash)")
        .bind("d", event.department())
        .bind("seq", event.seq())
        .bind("kind", event.kind())
        .bind("at", Sql.instant(event.at()))
        .bind("actor", event.actor())
        .bind("content", event.content())
        .bind("previous", event.previous())
        .bind("hash", event.hash())
        .execute();
  }

  void move(String department, HashChain head) {
    handle
        .createUpdate("update chain_head set seq = :seq, hash = :hash where department = :d")
        .bind("seq", head.length())
        .bind("hash", head.head())
        .bind("d", department)
        .execute();
  }

  /**
   * The heads of all chains.
   *
   * @return one per department that has events, ordered by department
   */
  public List<ChainHead> heads() {
    return handle
        .createQuery("select department, seq, hash from chain_head order by department")
        .map(
            (row, context) ->
                new ChainHead(
                    row.getString("department"), row.getLong("seq"), row.getString("hash")))
        .list();
  }

  /**
   * Events of a department, the oldest first.
   *
   * @param department its id
   * @param after the number of the last event that is known already; 0 for the first page
   * @param limit how many at most
   * @return the events; none when there are no more
   */
  public List<Event> page(String department, long after, int limit) {
    return handle
        .createQuery(
            "select * from event where department = :d and seq > :after order by seq limit :limit")
        .bind("d", department)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Event.of(row))
        .list();
  }

  /**
   * Events of some kinds of a department, the oldest first.
   *
   * @param department its id
   * @param kinds what their kinds begin with, such as {@code account.}
   * @param after the number of the last event that is known already; 0 for the first page
   * @param limit how many at most
   * @return the events; none when there are no more
   */
  public List<Event> page(String department, String kinds, long after, int limit) {
    return handle
        .createQuery(
            "select * from event where department = :d and substr(kind, 1, :length) = :kinds and"
                + " seq > :after order by seq limit :limit")
        .bind("d", department)
        .bind("kinds", kinds)
        .bind("length", kinds.length())
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Event.of(row))
        .list();
  }

  /**
   * Reads the whole chain of a department and makes every hash again. It takes as long as reading
   * its events once.
   *
   * @param department its id
   * @return how far the chain is whole
   */
  public ChainReport verify(String department) {
    HashChain head = head(department, "").orElseGet(() -> HashChain.start(department));
    return new ChainCheck(this, new Checkpoints(handle)).of(department, head);
  }
}
