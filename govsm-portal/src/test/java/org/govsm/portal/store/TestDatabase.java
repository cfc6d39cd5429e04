package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A database of one test. */
public record TestDatabase(DatabaseConfig config, Runnable drop) implements AutoCloseable {

  public Store open() {
    return open(StoreTest.HANDLERS);
  }

  Store open(EventHandlers handlers) {
    try {
      return Store.open(config, handlers);
    } catch (DatabaseUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(config.url(), config.properties());
  }

  /** Does what only somebody could do who has the database itself. */
  public int tamper(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** As whoever owns the database can: no key stands in the way. */
  public void tamperAsOwner(String... changes) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          config.isPostgresql()
              ? "set session_replication_role = replica"
              : "pragma foreign_keys = off");
      for (String sql : changes) {
        if (statement.executeUpdate(sql) == 0) {
          throw new AssertionError("changes nothing: " + sql);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The number that a query gives. */
  public long count(String sql) {
    return ((Number) rows(sql).get(0).get(0)).longValue();
  }

  /** What a query gives; bytes as text, so that rows can be compared. */
  List<List<Object>> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      List<List<Object>> rows = new ArrayList<>();
      while (answer.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          Object given = answer.getObject(i);
          row.add(given instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : given);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The tables of a SQLite database; what is referred to comes first. */
  public List<String> tables() {
    return rows("select name from sqlite_schema where type = 'table' order by rowid").stream()
        .map(row -> row.get(0).toString())
        .filter(name -> !name.equals("flyway_schema_history"))
        .toList();
  }

  @Override
  public void close() {
    drop.run();
  }
}
