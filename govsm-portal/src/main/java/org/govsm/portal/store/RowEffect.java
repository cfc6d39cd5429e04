package org.govsm.portal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Row effect: what an event does to a row of the state. Writing and verification go by the same
 * effects, so that nothing is written that is not held against its event later.
 *
 * @param columns all columns of the row; for {@link Kind#DROP} those by which rows are found
 */
public record RowEffect(Kind kind, StateTable table, Map<String, @Nullable Object> columns) {

  /** Kind of effect on a row. */
  public enum Kind {
    /** It is new. */
    ADD,
    /** It takes the place of the row with the same key. */
    SET,
    /** All rows with these values are gone. */
    DROP
  }

  /** A row that is new; the values stand for all its columns in their order. */
  public static RowEffect add(StateTable table, @Nullable Object... values) {
    return new RowEffect(Kind.ADD, table, columns(table, values));
  }

  /** A row in the place of that with the same key. */
  public static RowEffect set(StateTable table, Map<String, @Nullable Object> columns) {
    return new RowEffect(Kind.SET, table, columns);
  }

  /** A row in the place of that with the same key; the values stand for all its columns. */
  public static RowEffect set(StateTable table, @Nullable Object... values) {
    return set(table, columns(table, values));
  }

  /** Rows that are gone: those with these values in their first columns. */
  public static RowEffect drop(StateTable table, @Nullable Object... values) {
    return new RowEffect(Kind.DROP, table, columns(table, values));
  }

  /** The values stand for the columns in their order; instants are cut as the database does. */
  public static Map<String, @Nullable Object> columns(
      StateTable table, @Nullable Object... values) {
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

  /** Rows before an event, for what it only changes in part. */
  @FunctionalInterface
  public interface Before {

    /** All columns of the row with a key. */
    Map<String, @Nullable Object> row(StateTable table, Object... key);
  }
}
