package org.govsm.portal.store;

import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Migration in code, for what no script can say of rows that are there already. */
final class CodeMigration implements JavaMigration {

  private final String version;
  private final String description;
  private final Consumer<Handle> work;

  CodeMigration(String version, String description, Consumer<Handle> work) {
    this.version = version;
    this.description = description;
    this.work = work;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  @SuppressWarnings("MustBeClosed") // closing it would close the connection of the migration
  public void migrate(Context context) {
    work.accept(Jdbi.open(context.getConnection()));
  }
}
