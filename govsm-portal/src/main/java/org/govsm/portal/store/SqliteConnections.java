package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one SQLite file. */
final class SqliteConnections {

  /** A commit waits for the disk, of macOS too, where the system would not by itself. */
  private static final String WAIT_FOR_DISK = "pragma fullfsync = on";

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
    settings.setJournalSizeLimit(8 << 20);
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

  Connection writer() throws SQLException {
    Connection connection = source(TransactionMode.IMMEDIATE).getConnection();
    execute(connection, WAIT_FOR_DISK);
    return connection;
  }

  Connection reader() throws SQLException {
    Connection connection = source().getConnection();
    execute(connection, "pragma query_only = on");
    return connection;
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
