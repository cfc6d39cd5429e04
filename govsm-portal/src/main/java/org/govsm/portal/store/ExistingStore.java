package org.govsm.portal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Existing store: one that a portal made before is opened, and none is made. Whoever mistypes the
 * place of a database must not get a new, empty one.
 */
public final class ExistingStore {

  private static final String TABLES = "flyway_schema_history";

  private ExistingStore() {}

  /**
   * Opens the database, and updates its tables.
   *
   * @throws DatabaseUnavailableException as {@link Store#open}, and where no portal was ever
   *     started
   */
  public static Store open(DatabaseConfig config, EventHandlers handlers)
      throws DatabaseUnavailableException {
    require(config);
    return Store.open(config, handlers);
  }

  private static void require(DatabaseConfig config) throws DatabaseUnavailableException {
    if (config.isPostgresql() ? !hasTables(config) : !hasFile(config.place())) {
      throw new DatabaseUnavailableException(
          "no portal was ever started on "
              + config
              + ": nothing was made or done. Name the one that is meant with "
              + (config.isPostgresql() ? "--database URL" : "--data DIR"),
          new IOException(config.toString()));
    }
  }

  /** One of a former version is told by the opening what to do. */
  private static boolean hasFile(Path folder) {
    return Files.exists(folder.resolve(SqliteFolder.FILE))
        || Files.exists(folder.resolve(FormerDatabase.FILE));
  }

  private static boolean hasTables(DatabaseConfig config) throws DatabaseUnavailableException {
    try (Connection server = DriverManager.getConnection(config.url(), config.properties());
        ResultSet tables = server.getMetaData().getTables(null, server.getSchema(), TABLES, null)) {
      return tables.next();
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(OpenFailure.text(config, e), e);
    }
  }
}
