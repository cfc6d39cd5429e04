package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes; whoever holds the lock has it. */
final class SqliteWriter implements ConnectionFactory {

  /** The largest file is taken in by then; a person does not wait for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);

  private final SqliteConnections connections;
  private final ReentrantLock lock = new ReentrantLock(true);
  private @Nullable Connection idle;
  private boolean closed;

  SqliteWriter(SqliteConnections connections) {
    this.connections = connections;
  }

  void lock() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a unit of work that writes within another");
    }
    try {
      if (!lock.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"), e);
    }
  }

  void unlock() {
    lock.unlock();
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (closed) {
      throw new SQLException("the database is closed");
    }
    @Nullable Connection kept = idle;
    idle = null;
    return kept == null ? connections.writer() : kept;
  }

  /** One that a failure left within a transaction is not used again: closing it rolls back. */
  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.close();
    } else if (isShortened(connection)) {
      idle = connection;
    }
  }

  /** The change is kept by then, whatever becomes of the room that it took in the log. */
  private boolean isShortened(Connection connection) {
    try {
      connections.shorten(connection);
      return true;
    } catch (SQLException e) {
      LOG.warn("what was written could not be moved from the log of the database", e);
      return false;
    }
  }

  /** After a failure of the database nobody knows what the connection still holds. */
  void distrust() {
    try {
      closeIdle();
    } catch (SQLException e) {
      // It is not used again, and that is all that matters.
    }
  }

  /**
   * Waits for whoever writes; nobody writes into a folder that another process may hold by then.
   */
  void close() throws SQLException {
    lock.lock();
    try {
      closed = true;
      closeIdle();
    } finally {
      lock.unlock();
    }
  }

  private void closeIdle() throws SQLException {
    @Nullable Connection kept = idle;
    idle = null;
    if (kept != null) {
      kept.close();
    }
  }
}
