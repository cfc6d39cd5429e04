package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Taking out: what refers to a row goes first, so that the row itself can be taken out. The
 * database says what refers to it: no table can be forgotten here. Each row is kept aside first,
 * without secrets.
 */
final class TakenOut {

  private final Handle handle;
  private final SetAsideRows aside;
  private final Map<String, List<Reference>> references;

  TakenOut(Handle handle, SetAsideRows aside) {
    this.handle = handle;
    this.aside = aside;
    this.references = readReferences();
  }

  /** Columns of one table that refer to columns of another. */
  private record Reference(String table, Map<String, String> columns) {

    Map<String, @Nullable Object> of(Map<String, @Nullable Object> parent) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      columns.forEach((column, of) -> values.put(column, parent.get(of)));
      return values;
    }
  }

  /** Gives how many rows of which tables referred to the row, also by way of others. */
  Map<String, Integer> referringTo(String chain, StateTable table, List<Object> key) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    table.key().forEach(column -> row.put(column, key.get(row.size())));
    Map<String, Integer> taken = new TreeMap<>();
    referringTo(chain, table.table(), table.withoutSecrets(), row, taken);
    return taken;
  }

  private void referringTo(
      String chain,
      String parent,
      Optional<Set<String>> only,
      Map<String, @Nullable Object> row,
      Map<String, Integer> taken) {
    for (Reference reference : references.getOrDefault(parent, List.of())) {
      Map<String, @Nullable Object> values = reference.of(row);
      String where =
          " from "
              + reference.table()
              + " where "
              + values.keySet().stream()
                  .map(column -> column + " = :" + column)
                  .collect(Collectors.joining(" and "));
      List<Map<String, Object>> rows =
          bound(handle.createQuery("select *" + where), values).mapToMap().list();
      for (Map<String, Object> found : rows) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>(found);
        referringTo(chain, reference.table(), only, one, taken);
        keep(chain, reference.table() + " of " + parent, only, one);
        taken.merge(reference.table(), 1, Integer::sum);
      }
      bound(handle.createUpdate("delete" + where), values).execute();
    }
  }

  private static <T extends SqlStatement<T>> T bound(
      T statement, Map<String, @Nullable Object> values) {
    values.forEach(statement::bind);
    return statement;
  }

  private void keep(
      String chain,
      String name,
      Optional<Set<String>> only,
      Map<String, @Nullable Object> columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    columns.forEach(
        (column, given) -> {
          if (only.isEmpty() || only.get().contains(column)) {
            texts.put(column, StateTable.text(given));
          }
        });
    aside.keep(chain, name, StoredTree.bytes(texts));
  }

  /** By the keys of all tables: SQLite does not say of one table which others refer to it. */
  private Map<String, List<Reference>> readReferences() {
    Map<String, List<Reference>> references = new TreeMap<>();
    try {
      Connection connection = handle.getConnection();
      DatabaseMetaData schema = connection.getMetaData();
      String[] only = {"TABLE"};
      try (ResultSet table = schema.getTables(null, connection.getSchema(), "%", only)) {
        while (table.next()) {
          String name = table.getString("TABLE_NAME");
          try (ResultSet key = schema.getImportedKeys(null, connection.getSchema(), name)) {
            read(name, key, references);
          }
        }
      }
      return references;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say which rows refer to which", e);
    }
  }

  private static void read(String table, ResultSet key, Map<String, List<Reference>> references)
      throws SQLException {
    Map<String, String> columns = Map.of();
    while (key.next()) {
      if (key.getInt("KEY_SEQ") == 1) {
        columns = new LinkedHashMap<>();
        references
            .computeIfAbsent(key.getString("PKTABLE_NAME"), any -> new ArrayList<>())
            .add(new Reference(table, columns));
      }
      columns.put(key.getString("FKCOLUMN_NAME"), key.getString("PKCOLUMN_NAME"));
    }
  }
}
