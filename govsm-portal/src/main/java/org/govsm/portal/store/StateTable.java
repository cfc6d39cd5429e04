package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * State table: its rows are made by events and by nothing else. It says its columns, the first of
 * which are its key, and in whose chain its events are. Each row names besides the event that made
 * it.
 */
public final class StateTable {

  private static final String CHAIN = "cast(:d as varchar(64)) = '";

  private final String table;
  private final Map<String, ColumnType> types;
  private final List<String> key;
  private final Chain chain;
  private final boolean lasting;
  private final Optional<Set<String>> withoutSecrets;

  private StateTable(
      String table,
      Map<String, ColumnType> types,
      List<String> key,
      Chain chain,
      boolean lasting,
      Optional<Set<String>> withoutSecrets) {
    this.table = table;
    this.types = types;
    this.key = key;
    this.chain = chain;
    this.lasting = lasting;
    this.withoutSecrets = withoutSecrets;
  }

  /**
   * In whose chain the events of a table are.
   *
   * @param of a condition on its rows with the chain as {@code :d}
   * @param chains a query for the chains that its rows say they are of
   * @param own the chain, where there is only one
   * @param parent the table to whose rows its rows belong
   */
  private record Chain(
      String of, String chains, Optional<String> own, Optional<StateTable> parent) {}

  /**
   * A table of events in the chain of a department, which its column {@code department} names.
   *
   * @param keys how many of the columns are its key
   * @param columns each with its type: text, number, bytes, instant or day
   */
  public static StateTable ofDepartment(String table, int keys, String columns) {
    return of(
        table,
        keys,
        columns,
        new Chain(
            "department = :d",
            "select department from " + table,
            Optional.empty(),
            Optional.empty()));
  }

  /** A table of events in one chain of no department. */
  public static StateTable ofChain(String chain, String table, int keys, String columns) {
    return of(
        table,
        keys,
        columns,
        new Chain(
            CHAIN + chain + "'",
            "select '" + chain + "' from " + table,
            Optional.of(chain),
            Optional.empty()));
  }

  /**
   * A table whose rows belong to one row of another, which a column with the name of that table
   * names; the bodies of their events do so too.
   */
  public static StateTable of(StateTable parent, String table, int keys, String columns) {
    String ids = " from " + parent.table;
    String lost = parent.table + " not in (select id" + ids + ")";
    return of(
        table,
        keys,
        columns,
        new Chain(
            "("
                + parent.table
                + " in (select id"
                + ids
                + " where department = :d) or "
                + CHAIN
                + StateScope.NOBODY
                + "' and "
                + lost
                + ")",
            "select '" + StateScope.NOBODY + "' from " + table + " where " + lost,
            Optional.empty(),
            Optional.of(parent)));
  }

  private static StateTable of(String table, int keys, String columns, Chain chain) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    for (String column : columns.split(", ", -1)) {
      String[] words = column.split(" ", -1);
      types.put(words[0], ColumnType.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }
    return new StateTable(
        table,
        Collections.unmodifiableMap(types),
        List.copyOf(types.keySet()).subList(0, keys),
        chain,
        false,
        Optional.empty());
  }

  /** The same, where no later event changes a row or takes it away. */
  public StateTable lasting() {
    return new StateTable(table, types, key, chain, true, withoutSecrets);
  }

  /**
   * The same, where rows that refer to it hold secrets.
   *
   * @param columns those of such rows that a repair may keep
   */
  public StateTable withSecretsBut(Set<String> columns) {
    return new StateTable(table, types, key, chain, lasting, Optional.of(columns));
  }

  /** What it is called. */
  public String table() {
    return table;
  }

  /** Its rows that events of the chain {@code :d} made. */
  String ofChain() {
    return chain.of;
  }

  /** The chains that its rows say they are of, as a query. */
  String chains() {
    return chain.chains;
  }

  boolean isOfChain(String own) {
    return chain.own.filter(own::equals).isPresent();
  }

  /** Whether it is a table, or its rows belong to rows of it. */
  boolean isOf(StateTable parent) {
    return this == parent || chain.parent.filter(one -> one == parent).isPresent();
  }

  /** Its rows that belong to the row {@code :d} of a table, or are it. */
  String ofRow(StateTable parent) {
    return (this == parent ? "id" : parent.table) + " = :d";
  }

  /** Which columns of rows that refer to it may be kept; empty for all. */
  Optional<Set<String>> withoutSecrets() {
    return withoutSecrets;
  }

  /** Whether no later event changes a row or takes it away. */
  boolean isLasting() {
    return lasting;
  }

  /** Columns that find one row. */
  List<String> key() {
    return key;
  }

  List<String> columns() {
    return List.copyOf(types.keySet());
  }

  /** How a value of a column is bound. */
  Argument bound(String column, @Nullable Object given) {
    return type(column).bound(given);
  }

  /** A row as an event would make it. */
  Map<String, @Nullable Object> read(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (String column : types.keySet()) {
      columns.put(column, type(column).read(row, column));
    }
    return columns;
  }

  private ColumnType type(String column) {
    ColumnType type = types.get(column);
    if (type == null) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    return type;
  }

  /** A value as text, for people. */
  static String text(@Nullable Object given) {
    return given instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(given);
  }

  /** Whether two rows say the same. */
  static boolean same(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream().allMatch(e -> equal(e.getValue(), other.get(e.getKey())));
  }

  private static boolean equal(@Nullable Object one, @Nullable Object other) {
    return one instanceof byte[] bytes && other instanceof byte[] others
        ? Arrays.equals(bytes, others)
        : Objects.equals(one, other);
  }
}
