package org.govsm.portal.store;

import java.sql.SQLException;

/** Open failure: why a database cannot be opened, in words that say what to do. */
final class OpenFailure {

  /** Where less is left, the disk is full for a database. */
  private static final long ROOM = 1 << 20;

  private OpenFailure() {}

  static String text(DatabaseConfig config, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (Attempts.isOfTheDisk(e) && !(Attempts.isNotOpened(e) && hasRoom(config))) {
      return "the disk of "
          + config
          + " is full or cannot be written: "
          + e.getMessage()
          + "; make room, or let the user of the portal write there, and start it again";
    } else if (!config.isPostgresql()) {
      return "the database in "
          + config
          + " cannot be opened: "
          + e.getMessage()
          + "; let the user of the portal read and write its files, or restore the last backup";
    } else if (state.startsWith("28")) {
      return config
          + " refuses the login: see "
          + DatabaseConfig.USER
          + " and "
          + DatabaseConfig.PASSWORD;
    } else if (state.equals("3D000")) {
      return config + " does not exist: create that database first, with encoding UTF8";
    } else if (state.startsWith("08")) {
      return config
          + " cannot be reached: "
          + e.getMessage()
          + "; start the server, and check the host and the port";
    }
    return config
        + " cannot be opened: "
        + e.getMessage()
        + "; see the log of the server, mend what it says, and start the portal again";
  }

  /** A file that cannot be opened where there is room is another's, or a folder. */
  private static boolean hasRoom(DatabaseConfig config) {
    return config.folder().filter(at -> at.toFile().getUsableSpace() > ROOM).isPresent();
  }
}
