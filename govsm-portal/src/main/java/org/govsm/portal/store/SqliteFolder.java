package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The folder of a SQLite database, held for one process. On POSIX only its user can read what is in
 * it.
 */
final class SqliteFolder implements AutoCloseable {

  /** The database; beside it lie {@code -wal} and {@code -shm} while it is open. */
  static final String FILE = "govsm.db";

  /** The log of what is not in the database yet. */
  static final String LOG = FILE + "-wal";

  private static final String LIBRARIES = "native";
  private static final String LIBRARIES_AT = "org.sqlite.tmpdir";
  private static final String UNPACKED_AT = "org.sqlite.lib.path";

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** A database without a row, so that not each of many temporary ones makes its tables anew. */
  private static byte @Nullable [] empty;

  private final Path folder;
  private final FolderLock lock;
  private final boolean lasting;
  private final boolean needsTables;

  private SqliteFolder(Path folder, FolderLock lock, boolean lasting, boolean needsTables) {
    this.folder = folder;
    this.lock = lock;
    this.lasting = lasting;
    this.needsTables = needsTables;
  }

  /** Makes the folder where it is not there, and locks it. */
  static SqliteFolder take(DatabaseConfig config) throws DatabaseUnavailableException {
    Path folder = config.place();
    make(folder);
    FolderLock lock = FolderLock.of(folder);
    try {
      FormerDatabase.refuse(folder);
      if (config.isTemporary()) {
        if (!Files.exists(file(folder))) {
          Files.write(file(folder), emptyDatabase());
        }
        return new SqliteFolder(folder, lock, false, false);
      }
      keepLibrariesIn(folder);
      closeToOthers(file(folder));
      return new SqliteFolder(folder, lock, true, true);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e instanceof DatabaseUnavailableException known ? known : unwritable(folder, e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  private static void make(Path folder) throws DatabaseUnavailableException {
    try {
      if (!Files.isDirectory(folder)) {
        if (folder.getParent() != null) {
          Files.createDirectories(folder.getParent());
        }
        Files.createDirectory(folder, mode("rwx------"));
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** The other files of SQLite take over who may read this one. */
  private static void closeToOthers(Path file) throws IOException {
    try {
      Files.createFile(file, mode("rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (POSIX) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  static FileAttribute<?>[] mode(String mode) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * The library of the driver is unpacked into a folder that nobody else can write; those of killed
   * processes go. The driver unpacks one itself where there is none, and compares it byte by byte.
   */
  static void keepLibrariesIn(Path folder) throws IOException {
    if (System.getProperty(LIBRARIES_AT) != null) {
      return;
    }
    Path libraries = folder.resolve(LIBRARIES);
    remove(libraries);
    make(libraries);
    System.setProperty(LIBRARIES_AT, libraries.toString());
    try {
      unpackInto(libraries);
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      // The folder takes no programs, or has no room: then it is read from where the system keeps
      // temporary files.
      System.clearProperty(LIBRARIES_AT);
      System.clearProperty(UNPACKED_AT);
      loadFromElsewhere(folder);
    }
  }

  private static void unpackInto(Path libraries) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (@Nullable InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (library != null && System.getProperty(UNPACKED_AT) == null) {
        Files.copy(library, libraries.resolve(name));
        System.setProperty(UNPACKED_AT, libraries.toString());
      }
    }
  }

  private static void loadFromElsewhere(Path folder) throws DatabaseUnavailableException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new DatabaseUnavailableException(
          "the library of SQLite can be loaded neither from "
              + folder
              + " nor from the folder of temporary files: name one from which programs may run,"
              + " with java -D"
              + LIBRARIES_AT
              + "=DIR",
          e);
    }
  }

  private static DatabaseUnavailableException unwritable(Path folder, Exception e) {
    return new DatabaseUnavailableException(
        "cannot write into " + folder + ": choose another folder with --data DIR", e);
  }

  private static synchronized byte[] emptyDatabase() throws IOException {
    byte[] made = empty;
    if (made == null) {
      Path folder = Files.createTempDirectory("govsm-empty");
      try {
        Database.migrate(
            DatabaseConfig.inFolder(folder),
            new SqliteConnections(DatabaseConfig.temporary(folder)).source(),
            EventHandlers.of(List.of())); // there is no event yet
        made = Files.readAllBytes(file(folder));
        empty = made;
      } finally {
        remove(folder);
      }
    }
    return made;
  }

  boolean needsTables() {
    return needsTables;
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    lock.close();
    if (!lasting) {
      try {
        remove(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
