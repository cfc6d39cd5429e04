package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of one test. */
public record TestDatabase(DatabaseConfig config, Runnable drop) implements AutoCloseable {

  Store open() {
    try {
      return Store.open(config);
    } catch (DatabaseUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  /** Does what only somebody could do who has the database itself. */
  int tamper(String sql) {
    try (Connection connection = DriverManager.getConnection(config.url(), config.properties());
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The number that a query gives. */
  long count(String sql) {
    try (Connection connection = DriverManager.getConnection(config.url(), config.properties());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    drop.run();
  }
}
