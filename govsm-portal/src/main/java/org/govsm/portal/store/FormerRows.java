package org.govsm.portal.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Former rows: copies all rows of an H2 file into the empty tables of a SQLite database. */
final class FormerRows {

  private static final String SETTINGS =
      ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LAZY_QUERY_EXECUTION=1"
          + ";TRACE_LEVEL_FILE=0";
  private static final String END = ".mv.db";
  private static final String HISTORY = "flyway_schema_history";
  private static final int BATCH = 500;

  /** In the order of the script: what is referred to comes first. */
  private static final String TABLES =
      "select name from sqlite_schema where type = 'table' and name <> '"
          + HISTORY
          + "' order by rowid";

  private final Path file;
  private final DatabaseConfig target;
  private final EventHandlers handlers;

  FormerRows(Path file, DatabaseConfig target, EventHandlers handlers) {
    this.file = file;
    this.target = target;
    this.handlers = handlers;
  }

  /** Gives how many rows there are, and adds what refers to nothing. */
  long move(List<String> broken) throws SQLException {
    String name = file.toString();
    String url =
        "jdbc:h2:file:" + name.substring(0, name.length() - END.length()).replace('\\', '/');
    try (Connection from = DriverManager.getConnection(url + SETTINGS, "govsm", "");
        Connection to = new SqliteConnections(target).source().getConnection()) {
      try (Statement statement = to.createStatement()) {
        statement.execute("pragma foreign_keys = off");
      }
      to.setAutoCommit(false);
      long rows = tables(from, to);
      StateSeal.seal(Jdbi.open(to), handlers);
      ListColumns.fill(Jdbi.open(to), handlers);
      new Checkpoints(Jdbi.open(to)).seal();
      to.commit();
      to.setAutoCommit(true);
      for (String table : new TreeSet<>(names(to, "pragma foreign_key_check"))) {
        broken.add("rows of " + table + " refer to something that is not there");
      }
      return rows;
    }
  }

  private static long tables(Connection from, Connection to) throws SQLException {
    List<String> known = names(to, TABLES);
    Set<String> there =
        new TreeSet<>(
            names(
                from,
                "select table_name from information_schema.tables where table_schema = 'public'"));
    there.remove(HISTORY);
    long rows = 0;
    for (String table : known) {
      if (there.remove(table)) {
        rows += table(table, from, to);
      }
    }
    if (!there.isEmpty()) {
      throw new SQLException("this version has no tables " + there);
    }
    return rows;
  }

  private static long table(String table, Connection from, Connection to) throws SQLException {
    List<String> columns =
        names(
            from,
            "select column_name from information_schema.columns where table_schema = 'public'"
                + " and table_name = '"
                + table
                + "' order by ordinal_position");
    String list = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    long rows = 0;
    try (Statement select = from.createStatement();
        ResultSet row = select.executeQuery("select " + list + " from " + table);
        PreparedStatement insert =
            to.prepareStatement(
                "insert into " + table + " (" + list + ") values (" + marks + ")")) {
      while (row.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          insert.setObject(i, kept(table, row.getObject(i)));
        }
        insert.addBatch();
        if (++rows % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    if (rows != count(table, from) || rows != count(table, to)) {
      throw new SQLException("the rows of " + table + " cannot all be read");
    }
    return rows;
  }

  /** A value as SQLite keeps it. */
  private static @Nullable Object kept(String table, @Nullable Object given) {
    if (given instanceof OffsetDateTime at) {
      return at.toInstant().toEpochMilli();
    } else if (given instanceof BigDecimal number) {
      return Sql.plain(number).toPlainString();
    } else if (given instanceof byte[] bytes) {
      return table.equals("evidence_part") ? EvidencePart.pack(bytes) : bytes;
    } else if (given instanceof Number || given == null) {
      return given;
    }
    return given.toString(); // text, a day or a UUID
  }

  private static long count(String table, Connection connection) throws SQLException {
    try (Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery("select count(*) from " + table)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static List<String> names(Connection connection, String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery(sql)) {
      while (answer.next()) {
        names.add(answer.getString(1));
      }
    }
    return names;
  }
}
