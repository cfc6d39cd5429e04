package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;

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
    return Attempts.of(() -> database.write(handle -> work.in(new UnitOfWork(handle))));
  }

  /** As {@link #write}, for work that cannot be done again. */
  <T> T once(Work<T> work) {
    return Attempts.once(() -> database.write(handle -> work.in(new UnitOfWork(handle))));
  }

  /**
   * Reads, all of it as it was at one moment. Work that changes something has no place here.
   *
   * @param work what to read
   * @param <T> what comes of it
   * @return what came of it
   */
  public <T> T read(Work<T> work) {
    return Attempts.once(() -> database.read(handle -> work.in(new UnitOfWork(handle))));
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
    return Attempts.once(() -> database.alone(handle -> new Evidence(handle).keepAlone(file)));
  }

  /**
   * Whether the database answers.
   *
   * @return false within two seconds where it does not
   */
  public boolean isReady() {
    return database.answers();
  }

  @Override
  public void close() {
    database.close();
  }
}
