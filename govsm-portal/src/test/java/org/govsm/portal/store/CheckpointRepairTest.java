package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.govsm.portal.contracts.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that somebody changed or took out are named, and made again where that is proven. */
class CheckpointRepairTest extends StoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @TempDir Path folder;

  private List<Checkpoint> before;

  @BeforeEach
  void take() {
    contract("c1");
    store.write(tx -> new Contracts(tx).create("c9", "br.it", Map.of(), NOW, ACTOR));
    checkpoint(DAY);
    store.write(tx -> new Contracts(tx).amend("c1", 1, Map.of("title", "b"), NOW, ACTOR));
    checkpoint(DAY.plusDays(1));
    checkpoint(DAY.plusDays(2));
    before = all();
  }

  @Test
  void a_head_that_was_changed_in_one_is_made_again_of_its_chain() throws IOException {
    change(2, "\"seq\":2", "\"seq\":1");
    assertBroken(2);
    assertWhole(repair(Optional.empty()));
    change(1, "\"hash\":\"sha256:", "\"hash\":\"sha256:0");
    assertWhole(repair(Optional.empty()));
    change(3, "br.it", "xx.it");
    assertWhole(repair(Optional.empty()));
  }

  @Test
  void its_day_and_its_hash_are_made_again_of_what_stands_beside_them() throws IOException {
    change(2, "2026-11-26", "2026-11-29");
    assertWhole(repair(Optional.empty()));
    for (int seq = 1; seq <= 3; seq++) {
      database.tamper("update checkpoint set hash = 'sha256:0' where seq = " + seq);
      assertBroken(seq);
      assertWhole(repair(Optional.empty()));
    }
  }

  @Test
  void what_cannot_be_made_again_comes_from_an_export() throws IOException {
    Path export = export();
    content(2, "{}");
    assertThat(repair(Optional.empty()).open())
        .containsExactly("checkpoint 2 is not as it was written");
    assertWhole(repair(Optional.of(export)));
  }

  @Test
  void those_that_were_taken_out_are_missed() throws IOException {
    Path export = export();
    for (String gone :
        List.of("", " where seq > 0", " where seq = 3", " where seq > 1", " where seq = 2")) {
      database.tamper("delete from checkpoint" + gone);
      database.tamper("delete from checkpoint_head");
      database.tamper(
          "insert into checkpoint_head (id, seq, hash) select 1, seq, hash from checkpoint order by"
              + " seq desc limit 1");
      assertThat(broken()).as(gone).isPresent();
      assertThat(checkpoint(DAY.plusDays(9))).isEmpty();
      assertThat(repair(Optional.empty()).open()).isNotEmpty();
      assertWhole(repair(Optional.of(export)));
    }
  }

  /** A chain that is younger than the newest checkpoint has seen none. */
  @Test
  void those_that_were_taken_out_are_missed_where_a_younger_chain_saw_none() throws IOException {
    event("up.it", "note.made");
    Path export = export();
    for (String gone : List.of("", " where seq > 1", " where seq > 2")) {
      database.tamper("delete from checkpoint" + gone);
      database.tamper("delete from checkpoint_head");

      new IntegrityCheck(store).whole();
      assertThat(store.areCheckpointsBroken()).isTrue();
      assertThat(repair(Optional.empty()).open()).as(gone).isNotEmpty();
      assertWhole(repair(Optional.of(export)));
      new IntegrityCheck(store).again();
      assertThat(store.areCheckpointsBroken()).isFalse();
    }
  }

  @Test
  void without_heads_of_chains_nothing_tells_which_is_the_newest() throws IOException {
    database.tamperAsOwner(
        "delete from checkpoint where seq > 1",
        "delete from checkpoint_head",
        "update chain_head set checkpoint_seal = null where department = 'wb.it'");

    assertThat(repair(Optional.empty()).open()).contains("checkpoint 2 is not as it was written");
    assertThat(repair(Optional.empty(), true).open()).isEmpty();
    assertThat(all().get(1).text()).contains("is given up as lost");
  }

  @Test
  void a_head_that_says_it_saw_none_is_named() throws IOException {
    database.tamper("update chain_head set checkpoint_seal = null where department = 'br.it'");
    assertThat(broken()).isPresent();
    assertWhole(repair(Optional.empty()));
  }

  @Test
  void a_loss_that_is_accepted_is_said_in_the_next_one() throws IOException {
    content(2, "{}");

    assertThat(repair(Optional.empty(), true).open()).isEmpty();

    assertThat(broken()).isEmpty();
    assertThat(all()).extracting(Checkpoint::seq).containsExactly(1L, 2L);
    assertThat(all().get(1).text())
        .contains("what checkpoints saw after number 1 is given up as lost");
    assertThat(database.rows("select what from set_aside where chain = 'checkpoints'").toString())
        .contains("checkpoint 2", "checkpoint 3");
  }

  @Test
  void nothing_is_given_up_that_can_be_made_again() throws IOException {
    database.tamper("delete from checkpoint_head");

    assertWhole(repair(Optional.empty(), true));
  }

  @Test
  void one_that_was_changed_says_nothing_of_a_chain() {
    change(2, "\"hash\":\"sha256:", "\"hash\":\"sha256:0");

    assertThat(store.read(tx -> tx.events().verify(DEPARTMENT)).isWhole()).isTrue();
  }

  @Test
  void none_is_put_upon_one_that_was_changed() {
    change(2, "\"seq\":2", "\"seq\":1");

    assertThat(checkpoint(DAY.plusDays(9))).isEmpty();
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.checkpoints().requireWhole();
                      return 0;
                    }));
  }

  @Test
  void an_export_of_them_says_so_and_is_taken_for_the_record() throws IOException {
    content(2, "{}");
    change(3, "2026-11-27", "2026-11-25");
    Path export = export();

    for (boolean record : List.of(false, true)) {
      try (TestDatabase other = engine.create();
          Store target = other.open()) {
        ExportSigners exportSigners =
            new ExportSigners(Optional.of(store.signingKey().fingerprint()), record);
        if (record) {
          assertThat(new Backup(target).restore(() -> Files.newInputStream(export), exportSigners))
              .containsExactly("checkpoint 2 is not as it was written");
          assertThat(brokenOf(target)).hasValue(2);
        } else {
          assertThatExceptionOfType(BrokenBackupException.class)
              .isThrownBy(
                  () ->
                      new Backup(target).restore(() -> Files.newInputStream(export), exportSigners))
              .withMessageContaining("checkpoint");
        }
      }
    }
  }

  private Optional<Checkpoint> checkpoint(LocalDate day) {
    return store.write(tx -> tx.checkpoints().take(day, NOW));
  }

  private List<Checkpoint> all() {
    return store.read(tx -> tx.checkpoints().all());
  }

  private OptionalLong broken() {
    return brokenOf(store);
  }

  private static OptionalLong brokenOf(Store any) {
    return any.read(tx -> tx.checkpoints().firstBroken());
  }

  private void change(long seq, String text, String by) {
    String content = all().get((int) seq - 1).text();
    assertThat(content).contains(text);
    content(seq, content.replace(text, by));
  }

  private void content(long seq, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
    String bytes = engine == Engine.SQLITE ? "X'" + hex + "'" : "'\\x" + hex + "'";
    database.tamper("update checkpoint set content = " + bytes + " where seq = " + seq);
  }

  private void assertBroken(long seq) {
    assertThat(broken()).hasValue(seq);
  }

  private void assertWhole(Repair.Outcome outcome) {
    assertThat(outcome.open()).isEmpty();
    assertThat(broken()).isEmpty();
    assertThat(all()).usingRecursiveComparison().isEqualTo(before);
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
}
