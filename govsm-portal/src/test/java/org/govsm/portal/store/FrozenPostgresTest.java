package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.govsm.core.testing.Golden;
import org.govsm.portal.PortalEvents;
import org.junit.jupiter.api.Test;

/**
 * The PostgreSQL database of 0.1.0 as a dump, with a row in each table that events make. It is
 * never made anew: each later version opens it, as it opens that of SQLite. A release adds one of
 * its own, made by {@link #main}. Skipped where there is no server, never in CI.
 */
class FrozenPostgresTest {

  private static final Path FROZEN = Path.of("src/test/resources/frozen");
  private static final Path DUMP = FROZEN.resolve("0.1.0-postgresql.zip");
  private static final Path HEADS = FROZEN.resolve("0.1.0-postgresql.txt");

  /** Writes a dump of this version into a file that is not there yet. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (TestDatabase database = PostgresServer.get().createEmpty()) {
      try (Store store = open(database)) {
        FilledStore.fill(store);
      }
      try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
          ZipOutputStream zip = new ZipOutputStream(file)) {
        ZipEntry entry = new ZipEntry("govsm.sql");
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(PostgresDump.of(database).getBytes(UTF_8));
      }
    }
  }

  private static Store open(TestDatabase database) throws IOException {
    return Store.open(database.config(), PortalEvents.of(TestFiles::read));
  }

  private static String dump() throws IOException {
    try (InputStream file = Files.newInputStream(DUMP);
        ZipInputStream zip = new ZipInputStream(file)) {
      zip.getNextEntry();
      return new String(zip.readAllBytes(), UTF_8);
    }
  }

  private static TestDatabase restored() throws IOException, SQLException {
    TestDatabase database = PostgresServer.get().createEmpty();
    PostgresDump.restore(dump(), database);
    return database;
  }

  @Test
  void is_all_that_was_in_the_database() throws IOException, SQLException {
    try (TestDatabase database = restored()) {
      assertThat(PostgresDump.of(database)).isEqualTo(dump());
    }
  }

  @Test
  void is_opened_whole_with_the_same_heads_and_written_to() throws IOException, SQLException {
    try (TestDatabase database = restored()) {
      try (Store store = open(database)) {
        new IntegrityCheck(store).whole();
        assertThat(store.brokenChains()).isEmpty();
        Golden.assertSame(HEADS, heads(store));
        store.write(
            tx ->
                tx.events()
                    .append(FilledStore.DEPARTMENT, "k", StoreTest.NOW, StoreTest.ACTOR, Map.of()));
      }
      try (Store again = open(database)) {
        ChainReport report = again.read(tx -> tx.events().verify(FilledStore.DEPARTMENT));
        assertThat(report.isWhole()).isTrue();
      }
    }
  }

  private static String heads(Store store) {
    return store.read(tx -> tx.events().heads()).stream()
        .map(head -> head.department() + " " + head.seq() + " " + head.hash() + "\n")
        .collect(joining());
  }
}
