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

/** The one connection that writes; whoever holds the lock has it. */
final class SqliteWriter implements ConnectionFactory {

  /** The largest file is taken in by then; a person does not wait for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final SqliteConnections connections;
  private final ReentrantLock lock = new ReentrantLock(true);
  private @Nullable Connection idle;

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
    @Nullable Connection kept = idle;
    idle = null;
    return kept == null ? connections.writer() : kept;
  }

  /** One that a failure left within a transaction is not used again: closing it rolls back. */
  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      idle = connection;
      connections.shorten(connection);
    } else {
      connection.close();
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

  void close() throws SQLException {
    lock.lock();
    try {
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
