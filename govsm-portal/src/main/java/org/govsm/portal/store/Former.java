package org.govsm.portal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The H2 database in which former versions kept everything. */
final class Former {

  /** Its file. */
  static final String FILE = "govsm.mv.db";

  private Former() {}

  /** Nobody is to begin anew beside what is there already. */
  static void refuse(Path folder) throws DatabaseUnavailableException {
    if (Files.exists(folder.resolve(FILE)) && !Files.exists(folder.resolve(SqliteFolder.FILE))) {
      throw new DatabaseUnavailableException(
          folder
              + " holds the database of a former version, "
              + FILE
              + ". Move it over first: add --move-h2 to this command, once.",
          new IOException(FILE));
    }
  }
}
