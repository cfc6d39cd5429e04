package org.govsm.portal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /** A temporary copy that nobody else has. */
  public DatabaseConfig copy() throws IOException {
    DatabaseConfig config = DatabaseConfig.temporary();
    copyTo(config);
    return config;
  }

  /** Puts a copy where there is no database yet. */
  public void copyTo(DatabaseConfig config) throws IOException {
    Files.createDirectories(config.place());
    Files.write(config.place().resolve(SqliteFolder.FILE), file, StandardOpenOption.CREATE_NEW);
  }
}
