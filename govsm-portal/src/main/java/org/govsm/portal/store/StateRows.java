package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** State rows: makes true in the tables what events say, and reads them back. */
final class StateRows {

  private final Handle handle;

  StateRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * A row as it is stored.
   *
   * @param columns what it says; empty where it cannot even be read
   * @param event the event that made it, by its own word; number 0 where it names none
   */
  record Stored(Map<String, @Nullable Object> columns, EventRef event) {

    /** Whether it says what an event made of it. */
    boolean isBy(EventRef made, Map<String, @Nullable Object> as) {
      return event.equals(made) && StateTable.same(columns, as);
    }
  }

  /** Makes true what an event says. */
  void apply(Event event, EventHandlers handlers) {
    for (RowEffect rowEffect : handlers.effects(event, this::before)) {
      switch (rowEffect.kind()) {
        case ADD -> insert(rowEffect, event.ref());
        case SET -> put(rowEffect, event.ref());
        case DROP -> drop(rowEffect);
      }
    }
  }

  /** Makes a row what an event made it, whether it is there or not. */
  void put(RowEffect rowEffect, EventRef event) {
    if (update(rowEffect, event) == 0) {
      insert(rowEffect, event);
    }
  }

  /** Takes the row of a key out. */
  void remove(StateTable table, List<Object> key) {
    drop(RowEffect.drop(table, key.toArray()));
  }

  private Map<String, @Nullable Object> before(StateTable table, Object... key) {
    return find(table, Arrays.asList(key))
        .map(Stored::columns)
        .orElseThrow(() -> new IllegalStateException("no row " + Arrays.toString(key)));
  }

  private void insert(RowEffect rowEffect, EventRef event) {
    List<String> columns = rowEffect.table().columns();
    String sql =
        "insert into "
            + rowEffect.table().table()
            + " ("
            + String.join(", ", columns)
            + ", event_no, event_hash) values ("
            + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "))
            + ", :event_no, :event_hash)";
    made(rowEffect, event, sql);
  }

  private int update(RowEffect rowEffect, EventRef event) {
    String sql =
        "update "
            + rowEffect.table().table()
            + " set "
            + rowEffect.table().columns().stream()
                .filter(column -> !rowEffect.table().key().contains(column))
                .map(column -> column + " = :" + column + ", ")
                .collect(Collectors.joining())
            + "event_no = :event_no, event_hash = :event_hash where "
            + where(rowEffect.table().key());
    return made(rowEffect, event, sql);
  }

  private int made(RowEffect rowEffect, EventRef event, String sql) {
    return bound(handle.createUpdate(sql), rowEffect.table(), rowEffect.columns())
        .bind(EventRef.SEQ, event.seq())
        .bind(EventRef.HASH, event.hash())
        .execute();
  }

  private void drop(RowEffect rowEffect) {
    String sql =
        "delete from "
            + rowEffect.table().table()
            + " where "
            + where(List.copyOf(rowEffect.columns().keySet()));
    bound(handle.createUpdate(sql), rowEffect.table(), rowEffect.columns()).execute();
  }

  /** Says in a row that an event made it, whatever the row says itself. */
  void mark(RowEffect rowEffect, EventRef event) {
    Map<String, @Nullable Object> key = new LinkedHashMap<>();
    rowEffect.table().key().forEach(column -> key.put(column, rowEffect.columns().get(column)));
    String sql =
        "update "
            + rowEffect.table().table()
            + " set event_no = :event_no, event_hash = :event_hash where "
            + where(rowEffect.table().key());
    bound(handle.createUpdate(sql), rowEffect.table(), key)
        .bind(EventRef.SEQ, event.seq())
        .bind(EventRef.HASH, event.hash())
        .execute();
  }

  /** Fills some columns of a row, unless another event made it. */
  void fill(RowEffect rowEffect, EventRef event, List<String> columns) {
    StateTable table = rowEffect.table();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Stream.concat(table.key().stream(), columns.stream())
        .forEach(column -> values.put(column, rowEffect.columns().get(column)));
    String sql =
        "update "
            + table.table()
            + " set "
            + columns.stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "))
            + " where event_no = :event_no and event_hash = :event_hash and "
            + where(table.key());
    bound(handle.createUpdate(sql), table, values)
        .bind(EventRef.SEQ, event.seq())
        .bind(EventRef.HASH, event.hash())
        .execute();
  }

  private static String where(List<String> columns) {
    return columns.stream()
        .map(column -> column + " = :" + column)
        .collect(Collectors.joining(" and "));
  }

  private static <T extends SqlStatement<T>> T bound(
      T statement, StateTable table, Map<String, @Nullable Object> columns) {
    columns.forEach((column, given) -> statement.bind(column, table.bound(column, given)));
    return statement;
  }

  /** The row of a key. */
  Optional<Stored> find(StateTable table, List<Object> key) {
    var query =
        handle.createQuery("select * from " + table.table() + " where " + where(table.key()));
    for (int i = 0; i < key.size(); i++) {
      String column = table.key().get(i);
      query.bind(column, table.bound(column, key.get(i)));
    }
    return query.map((row, context) -> stored(table, row)).findOne();
  }

  private static Stored stored(StateTable table, ResultSet row) throws SQLException {
    EventRef event = EventRef.of(row);
    try {
      return new Stored(table.read(row), event);
    } catch (DateTimeException e) {
      return new Stored(Map.of(), event);
    }
  }
}
