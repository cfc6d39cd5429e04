package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections that read, kept for the next who reads. */
final class SqliteReaders implements ConnectionFactory {

  private static final int MOST = 16;
  private static final int LONGEST_SECONDS = 30;
  private static final int LONGEST_AT_CLOSE_SECONDS = 10;

  private final SqliteConnections connections;
  private final Semaphore free = new Semaphore(MOST, true);
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  SqliteReaders(SqliteConnections connections) {
    this.connections = connections;
  }

  @Override
  public Connection openConnection() throws SQLException {
    try {
      if (!free.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"), e);
    }
    try {
      return keptOrNew();
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private Connection keptOrNew() throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new SQLException("the database is closed");
      } else if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return connections.reader();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    try {
      boolean whole = connection.getAutoCommit();
      synchronized (idle) {
        if (whole && !closed) {
          idle.push(connection);
          return;
        }
      }
      connection.close();
    } finally {
      free.release();
    }
  }

  /** Waits for those in use, which are closed when they come back; no more are opened. */
  void close() throws SQLException {
    synchronized (idle) {
      closed = true;
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    }
    try {
      if (free.tryAcquire(MOST, LONGEST_AT_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        free.release(MOST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
