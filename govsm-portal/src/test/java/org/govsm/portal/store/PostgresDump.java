package org.govsm.portal.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Dump of a PostgreSQL database as a script that psql takes too: tables, rows, keys and indexes as
 * they are, whatever made them. It needs no program beside the driver.
 */
final class PostgresDump {

  private static final String END = "\\.";

  private static final String TABLES =
      """
      select relname, 'create table ' || relname || ' (' || (
        select string_agg(attname || ' ' || format_type(atttypid, atttypmod)
            || case when collname = 'C' then ' collate "C"' else '' end
            || case when attidentity = 'a' then ' generated always as identity' else '' end
            || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            || case when attnotnull then ' not null' else '' end, ', ' order by attnum)
          from pg_attribute left join pg_collation c on c.oid = attcollation
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
          where attrelid = t.oid and attnum > 0 and not attisdropped) || ')'
        from pg_class t where relkind = 'r' and relnamespace = 'public'::regnamespace
        order by relname
      """;

  /** Keys before what refers to them; what may not be null stands with its column. */
  private static final String KEYS =
      """
      select 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' '
          || pg_get_constraintdef(oid)
        from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'c', 'f')
        order by contype = 'f', conrelid::regclass::text, conname
      """;

  private static final String INDEXES =
      """
      select pg_get_indexdef(indexrelid) from pg_index
        join pg_class on pg_class.oid = indexrelid
        where relnamespace = 'public'::regnamespace
          and not exists (select from pg_constraint where conindid = indexrelid)
        order by relname
      """;

  /** Where a column counts by itself, it goes on after its last number. */
  private static final String COUNTERS =
      """
      select format('select setval(pg_get_serial_sequence(%L, %L), (select max(%I) from %I))',
          relname, attname, attname, relname)
        from pg_attribute join pg_class t on t.oid = attrelid
        where relkind = 'r' and relnamespace = 'public'::regnamespace and attidentity = 'a'
        order by relname
      """;

  private PostgresDump() {}

  static String of(TestDatabase database) throws SQLException, IOException {
    StringBuilder script = new StringBuilder();
    try (Connection connection = database.connect()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (List<String> table : rows(connection, TABLES)) {
        script.append(table.get(1)).append(";\n");
        StringWriter rows = new StringWriter();
        copy.copyOut("copy " + table.get(0) + " to stdout", rows);
        script.append("copy ").append(table.get(0)).append(" from stdin;\n").append(rows);
        script.append(END).append('\n');
      }
      for (String query : List.of(KEYS, INDEXES, COUNTERS)) {
        rows(connection, query).forEach(one -> script.append(one.get(0)).append(";\n"));
      }
    }
    return script.toString();
  }

  private static List<List<String>> rows(Connection connection, String query) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Runs a dump in an empty database. */
  static void restore(String dump, TestDatabase into) throws SQLException, IOException {
    try (Connection connection = into.connect();
        Statement statement = connection.createStatement()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      BufferedReader lines = new BufferedReader(new StringReader(dump));
      StringBuilder sql = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sql.append(line).append('\n');
        if (line.endsWith(" from stdin;")) {
          copy.copyIn(sql.toString(), new StringReader(rows(lines)));
          sql.setLength(0);
        } else if (line.endsWith(";")) {
          statement.execute(sql.toString());
          sql.setLength(0);
        }
      }
    }
  }

  private static String rows(BufferedReader lines) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String line = lines.readLine(); !END.equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("the dump ends within the rows of a table");
      }
      rows.append(line).append('\n');
    }
    return rows.toString();
  }
}
