package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.ImportEvent;
import org.govsm.portal.contracts.ImportNotes;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.RecordedImport;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody changes in the database beside the portal is found: every column of every
 * table, every row taken out, and every row put in.
 */
class DirectChangesTest extends StoreTest {

  /** What no event makes: it names people, is secret, is of one visit, or only speeds things up. */
  private static final Set<String> NO_STATE =
      Set.of(
          "portal_person",
          "portal_session",
          "access_token",
          "one_time_token",
          "calendar_feed",
          "work_mail",
          "supplier_ownership",
          "rti_applicant",
          "desk_query_asked",
          "desk_comment_words",
          "moderated_copy",
          "record_fact",
          "draft",
          "staged_import",
          "contract_task",
          "contract_worked",
          "contracts_worked",
          "upload_batch",
          "upload_file",
          "oidc_login",
          "sign_in_count",
          "second_factor_secret",
          "recovery_code",
          "pending_sign_in",
          "idempotency",
          "set_aside",
          "flyway_schema_history");

  /** Of these the chain is named. */
  private static final Set<String> CHAINS =
      Set.of("event", "chain_head", "checkpoint", "checkpoint_head", "evidence", "evidence_part");

  /** A report names so many rows at most; a changed key is one that lacks and one too many. */
  private static final int TOGETHER = ChainReport.MOST_ROWS / 2;

  /** In which order readings lie says something; where they lie does not. */
  private static final Set<String> NO_MEANING = Set.of("reading.id", "checkpoint_head.id");

  @BeforeEach
  void fill() {
    FilledStore.fill(store);
    store.write(tx -> tx.checkpoints().take(java.time.LocalDate.EPOCH, NOW));
  }

  @Test
  void nothing_is_found_where_nothing_was_changed() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void each_table_has_a_row() {
    assertThat(stateTables().keySet()).hasSizeGreaterThan(24);
    stateTables()
        .keySet()
        .forEach(
            table ->
                assertThat(database.count("select count(*) from " + table)).as(table).isPositive());
  }

  @Test
  void each_changed_column_is_named() {
    List<Change> changes = new ArrayList<>();
    stateTables()
        .forEach(
            (table, columns) ->
                compared(columns)
                    .forEach(
                        (column, type) -> {
                          String name = table + "." + column;
                          String sql =
                              "update %s set %s = %s".formatted(table, column, other(name, type));
                          if (!NO_MEANING.contains(name)) {
                            changes.add(new Change(table, name, sql + oneOf(table)));
                          }
                        }));
    assertThat(unseen(changes)).isEmpty();
  }

  /** Both databases compare the same columns; what differs is how they keep one of each type. */
  private Map<String, String> compared(Map<String, String> columns) {
    if (engine == Engine.SQLITE) {
      return columns;
    }
    Set<String> seen = new HashSet<>();
    Map<String, String> some = new LinkedHashMap<>(columns);
    some.entrySet().removeIf(column -> !seen.add(column.getValue()));
    return some;
  }

  @Test
  void each_row_that_is_taken_out_is_named() {
    List<Change> changes = new ArrayList<>();
    for (String table : stateTables().keySet()) {
      changes.add(new Change(table, table, "delete from " + table + oneOf(table)));
    }
    assertThat(unseen(changes)).isEmpty();
  }

  @Test
  void each_row_that_is_put_in_is_named() {
    List<Change> changes = new ArrayList<>();
    for (StateTable one : HANDLERS.tables()) {
      String table = one.table();
      String key = one.key().get(one.key().size() - 1);
      Map<String, String> columns = stateTables().get(table);
      String value = other(table + "." + key, columns.get(key));
      Map<String, String> other =
          table.equals("payment_entry") // its digest stands once in a department
              ? Map.of(key, value, "digest", "'other'")
              : Map.of(key, value);
      changes.add(new Change(table, table, copied(table, columns.keySet(), other)));
    }
    for (String table : List.of("reading", "quarantined_line")) {
      String key = table.equals("reading") ? "id" : "item_no";
      Set<String> columns = stateTables().get(table).keySet();
      changes.add(new Change(table, table, copied(table, columns, Map.of(key, "99"))));
    }
    assertThat(unseen(changes)).isEmpty();
  }

  private String copied(String table, Set<String> columns, Map<String, String> other) {
    return "insert into %s (%s)%s select %s from %s"
            .formatted(
                table,
                String.join(", ", columns),
                anyId(table),
                columns.stream()
                    .map(column -> other.getOrDefault(column, column))
                    .collect(Collectors.joining(", ")),
                table)
        + " limit 1";
  }

  @Test
  void the_newest_event_cannot_be_taken_out_with_the_head_moved_back() {
    event(DEPARTMENT, "note.made");
    tamper("delete from event where department = 'wb.it' and kind = 'note.made'");
    tamper(
        "update chain_head set seq = seq - 1, hash = (select hash from event e where"
            + " e.department = 'wb.it' order by seq desc limit 1) where department = 'wb.it'");

    assertThat(faults()).singleElement().asString().contains("wb.it").endsWith("head");
  }

  @Test
  void a_row_taken_back_to_what_it_was_before_is_named() {
    tamper(
        "update contract set version = 1, event_no = 1, event_hash = (select hash from event"
            + " where department = 'wb.it' and seq = 1) where id = 'c1'");

    assertThat(faults()).containsExactly("contract c1 of wb.it is changed (event 2)");
  }

  @Test
  void a_token_that_nobody_issued_is_named_and_taken_away() throws IOException {
    AccessToken token = new AccessToken("sha256:1", "t1", "u1", NOW, NOW.plusSeconds(99));
    store.write(
        tx -> {
          new AccessTokens(tx).issue(token, ACTOR);
          return 0;
        });
    assertThat(faults()).isEmpty();
    tamper(
        "insert into access_token (digest, id, user_id, made_at, expires_at)"
            + " select 'sha256:2', 't2', user_id, made_at, expires_at from access_token");
    tamper("update access_token set expires_at = " + other("at", instant()) + " where id = 't1'");

    assertThat(faults())
        .anyMatch(fault -> fault.startsWith("access_token t1 of govsm.users is changed"))
        .contains("access_token t2 of govsm.users is extra (event 0)");
    new Repair(store, Clock.fixed(NOW, ZoneOffset.UTC))
        .run(Optional.empty(), ExportSigners.OWN, false);
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_token_with_another_secret_is_named() {
    store.write(
        tx -> {
          new AccessTokens(tx)
              .issue(new AccessToken("sha256:1", "t1", "u1", NOW, NOW.plusSeconds(99)), ACTOR);
          return 0;
        });
    tamper("update access_token set digest = 'sha256:2'");

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("access_token t1 of govsm.users is changed");
  }

  private String instant() {
    return engine == Engine.SQLITE ? "integer" : "timestamp";
  }

  @Test
  void readings_of_a_former_version_are_sealed_as_they_are_found() {
    formerImport();
    assertThat(faults()).isEmpty();

    int sealed = store.write(tx -> new Imports(tx).seal("former", NOW, ACTOR));
    int again = store.write(tx -> new Imports(tx).seal("former", NOW, ACTOR));

    assertThat(sealed).isEqualTo(1);
    assertThat(again).isZero();
    assertThat(faults()).isEmpty();
    tamper("update reading set subject = 'other' where contract = 'f1'");
    assertThat(faults()).singleElement().asString().startsWith("reading f1/1 of former is changed");
  }

  @Test
  void rows_from_before_are_told_which_event_made_them() {
    for (StateTable table : HANDLERS.tables()) {
      String number = table.table().equals("pack_step") ? "" : ", event_no = null";
      tamper("update " + table.table() + " set event_hash = null" + number);
    }
    tamper("update chain_head set cover = null");
    tamper("update contract_version set digest = 'x' where contract = 'c1' and version = 2");

    inDatabase(statement -> StateSeal.seal(Jdbi.open(statement.getConnection()), HANDLERS));

    assertThat(faults()).containsExactly("contract_version c1/2 of wb.it is changed (event 2)");
  }

  /** As it was taken in before events had digests of rows. */
  private void formerImport() {
    EvidenceFile file = keep("a,2026-11-01,5,2026-11-03T00:00:00Z\n");
    store.write(
        tx -> {
          new Contracts(tx).create("f1", "former", Map.of(), NOW, ACTOR);
          RecordedImport report =
              new RecordedImport(
                  "f1", 1, file, TestFiles.FORMAT, Map.of(), 1, 0, 0, NOW, ImportNotes.NONE);
          Event event =
              tx.events().append("former", Imports.IMPORTED, NOW, ACTOR, ImportEvent.body(report));
          new Imports(tx).apply(event, TestFiles::read);
          return 0;
        });
  }

  @Test
  void table_row_and_event_are_named() {
    tamper("update contract_version set digest = 'x' where contract = 'c1' and version = 2");

    assertThat(store.read(tx -> tx.events().verify(DEPARTMENT)).rows())
        .containsExactly(new RowFlaw("contract_version", "c1/2", 2, "changed"));
  }

  @Test
  void nothing_is_made_of_a_contract_whose_rows_are_not_those_of_its_events() {
    store.write(
        tx -> {
          new Contracts(tx).requireWhole("c1");
          return 0;
        });
    for (String table :
        List.of("contract", "contract_version", "reading_import", "reading", "certificate")) {
      undone(
          table,
          "delete from " + table + oneOf(table),
          () -> assertThat(refused()).as(table).isTrue());
    }
    undone(
        "contract_version",
        "update contract_version set terms = (select facts from account_version limit 1)",
        () -> assertThat(refused()).isTrue());
    undone(
        "reading",
        "update reading set amount = " + other("reading.amount", "") + oneOf("reading"),
        () -> assertThat(refused()).isTrue());
  }

  private boolean refused() {
    try {
      return store.read(
          tx -> {
            tx.events().requireWhole(DEPARTMENT, HANDLERS.tables().get(0), "c1");
            tx.events().requireWhole(DEPARTMENT, HANDLERS.tables().get(0), "c2");
            return false;
          });
    } catch (StoreRefusal e) {
      assertThat(e.reason()).isEqualTo(Reason.BROKEN);
      return true;
    }
  }

  @Test
  void a_file_whose_bytes_were_changed_is_not_read_to_its_end() {
    String digest = store.read(tx -> new StoredCertificates(tx).of("c1").get(0).digest());
    tamper(
        "update evidence_part set bytes = (select bytes from evidence_part p join evidence e on"
            + " e.upload = p.upload where e.digest <> '"
            + digest
            + "' limit 1) where upload = (select upload from evidence where digest = '"
            + digest
            + "')");

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(
            () ->
                store.read(
                    tx -> {
                      try (var file = tx.evidence().open(digest)) {
                        return file.readAllBytes();
                      } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                      }
                    }))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
  }

  /** Every table that events make, with its columns and their types. */
  private Map<String, Map<String, String>> stateTables() {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    String sql =
        engine == Engine.SQLITE
            ? "select t.name, c.name, c.type from sqlite_schema t join pragma_table_info(t.name) c"
                + " where t.type = 'table' and t.name not like 'sqlite%'"
            : "select table_name, column_name, data_type from information_schema.columns"
                + " where table_schema = 'public' order by table_name, ordinal_position";
    for (List<Object> row : database.rows(sql)) {
      if (!NO_STATE.contains(row.get(0).toString())) {
        tables
            .computeIfAbsent(row.get(0).toString(), any -> new LinkedHashMap<>())
            .put(row.get(1).toString(), row.get(2).toString().toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  /** A value that the column does not have. */
  private String other(String name, String type) {
    boolean sqlite = engine == Engine.SQLITE;
    String column = name.substring(name.indexOf('.') + 1);
    if (type.equals("date")
        || sqlite
            && Set.of("as_of", "from_day", "edition", "taken_for").contains(column)
            && type.equals("text")) {
      return sqlite ? "'2031-01-01'" : "date '2031-01-01'";
    } else if (Set.of("amount", "up_to").contains(column)) {
      return sqlite ? "'7'" : "7";
    } else if (type.startsWith("timestamp")) {
      return "timestamp with time zone '2031-01-01 00:00:00+00'";
    } else if (type.equals("integer") || type.equals("bigint")) {
      return "98765"; // no event of the store has this number
    } else if (type.equals("blob") || type.equals("bytea")) {
      return sqlite ? "X'7b2261223a317d'" : "'\\x7b2261223a317d'";
    }
    return column.equals("upload") ? "'00000000-0000-0000-0000-000000000001'" : "'other'";
  }

  /** The row that was written last. */
  private String oneOf(String table) {
    String place = engine == Engine.SQLITE ? "rowid" : "ctid";
    return " where %s = (select max(%s) from %s)".formatted(place, place, table);
  }

  /** A change of a table in SQL, and what of it was changed. */
  private record Change(String table, String what, String sql) {}

  /** What of it is not found. */
  private List<String> unseen(List<Change> changes) {
    List<String> unseen = new ArrayList<>();
    for (List<Change> round : rounds(changes)) {
      List<String> found = new ArrayList<>();
      undone(round, () -> found.addAll(faults()));
      round.stream()
          .filter(change -> !isNamed(change.table(), found))
          .forEach(change -> unseen.add(change.what()));
    }
    return unseen;
  }

  /** Tables that are held against events are changed some at a time, each once. */
  private static List<List<Change>> rounds(List<Change> changes) {
    List<List<Change>> rounds = new ArrayList<>();
    for (Change change : changes) {
      boolean alone = CHAINS.contains(change.table());
      Optional<List<Change>> open =
          rounds.stream().filter(round -> !alone && hasRoom(round, change.table())).findFirst();
      if (open.isPresent()) {
        open.get().add(change);
      } else {
        rounds.add(new ArrayList<>(List.of(change)));
      }
    }
    return rounds;
  }

  private static boolean hasRoom(List<Change> round, String table) {
    return round.size() < TOGETHER
        && round.stream()
            .map(Change::table)
            .noneMatch(one -> one.equals(table) || CHAINS.contains(one));
  }

  private static boolean isNamed(String table, List<String> found) {
    return CHAINS.contains(table)
        ? !found.isEmpty()
        : found.stream().anyMatch(fault -> fault.startsWith(table + " "));
  }

  private List<String> faults() {
    return store.read(
        tx -> {
          List<String> faults = new ArrayList<>();
          for (String chain : tx.chains().all()) {
            faults.addAll(tx.events().verify(chain).faults());
          }
          tx.checkpoints().firstBroken().ifPresent(seq -> faults.add("checkpoint " + seq));
          return faults;
        });
  }

  private void tamper(String sql) {
    inDatabase(statement -> assertThat(statement.executeUpdate(sql)).as(sql).isPositive());
  }

  private void undone(String table, String change, Runnable between) {
    undone(List.of(new Change(table, table, change)), between);
  }

  private void undone(List<Change> changes, Runnable between) {
    inDatabase(
        statement -> {
          for (Change one : changes) {
            statement.executeUpdate(
                "create temporary table kept_%1$s as select * from %1$s".formatted(one.table()));
          }
          for (Change one : changes) {
            assertThat(statement.executeUpdate(one.sql())).as(one.what()).isPositive();
          }
          between.run();
          for (Change one : changes) {
            String table = one.table();
            statement.executeUpdate("delete from " + table);
            statement.executeUpdate(
                "insert into %1$s%2$s select * from kept_%1$s".formatted(table, anyId(table)));
            statement.executeUpdate("drop table kept_" + table);
          }
        });
  }

  private String anyId(String table) {
    return engine == Engine.POSTGRESQL && table.equals("reading") ? " overriding system value" : "";
  }

  /** Does something in SQL. */
  @FunctionalInterface
  private interface InSql {
    void with(Statement statement) throws SQLException;
  }

  /** As whoever owns the database can: no key stands in the way. */
  private void inDatabase(InSql work) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          engine == Engine.SQLITE
              ? "pragma foreign_keys = off"
              : "set session_replication_role = replica");
      work.with(statement);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
