package org.govsm.portal.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

/** An open database with the tables of this version. */
interface Database extends AutoCloseable {

  /** How long a statement waits for a row that another transaction holds. */
  int LOCK_MILLIS = 5_000;

  static Database open(DatabaseConfig config, EventHandlers handlers)
      throws DatabaseUnavailableException {
    return config.isPostgresql()
        ? PostgresDatabase.open(config, handlers)
        : SqliteDatabase.open(config, handlers);
  }

  /** Makes or updates the tables. */
  static void migrate(DatabaseConfig config, DataSource source, EventHandlers handlers)
      throws DatabaseUnavailableException {
    Flyway flyway = flyway(config.isPostgresql(), source, handlers);
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new DatabaseUnavailableException(
          "the tables in " + config + " are not those of this version: " + other(flyway), e);
    } catch (FlywayException e) {
      throw new DatabaseUnavailableException(
          "the tables in " + config + " cannot be made or updated: " + e.getMessage(), e);
    }
  }

  private static Flyway flyway(boolean server, DataSource source, EventHandlers handlers) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations(locations(server, handlers))
        .outOfOrder(true) // slices of others have numbers of their own
        .javaMigrations(
            Stream.concat(
                    Stream.of(StateSeal.migration(handlers), CheckpointSeal.migration()),
                    ListColumns.migrations(handlers))
                .toArray(JavaMigration[]::new))
        .placeholders(server ? POSTGRESQL_TYPES : SQLITE_TYPES)
        .ignoreMigrationPatterns(
            new String[0]) // nothing: tables of a later version are not ours to write
        .load();
  }

  /** Says what to do in our words: Flyway advises a repair that is none of ours. */
  private static String other(Flyway flyway) {
    List<String> newer =
        Arrays.stream(flyway.info().all())
            .filter(one -> !one.getState().isResolved())
            .map(one -> String.valueOf(one.getVersion()))
            .toList();
    return newer.isEmpty()
        ? "a step that made them is not the one of this version. Nothing was changed; start the"
            + " version that made them, or see docs/operate/recover.md"
        : "a newer version made them (step "
            + String.join(", ", newer)
            + "). Nothing was changed; start that version, or a newer one";
  }

  private static String[] locations(boolean server, EventHandlers handlers) {
    Stream<String> own = Stream.of(server ? "db/migration" : "db/sqlite", "db/later");
    return Stream.concat(own, handlers.migrations().stream())
        .map(folder -> "classpath:" + folder)
        .toArray(String[]::new);
  }

  /** What scripts write in place of the names of types, beside {@code varchar} and integers. */
  Map<String, String> POSTGRESQL_TYPES =
      Map.of(
          "ordered", "collate \"C\"",
          "instant", "timestamp(3) with time zone",
          "day", "date",
          "number", "numeric(38, 9)",
          "bytes", "bytea",
          "count", "bigint",
          "hash", "varchar(71)",
          "id", "varchar(64) collate \"C\"",
          "line", "varchar(200)");

  Map<String, String> SQLITE_TYPES =
      Map.of(
          "ordered", "",
          "instant", "integer",
          "day", "text",
          "number", "text",
          "bytes", "blob",
          "count", "integer",
          "hash", "text",
          "id", "text",
          "line", "text");

  /** All of it is kept when this returns, even if the power fails, or nothing when it throws. */
  <T> T write(HandleCallback<T, RuntimeException> work);

  /** All of it as it was at one moment. */
  <T> T read(HandleCallback<T, RuntimeException> work);

  /** For work that begins and ends its transactions itself. */
  <T, X extends Exception> T alone(HandleCallback<T, X> work) throws X;

  /** Whether it can be asked now. */
  boolean answers();

  /** A count that grows with each row that is changed in a transaction. */
  long changes(Handle handle);

  /** Whether other processes write to it too. */
  boolean isShared();

  /** What is bound to statements is of people and secrets: it stands in no message of an error. */
  static Jdbi silent(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    jdbi.getConfig(SqlStatements.class).setSqlParser(Sql.PARSER);
    return Sql.mapped(jdbi);
  }

  @Override
  void close();
}
