package org.govsm.portal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A PostgreSQL database, shared by any number of processes. */
final class PostgresDatabase implements Database {

  private static final int CONNECTIONS = 10;
  private static final int CONNECTION_MILLIS = 30_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  static Database open(DatabaseConfig config) throws DatabaseUnavailableException {
    try (Connection first = DriverManager.getConnection(config.url(), config.properties())) {
      requireUtf8(config, first);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(OpenFailure.text(config, e), e);
    }
    HikariDataSource pool = new HikariDataSource(pooled(config));
    try {
      Database.migrate(config, pool);
      return new PostgresDatabase(pool);
    } catch (DatabaseUnavailableException | RuntimeException e) {
      pool.close();
      throw e;
    }
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
    pooled.setConnectionInitSql("set lock_timeout = " + LOCK_MILLIS);
    return pooled;
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    try (Handle handle = jdbi.open().setReadOnly(true)) {
      return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }
  }

  @Override
  public <T, X extends Exception> T alone(HandleCallback<T, X> work) throws X {
    return jdbi.withHandle(work);
  }

  @Override
  public void close() {
    pool.close();
  }
}
