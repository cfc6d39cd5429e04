package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** SQLite connections to one file. */
final class SqliteConnections {

  /** A commit waits for the disk, of macOS too, where the system would not by itself. */
  private static final String WAIT_FOR_DISK = "pragma fullfsync = on";

  private static final int LOG_BYTES = 16 << 20;

  /** Each of many has its own, outside of Java's heap; the system keeps the file besides. */
  private static final String READER_CACHE = "pragma cache_size = -4000"; // KiB

  private final DatabaseConfig config;

  SqliteConnections(DatabaseConfig config) {
    this.config = config;
  }

  /** The settings of all connections. */
  static Properties settings(boolean lasting) {
    SQLiteConfig settings = new SQLiteConfig();
    settings.enforceForeignKeys(true);
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(
        lasting ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.OFF);
    settings.setBusyTimeout(Database.LOCK_MILLIS);
    settings.setCacheSize(-16_000); // KiB
    settings.setJournalSizeLimit(LOG_BYTES);
    return settings.toProperties();
  }

  DataSource source() {
    return source(TransactionMode.DEFERRED);
  }

  private DataSource source(TransactionMode mode) {
    SQLiteConfig settings = new SQLiteConfig(config.properties());
    settings.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(settings);
    source.setUrl(config.url());
    return source;
  }

  /** Refuses a file that is something else, or is damaged at its beginning. */
  void requireDatabase() throws SQLException {
    try (Connection connection = source().getConnection()) {
      execute(connection, "select count(*) from sqlite_schema");
    }
  }

  Connection writer() throws SQLException {
    Connection connection = source(TransactionMode.IMMEDIATE).getConnection();
    execute(connection, WAIT_FOR_DISK);
    return connection;
  }

  Connection reader() throws SQLException {
    Connection connection = source().getConnection();
    execute(connection, "pragma query_only = on");
    execute(connection, READER_CACHE);
    return connection;
  }

  /** After a large change, gives the room of the log back, unless somebody still reads from it. */
  void shorten(Connection writer) throws SQLException {
    if (config.place().resolve(SqliteFolder.LOG).toFile().length() > LOG_BYTES) {
      execute(writer, "pragma busy_timeout = 0");
      execute(writer, "pragma wal_checkpoint(truncate)");
      execute(writer, "pragma busy_timeout = " + Database.LOCK_MILLIS);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
