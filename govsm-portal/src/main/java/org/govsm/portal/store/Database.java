package org.govsm.portal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** An open database with the tables of this version. */
final class Database implements AutoCloseable {

  /** How long a statement waits for a row that another transaction holds. */
  static final int LOCK_MILLIS = 5_000;

  private static final int CONNECTIONS = 10;
  private static final int CONNECTION_MILLIS = 30_000;

  private final HikariDataSource pool;
  private final boolean h2;
  private final Runnable afterwards;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool, boolean h2, Runnable afterwards) {
    this.pool = pool;
    this.h2 = h2;
    this.afterwards = afterwards;
    this.jdbi = Jdbi.create(pool);
  }

  static Database open(DatabaseConfig config) throws DatabaseUnavailableException {
    if (config.folder().isEmpty()) {
      return open(config, () -> {});
    }
    FolderLock lock = FolderLock.of(config.folder().get());
    try {
      return open(config, lock::close);
    } catch (DatabaseUnavailableException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Database open(DatabaseConfig config, Runnable afterwards)
      throws DatabaseUnavailableException {
    try (Connection first = DriverManager.getConnection(config.url(), config.properties())) {
      requireUtf8(config, first);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(OpenFailure.text(config, e), e);
    }
    HikariDataSource pool = new HikariDataSource(pooled(config));
    try {
      migrate(config, pool);
      return new Database(pool, !config.isPostgresql(), afterwards);
    } catch (FlywayException e) {
      pool.close();
      throw new DatabaseUnavailableException(
          "the tables in " + config + " are not those of this version: " + e.getMessage(), e);
    }
  }

  private static void requireUtf8(DatabaseConfig config, Connection connection)
      throws SQLException, DatabaseUnavailableException {
    if (!config.isPostgresql()) {
      return;
    }
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
    if (config.isPostgresql()) {
      pooled.setConnectionInitSql("set lock_timeout = " + LOCK_MILLIS);
    }
    return pooled;
  }

  private static void migrate(DatabaseConfig config, HikariDataSource pool) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:db/migration")
        .placeholders(Map.of("ordered", config.isPostgresql() ? "collate \"C\"" : ""))
        .load()
        .migrate();
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Makes the disk keep what was committed, even if the power fails. PostgreSQL does so by itself;
   * H2 has handed it to the system by then, but does not wait for the disk.
   */
  void sync() {
    if (h2) {
      jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }
  }

  @Override
  public void close() {
    if (h2) {
      // From now on it closes with its last connection.
      jdbi.useHandle(handle -> handle.execute("set db_close_delay 0"));
    }
    pool.close();
    afterwards.run();
  }
}
