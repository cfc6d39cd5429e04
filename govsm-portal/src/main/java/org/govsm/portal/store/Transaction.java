package org.govsm.portal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Transaction: everything that is kept, read and written as one. */
public final class Transaction {

  private final Handle handle;
  private final Integrity integrity;
  private final EventHandlers handlers;
  private final SigningKey key;
  private final boolean readOnly;
  private final EventFollower follower;
  private final DerivedValues derived;

  Transaction(
      Handle handle,
      Integrity integrity,
      EventHandlers handlers,
      SigningKey key,
      boolean readOnly,
      EventFollower follower,
      DerivedValues derived) {
    this.derived = derived;
    this.key = key;
    this.follower = follower;
    this.readOnly = readOnly;
    this.handle = handle;
    this.integrity = integrity;
    this.handlers = handlers;
  }

  /** The connection, for the SQL of a slice over its own tables. */
  public Handle handle() {
    return handle;
  }

  /** Whether nothing that it sees may yet be undone: nothing is written. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /**
   * A key of the installation for one purpose, from the key file beside the database.
   *
   * @return 256 bits, the same for the same label
   */
  public byte[] derivedKey(String label) {
    return key.derived(label);
  }

  /**
   * Adds an event, makes true in the tables what it says, and does what follows from it.
   *
   * @param at when it happens, by the caller's clock; cut to milliseconds
   * @param actor who does it: an id that names no person
   */
  public Event record(
      String department, String kind, Instant at, String actor, Map<String, ?> body) {
    Event event = events().append(department, kind, at, actor, body);
    apply(event);
    follower.after(this, event);
    return event;
  }

  /**
   * A value that follows from the events of a department alone and that nobody changes. It may be
   * one that was worked out before, where nothing happened in the department since and nothing is
   * written here.
   *
   * @param id which of its type it is
   */
  public <T> T derived(String department, Class<T> type, String id, Supplier<T> source) {
    Optional<ChainHead> head = readOnly ? events().head(department) : Optional.empty();
    return head.map(at -> derived.of(type, at, id, source)).orElseGet(source);
  }

  /** Makes true in the tables what an event says. */
  public void apply(Event event) {
    new StateRows(handle).apply(event, handlers);
  }

  EventHandlers handlers() {
    return handlers;
  }

  /** Whether nothing was kept yet. */
  boolean isEmpty() {
    return chains().all().isEmpty()
        && evidence().page("", 1).isEmpty()
        && checkpoints().last().isEmpty();
  }

  /** What happened. */
  public EventLog events() {
    return new EventLog(handle, integrity, handlers);
  }

  /** Which chains there are. */
  public Chains chains() {
    return new Chains(handle, events(), handlers);
  }

  /** The heads of all chains, day by day. */
  public Checkpoints checkpoints() {
    return new Checkpoints(handle, integrity);
  }

  /** Files as they were given. */
  public EvidenceStore evidence() {
    return new EvidenceStore(handle);
  }

  /** Answers to requests that must not be done twice. */
  public IdempotencyKeys idempotencyKeys() {
    return new IdempotencyKeys(handle);
  }

  /**
   * Takes out all that a department left, as if it had never been: its events, rows and files, and
   * the checkpoints and idempotency keys of the store. Only for a department that was never real.
   *
   * @param with chains of no department that go with it
   * @throws StoreRefusal if there is any other department
   */
  public void removeOnly(String department, String... with) {
    new Removal(this).only(department, List.of(with));
  }
}
