package org.govsm.portal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database, shared by any number of processes. */
final class PostgresDatabase implements Database {

  /**
   * More than requests are worked on at the same time: waiting for one means the server is gone.
   */
  private static final int CONNECTIONS = 20;

  private static final int CONNECTION_MILLIS = 1_800;
  private static final int VALIDATION_MILLIS = 1_000;

  /** Of a connection that broke, a server that stops or starts, and one that takes no more. */
  private static final Pattern GONE = Pattern.compile("08...|57P0[1-5]|53300");

  /** What the pool says, without a state, of a connection that it gave up meanwhile. */
  private static final String GIVEN_UP = "Connection is closed";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ServerWatch watch;

  private PostgresDatabase(HikariDataSource pool, ServerWatch watch) {
    this.pool = pool;
    this.jdbi = Database.silent(Jdbi.create(pool));
    this.watch = watch;
  }

  static Database open(DatabaseConfig config, EventHandlers handlers)
      throws DatabaseUnavailableException {
    try (Connection first = DriverManager.getConnection(config.url(), config.properties())) {
      requireUtf8(config, first);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(OpenFailure.text(config, e), e);
    }
    HikariDataSource pool = new HikariDataSource(pooled(config));
    try {
      Database.migrate(config, pool, handlers);
      return new PostgresDatabase(pool, ServerWatch.over(config, () -> renew(pool)));
    } catch (DatabaseUnavailableException | RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void renew(HikariDataSource pool) {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private static void requireUtf8(DatabaseConfig config, Connection connection)
      throws SQLException, DatabaseUnavailableException {
    try (Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery("show server_encoding")) {
      answer.next();
      if (!answer.getString(1).equals("UTF8")) {
        throw new DatabaseUnavailableException(
            config + " has encoding " + answer.getString(1) + "; it must be UTF8",
            new IOException());
      }
    }
  }

  private static HikariConfig pooled(DatabaseConfig config) {
    HikariConfig pooled = new HikariConfig();
    pooled.setPoolName("govsm");
    pooled.setJdbcUrl(config.url());
    pooled.setDataSourceProperties(config.properties());
    pooled.setMaximumPoolSize(CONNECTIONS);
    pooled.setMinimumIdle(1);
    pooled.setConnectionTimeout(CONNECTION_MILLIS);
    pooled.setValidationTimeout(VALIDATION_MILLIS);
    pooled.setConnectionInitSql("set lock_timeout = " + LOCK_MILLIS);
    return pooled;
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return alone(handle -> handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work));
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return alone(
        handle ->
            handle
                .setReadOnly(true)
                .inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
  }

  @Override
  public <T, X extends Exception> T alone(HandleCallback<T, X> work) throws X {
    if (watch.isLost()) {
      throw unreachable(null);
    }
    try (ServerWatch.Waiting waiting = watch.begin()) {
      return jdbi.withHandle(
          handle -> {
            waiting.over(handle.getConnection());
            return work.withHandle(handle);
          });
    } catch (RuntimeException e) {
      if (isOfServer(e)) {
        watch.suspect();
        throw unreachable(e);
      }
      throw e;
    }
  }

  private boolean isOfServer(RuntimeException e) {
    return Attempts.cause(e)
        .filter(
            sql ->
                watch.isLost()
                    || sql instanceof SQLTransientConnectionException
                    || GIVEN_UP.equals(sql.getMessage())
                    || GONE.matcher(String.valueOf(sql.getSQLState())).matches())
        .isPresent();
  }

  private static StoreRefusal unreachable(@Nullable Throwable cause) {
    return new StoreRefusal(Reason.UNREACHABLE, Message.of("store.unreachable"), cause);
  }

  /** A transaction has an id from its first change on. */
  @Override
  public long changes(Handle handle) {
    return handle.select("select count(pg_current_xact_id_if_assigned())").mapTo(Long.class).one();
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public boolean answers() {
    return watch.look();
  }

  @Override
  public void close() {
    watch.close();
    pool.close();
  }
}
