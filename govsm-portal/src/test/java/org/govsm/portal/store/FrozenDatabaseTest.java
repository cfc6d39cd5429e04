package org.govsm.portal.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.govsm.core.testing.Golden;
import org.govsm.portal.PortalEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database of 0.1.0 as it lies on a disk, with a row in each table that events make. It is
 * never made anew: each later version opens it, brings its tables to its own form, and finds all of
 * it whole. A release adds one of its own, made by {@link #main}.
 */
class FrozenDatabaseTest {

  private static final Path FROZEN = Path.of("src/test/resources/frozen");
  private static final Path DATABASE = FROZEN.resolve("0.1.0-database.zip");

  private static final Path HEADS = FROZEN.resolve("0.1.0-database.txt");

  @TempDir private Path folder;
  private DatabaseConfig config;

  /** Writes a database of this version into a file that is not there yet. */
  public static void main(String[] arguments) throws IOException {
    DatabaseConfig config = DatabaseConfig.temporary();
    FilledDatabase.by(FilledStore::fill).copyTo(config);
    try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      ZipEntry entry = new ZipEntry(SqliteFolder.FILE);
      entry.setTime(0);
      zip.putNextEntry(entry);
      Files.copy(config.place().resolve(SqliteFolder.FILE), zip);
    } finally {
      SqliteFolder.remove(config.place());
    }
  }

  @BeforeEach
  void unpack() throws IOException {
    config = DatabaseConfig.inFolder(folder);
    try (InputStream file = Files.newInputStream(DATABASE);
        ZipInputStream zip = new ZipInputStream(file)) {
      zip.getNextEntry();
      Files.copy(zip, folder.resolve(SqliteFolder.FILE));
    }
  }

  private Store open() throws IOException {
    return Store.open(config, PortalEvents.of(TestFiles::read));
  }

  @Test
  void is_opened_whole_with_the_same_heads_and_written_to() throws IOException {
    try (Store store = open()) {
      new IntegrityCheck(store).whole();
      assertThat(store.brokenChains()).isEmpty();
      Golden.assertSame(HEADS, heads(store));
      store.write(
          tx ->
              tx.events()
                  .append(FilledStore.DEPARTMENT, "k", StoreTest.NOW, StoreTest.ACTOR, Map.of()));
    }
    try (Store again = open()) {
      ChainReport report = again.read(tx -> tx.events().verify(FilledStore.DEPARTMENT));
      assertThat(report.isWhole()).isTrue();
    }
  }

  @Test
  void goes_to_postgresql_and_back_with_the_same_heads() throws IOException {
    byte[] export;
    try (Store store = open()) {
      export = exported(store);
    }
    try (TestDatabase server = Engine.POSTGRESQL.create();
        TestDatabase back = Engine.SQLITE.create()) {
      restored(restored(export, server), back);
    }
  }

  private static byte[] restored(byte[] export, TestDatabase into) throws IOException {
    try (Store store = Store.open(into.config(), PortalEvents.of(TestFiles::read))) {
      new Backup(store).restore(() -> new ByteArrayInputStream(export), Exporter.of(export));
      Golden.assertSame(HEADS, heads(store));
      return exported(store);
    }
  }

  private static byte[] exported(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Backup(store).write(out);
    return out.toByteArray();
  }

  private static String heads(Store store) {
    return store.read(tx -> tx.events().heads()).stream()
        .map(head -> head.department() + " " + head.seq() + " " + head.hash() + "\n")
        .collect(joining());
  }
}
