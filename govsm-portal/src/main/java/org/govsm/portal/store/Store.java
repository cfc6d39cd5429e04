package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store of all that the portal keeps. Safe for use by many threads and, on PostgreSQL, by many
 * processes.
 */
public final class Store implements AutoCloseable {

  private static final long SHARED_NANOS = 1_000_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final Database database;
  private final Integrity integrity = new Integrity();
  private final DerivedValues derived = new DerivedValues();

  private final SigningKey signingKey;
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();

  private final EventHandlers handlers;
  private volatile EventFollower follower = (tx, event) -> {};
  private volatile boolean diskRefusing;

  private Store(Database database, SigningKey signingKey, EventHandlers handlers) {
    this.database = database;
    this.handlers = handlers;
    this.signingKey = signingKey;
  }

  /**
   * Opens the database, and makes or updates its tables.
   *
   * @param handlers what each slice brings for its events
   * @return the store; close it
   * @throws DatabaseUnavailableException if the folder is in use or cannot be written, or the
   *     server cannot be reached or refuses
   */
  public static Store open(DatabaseConfig config, EventHandlers handlers)
      throws DatabaseUnavailableException {
    Database database = Database.open(config, handlers);
    try {
      return new Store(database, config.signingKey(), handlers);
    } catch (DatabaseUnavailableException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Changes something, in one transaction: all of it is kept when this returns, or nothing when it
   * throws. Work that another transaction was in the way of is done again from its start.
   *
   * @throws StoreRefusal if the change cannot be made, or others were in the way too often
   */
  public <T> T write(Work<T> work) {
    AtomicBoolean idle = new AtomicBoolean();
    return counted(() -> Attempts.of(() -> database.write(done(work, idle))), idle);
  }

  /** As {@link #write}, for work that cannot be done again. */
  <T> T once(Work<T> work) {
    AtomicBoolean idle = new AtomicBoolean();
    return counted(() -> Attempts.once(() -> database.write(done(work, idle))), idle);
  }

  /** A unit of work that changes no row says nothing of a disk that took nothing before. */
  private <T> HandleCallback<T, RuntimeException> done(Work<T> work, AtomicBoolean idle) {
    return handle -> {
      boolean refusing = diskRefusing;
      long before = refusing ? database.changes(handle) : 0;
      T done = work.in(transaction(handle, false));
      idle.set(refusing && database.changes(handle) == before);
      return done;
    };
  }

  /** Counts before others can be told of it, and where it is not known whether it was kept. */
  private <T> T counted(Supplier<T> write, AtomicBoolean idle) {
    try {
      return heeded(write::get, idle);
    } finally {
      writes.incrementAndGet();
    }
  }

  /** Notes whether the disk takes what is written. */
  private <T, X extends Exception> T heeded(Attempts.Once<T, X> write, AtomicBoolean idle)
      throws X {
    try {
      T written = write.get();
      diskRefusing = diskRefusing && idle.get();
      return written;
    } catch (StoreRefusal e) {
      if (e.reason() == StoreRefusal.Reason.DISK) {
        if (!diskRefusing) {
          LOG.warn("the disk of the database takes nothing: {}", Attempts.why(e));
        }
        diskRefusing = true;
      }
      throw e;
    }
  }

  /**
   * A moment between writes.
   *
   * @param writes how many were done before
   */
  public record Mark(long writes, long nanos) {

    /** Before everything. */
    public static final Mark NEVER = new Mark(-1, 0);
  }

  /** The moment now, to be taken before something is read. */
  public Mark mark() {
    return new Mark(writes.get(), System.nanoTime());
  }

  /**
   * Whether nothing was written since a moment. Where other processes write too, what they wrote in
   * the last second may be missed.
   */
  public boolean isUnchangedSince(Mark mark) {
    return writes.get() == mark.writes()
        && (!database.isShared() || System.nanoTime() - mark.nanos() < SHARED_NANOS);
  }

  /** Reads, all of it as it was at one moment. Work that changes something has no place here. */
  public <T> T read(Work<T> work) {
    reads.incrementAndGet();
    return Attempts.once(() -> database.read(handle -> work.in(transaction(handle, true))));
  }

  /** How often something was read since the store was opened. */
  public long reads() {
    return reads.get();
  }

  private Transaction transaction(Handle handle, boolean readOnly) {
    return new Transaction(handle, integrity, handlers, signingKey, readOnly, follower, derived);
  }

  /**
   * Keeps a file as it is. It is read once, so that this is a transaction of its own and comes
   * before the unit of work that refers to the file. A file that is there already is not kept
   * twice.
   *
   * @param file is read to its end, not closed
   * @throws IOException if the file cannot be read; nothing of it is kept
   */
  public EvidenceFile keep(InputStream file) throws IOException {
    return heeded(
        () ->
            Attempts.once(
                () -> database.alone(handle -> new EvidenceStore(handle).keepAlone(file))),
        new AtomicBoolean());
  }

  /** The key that signs exports. */
  public SigningKey signingKey() {
    return signingKey;
  }

  EventHandlers handlers() {
    return handlers;
  }

  /**
   * From now on these follow from each event, in their order, in the transaction that writes it.
   */
  public void follow(EventFollower... next) {
    List<EventFollower> all = List.of(next);
    follower = (tx, event) -> all.forEach(one -> one.after(tx, event));
  }

  /** What was found of the chains last. */
  Integrity integrity() {
    return integrity;
  }

  /** The route where one looks at the thing that an event is about, if there is one. */
  public Optional<String> place(Event event) {
    return handlers.place(event.kind());
  }

  /** The details of an event as they are told. */
  public Map<String, @Nullable Object> told(Event event, Transaction tx) {
    return handlers.of(event.kind()).map(one -> one.told(event, tx)).orElseGet(event::body);
  }

  /** What the log says an event is about, part by part. */
  public List<EventPart> parts(Event event) {
    return handlers.of(event.kind()).map(EventHandler::parts).orElse(List.of());
  }

  /** What was found broken. */
  public List<String> brokenChains() {
    return integrity.broken().stream().flatMap(one -> one.faults().stream()).toList();
  }

  /** The chains that were found broken, so that they can be read and not written. */
  public Set<String> readOnly() {
    return integrity.broken().stream()
        .map(ChainReport::department)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a checkpoint was found broken, so that none is taken until it is repaired. */
  public boolean areCheckpointsBroken() {
    return integrity.areCheckpointsBroken();
  }

  /** Whether the disk of the database took nothing the last time that something was written. */
  public boolean isDiskRefusing() {
    return diskRefusing;
  }

  /** Whether other processes may write too. */
  public boolean isShared() {
    return database.isShared();
  }

  /** Whether the database answers; false within two seconds where it does not. */
  public boolean isReady() {
    return database.answers();
  }

  @Override
  public void close() {
    database.close();
  }
}
