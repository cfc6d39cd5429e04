package org.govsm.portal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to a row of the state. Writing and verification go by the same effects, so
 * that nothing is written that is not held against its event later.
 *
 * @param columns all columns of the row; for {@link Kind#DROP} those by which rows are found
 */
record RowEffect(Kind kind, StateTable table, Map<String, @Nullable Object> columns) {

  /** What is done with a row. */
  enum Kind {
    /** It is new. */
    ADD,
    /** It takes the place of the row with the same key. */
    SET,
    /** All rows with these values are gone. */
    DROP
  }

  static RowEffect add(StateTable table, Object... values) {
    return new RowEffect(Kind.ADD, table, columns(table, values));
  }

  static RowEffect set(StateTable table, Map<String, @Nullable Object> columns) {
    return new RowEffect(Kind.SET, table, columns);
  }

  static RowEffect set(StateTable table, Object... values) {
    return set(table, columns(table, values));
  }

  /** The values stand for the first columns. */
  static RowEffect drop(StateTable table, Object... values) {
    return new RowEffect(Kind.DROP, table, columns(table, values));
  }

  /** The values stand for the columns in their order; instants are cut as the database does. */
  static Map<String, @Nullable Object> columns(StateTable table, Object... values) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      Object given = values[i];
      columns.put(table.columns().get(i), given instanceof Instant at ? Sql.cut(at) : given);
    }
    return columns;
  }

  /** By which the row is found. */
  List<Object> key() {
    List<Object> key = new ArrayList<>();
    table.key().forEach(column -> key.add(Objects.requireNonNull(columns.get(column))));
    return key;
  }

  /** What is there before an event, for what it only changes in part. */
  @FunctionalInterface
  interface Before {

    /** All columns of the row with a key. */
    Map<String, @Nullable Object> row(StateTable table, Object... key);
  }
}
