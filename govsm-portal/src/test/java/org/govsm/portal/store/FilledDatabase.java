package org.govsm.portal.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
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

  /**
   * The same for all processes that test the same classes: the first fills it, the others wait for
   * that and read it.
   */
  public static FilledDatabase once(String name, Consumer<Store> filling) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "filled"));
    Path kept = folder.resolve(name + ".db");
    Path mark = folder.resolve(name + ".mark"); // of the classes that filled it, written last
    try (FileChannel lock = FileChannel.open(folder.resolve(name + ".lock"), CREATE, WRITE)) {
      lock.lock();
      String classes = ClassPath.mark();
      if (Files.notExists(mark) || !Files.readString(mark).equals(classes)) {
        Files.deleteIfExists(mark);
        Files.write(kept, by(filling).file);
        Files.writeString(mark, classes);
      }
      return new FilledDatabase(Files.readAllBytes(kept));
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
