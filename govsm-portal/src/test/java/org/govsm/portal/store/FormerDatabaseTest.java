package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Users;
import org.govsm.portal.access.UsersTest;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.ImportRequest;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.store.FormerDatabase.Moved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The H2 file of a former version, moved over by one command. */
class FormerDatabaseTest {

  private static final String LINES =
      """
      a,2026-11-01,12.500000001,2026-11-03T00:00:00Z
      a,2026-11-02,p7,2026-11-03T00:00:00.123Z
      b,2026-11-01,-,2026-11-03T00:00:00Z
      b,2026-11-01,?,2026-11-03T00:00:00Z
      c,2026-11-01,12345678901234567890123456789.5,2026-11-03T00:00:00Z
      """;

  @TempDir Path folder;

  @Test
  void every_row_is_there_afterwards_as_it_was() throws IOException, SQLException {
    try (TestDatabase former = filled()) {
      FormerFile.write(former, folder);

      Moved moved = FormerDatabase.move(config(), PortalEvents.of(TestFiles::read));

      assertThat(moved.broken()).isEmpty();
      assertThat(moved.rows()).isPositive();
      assertThat(rows(new TestDatabase(config(), () -> {}))).isEqualTo(rows(former));
      assertThat(folder.resolve("govsm.mv.db")).doesNotExist();
      assertThat(folder.resolve("govsm.mv.db.moved")).exists();
      assertThat(folder.resolve("moving")).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void what_was_moved_is_exported_and_imported_with_the_same_heads(Engine engine)
      throws IOException, SQLException {
    try (TestDatabase former = filled();
        TestDatabase other = engine.create()) {
      FormerFile.write(former, folder);
      FormerDatabase.move(config(), PortalEvents.of(TestFiles::read));
      ByteArrayOutputStream backup = new ByteArrayOutputStream();
      List<ChainHead> heads;
      try (Store moved = Store.open(config(), PortalEvents.of(TestFiles::read))) {
        heads = moved.read(tx -> tx.events().heads());
        new Backup(moved).write(backup);
      }
      try (Store restored = other.open()) {
        new Backup(restored)
            .restore(
                () -> new ByteArrayInputStream(backup.toByteArray()),
                Exporter.of(backup.toByteArray()));

        List<ChainHead> again = restored.read(tx -> tx.events().heads());
        assertThat(again).isEqualTo(heads).isNotEmpty();
      }
    }
  }

  @Test
  void what_is_broken_is_moved_as_it_is_and_named() throws IOException, SQLException {
    try (TestDatabase former = filled()) {
      former.tamper("delete from event where department = 'wb.it' and seq = 2");
      FormerFile.write(former, folder);

      Moved moved = FormerDatabase.move(config(), PortalEvents.of(TestFiles::read));

      assertThat(moved.broken()).containsExactly("the chain of wb.it is broken at event 2: gap");
    }
  }

  @Test
  void a_portal_does_not_begin_anew_beside_it() throws IOException, SQLException {
    try (TestDatabase former = filled()) {
      FormerFile.write(former, folder);

      assertThatExceptionOfType(DatabaseUnavailableException.class)
          .isThrownBy(() -> Store.open(config(), PortalEvents.of(TestFiles::read)).close())
          .withMessageContaining("--move-h2");
    }
  }

  @Test
  void a_file_that_cannot_be_read_stays_where_it_is() throws IOException {
    Path file = folder.resolve("govsm.mv.db");
    Files.writeString(file, "no database");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> FormerDatabase.move(config(), PortalEvents.of(TestFiles::read)))
        .withMessageContaining("was not moved");
    assertThat(file).hasContent("no database");
    assertThat(folder.resolve("moving")).doesNotExist();
    assertThat(folder.resolve("govsm.db")).doesNotExist();
  }

  @Test
  void where_there_is_none_nothing_is_moved() {
    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> FormerDatabase.move(config(), PortalEvents.of(TestFiles::read)))
        .withMessageContaining("there is no govsm.mv.db to move");
  }

  private DatabaseConfig config() {
    return DatabaseConfig.inFolder(folder);
  }

  private static Map<String, List<List<Object>>> rows(TestDatabase database) {
    Map<String, List<List<Object>>> rows = new HashMap<>();
    for (String table : database.tables()) {
      rows.put(table, database.rows("select * from " + table));
    }
    return rows;
  }

  /** Open, so that it is not gone: whoever closes it closes the store first. */
  private static TestDatabase filled() throws IOException {
    DatabaseConfig config = DatabaseConfig.temporary();
    Store store = Store.open(config, PortalEvents.of(TestFiles::read));
    store.write(
        tx -> {
          new Contracts(tx)
              .create("c1", "wb.it", Map.of("title", "शर्तें"), StoreTest.NOW, StoreTest.ACTOR);
          new Contracts(tx).amend("c1", 1, Map.of(), StoreTest.NOW, StoreTest.ACTOR);
          return new Users(tx)
              .create(
                  "u1",
                  UsersTest.BUYER,
                  Optional.of(Person.local("A B", "anita").withPassword("hash")),
                  StoreTest.NOW,
                  StoreTest.ACTOR);
        });
    EvidenceFile file = store.keep(new ByteArrayInputStream(LINES.getBytes(UTF_8)));
    store.write(
        tx -> {
          new Imports(tx)
              .take(
                  new ImportRequest("c1", file, TestFiles.FORMAT, Map.of()),
                  TestFiles::read,
                  StoreTest.NOW,
                  StoreTest.ACTOR);
          new StoredCertificates(tx)
              .issue(
                  "c1", "p", 1, LocalDate.EPOCH, new byte[70_000], StoreTest.NOW, StoreTest.ACTOR);
          new Purchases(tx)
              .record(
                  "wb.it",
                  "p1",
                  new Purchases.Written(Map.of("need", "n", "title", "t"), Map.of()),
                  StoreTest.NOW,
                  StoreTest.ACTOR);
          tx.idempotencyKeys()
              .once(
                  "s", "k", "d", StoreTest.NOW, () -> StoredAnswer.of(204, Map.of(), new byte[0]));
          new FactsVersions(tx).record("wb.it", 0, Map.of(), StoreTest.NOW, StoreTest.ACTOR);
          return tx.checkpoints().take(LocalDate.EPOCH, StoreTest.NOW);
        });
    return new TestDatabase(config, store::close);
  }
}
