package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.govsm.core.ledger.HashChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exports that are changed in every place, and signed again by somebody who is believed: each is
 * refused in words, with the place, and nothing of it is kept.
 */
class BackupMutationTest {

  private static final String EVENTS = "events/" + FilledStore.DEPARTMENT;

  private static Map<String, byte[]> export;
  private TestDatabase database;
  private Store target;

  @BeforeAll
  static void fill() throws IOException {
    try (TestDatabase other = Engine.SQLITE.create();
        Store store = other.open()) {
      FilledStore.fill(store);
      store.write(tx -> tx.checkpoints().take(LocalDate.of(2026, 11, 25), StoreTest.NOW));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Backup(store).write(out);
      export = content(out.toByteArray());
    }
    export.remove(BackupFormat.SIGNATURE);
  }

  @BeforeEach
  void open() {
    database = Engine.SQLITE.create();
    target = database.open();
  }

  @AfterEach
  void close() {
    target.close();
    database.close();
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

  private static byte[] zip(List<Map.Entry<String, byte[]>> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Signed by a key of its own, which the importer believes. */
  private static byte[] signed(List<Map.Entry<String, byte[]>> entries) throws IOException {
    SignedEntries names = new SignedEntries();
    for (Map.Entry<String, byte[]> entry : entries) {
      names.begin(entry.getKey());
      names.writing(OutputStream.nullOutputStream()).write(entry.getValue());
    }
    List<Map.Entry<String, byte[]>> all = new ArrayList<>(entries);
    all.add(
        Map.entry(
            BackupFormat.SIGNATURE,
            ExportSignature.of(SigningKey.temporary(), names.text()).bytes()));
    return zip(all);
  }

  private List<Map.Entry<String, byte[]>> entries() {
    return new ArrayList<>(export.entrySet());
  }

  private byte[] with(String entry, byte[] bytes) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(export);
    changed.put(entry, bytes);
    return signed(new ArrayList<>(changed.entrySet()));
  }

  private void take(byte[] file) throws IOException {
    ExportSigners exportSigners;
    try {
      exportSigners = Exporter.of(file);
    } catch (IOException | RuntimeException e) {
      exportSigners = ExportSigners.OWN;
    }
    new Backup(target).restore(() -> new ByteArrayInputStream(file), exportSigners);
  }

  /** What it says; empty where it was taken, whole. */
  private Optional<String> refusal(byte[] file, String what) throws IOException {
    try {
      take(file);
      assertThat(target.brokenChains()).as(what).isEmpty();
      target.close();
      database.close();
      database = Engine.SQLITE.create();
      target = database.open();
      return Optional.empty();
    } catch (BrokenBackupException e) {
      boolean empty = target.read(Transaction::isEmpty);
      assertThat(empty).as(what).isTrue();
      assertThat(e.getMessage()).as(what).hasSizeLessThan(600).doesNotContain("Exception");
      return Optional.of(e.getMessage());
    }
  }

  private void isRefused(byte[] file, String... words) throws IOException {
    Optional<String> refusal = refusal(file, String.join(" ", words));
    assertThat(refusal).isPresent();
    assertThat(refusal.get()).contains(words);
  }

  @Test
  void as_it_was_is_taken() throws IOException {
    assertThat(refusal(signed(entries()), "the export")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"key\":null,\"signature\":null}",
        "{\"key\":1,\"signature\":[]}",
        "{\"key\":\"a\"}",
        "{\"signature\":\"a\"}",
        "[{\"key\":\"a\",\"signature\":\"b\"}]",
        "nested"
      })
  void a_signature_that_is_none_is_refused(String signature) throws IOException {
    String text = signature.equals("nested") ? "{\"key\":".repeat(100_000) : signature;
    List<Map.Entry<String, byte[]>> all = entries();
    all.add(Map.entry(BackupFormat.SIGNATURE, text.getBytes(UTF_8)));

    isRefused(zip(all), "signature.json: it cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"key\":\"%%\",\"signature\":\"%%\"}", "{\"key\":\"\",\"signature\":\"\"}"})
  void a_signature_of_no_key_is_refused(String signature) throws IOException {
    List<Map.Entry<String, byte[]>> all = entries();
    all.add(Map.entry(BackupFormat.SIGNATURE, signature.getBytes(UTF_8)));

    isRefused(zip(all), "changed after it was signed");
  }

  @Test
  void an_entry_that_is_missing_is_named_or_the_export_is_not_complete() throws IOException {
    for (String missing : export.keySet()) {
      Map<String, byte[]> less = new LinkedHashMap<>(export);
      less.remove(missing);

      Optional<String> refusal = refusal(signed(new ArrayList<>(less.entrySet())), missing);

      if (!missing.equals(BackupFormat.REPORT)) {
        assertThat(refusal).as(missing).isPresent();
        assertThat(refusal.get()).as(missing).containsAnyOf("not complete", "no backup");
      }
    }
  }

  @Test
  void an_entry_that_comes_twice_or_elsewhere_is_refused() throws IOException {
    for (int at = 0; at < export.size(); at++) {
      Map.Entry<String, byte[]> one = entries().get(at);
      String other = one.getKey().replaceFirst("^.", "@");
      List<Map.Entry<String, byte[]>> twice = entries();
      twice.add(at, Map.entry(other, one.getValue()));
      byte[] bytes = signed(twice);
      isRefused(renamed(bytes, other, one.getKey()), one.getKey(), "comes twice");

      List<Map.Entry<String, byte[]>> elsewhere = entries();
      elsewhere.add(at == 0 ? 2 : 0, elsewhere.remove(at));
      assertThat(refusal(signed(elsewhere), "moved " + at)).isPresent();
    }
  }

  /** What Java does not write: two entries of one name. */
  private static byte[] renamed(byte[] zip, String from, String to) {
    return new String(zip, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence/../govsm.db",
        "../govsm.db",
        "/etc/passwd",
        "evidence/",
        "evidence/abc",
        "events/",
        "events/../x",
        "events/a/b",
        "events/wb.nobody",
        "backup.json/",
        "a\nb",
        "README"
      })
  void a_name_that_no_entry_has_is_refused(String name) throws IOException {
    List<Map.Entry<String, byte[]>> more = entries();
    more.add(1, Map.entry(name, new byte[0]));

    assertThat(refusal(signed(more), name)).isPresent();
    assertThat(refusal(signed(more), name).get()).doesNotContain("\n");
  }

  @Test
  void every_entry_broken_in_every_way_is_refused() throws IOException {
    List<String> texts =
        List.of(
            "", "{", "[]", "null", "\0", "\n\n", "1 2", "1 sha256:0 {}", "x y z", "\u00ff\u00fe");
    for (String name : export.keySet()) {
      for (String text : texts) {
        if (!text.isEmpty() || !name.equals(BackupFormat.CHECKPOINTS)) {
          isRefused(with(name, text.getBytes(ISO_8859_1)), name.substring(0, 6));
        }
      }
      isRefused(with(name, "[".repeat(100_000).getBytes(UTF_8)), name);
      isRefused(with(name, "{\"a\":".repeat(100_000).getBytes(UTF_8)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20261127, 20261128})
  void any_byte_changed_is_refused_or_changes_nothing_seed(long seed) throws IOException {
    Random random = new Random(seed);
    for (Map.Entry<String, byte[]> entry : export.entrySet()) {
      for (int i = 0; i < 4; i++) {
        byte[] bytes = entry.getValue().clone();
        if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Optional<String> unused = refusal(with(entry.getKey(), bytes), entry.getKey() + " " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 20261127)
  void any_byte_of_the_zip_changed_is_refused_or_changes_nothing_seed(long seed)
      throws IOException {
    Random random = new Random(seed);
    byte[] whole = signed(entries());
    for (int i = 0; i < 50; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Optional<String> unused = refusal(bytes, "byte " + i);
    }
  }

  /**
   * Of each kind of event, some members are left out, or are what nobody wrote: at least one, and
   * one of three of the others, as each is an export of its own.
   */
  @ParameterizedTest
  @ValueSource(longs = 20261127)
  void an_event_that_says_else_is_refused_with_its_line_or_can_be_read_seed(long seed)
      throws IOException {
    Random random = new Random(seed);
    List<@Nullable Object> odd = new ArrayList<>();
    odd.add(null);
    odd.addAll(List.of(new BigDecimal("1.5"), "\u0000", List.of("x"), Map.of("x", "y"), true));
    List<BackupFormat.Line> lines = lines();
    int refused = 0;
    Set<String> kinds = new HashSet<>();
    Set<String> met = new HashSet<>();
    for (int at = 0; at < lines.size(); at++) {
      Map<String, @Nullable Object> said = StoredTree.read(lines.get(at).content);
      Map<String, @Nullable Object> body = StoredTree.tree(said, "body");
      for (String member : body.keySet()) {
        if (!met.add(said.get("kind") + " " + member)
            || !kinds.add(said.get("kind").toString()) && random.nextInt(3) > 0) {
          continue;
        }
        Map<String, @Nullable Object> other = new LinkedHashMap<>(body);
        @Nullable Object value = odd.get(random.nextInt(odd.size()));
        other.put(member, value);
        String what = member + " = " + value;
        if (random.nextBoolean()) {
          other.remove(member);
          what = "no " + member;
        }
        refused += isRefusedWithItsLine(at, said, other, what);
      }
    }
    assertThat(refused).isGreaterThan(200);
  }

  private int isRefusedWithItsLine(
      int at, Map<String, @Nullable Object> event, Map<String, @Nullable Object> body, String what)
      throws IOException {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(event);
    changed.put("body", body);
    String of = event.get("kind") + ": " + what;
    Optional<String> refusal = refusal(forged(at, StoredTree.bytes(changed)), of);
    refusal.ifPresent(
        words -> assertThat(words).as(of).matches(EVENTS + ", line \\d+: .*|.*\\(event \\d+\\)"));
    return refusal.isPresent() ? 1 : 0;
  }

  private List<BackupFormat.Line> lines() throws IOException {
    List<BackupFormat.Line> lines = new ArrayList<>();
    BackupLines text = new BackupLines(new ByteArrayInputStream(export.get(EVENTS)));
    for (var line = text.next(); line.isPresent(); line = text.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  /** Another event in the place of one, and all hashes made again. */
  private byte[] forged(int at, byte[] event) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    HashChain chain = HashChain.start(FilledStore.DEPARTMENT);
    List<BackupFormat.Line> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      byte[] content = i == at ? event : lines.get(i).content;
      chain = chain.with(content);
      text.write((chain.length() + " " + chain.head() + " ").getBytes(UTF_8));
      text.write(content);
      text.write('\n');
    }
    Map<String, byte[]> changed = new LinkedHashMap<>(export);
    changed.put(EVENTS, text.toByteArray());
    changed.put(BackupFormat.CHECKPOINTS, new byte[0]);
    HashChain end = chain;
    changed.put(
        BackupFormat.MANIFEST,
        BackupFormat.manifest(
            BackupFormat.heads(export.get(BackupFormat.MANIFEST)).stream()
                .map(
                    head ->
                        head.department().equals(FilledStore.DEPARTMENT)
                            ? new ChainHead(head.department(), end.length(), end.head())
                            : head)
                .toList()));
    return signed(new ArrayList<>(changed.entrySet()));
  }

  @Test
  void a_number_that_would_fill_the_memory_is_refused() throws IOException {
    String event = new String(lines().get(0).content, UTF_8);
    String huge = event.replaceFirst("\"body\":\\{", "\"body\":{\"n\":1e999999999,");
    assertThat(huge).isNotEqualTo(event);

    isRefused(forged(0, huge.getBytes(UTF_8)), EVENTS + ", line 1: it cannot be read");
  }

  @Test
  void an_entry_in_a_cipher_or_packed_in_an_unknown_way_is_refused() throws IOException {
    byte[] cipher = signed(entries());
    cipher[6] |= 1;
    isRefused(cipher, "it is not whole");
    byte[] method = signed(entries());
    method[8] = 97;
    isRefused(method, "it is not whole");
  }

  /** 300 MB of one line, of which no more is read than is taken. */
  @Test
  void a_line_without_an_end_is_refused_at_its_limit() {
    BackupLines lines = new BackupLines(InputStream.nullInputStream(), 1000);
    assertThatExceptionOfType(BrokenBackupException.class)
        .isThrownBy(
            () ->
                new BackupLines(
                        new FilterInputStream(InputStream.nullInputStream()) {
                          private int given;

                          @Override
                          public int read() {
                            assertThat(given++).isLessThan(100_000);
                            return 'x';
                          }

                          @Override
                          public int read(byte[] into, int from, int length) {
                            into[from] = (byte) read();
                            return 1;
                          }
                        },
                        1000)
                    .next())
        .withMessageContaining("longer than 1000 bytes");
    assertThat(lines.number()).isZero();
  }

  /** A few hundred kilobytes that unfold to more than any disk has: read as far as it is odd. */
  @Test
  void a_file_that_unfolds_beyond_measure_is_refused_before_it_is_used() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(BackupFormat.MANIFEST));
      zip.write(export.get(BackupFormat.MANIFEST));
      zip.putNextEntry(new ZipEntry("evidence/" + "a".repeat(64)));
      for (int i = 0; i < 258; i++) {
        zip.write(new byte[1 << 20]);
      }
    }

    isRefused(bytes.toByteArray(), "evidence/aaa", "it unfolds to more than any backup does");
  }
}
