package org.govsm.portal.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * A SQLite database in a folder, for one process: one writer at a time, in the order in which they
 * came; readers see what was there when they began, and wait for nobody.
 */
final class SqliteDatabase implements Database {

  private final SqliteWriter writer;
  private final SqliteReaders readers;
  private final Jdbi writing;
  private final Jdbi reading;
  private final Runnable afterwards;

  private SqliteDatabase(DatabaseConfig config, Runnable afterwards) {
    SqliteConnections connections = new SqliteConnections(config);
    this.writer = new SqliteWriter(connections);
    this.readers = new SqliteReaders(connections);
    this.writing = jdbi(Jdbi.create(writer));
    this.reading = jdbi(Jdbi.create(readers));
    this.afterwards = afterwards;
  }

  /** There is one writer anyway: a row need not be held. */
  private static Jdbi jdbi(Jdbi jdbi) {
    jdbi.getConfig(SqlStatements.class)
        .setTemplateEngine((sql, context) -> sql.replace(" for update", ""));
    return Database.silent(jdbi);
  }

  static Database open(DatabaseConfig config, EventHandlers handlers)
      throws DatabaseUnavailableException {
    SqliteFolder folder = SqliteFolder.take(config);
    try {
      if (folder.needsTables()) {
        new SqliteConnections(config).requireDatabase();
        Database.migrate(config, new SqliteConnections(config).source(), handlers);
      }
      return new SqliteDatabase(config, folder::close);
    } catch (SQLException e) {
      folder.close();
      throw new DatabaseUnavailableException(OpenFailure.text(config, e), e);
    } catch (DatabaseUnavailableException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return alone(handle -> handle.inTransaction(work));
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return reading.inTransaction(work);
  }

  @Override
  public <T, X extends Exception> T alone(HandleCallback<T, X> work) throws X {
    writer.lock();
    try {
      return writing.withHandle(work);
    } catch (JdbiException e) {
      writer.distrust();
      throw e;
    } finally {
      writer.unlock();
    }
  }

  @Override
  public long changes(Handle handle) {
    return handle.select("select total_changes()").mapTo(Long.class).one();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public boolean answers() {
    try {
      return read(handle -> handle.select("select 1").mapTo(Integer.class).one()) == 1;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      readers.close();
      writer.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be closed", e);
    } finally {
      afterwards.run();
    }
  }
}
