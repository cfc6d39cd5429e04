package org.govsm.portal.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * List columns: fills what lists are searched and sorted by in rows of a former version, from their
 * events. It changes nothing that a row said before, and no row that another event made.
 */
final class ListColumns implements JavaMigration {

  private static final int PAGE = 500;

  /** The step that fills them, after the last script that adds one. */
  private static final String LAST = "25.1";

  private final EventHandlers handlers;
  private final String version;

  private ListColumns(EventHandlers handlers, String version) {
    this.handlers = handlers;
    this.version = version;
  }

  /** The steps of all versions: an earlier one would miss columns that are not there yet. */
  static JavaMigration[] steps(EventHandlers handlers) {
    return new JavaMigration[] {new ListColumns(handlers, "18.1"), new ListColumns(handlers, LAST)};
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return "columns of lists";
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
    if (version.equals(LAST)) {
      fill(Jdbi.open(context.getConnection()), handlers);
    }
  }

  static void fill(Handle handle, EventHandlers handlers) {
    Set<String> kinds = new HashSet<>();
    handlers.all().stream()
        .filter(one -> !one.listed().isEmpty())
        .forEach(one -> kinds.addAll(one.kinds()));
    EventLog events = new EventLog(handle, handlers);
    events.heads().forEach(head -> chain(handle, handlers, kinds, head.department()));
    handlers.all().forEach(one -> one.fill(handle));
  }

  private static void chain(
      Handle handle, EventHandlers handlers, Set<String> kinds, String department) {
    EventLog events = new EventLog(handle, handlers);
    StateRows rows = new StateRows(handle);
    Expected expected = new Expected(handlers);
    long last = 0;
    List<Event> page;
    do {
      page = events.page(department, last, PAGE);
      for (Event event : page) {
        last = event.seq();
        if (kinds.contains(event.kind())) {
          fill(rows, handlers, expected, event);
        }
      }
    } while (page.size() == PAGE);
  }

  private static void fill(StateRows rows, EventHandlers handlers, Expected expected, Event event) {
    Map<StateTable, List<String>> listed =
        handlers.of(event.kind()).map(EventHandler::listed).orElse(Map.of());
    try {
      for (RowEffect rowEffect : expected.after(event)) {
        List<String> columns = listed.getOrDefault(rowEffect.table(), List.of());
        if (!columns.isEmpty() && rowEffect.kind() != RowEffect.Kind.DROP) {
          rows.fill(rowEffect, event.ref(), columns);
        }
      }
    } catch (RuntimeException e) {
      // An event that says no more what it did is named by each verification.
    }
  }
}
