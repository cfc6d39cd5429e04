package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.govsm.core.ledger.HashChain;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.access.UsersTest;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every broken state that was seen becomes a whole one, and nothing acknowledged is lost. */
class RepairTest extends StoreTest {

  /** How many tables lose their rows at once: a repair costs the same for one. */
  private static final int TOGETHER = 8;

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    FilledStore.fill(store);
  }

  @Test
  void what_is_whole_stays_as_it_is() throws IOException {
    Repair.Outcome outcome = repair(Optional.empty());

    assertThat(outcome.done()).isEmpty();
    assertThat(outcome.open()).isEmpty();
  }

  @Test
  void rows_of_all_tables_are_made_again_of_their_events() throws IOException {
    Map<String, List<List<Object>>> before = rows();
    for (StateTable table : HANDLERS.tables()) {
      database.tamperAsOwner("update " + table.table() + " set event_hash = 'x'");
    }
    database.tamperAsOwner(
        "update contract set version = 1",
        "delete from contract_version where version = 2",
        "delete from reading",
        "update quarantined_line set line_no = 99",
        "update purchase set state = 'other'",
        "delete from portal_user_role",
        "delete from account",
        "insert into portal_user_role (user_id, role) values ('u1', 'administrator')");

    Repair.Outcome outcome = repair(Optional.empty());

    assertThat(outcome.open()).isEmpty();
    assertThat(rows()).isEqualTo(before);
    assertThat(outcome.done())
        .contains("portal_user_role u1/administrator was set aside: no event made it");
    assertThat(kindsOf(DEPARTMENT)).endsWith(Repair.REPAIRED);
    assertThat(database.count("select count(*) from set_aside")).isPositive();
  }

  @Test
  void an_event_without_the_one_before_it_is_set_aside() throws IOException {
    Event first = event(DEPARTMENT, "note.made");
    String cover = cover();
    event(DEPARTMENT, "a");
    event(DEPARTMENT, "b");
    database.tamper("delete from event where department = 'wb.it' and kind = 'a'");
    database.tamper(
        "update chain_head set seq = %d, hash = '%s', cover = '%s' where department = 'wb.it'"
            .formatted(first.seq(), first.hash(), cover));

    Repair.Outcome outcome = repair(Optional.empty());

    assertThat(outcome.open()).isEmpty();
    assertThat(kindsOf(DEPARTMENT)).endsWith("note.made", Repair.REPAIRED);
    assertThat(database.rows("select what from set_aside").toString()).contains("event ");
  }

  @Test
  void events_behind_a_head_that_was_moved_back_are_kept() throws IOException {
    event(DEPARTMENT, "note.made");
    database.tamper("update chain_head set seq = 1 where department = 'wb.it'");

    assertThat(repair(Optional.empty()).open()).isEmpty();
    assertThat(kindsOf(DEPARTMENT)).endsWith("note.made", Repair.REPAIRED);
  }

  @Test
  void columns_of_events_become_what_was_hashed() throws IOException {
    database.tamperAsOwner("update event set actor = 'nobody' where department = 'wb.it'");

    assertThat(repair(Optional.empty()).open()).isEmpty();
  }

  @Test
  void what_is_lost_comes_from_an_export() throws IOException {
    event(DEPARTMENT, "note.made");
    Path export = export();
    Map<String, List<List<Object>>> before = rows();
    database.tamperAsOwner(
        "delete from event where kind = 'note.made'",
        "delete from event where kind = 'contract.amended'",
        "update event set content = (select bytes from evidence_part limit 1) where kind ="
            + " 'certificate.issued'",
        "delete from evidence_part");

    assertThat(repair(Optional.empty()).open()).isNotEmpty();
    assertThat(repair(Optional.of(export)).open()).isEmpty();
    assertThat(rows()).isEqualTo(before);
    assertThat(kindsOf(DEPARTMENT)).contains("note.made", "contract.amended");
  }

  @Test
  void what_is_lost_for_good_is_named_and_not_made_up() throws IOException {
    event(DEPARTMENT, "note.made");
    database.tamperAsOwner("delete from event where kind = 'note.made'");

    Repair.Outcome outcome = repair(Optional.empty());

    assertThat(outcome.open()).singleElement().asString().contains("wb.it").endsWith("head");
    assertThat(kindsOf(DEPARTMENT)).doesNotContain(Repair.REPAIRED);
  }

  @Test
  void a_head_moved_back_behind_a_lost_event_does_not_hide_it() throws IOException {
    long version = store.read(tx -> new Contracts(tx).current("c1").orElseThrow().version());
    Path export = exportAfter("amended");
    database.tamperAsOwner(
        "delete from event where department = 'wb.it' and seq = (select seq from chain_head where"
            + " department = 'wb.it')",
        "update chain_head set seq = seq - 1, hash = (select hash from event e where"
            + " e.department = 'wb.it' order by seq desc limit 1) where department = 'wb.it'");

    assertThat(repair(Optional.empty()).open()).isNotEmpty();
    assertThat(repair(Optional.of(export)).open()).isEmpty();
    Contract now = store.read(tx -> new Contracts(tx).current("c1").orElseThrow());
    assertThat(now.version()).isEqualTo(version + 1);
  }

  @Test
  void without_a_head_nothing_tells_where_a_chain_ended() throws IOException {
    String here = " where department = 'wb.it'";
    for (String lost : List.of("delete from chain_head", "update chain_head set " + begun())) {
      database.tamperAsOwner(lost + here);
      for (int again = 0; again < 2; again++) {
        assertThat(repair(Optional.empty()).open())
            .as(lost)
            .anyMatch(one -> one.contains("head of wb.it is lost") && one.contains("--import"));
      }

      Repair.Outcome outcome = repair(Optional.empty(), true);
      assertThat(outcome.open()).isEmpty();
      assertThat(outcome.done().toString()).contains("is given up as lost");
    }
  }

  @Test
  void without_a_head_and_an_event_rows_of_events_are_set_aside_only_where_that_is_accepted()
      throws IOException {
    database.tamperAsOwner(
        "delete from event where department = 'wb.it'",
        "update chain_head set " + begun() + " where department = 'wb.it'");
    Map<String, List<List<Object>>> before = rows();

    assertThat(repair(Optional.empty()).open()).isNotEmpty();
    assertThat(rows()).isEqualTo(before);
    assertThat(repair(Optional.empty(), true).open()).isEmpty();
  }

  private String begun() {
    CoveredHead start = CoveredHead.start(DEPARTMENT);
    return "seq = 0, hash = '%s', cover = '%s'".formatted(start.chain().head(), start.cover());
  }

  @Test
  void what_was_lost_with_its_head_comes_from_an_export_that_has_all_that_rows_name()
      throws IOException {
    int kept = kindsOf(DEPARTMENT).size();
    Path older = Files.copy(export(), folder.resolve("older.zip"));
    Path newest = exportAfter("amended");
    Map<String, List<List<Object>>> before = rows();
    loseAfter(kept);

    assertThat(repair(Optional.empty()).open().toString())
        .contains("there are rows of event " + (kept + 1));
    assertThat(repair(Optional.of(older)).open()).isNotEmpty();
    assertThat(rows()).isEqualTo(before);

    Repair.Outcome outcome = repair(Optional.of(newest));
    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.done().toString())
        .contains("the chain ends at event " + (kept + 1) + " by the export");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void an_end_that_a_former_repair_set_without_a_head_is_taken_back_for_an_export()
      throws IOException {
    int kept = kindsOf(DEPARTMENT).size();
    Path export = exportAfter("amended");
    Map<String, List<List<Object>>> before = rows();
    loseAfter(kept);
    assertThat(repair(Optional.empty(), true).open()).isEmpty();
    Repair.Outcome accepted = repair(Optional.of(export));
    assertThat(accepted.other()).as("what was given up stays so").isNotEmpty();

    loseAfter(kept);
    String step = "the head of wb.it was set to event " + kept;
    store.write(
        tx -> {
          CoveredHead end = CoveredHead.start(DEPARTMENT);
          for (Event event : tx.events().page(DEPARTMENT, 0, 1_000)) {
            end = end.with(HashChain.at(event.seq(), event.hash()));
          }
          tx.events().lock(DEPARTMENT);
          tx.events().chainHeads().move(DEPARTMENT, end);
          return tx.events()
              .append(DEPARTMENT, Repair.REPAIRED, NOW, "portal", Map.of("steps", List.of(step)));
        });
    assertThat(repair(Optional.empty()).open()).isEmpty();

    Repair.Outcome outcome = repair(Optional.of(export));
    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.other()).isEmpty();
    assertThat(rows()).isEqualTo(before);
    assertThat(kindsOf(DEPARTMENT)).endsWith(Contracts.AMENDED, Repair.REPAIRED);
  }

  @Test
  void only_an_export_whose_signature_is_believed_tells_where_a_chain_ended() throws IOException {
    int kept = kindsOf(DEPARTMENT).size();
    Path unsigned = unsigned(exportAfter("amended"));
    Map<String, List<List<Object>>> before = rows();
    loseAfter(kept);
    Repair repair = new Repair(store, Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(repair.run(Optional.of(unsigned), ExportSigners.OWN, false).open().toString())
        .contains("the export is not believed", "nobody signed it");
    assertThat(kindsOf(DEPARTMENT)).hasSize(kept);

    ExportSigners nobody = new ExportSigners(Optional.of(ExportSigners.NOBODY), false);
    assertThat(repair.run(Optional.of(unsigned), nobody, false).open()).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  private Path unsigned(Path export) throws IOException {
    Path file = folder.resolve("unsigned.zip");
    try (ZipFile from = new ZipFile(export.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (!entry.getName().equals("signature.json")) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.getInputStream(entry).transferTo(to);
        }
      }
    }
    return file;
  }

  private void loseAfter(int kept) {
    database.tamperAsOwner(
        "delete from event where department = 'wb.it' and seq > " + kept,
        "delete from chain_head where department = 'wb.it'");
  }

  @Test
  void events_given_up_with_a_lost_one_are_not_called_unacknowledged() throws IOException {
    event(DEPARTMENT, "note.made");
    store.write(tx -> new Contracts(tx).amend("c1", 2, Map.of("title", "z"), NOW, ACTOR));
    database.tamperAsOwner("delete from event where kind = 'note.made'");

    Repair.Outcome outcome = repair(Optional.empty(), true);

    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.done().toString())
        .contains("it is given up with what was lost before it", "which it names")
        .doesNotContain("never acknowledged");
  }

  @Test
  void a_loss_that_is_accepted_is_on_record() throws IOException {
    event(DEPARTMENT, "note.made");
    database.tamperAsOwner("delete from event where kind = 'note.made'");

    Repair.Outcome outcome = repair(Optional.empty(), true);

    assertThat(outcome.open()).isEmpty();
    List<Event> events = store.read(tx -> tx.events().page(DEPARTMENT, 0, 1_000));
    assertThat(events.get(events.size() - 1).text()).contains("is given up as lost");
  }

  private Path exportAfter(String title) throws IOException {
    store.write(tx -> new Contracts(tx).amend("c1", 2, Map.of("title", title), NOW, ACTOR));
    return export();
  }

  private String cover() {
    return database
        .rows("select cover from chain_head where department = 'wb.it'")
        .get(0)
        .get(0)
        .toString();
  }

  @Test
  void days_of_checkpoints_become_what_was_hashed() throws IOException {
    store.write(tx -> tx.checkpoints().take(LocalDate.EPOCH, NOW));
    store.write(tx -> tx.checkpoints().take(LocalDate.EPOCH.plusDays(1), NOW));
    database.tamperAsOwner(
        "update checkpoint set taken_for = "
            + (engine == Engine.SQLITE ? "'2031-01-01'" : "date '2031-01-01'")
            + " where seq = 1",
        "update checkpoint_head set seq = 1");

    assertThat(repair(Optional.empty()).open()).isEmpty();
  }

  @Test
  void a_forged_user_grants_nothing_and_is_set_aside_with_all_that_refers_to_it()
      throws IOException {
    forge("s-evil");
    assertThat(store.<Boolean>read(tx -> new Users(tx).find("s-evil").isPresent())).isFalse();
    assertThat(store.<List<User>>read(tx -> new Users(tx).whoAre("administrator"))).isEmpty();

    Repair.Outcome outcome = repair(Optional.empty());

    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.done())
        .contains(
            "portal_user s-evil was set aside: no event made it",
            "1 of access_token that belonged to it: set aside with it");
    assertThat(database.rows("select id from portal_user").toString()).isEqualTo("[[u1]]");
    assertThat(database.rows("select what, content from set_aside").toString())
        .contains("access_token of portal_user")
        .doesNotContain(HexFormat.of().formatHex("sha256:evil".getBytes(UTF_8)));
  }

  @Test
  void of_users_without_any_event_no_row_is_right() throws IOException {
    database.tamperAsOwner(
        "delete from event where department = 'govsm.users'",
        "delete from chain_head where department = 'govsm.users'",
        "delete from second_factor_secret",
        "delete from second_factor",
        "delete from portal_person",
        "delete from portal_user_role",
        "delete from portal_user_unit",
        "delete from portal_user");
    forge("s-evil");

    new IntegrityCheck(store).quick();

    assertThat(store.brokenChains())
        .contains("portal_user s-evil of govsm.users is extra (event 0)");
    assertThat(repair(Optional.empty()).open()).isEmpty();
    assertThat(database.count("select count(*) from portal_user")).isZero();
    assertThat(database.count("select count(*) from access_token")).isZero();
    assertThat(database.count("select count(*) from chain_head where department = 'govsm.users'"))
        .isZero();
  }

  @Test
  void a_token_that_a_check_named_is_not_believed() {
    AccessToken token = new AccessToken("sha256:1", "t1", "u1", NOW, NOW.plusSeconds(99));
    store.write(
        tx -> {
          new AccessTokens(tx).issue(token, ACTOR);
          return 0;
        });
    database.tamper(
        "insert into access_token (digest, id, user_id, made_at, expires_at)"
            + " select 'sha256:2', 't2', user_id, made_at, expires_at from access_token");

    store.read(tx -> tx.events().check(Users.CHAIN));

    assertThat(store.<Boolean>read(tx -> isKnown(tx, "sha256:1"))).isTrue();
    assertThat(store.<Boolean>read(tx -> isKnown(tx, "sha256:2"))).isFalse();
  }

  private static boolean isKnown(Transaction tx, String digest) {
    return new AccessTokens(tx).find(digest).isPresent();
  }

  @Test
  void a_user_taken_back_to_former_rights_has_none_once_a_check_named_it() {
    store.write(
        tx -> {
          new Users(tx).change("u1", UsersTest.BUYER.in(UserFacts.LOCKED), NOW, ACTOR);
          return 0;
        });
    database.tamper(
        "update portal_user set state = 'active', event_no = 1, event_hash = (select hash from"
            + " event where department = 'govsm.users' and seq = 1)");

    store.read(tx -> tx.events().check(Users.CHAIN));

    assertThat(store.<Boolean>read(tx -> new Users(tx).find("u1").isPresent())).isFalse();
  }

  @Test
  void roles_that_stand_in_a_table_alone_grant_nothing() {
    database.tamper("insert into portal_user_role (user_id, role) values ('u1', 'administrator')");

    User user = store.read(tx -> new Users(tx).find("u1").orElseThrow());

    assertThat(user.facts()).isEqualTo(UsersTest.BUYER);
  }

  private void forge(String id) {
    String at = engine == Engine.SQLITE ? "1" : "timestamp with time zone '2026-11-01 00:00:00+00'";
    database.tamperAsOwner(
        "insert into portal_user (id, kind, state, made_at) values ('%s', 'machine', 'active', %s)"
            .formatted(id, at),
        "insert into portal_user_role (user_id, role) values ('" + id + "', 'administrator')",
        "insert into portal_user_unit (user_id, unit) values ('" + id + "', '*')",
        "insert into portal_person (user_id, full_name, sign_in_name, password_hash) values"
            + " ('%s', 'E', 'evil', 'h')".formatted(id),
        "insert into portal_session (digest, user_id, made_at, seen_at) values ('sha256:evil',"
            + " '%s', %s, %s)".formatted(id, at, at),
        "insert into access_token (digest, id, user_id, made_at, expires_at) values"
            + " ('sha256:evil', 't9', '%s', %s, %s)".formatted(id, at, at));
  }

  @Test
  void rows_of_every_table_without_a_chain_are_named_and_set_aside() throws IOException {
    for (StateTable table : HANDLERS.tables()) {
      if (table.columns().get(0).equals("department")) {
        database.tamperAsOwner(copy(table, "department", "'lost'"));
      } else if (table.columns().get(0).equals("contract")) {
        database.tamperAsOwner(copy(table, "contract", "'gone'"));
      }
    }
    new IntegrityCheck(store).quick();
    assertThat(store.readOnly()).contains("lost", StateScope.NOBODY);

    assertThat(repair(Optional.empty()).open()).isEmpty();

    new IntegrityCheck(store).whole();
    assertThat(store.brokenChains()).isEmpty();
    assertThat(database.count("select count(*) from chain_head where department = 'lost'"))
        .isZero();
  }

  @Test
  void rows_that_name_an_event_of_a_lost_chain_are_set_aside_only_where_that_is_accepted()
      throws IOException {
    Path export = export();
    Map<String, List<List<Object>>> before = rows();
    database.tamperAsOwner(
        "delete from event where department = 'wb.it'",
        "delete from chain_head where department = 'wb.it'");

    assertThat(repair(Optional.empty()).open()).isNotEmpty();
    assertThat(repair(Optional.of(export)).open()).isEmpty();
    assertThat(rows()).isEqualTo(before);

    database.tamperAsOwner(
        "delete from event where department = 'wb.it'",
        "delete from chain_head where department = 'wb.it'");
    assertThat(repair(Optional.empty(), true).open()).isEmpty();
  }

  @Test
  void what_an_export_tells_otherwise_is_said_and_not_taken() throws IOException {
    event("br.it", "note.made");
    event(DEPARTMENT, "note.made");
    Path export = export();
    database.tamperAsOwner(
        "delete from event where kind = 'note.made'",
        "delete from chain_head where department = 'br.it'");
    assertThat(repair(Optional.empty(), true).open()).isEmpty();

    Repair.Outcome outcome = repair(Optional.of(export), false);

    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.other())
        .anyMatch(one -> one.matches("the export has another event \\d+ of wb.it, .*"))
        .contains(
            "the export has an event 1 of br.it behind the last one here, and what comes after it:"
                + " nothing of that was taken");
  }

  @Test
  void readings_of_a_contract_that_no_event_made_are_set_aside_with_it() throws IOException {
    String columns =
        "platform, metric, subject, from_at, to_at, zone, state, retrieved_at, source, origin,"
            + " import_no, line_no";
    database.tamperAsOwner(
        "insert into contract (id, department, version) values ('forged', 'wb.it', 1)",
        "insert into reading (contract, %s) select 'forged', %s from reading"
            .formatted(columns, columns));

    Repair.Outcome outcome = repair(Optional.empty());

    assertThat(outcome.open()).isEmpty();
    assertThat(database.count("select count(*) from reading where contract = 'forged'")).isZero();
    assertThat(database.count("select count(*) from set_aside where what = 'reading of contract'"))
        .isPositive();
  }

  /** Each key of the schema is obeyed by the order in which rows are taken out and made again. */
  @Test
  void no_table_comes_before_one_that_it_refers_to() throws SQLException {
    List<String> order = HANDLERS.tables().stream().map(StateTable::table).toList();
    int keys = 0;
    for (Map.Entry<String, Set<String>> one : parents().entrySet()) {
      for (String parent : one.getValue()) {
        assertThat(order.indexOf(one.getKey()))
            .as(one.getKey())
            .isGreaterThan(order.indexOf(parent));
        keys++;
      }
    }
    assertThat(keys).isGreaterThan(20);
  }

  private static String copy(StateTable table, String column, String value) {
    String columns = String.join(", ", table.columns());
    String values =
        table.columns().stream()
            .map(one -> one.equals(column) ? value : one.equals("id") ? "'other'" : one)
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) select %s from %s limit 1"
        .formatted(table.table(), columns, values, table.table());
  }

  @Test
  void a_contract_moved_to_another_department_by_hand_is_moved_back() throws IOException {
    event("br.it", "note.made");
    Map<String, List<List<Object>>> before = rows();
    database.tamper("update contract set department = 'br.it' where id = 'c1'");

    assertThat(repair(Optional.empty()).open()).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  /**
   * Together are lost some that do not refer to each other, so that each leaves what refers to it.
   */
  @Test
  void no_lost_rows_of_a_table_end_a_repair() throws SQLException {
    List<Set<String>> together = new ArrayList<>();
    Map<String, Set<String>> parents = parents();
    for (StateTable table : HANDLERS.tables()) {
      String name = table.table();
      together.stream()
          .filter(lost -> lost.size() < TOGETHER && isApart(name, lost, parents))
          .findFirst()
          .orElseGet(
              () -> {
                together.add(new LinkedHashSet<>());
                return together.get(together.size() - 1);
              })
          .add(name);
    }
    for (Set<String> lost : together) {
      lost.forEach(table -> database.tamperAsOwner("delete from " + table));
      assertThatCode(() -> assertThat(repair(Optional.empty()).open()).isEmpty())
          .as(lost.toString())
          .doesNotThrowAnyException();
    }
  }

  private static boolean isApart(
      String table, Set<String> others, Map<String, Set<String>> parents) {
    return others.stream()
        .noneMatch(
            other -> parents.get(table).contains(other) || parents.get(other).contains(table));
  }

  /** What the keys of each table refer to. */
  private Map<String, Set<String>> parents() throws SQLException {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    try (Connection connection = database.connect()) {
      for (StateTable one : HANDLERS.tables()) {
        Set<String> of = parents.computeIfAbsent(one.table(), any -> new LinkedHashSet<>());
        try (ResultSet key =
            connection.getMetaData().getImportedKeys(null, connection.getSchema(), one.table())) {
          while (key.next()) {
            of.add(key.getString("PKTABLE_NAME"));
          }
        }
      }
    }
    return parents;
  }

  @Test
  void what_cannot_be_repaired_for_a_lost_file_is_named() throws IOException {
    Path export = export();
    Map<String, List<List<Object>>> before = rows();
    database.tamperAsOwner("delete from evidence", "delete from certificate");

    assertThat(repair(Optional.empty()).open()).isNotEmpty();
    assertThat(repair(Optional.of(export)).open()).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  private Repair.Outcome repair(Optional<Path> export) throws IOException {
    return repair(export, false);
  }

  private Repair.Outcome repair(Optional<Path> export, boolean acceptLoss) throws IOException {
    return new Repair(store, Clock.fixed(NOW, ZoneOffset.UTC))
        .run(export, ExportSigners.OWN, acceptLoss);
  }

  private Path export() throws IOException {
    Path file = folder.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new Backup(store).write(out);
    }
    return file;
  }

  private List<String> kindsOf(String department) {
    return store.read(tx -> tx.events().page(department, 0, 1_000)).stream()
        .map(Event::kind)
        .toList();
  }

  /** The rows of all state, in the order of their keys. */
  private Map<String, List<List<Object>>> rows() {
    Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
    for (StateTable table : HANDLERS.tables()) {
      rows.put(
          table.table(),
          database.rows(
              "select * from " + table.table() + " order by " + String.join(", ", table.key())));
    }
    rows.put("quarantined_line", database.rows("select * from quarantined_line order by item_no"));
    rows.put(
        "reading",
        database.rows(
            "select platform, subject, amount, import_no, line_no from reading order by id"));
    return rows;
  }
}
