package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * All that the portal keeps. Safe for use by many threads and, on PostgreSQL, by many processes.
 */
public final class Store implements AutoCloseable {

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /**
   * Opens the database, and makes or updates its tables.
   *
   * @param config where it is
   * @return the store; close it
   * @throws DatabaseUnavailableException if the folder is in use or cannot be written, or the
   *     server cannot be reached or refuses
   */
  public static Store open(DatabaseConfig config) throws DatabaseUnavailableException {
    return new Store(Database.open(config));
  }

  /**
   * Changes something, in one transaction: all of it is kept when this returns, or nothing when it
   * throws. Work that another transaction was in the way of is done again from its start.
   *
   * @param work what to do
   * @param <T> what comes of it
   * @return what came of it
   * @throws StoreRefusal if the change cannot be made, or others were in the way too often
   */
  public <T> T write(Work<T> work) {
    return Attempts.of(() -> once(work));
  }

  /** As {@link #write}, for work that cannot be done again. */
  <T> T once(Work<T> work) {
    T result =
        database
            .jdbi()
            .inTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                handle -> work.in(new UnitOfWork(handle)));
    database.sync();
    return result;
  }

  /**
   * Reads, all of it as it was at one moment. Work that changes something has no place here.
   *
   * @param work what to read
   * @param <T> what comes of it
   * @return what came of it
   */
  public <T> T read(Work<T> work) {
    try (Handle handle = database.jdbi().open().setReadOnly(true)) {
      return handle.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ, h -> work.in(new UnitOfWork(h)));
    }
  }

  /**
   * Keeps a file as it is. It is read once, so that this is a transaction of its own and comes
   * before the unit of work that refers to the file. A file that is there already is not kept
   * twice.
   *
   * @param file is read to its end, not closed
   * @return what it is known by from now on
   * @throws IOException if the file cannot be read; nothing of it is kept
   */
  public EvidenceFile keep(InputStream file) throws IOException {
    try (Handle handle = database.jdbi().open()) {
      EvidenceFile kept = new Evidence(handle).keepAlone(file);
      database.sync();
      return kept;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
