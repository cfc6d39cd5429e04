package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** SQLite and PostgreSQL have the same tables, although their first scripts are two. */
class SchemaTest {

  private static final Map<String, String> KEPT_AS =
      Map.of(
          "varchar", "text",
          "bytea", "blob",
          "int4", "integer",
          "int8", "integer",
          "bigserial", "integer",
          "timestamptz", "integer",
          "date", "text",
          "numeric", "text",
          "text", "text",
          "uuid", "text");

  @Test
  void tables_columns_and_keys_are_the_same() throws SQLException {
    SortedMap<String, Column> sqlite = columns(Engine.SQLITE);
    SortedMap<String, Column> postgresql = columns(Engine.POSTGRESQL);

    assertThat(sqlite.keySet()).isEqualTo(postgresql.keySet()).hasSizeGreaterThan(100);
    sqlite.forEach(
        (name, column) -> {
          Column other = postgresql.get(name);
          assertThat(column.nullable()).as(name).isEqualTo(other.nullable());
          assertThat(column.inKey()).as(name).isEqualTo(other.inKey());
          assertThat(column.type()).as(name).isEqualTo(KEPT_AS.get(other.type()));
        });
  }

  @Test
  void a_text_that_postgresql_would_refuse_for_its_length_is_refused() {
    List<String> texts;
    try (TestDatabase postgresql = Engine.POSTGRESQL.create()) {
      postgresql.open().close();
      texts =
          postgresql
              .rows(
                  "select table_name, column_name, character_maximum_length"
                      + " from information_schema.columns where table_schema = 'public'"
                      + " and character_maximum_length is not null"
                      + " and table_name <> 'flyway_schema_history'")
              .stream()
              .map(row -> row.get(0) + " check (length(" + row.get(1) + ") <= " + row.get(2) + ")")
              .toList();
    }
    try (TestDatabase sqlite = Engine.SQLITE.create();
        Store store = sqlite.open()) {
      assertThat(store).isNotNull();
      Map<String, String> scripts = new TreeMap<>();
      sqlite
          .rows("select name, sql from sqlite_schema where type = 'table'")
          .forEach(row -> scripts.put(row.get(0).toString(), row.get(1).toString()));
      assertThat(texts).hasSizeGreaterThan(50);
      assertThat(texts)
          .allSatisfy(
              text -> {
                String[] parts = text.split(" ", 2);
                assertThat(scripts.get(parts[0])).as(parts[0]).contains(parts[1]);
              });
    }
  }

  @Test
  void a_page_of_readings_is_found_without_sorting_all_of_the_contract() {
    try (TestDatabase sqlite = Engine.SQLITE.create();
        Store store = sqlite.open()) {
      assertThat(store).isNotNull();
      List<List<Object>> plan =
          sqlite.rows(
              "explain query plan select * from reading where contract = 'c' and id > 7"
                  + " order by id limit 100");
      assertThat(plan.toString()).contains("reading_by_arrival").doesNotContain("TEMP B-TREE");
    }
  }

  @Test
  void all_posts_of_a_metric_come_by_the_index_of_identities_sorted_subject_by_subject() {
    try (TestDatabase sqlite = Engine.SQLITE.create();
        Store store = sqlite.open()) {
      assertThat(store).isNotNull();
      List<List<Object>> plan =
          sqlite.rows(
              "explain query plan select * from reading where contract = 'c' and platform = 'p'"
                  + " and metric = 'm' and import_no <= 1 and retrieved_at <= 7"
                  + " and not (published_at is null) order by contract, platform, metric, subject,"
                  + " to_at, retrieved_at, source, origin, from_at, import_no, line_no, id");
      assertThat(plan.toString()).contains("reading_of_identity", "LAST 7 TERMS OF ORDER BY");
    }
  }

  private record Column(String type, boolean nullable, boolean inKey) {}

  private static SortedMap<String, Column> columns(Engine engine) throws SQLException {
    try (TestDatabase database = engine.create();
        Store store = database.open();
        Connection connection = database.connect()) {
      assertThat(store).isNotNull();
      DatabaseMetaData all = connection.getMetaData();
      SortedMap<String, Column> columns = new TreeMap<>();
      for (String table : tables(all, schema(engine))) {
        List<String> keys = keys(all, schema(engine), table);
        try (ResultSet column = all.getColumns(null, schema(engine), table, "%")) {
          while (column.next()) {
            columns.put(
                table + "." + column.getString("COLUMN_NAME"),
                new Column(
                    column.getString("TYPE_NAME").toLowerCase(Locale.ROOT),
                    column.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                    keys.contains(column.getString("COLUMN_NAME"))));
          }
        }
      }
      return columns;
    }
  }

  private static @Nullable String schema(Engine engine) {
    return engine == Engine.POSTGRESQL ? "public" : null;
  }

  /** Table by table: SQLite cannot tell of more than 500 columns at once. */
  private static List<String> tables(DatabaseMetaData all, @Nullable String schema)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables = all.getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.startsWith("flyway") && !name.startsWith("sqlite")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<String> keys(DatabaseMetaData all, @Nullable String schema, String table)
      throws SQLException {
    List<String> keys = new ArrayList<>();
    try (ResultSet key = all.getPrimaryKeys(null, schema, table)) {
      while (key.next()) {
        keys.add(key.getString("COLUMN_NAME"));
      }
    }
    return keys;
  }
}
