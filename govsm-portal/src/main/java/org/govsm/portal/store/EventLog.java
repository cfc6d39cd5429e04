package org.govsm.portal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.govsm.core.ledger.HashChain;
import org.govsm.core.text.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Event log: what happened, in one chain of hashes per procuring department. Nothing in it is ever
 * changed.
 */
public final class EventLog {

  private static final int FETCH = 500;

  private final Handle handle;
  private final Integrity integrity;
  private final EventHandlers handlers;
  private final ChainHeads chainHeads;

  /** Whatever was found of the chains: for the store's own work. */
  EventLog(Handle handle, EventHandlers handlers) {
    this(handle, new Integrity(), handlers);
  }

  EventLog(Handle handle, Integrity integrity, EventHandlers handlers) {
    this.handle = handle;
    this.integrity = integrity;
    this.handlers = handlers;
    this.chainHeads = new ChainHeads(handle);
  }

  /**
   * Adds an event; until the unit of work ends, no other unit adds one for the same department.
   *
   * @param at when it happens, by the caller's clock; cut to milliseconds
   * @param actor who does it: an id that names no person
   * @throws IllegalArgumentException if the department is no id, or the body no tree
   */
  public Event append(
      String department, String kind, Instant at, String actor, Map<String, ?> body) {
    requireWritable(department, kind);
    byte[] content = Event.content(department, kind, Sql.cut(at), actor, body);
    CoveredHead before = chainHeads.locked(Sql.id(department));
    HashChain after = before.chain().with(content);
    Event event = Event.of(after.length(), content, before.chain().head(), after.head());
    integrity.clock().written(event, () -> find(department, event.seq() - 1).map(Event::at));
    insert(event);
    chainHeads.move(department, before.with(after));
    return event;
  }

  private void requireWritable(String chain, String kind) {
    if (integrity.isBroken(chain)) {
      handlers
          .refusal(kind, chain)
          .ifPresent(
              text -> {
                throw new StoreRefusal(StoreRefusal.Reason.BROKEN, text);
              });
    }
  }

  /** Keeps every other unit of work from adding to a chain, until this one ends. */
  public void lock(String chain) {
    chainHeads.locked(Sql.id(chain));
  }

  /** The rows that the last check found not to be as the events of a chain made them. */
  public List<RowFlaw> flaws(String chain) {
    return integrity.flaws(chain);
  }

  ChainHeads chainHeads() {
    return chainHeads;
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

  /**
   * The heads of all chains.
   *
   * @return one per department that has events, ordered by department
   */
  public List<ChainHead> heads() {
    return chainHeads.all();
  }

  /**
   * Events of a department, the oldest first.
   *
   * @param after the number of the last event that is known already; 0 for the first page
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
   * @param kinds what their kinds begin with, such as {@code account.}
   * @param after the number of the last event that is known already; 0 for the first page
   * @return the events; none when there are no more
   */
  public List<Event> page(String department, String kinds, long after, int limit) {
    return handle
        .createQuery(
            "select * from event where department = :d and seq in (select e.seq from event e where"
                + " e.department = :d and substr(e.kind, 1, :length) = :kinds and e.seq > :after"
                + " order by e.seq limit :limit) order by seq")
        .bind("d", department)
        .bind("kinds", kinds)
        .bind("length", kinds.length())
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Event.of(row))
        .list();
  }

  /**
   * Refuses to go on from a row, and rows that belong to it, that are not as their events made
   * them. It takes as long as reading them once.
   *
   * @throws StoreRefusal with what is wrong
   */
  public void requireWhole(String department, StateTable table, String id) {
    StateCheck state =
        new StateCheck(handle, handlers, StateScope.row(handlers, department, table, id));
    Set<String> kinds = handlers.kindsOf(table);
    eachWritten(department, kinds, state::event);
    List<RowFlaw> flaws = state.end(sink -> eachWritten(department, kinds, sink));
    if (!flaws.isEmpty()) {
      RowFlaw first = flaws.get(0);
      throw new StoreRefusal(
          StoreRefusal.Reason.BROKEN,
          Message.of("store.broken-row")
              .with("table", first.table())
              .with("row", first.row())
              .with("seq", first.seq()));
    }
  }

  /** The end of the chain of a department; empty where nothing happened. */
  public Optional<ChainHead> head(String department) {
    return chainHeads
        .find(department)
        .map(CoveredHead::chain)
        .map(chain -> new ChainHead(department, chain.length(), chain.head()));
  }

  /** One event. */
  public Optional<Event> find(String department, long seq) {
    return handle
        .select("select * from event where department = ? and seq = ?", department, seq)
        .map((row, context) -> Event.of(row))
        .findOne();
  }

  private void eachWritten(String chain, Set<String> kinds, Consumer<Event> sink) {
    each(
        chain,
        kinds,
        event -> {
          if (event.isAsWritten()) {
            sink.accept(event);
          }
        });
  }

  /** Hands over the events of some kinds, the oldest first, also those that are not as written. */
  public void each(String chain, Collection<String> kinds, Consumer<Event> sink) {
    try (Query query =
            handle.createQuery(
                "select * from event where department = :d and kind in ('"
                    + String.join("', '", kinds)
                    + "') order by seq");
        Stream<Event> all =
            query
                .bind("d", chain)
                .setFetchSize(FETCH)
                .map((row, context) -> Event.of(row))
                .stream()) {
      all.forEach(sink);
    }
  }

  /** Events of some kinds of a department after the last that is known, the oldest first. */
  public List<Event> since(String department, Collection<String> kinds, long after, int limit) {
    return handle
        .createQuery(
            "select * from event where department = :d and seq > :after and kind in ('"
                + String.join("', '", kinds)
                + "') order by seq limit :limit")
        .bind("d", department)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Event.of(row))
        .list();
  }

  /**
   * Reads the whole chain of a department, makes every hash again, and holds every row that its
   * events made against them. It takes as long as reading all of it once. What is broken is not
   * written from now on, and rows of users that no event made grant nothing.
   */
  public ChainReport check(String department) {
    ChainReport report = verify(department);
    integrity.found(report);
    return report;
  }

  /** As {@link #check}, without any consequence. */
  public ChainReport verify(String department) {
    CoveredHead head = chainHeads.find(department).orElseGet(() -> CoveredHead.start(department));
    StateCheck state = new StateCheck(handle, handlers, StateScope.chain(handlers, department));
    return new ChainCheck(this, new Checkpoints(handle)).of(department, head, state);
  }
}
