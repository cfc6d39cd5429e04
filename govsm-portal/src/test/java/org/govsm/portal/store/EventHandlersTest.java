package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventHandlersTest {

  private static final String DEPARTMENT = StoreTest.DEPARTMENT;
  private static final String WRITTEN = "note.written";
  private static final String KEPT = "select * from note order by id";

  /** A slice that nobody else knows. */
  private record Notes(String kind, StateTable table) implements EventHandler {

    static Notes of(String kind, String table) {
      return new Notes(
          kind, StateTable.ofDepartment(table, 2, "department text, id text, said text").lasting());
    }

    @Override
    public Collection<String> kinds() {
      return List.of(kind);
    }

    @Override
    public List<StateTable> tables() {
      return List.of(table);
    }

    @Override
    public List<RowEffect> effects(Event event, RowEffect.Before before) {
      Map<String, @Nullable Object> body = event.body();
      return List.of(
          RowEffect.add(
              table,
              event.department(),
              StoredTree.text(body, "id"),
              StoredTree.text(body, "said")));
    }
  }

  private static final EventHandlers NOTES = EventHandlers.of(List.of(Notes.of(WRITTEN, "note")));

  @Test
  void a_kind_of_event_has_one_handler() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EventHandlers.of(List.of(Notes.of(WRITTEN, "note"), Notes.of(WRITTEN, "other"))))
        .withMessageContaining(WRITTEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventHandlers.of(List.of(Notes.of(Repair.REPAIRED, "note"))))
        .withMessageContaining(Repair.REPAIRED);
  }

  @Test
  void a_table_is_declared_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EventHandlers.of(List.of(Notes.of(WRITTEN, "note"), Notes.of("b.c", "note"))))
        .withMessageContaining("note");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void rows_of_an_invented_slice_are_checked_and_repaired(Engine engine) throws IOException {
    try (TestDatabase database = engine.create();
        Store store = opened(database)) {
      write(store, "n1");
      List<List<Object>> before = database.rows(KEPT);
      assertThat(flaws(store)).isEmpty();

      database.tamper("update note set said = 'b'");
      database.tamper("insert into note values ('wb.it', 'n2', 'c', 1, 'x')");
      assertThat(flaws(store))
          .containsExactly(
              new RowFlaw("note", "wb.it/n1", 1, "changed"),
              new RowFlaw("note", "wb.it/n2", 1, "extra"));

      Clock clock = Clock.fixed(StoreTest.NOW, ZoneOffset.UTC);
      Repair.Outcome outcome =
          new Repair(store, clock).run(Optional.empty(), ExportSigners.OWN, false);
      assertThat(outcome.open()).isEmpty();
      assertThat(database.rows(KEPT)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void rows_of_an_invented_slice_are_restored_and_removed(Engine engine) throws IOException {
    try (TestDatabase database = engine.create();
        Store store = opened(database);
        TestDatabase other = engine.create();
        Store restored = opened(other)) {
      write(store, "n1");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Backup(store).write(out);
      byte[] backup = out.toByteArray();

      restore(restored, backup);
      assertThat(other.rows(KEPT)).isNotEmpty().isEqualTo(database.rows(KEPT));

      remove(restored);
      assertThat(other.rows(KEPT)).isEmpty();
      assertThat(restored.<List<String>>read(tx -> tx.chains().all())).isEmpty();
      restore(restored, backup);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_backup_of_a_slice_that_is_not_there_is_refused(Engine engine) throws IOException {
    try (TestDatabase database = engine.create();
        Store store = opened(database);
        TestDatabase other = engine.create();
        Store without = other.open()) {
      write(store, "n1");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Backup(store).write(out);

      assertThatExceptionOfType(BrokenBackupException.class)
          .isThrownBy(() -> restore(without, out.toByteArray()))
          .withMessageContaining("knows no event " + WRITTEN);
    }
  }

  private static Store opened(TestDatabase database) {
    Store store = database.open(NOTES);
    database.tamper(
        "create table note (department varchar(64), id varchar(64), said varchar(64),"
            + " event_no bigint, event_hash varchar(71), primary key (department, id))");
    return store;
  }

  private static void write(Store store, String id) {
    Map<String, String> body = Map.of("id", id, "said", "a");
    store.write(tx -> tx.record(DEPARTMENT, WRITTEN, StoreTest.NOW, StoreTest.ACTOR, body));
  }

  private static void restore(Store store, byte[] backup) throws IOException {
    new Backup(store).restore(() -> new ByteArrayInputStream(backup), Exporter.of(backup));
  }

  private static void remove(Store store) {
    store.write(
        tx -> {
          tx.removeOnly(DEPARTMENT);
          return DEPARTMENT;
        });
  }

  private static List<RowFlaw> flaws(Store store) {
    return store.read(tx -> tx.events().verify(DEPARTMENT)).rows();
  }
}
