package org.govsm.portal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.govsm.portal.PortalEvents;

/** A database that was filled once, for tests that each want one of their own. */
public final class FilledDatabase {

  private final byte[] file;

  private FilledDatabase(byte[] file) {
    this.file = file;
  }

  /** Fills an empty database. */
  public static FilledDatabase by(Consumer<Store> filling) throws IOException {
    Path folder = Files.createTempDirectory("govsm-filled");
    try {
      try (Store store =
          Store.open(DatabaseConfig.inFolder(folder), PortalEvents.of(TestFiles::read))) {
        filling.accept(store);
      }
      return new FilledDatabase(Files.readAllBytes(folder.resolve(SqliteFolder.FILE)));
    } finally {
      SqliteFolder.remove(folder);
    }
  }

  /** A copy that nobody else has; it goes when the program ends. */
  public DatabaseConfig copy() throws IOException {
    Path folder = Files.createTempDirectory("govsm-copy");
    Files.write(folder.resolve(SqliteFolder.FILE), file);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    return DatabaseConfig.inFolder(folder);
  }

  private static void remove(Path folder) {
    try {
      SqliteFolder.remove(folder);
    } catch (IOException e) {
      // the system clears its temporary files
    }
  }
}
