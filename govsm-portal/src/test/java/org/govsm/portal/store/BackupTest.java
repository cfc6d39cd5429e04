package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractReadings;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.FileReader;
import org.govsm.portal.contracts.ImportRequest;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.QuarantinedLine;
import org.govsm.portal.contracts.QuarantinedLines;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest extends StoreTest {

  @BeforeEach
  void fill() {
    contract("c1");
    take("a,2026-11-01,5,2026-11-03T00:00:00Z\nb,2026-11-01,?,2026-11-03T00:00:00Z\n");
    take("a,2026-11-01,6,2026-11-05T00:00:00Z\n");
    store.write(tx -> tx.checkpoints().take(LocalDate.of(2026, 11, 25), NOW));
    store.write(
        tx -> {
          new Contracts(tx).amend("c1", 1, Map.of("title", "b"), NOW, ACTOR);
          new Contracts(tx).create("c2", "br.it", Map.of(), NOW, ACTOR);
          return new StoredCertificates(tx)
              .issue(
                  "c1", "2026-11", 1, LocalDate.of(2026, 12, 8), "pay".getBytes(UTF_8), NOW, ACTOR);
        });
  }

  private void take(String text) {
    ImportRequest request = new ImportRequest("c1", keep(text), TestFiles.FORMAT, Map.of());
    store.write(tx -> new Imports(tx).take(request, TestFiles::read, NOW, ACTOR));
  }

  @Nested
  class Restored {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void all_is_there_again_on_either_database(Engine target) throws IOException {
      byte[] backup = backup(store);

      try (TestDatabase other = target.create();
          Store restored = other.open()) {
        restore(restored, backup);

        assertThat(all(restored)).usingRecursiveComparison().isEqualTo(all(store));
        assertThat(unsignedContent(backup(restored)))
            .usingRecursiveComparison()
            .isEqualTo(unsignedContent(backup));
      }
    }

    @Test
    void the_chains_go_on() throws IOException {
      byte[] backup = backup(store);
      Event next = event(DEPARTMENT, "note.made");

      try (TestDatabase other = engine.create();
          Store restored = other.open()) {
        restore(restored, backup);
        Event same =
            restored.write(tx -> tx.events().append(DEPARTMENT, "note.made", NOW, ACTOR, Map.of()));
        assertThat(same.hash()).isEqualTo(next.hash());
      }
    }
  }

  @Nested
  class Refused {

    @Test
    void is_a_store_that_is_not_empty() throws IOException {
      byte[] backup = backup(store);

      assertThatExceptionOfType(BrokenBackupException.class)
          .isThrownBy(() -> restore(store, backup))
          .withMessageContaining("empty");
    }

    @Test
    void is_an_event_that_somebody_changed() throws IOException {
      refused(
          changed("events/wb.it", text -> text.replace("\"title\":\"b\"", "\"title\":\"c\"")),
          "the chain of wb.it is broken at event 4");
    }

    @Test
    void is_an_event_that_somebody_took_out() throws IOException {
      refused(
          changed("events/wb.it", text -> text.replaceFirst("2 sha256.*\n", "")),
          "the chain of wb.it is broken at event 2");
    }

    @Test
    void is_a_chain_whose_end_is_missing() throws IOException {
      refused(
          changed("events/wb.it", text -> text.replaceFirst("5 sha256.*\n", "")), "not complete");
    }

    @Test
    void is_a_backup_without_a_department() throws IOException {
      Map<String, byte[]> content = content(backup(store));
      content.remove("events/br.it");

      refused(zip(content), "not complete");
    }

    @Test
    void is_a_file_that_is_not_what_its_name_says() throws IOException {
      String name =
          content(backup(store)).keySet().stream()
              .filter(entry -> entry.startsWith("evidence/"))
              .findFirst()
              .orElseThrow();

      refused(changed(name, text -> text + " "), "has the hash sha256:");
    }

    @Test
    void is_a_checkpoint_that_somebody_changed() throws IOException {
      refused(
          changed("checkpoints.txt", text -> text.replace("2026-11-25\"}", "2026-11-26\"}")),
          "checkpoints is broken");
    }

    @Test
    void is_a_file_that_gives_other_readings_now() throws IOException {
      byte[] backup = backup(store);
      FileReader other =
          (request, file, sink) -> sink.quarantine(new QuarantinedLine(1, "", Map.of()));

      refused(backup, PortalEvents.of(other), "gives other readings");
    }

    @Test
    void is_an_event_that_nobody_replays() throws IOException {
      event(DEPARTMENT, "note.made");

      refused(backup(store), "knows no event note.made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip at all"})
    void is_what_is_no_backup(String text) throws IOException {
      refused(text.getBytes(UTF_8), "no backup");
    }

    @Test
    void is_a_backup_that_breaks_off() throws IOException {
      byte[] backup = backup(store);
      byte[] half = Arrays.copyOf(backup, backup.length / 2);

      try (TestDatabase other = engine.create();
          Store restored = other.open()) {
        assertThatExceptionOfType(BrokenBackupException.class)
            .isThrownBy(
                () ->
                    new Backup(restored)
                        .restore(() -> new ByteArrayInputStream(half), ExportSigners.OWN))
            .withMessageContaining("it is not whole");
        assertEmpty(restored);
      }
    }

    private void refused(byte[] backup, String reason) {
      refused(backup, HANDLERS, reason);
    }

    private void refused(byte[] backup, EventHandlers handlers, String reason) {
      try (TestDatabase other = engine.create();
          Store restored = other.open(handlers)) {
        assertThatExceptionOfType(BrokenBackupException.class)
            .isThrownBy(
                () ->
                    new Backup(restored)
                        .restore(() -> new ByteArrayInputStream(backup), Exporter.of(backup)))
            .withMessageContaining(reason);
        assertEmpty(restored);
      }
    }

    private void assertEmpty(Store restored) {
      boolean empty = restored.read(Transaction::isEmpty);
      assertThat(empty).isTrue();
    }
  }

  @Nested
  class Signed {

    @Test
    void by_this_installation_it_is_taken() throws IOException {
      assertThat(taken(backup(store), ExportSigners.OWN, store.signingKey())).isEmpty();
    }

    @Test
    void by_another_key_it_is_refused_unless_that_key_is_named() throws IOException {
      byte[] backup = backup(store);
      String key = store.signingKey().fingerprint();

      refused(backup, ExportSigners.OWN, "--signed-by " + key);
      refused(backup, new ExportSigners(Optional.of("sha256:0"), false), "names sha256:0, and it");
      assertThat(taken(backup, new ExportSigners(Optional.of(key), false), SigningKey.temporary()))
          .isEmpty();
    }

    @Test
    void a_forged_one_with_all_hashes_made_again_is_refused() throws IOException {
      Map<String, byte[]> content = content(backup(store));
      forge(content);

      refused(unsigned(content), Exporter.of(unsigned(content)), "changed after it was signed");
      refused(zip(content), ExportSigners.OWN, "not that of this installation");
    }

    @Test
    void one_that_nobody_signed_is_refused_unless_that_is_said() throws IOException {
      Map<String, byte[]> content = unsignedContent(backup(store));
      ExportSigners nobody = new ExportSigners(Optional.of(ExportSigners.NOBODY), false);

      refused(unsigned(content), ExportSigners.OWN, "--signed-by nobody");
      assertThat(taken(unsigned(content), nobody, SigningKey.temporary())).isEmpty();
    }

    /** Another chain, right in itself. */
    private void forge(Map<String, byte[]> content) throws IOException {
      try (TestDatabase other = engine.create();
          Store forged = other.open()) {
        forged.write(tx -> new Contracts(tx).create("x", "br.it", Map.of(), NOW, ACTOR));
        Map<String, byte[]> another = content(backup(forged));
        content.put("backup.json", another.get("backup.json"));
        content.put("events/br.it", another.get("events/br.it"));
        content.remove("events/wb.it");
        content.remove("checkpoints.txt");
      }
    }

    private List<String> taken(byte[] backup, ExportSigners exportSigners, SigningKey own) {
      try (TestDatabase other = engine.create();
          Store restored = other.open()) {
        return restored.once(
            new BackupReader(new ByteArrayInputStream(backup), exportSigners, own)::read);
      }
    }

    private void refused(byte[] backup, ExportSigners exportSigners, String reason) {
      assertThatExceptionOfType(BrokenBackupException.class)
          .isThrownBy(() -> taken(backup, exportSigners, SigningKey.temporary()))
          .withMessageContaining(reason);
    }
  }

  @Nested
  class Of_a_broken_chain {

    @BeforeEach
    void tamper() {
      database.tamperAsOwner("delete from event where department = 'wb.it' and seq = 4");
    }

    @Test
    void it_says_so_and_is_refused() throws IOException {
      byte[] backup = backup(store);

      assertThat(new String(content(backup).get("report.json"), UTF_8))
          .contains("the chain of wb.it is broken at event 4");
      try (TestDatabase other = engine.create();
          Store restored = other.open()) {
        assertThatExceptionOfType(BrokenBackupException.class)
            .isThrownBy(() -> restore(restored, backup));
      }
    }

    @Test
    void it_is_taken_for_the_record_and_can_only_be_looked_at() throws IOException {
      byte[] backup = backup(store);
      ExportSigners record = new ExportSigners(Exporter.of(backup).other(), true);

      try (TestDatabase other = engine.create();
          Store restored = other.open()) {
        List<String> broken =
            new Backup(restored).restore(() -> new ByteArrayInputStream(backup), record);
        new IntegrityCheck(restored).whole();

        assertThat(broken).containsExactly("the chain of wb.it is broken at event 4");
        assertThat(restored.brokenChains())
            .contains("the chain of wb.it is broken at event 4: gap");
        List<Contract> contracts = restored.read(tx -> new Contracts(tx).page("", 10));
        assertThat(contracts).hasSize(2);
        assertThatExceptionOfType(StoreRefusal.class)
            .isThrownBy(
                () ->
                    restored.write(
                        tx -> new Contracts(tx).create("n", DEPARTMENT, Map.of(), NOW, ACTOR)));
      }
    }
  }

  private static byte[] backup(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Backup(store).write(out);
    return out.toByteArray();
  }

  private static void restore(Store store, byte[] backup) throws IOException {
    new Backup(store).restore(() -> new ByteArrayInputStream(backup), Exporter.of(backup));
  }

  private byte[] changed(String entry, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> content = content(backup(store));
    String before = new String(content.get(entry), UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    content.put(entry, after.getBytes(UTF_8));
    return zip(content);
  }

  private static Map<String, byte[]> unsignedContent(byte[] backup) throws IOException {
    Map<String, byte[]> content = content(backup);
    assertThat(content.remove("signature.json")).isNotNull();
    return content;
  }

  private static Map<String, byte[]> content(byte[] backup) throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        content.put(entry.getName(), zip.readAllBytes());
      }
    }
    return content;
  }

  /** Signed by another key, so that all that is said of the content is looked at too. */
  private static byte[] zip(Map<String, byte[]> given) throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>(given);
    content.remove("signature.json");
    SignedEntries entries = new SignedEntries();
    for (Map.Entry<String, byte[]> entry : content.entrySet()) {
      entries.begin(entry.getKey());
      entries.writing(OutputStream.nullOutputStream()).write(entry.getValue());
    }
    content.put(
        "signature.json", ExportSignature.of(SigningKey.temporary(), entries.text()).bytes());
    return unsigned(content);
  }

  private static byte[] unsigned(Map<String, byte[]> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Everything that can be read of a store. */
  private static Map<String, Object> all(Store store) {
    return store.read(
        tx -> {
          List<Reading> readings = new ArrayList<>();
          new ContractReadings(tx, "c1")
              .each(
                  Selection.of("facebook", "reach", NOW)
                      .touching(NOW.minusSeconds(100 * 86_400), NOW),
                  readings::add);
          assertThat(readings).hasSize(2);
          return Map.of(
              "readings", readings,
              "contracts", new Contracts(tx).page("", 10),
              "versions", new Contracts(tx).versions("c1"),
              "imports", new Imports(tx).of("c1"),
              "quarantined", new QuarantinedLines(tx.handle()).of("c1", 1, 0, 10),
              "certificates", new StoredCertificates(tx).of("c1"),
              "bytes", bytes(tx),
              "events", tx.events().page(DEPARTMENT, 0, 10),
              "checkpoints", tx.checkpoints().all());
        });
  }

  private static byte[] bytes(Transaction tx) {
    String digest = new StoredCertificates(tx).of("c1").get(0).digest();
    try (InputStream in = tx.evidence().open(digest)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
