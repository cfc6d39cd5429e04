package org.govsm.portal.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Makes the H2 file of a former version that holds what a SQLite database holds. */
final class FormerFile {

  private static final String LIKE_POSTGRESQL =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private FormerFile() {}

  static void write(TestDatabase database, Path folder) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("govsm") + LIKE_POSTGRESQL;
    Flyway.configure()
        .dataSource(url, "govsm", "")
        .locations("classpath:db/migration")
        .placeholders(Map.of("ordered", ""))
        .load()
        .migrate();
    try (Connection from = database.connect();
        Connection to = DriverManager.getConnection(url, "govsm", "");
        Statement statement = to.createStatement()) {
      statement.execute("set referential_integrity false");
      for (String table : database.tables()) {
        copy(table, from, to);
      }
      statement.execute("set referential_integrity true");
    }
  }

  private static void copy(String table, Connection from, Connection to) throws SQLException {
    Map<String, String> types = types(table, to);
    List<String> columns = new ArrayList<>(types.keySet());
    if (columns.isEmpty()) {
      return; // a former version had no such table
    }
    String list = String.join(", ", columns);
    String sql =
        "insert into "
            + table
            + " ("
            + list
            + ") "
            + (columns.contains("id") && table.equals("reading") ? "overriding system value " : "")
            + "values ("
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")";
    try (Statement select = from.createStatement();
        ResultSet row = select.executeQuery("select " + list + " from " + table);
        PreparedStatement insert = to.prepareStatement(sql)) {
      while (row.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          Object given = row.getObject(i);
          insert.setObject(
              i, given == null ? null : former(types.get(columns.get(i - 1)), given, table));
        }
        insert.execute();
      }
    }
  }

  private static Map<String, String> types(String table, Connection h2) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (PreparedStatement ask =
        h2.prepareStatement(
            "select column_name, data_type from information_schema.columns"
                + " where table_schema = 'public' and table_name = ?")) {
      ask.setString(1, table);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          types.put(row.getString(1), row.getString(2));
        }
      }
    }
    return types;
  }

  private static Object former(String type, Object given, String table) {
    return switch (type.toUpperCase(Locale.ROOT).replaceFirst("\\(.*?\\)", "")) {
      case "TIMESTAMP WITH TIME ZONE" ->
          Instant.ofEpochMilli(((Number) given).longValue()).atOffset(ZoneOffset.UTC);
      case "DATE" -> LocalDate.parse(given.toString());
      case "NUMERIC" -> new BigDecimal(given.toString());
      case "UUID" -> UUID.fromString(given.toString());
      default ->
          given instanceof byte[] bytes && table.equals("evidence_part")
              ? EvidencePart.unpack(bytes)
              : given;
    };
  }
}
