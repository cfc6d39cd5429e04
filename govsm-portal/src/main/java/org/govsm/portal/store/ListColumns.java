package org.govsm.portal.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;

/**
 * List columns: fills what lists are searched and sorted by in rows of a former version, from their
 * events. It changes nothing that a row said before, and no row that another event made.
 */
final class ListColumns {

  private static final int PAGE = 500;

  private static final String DESCRIPTION = "columns of lists";

  private ListColumns() {}

  /** The steps of all versions: an earlier one would miss columns that are not there yet. */
  static Stream<JavaMigration> migrations(EventHandlers handlers) {
    return Stream.of(
        new CodeMigration("18.1", DESCRIPTION, handle -> {}),
        new CodeMigration("25.1", DESCRIPTION, handle -> {}),
        new CodeMigration("49.1", DESCRIPTION, handle -> {}),
        new CodeMigration("58.1", DESCRIPTION, handle -> {}),
        new CodeMigration("59.1", DESCRIPTION, handle -> fill(handle, handlers)));
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
