package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What only somebody can do who has the database itself. */
public final class Tampering {

  private Tampering() {}

  /** Changes who did something. */
  public static void changeActor(DatabaseConfig config, String department, long seq) {
    String sql =
        "update event set actor = 'nobody' where department = '"
            + department
            + "' and seq = "
            + seq;
    try (Connection connection = DriverManager.getConnection(config.url(), config.properties());
        Statement statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) != 1) {
        throw new AssertionError("no event " + seq);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
