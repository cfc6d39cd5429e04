package org.govsm.portal.store;

import java.sql.SQLException;

/** Open failure: why a database cannot be opened, in words that say what to do. */
final class OpenFailure {

  private OpenFailure() {}

  static String text(DatabaseConfig config, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (Attempts.isOfTheDisk(e)) {
      return "the disk of " + config + " is full or cannot be written: " + e.getMessage();
    } else if (!config.isPostgresql()) {
      return "the database in " + config + " cannot be opened: " + e.getMessage();
    } else if (state.startsWith("28")) {
      return config
          + " refuses the login: see "
          + DatabaseConfig.USER
          + " and "
          + DatabaseConfig.PASSWORD;
    } else if (state.equals("3D000")) {
      return config + " does not exist: create that database first, with encoding UTF8";
    } else if (state.startsWith("08")) {
      return config + " cannot be reached: " + e.getMessage();
    }
    return config + " cannot be opened: " + e.getMessage();
  }
}
