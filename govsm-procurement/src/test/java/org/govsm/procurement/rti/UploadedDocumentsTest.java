package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.record.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploaded files of a case: listed, decided one by one, and given byte by byte. */
class UploadedDocumentsTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 20);
  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final byte[] BYTES = {'%', 'P', 'D', 'F', 0, (byte) 0xff, '\r', '\n'};
  private static final byte[] COPY = "period,reach\nJune,[withheld]\n".getBytes(UTF_8);

  private static CaseDocument scan() {
    return CaseDocument.uploaded(
        "1-scan.pdf", "Count of June", "application/pdf", UploadedFile.of(BYTES));
  }

  private static CaseDocument copied() {
    return scan().copied("1-scan-copy.csv", "text/csv", UploadedFile.of(COPY));
  }

  private static CaseFile.Draft draft(CaseDocument one) {
    return CaseFile.draft("T-1", "Films", RECEIVED).document(one);
  }

  private static OfficerDecision decided(Disclosure what) {
    return new OfficerDecision(
        "1-scan.pdf", what, "As the note says", "A. Rao, PIO", RECEIVED, Optional.empty());
  }

  private static InformationPacket packet(CaseFile.Draft draft) {
    return draft.done().orThrow().packet(WORDS);
  }

  @Test
  void a_small_count_is_told_where_a_record_tells_it_as_measured() {
    CaseDocument late =
        CaseDocument.uploaded(
            "3.csv", "Days", "text/csv", UploadedFile.of("day,days late\n9,31\n".getBytes(UTF_8)));
    CaseDocument certificate =
        CaseDocument.of("1.txt", "C", "text/plain", "kpis.1.measured: 31\n".getBytes(UTF_8));
    CaseDocument bill =
        CaseDocument.of("2.txt", "B", "text/plain", "lines.1.quantity: 31\n".getBytes(UTF_8));
    assertThat(SharedFigures.of(late, List.of(certificate, bill))).containsExactly("1.txt");
    CaseDocument copied =
        late.copied(
            "3-copy.csv", "text/csv", UploadedFile.of("day,days late\n9,\n".getBytes(UTF_8)));
    assertThat(
            SharedFigures.refused(Map.of(copied, Disclosure.PART, certificate, Disclosure.GIVEN)))
        .containsKey("3.csv");
  }

  @Test
  void what_became_of_a_document_is_told_in_the_index_without_numbers_of_persons() {
    InformationPacket packet =
        packet(draft(copied().since(List.of("Withdrawn on 1 June. Ask 98765 43210"))));
    assertThat(first(packet).get("since").toString())
        .contains("Withdrawn on 1 June.", "[withheld]")
        .doesNotContain("43210");
    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains("<strong>Withdrawn on 1 June.");
    assertThat(first(packet(draft(scan()))).containsKey("since")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'one two three', 'one two three', 0",
    "'one two three', 'THREE two one and four', 0",
    "'one two three', 'one two and some more', 1",
    "'one [withheld] three', 'one two three', 0",
    "'no no', 'no', 1",
    "'राज्य 12', 'राज्य 13', 1"
  })
  void a_copy_lacks_the_words_of_another_whatever_it_has_more(
      String before, String now, int lacking) {
    assertThat(new CopyText(now).lacking(new CopyText(before))).isEqualTo(lacking);
    assertThat(new CopyText(" a\n b ").signs()).isEqualTo(2);
  }

  private static Map<?, ?> first(InformationPacket packet) {
    return (Map<?, ?>) ((List<?>) packet.toPlain().get("documents")).get(0);
  }

  private static List<String> codes(CaseFile.Draft draft) {
    return draft
        .done()
        .<List<String>>fold(
            made -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }

  @ParameterizedTest
  @CsvSource({"application/pdf,false", "text/plain,false", "text/plain,true"})
  void a_file_waits_for_a_person_and_nothing_is_proposed_whatever_its_kind(
      String kind, boolean published) {
    CaseDocument one =
        CaseDocument.uploaded("1-a.txt", "A", kind, UploadedFile.of("Agreed".getBytes(UTF_8)));
    InformationPacket packet = packet(draft(published ? one.published() : one));

    Ruling.Refer<Disclosure> asked = packet.questions().get(0);
    assertThat(WORDS.say(asked.question())).contains("1-a.txt is an uploaded file");
    assertThat(asked.indication()).isEmpty();
    assertThat(first(packet).get("state")).isEqualTo("OPEN");
    assertThat(packet.entries()).doesNotContainKey("documents/1-a.txt");
  }

  @Test
  void a_file_that_is_given_lies_in_the_zip_byte_by_byte_and_the_program_checks_it(
      @TempDir Path folder) throws IOException {
    InformationPacket packet = packet(draft(scan()).decided(decided(Disclosure.GIVEN)));

    assertThat(packet.entries().get("documents/1-scan.pdf")).isEqualTo(BYTES);
    assertThat(first(packet).get("digest")).isEqualTo(CanonicalForm.digest(BYTES));
    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains("Uploaded file: application/pdf, 8 bytes", CanonicalForm.digest(BYTES));
    Path zip = folder.resolve("p.zip");
    packet.writeZip(Files.newOutputStream(zip));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true, UTF_8);
    assertThat(PacketVerifier.run(new String[] {zip.toString(), packet.digest()}, out, out))
        .isZero();
    var entries = packet.entries();
    entries.put("documents/1-scan.pdf", COPY);
    assertThat(PacketVerifier.verify(entries))
        .extracting(InputFault::code)
        .containsExactly("rti.verify.changed");
  }

  @Test
  void a_copy_is_given_in_place_of_the_file_under_its_own_name_and_kind() {
    InformationPacket packet =
        packet(draft(copied()).refused(decided(Disclosure.PART), RefusalGround.COMMERCIAL));

    assertThat(packet.entries().get("documents/1-scan-copy.csv")).isEqualTo(COPY);
    assertThat(packet.entries()).doesNotContainKey("documents/1-scan.pdf");
    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains(
            "Uploaded file: application/pdf, 8 bytes",
            "a copy with parts taken out, text/csv, 29 bytes",
            CanonicalForm.digest(COPY),
            "section 8(1)(d)");
  }

  /** Whoever has the copy and the hash of the whole could test what was taken out. */
  @Test
  void the_hash_of_what_does_not_leave_is_in_no_file_of_the_packet() {
    for (Disclosure what : List.of(Disclosure.PART, Disclosure.WITHHELD)) {
      packet(draft(copied()).refused(decided(what), RefusalGround.COMMERCIAL))
          .entries()
          .forEach(
              (path, bytes) ->
                  assertThat(new String(bytes, UTF_8))
                      .as(path)
                      .doesNotContain(CanonicalForm.digest(BYTES).substring(7)));
    }
  }

  @Test
  void a_file_that_is_withheld_is_listed_with_its_size_and_ground_and_is_not_read() {
    CaseDocument unread =
        CaseDocument.uploaded(
            "1-scan.pdf",
            "Count of ABCPE1234F",
            "application/pdf",
            new UploadedFile(
                CanonicalForm.digest(BYTES),
                BYTES.length,
                () -> {
                  throw new IllegalStateException("read");
                }));
    InformationPacket packet =
        packet(draft(unread).refused(decided(Disclosure.WITHHELD), RefusalGround.COPYRIGHT));

    assertThat(packet.entries()).doesNotContainKey("documents/1-scan.pdf");
    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains("Uploaded file: application/pdf, 8 bytes", "section 9")
        .doesNotContain("ABCPE1234F");
  }

  @Test
  void a_refusal_of_a_file_has_a_ground_and_a_part_has_a_copy() {
    assertThat(codes(draft(scan()).decided(decided(Disclosure.WITHHELD))))
        .containsExactly("rti.ground-missing");
    assertThat(codes(draft(copied()).decided(decided(Disclosure.PART))))
        .containsExactly("rti.ground-missing");
    assertThat(codes(draft(scan()).refused(decided(Disclosure.PART), RefusalGround.COMMERCIAL)))
        .containsExactly("rti.no-copy");
    assertThat(
            codes(
                draft(scan().copied("1-SCAN.pdf", "text/csv", UploadedFile.of(COPY)))
                    .document(
                        CaseDocument.uploaded("2.pdf", "B", "text/csv", UploadedFile.of(COPY))
                            .copied("../2", "text/csv", UploadedFile.of(COPY)))))
        .containsExactly("rti.twice", "rti.name");
  }

  @Test
  void a_third_party_is_heard_before_its_file_is_given() {
    InformationPacket packet =
        packet(draft(scan().confidentialOf("Alpha Media")).decided(decided(Disclosure.GIVEN)));

    assertThat(first(packet).get("state")).isEqualTo("OPEN");
    assertThat(packet.entries()).doesNotContainKey("documents/1-scan.pdf");
  }

  @Test
  void a_file_with_a_reason_is_proposed_to_be_withheld() {
    InformationPacket packet = packet(draft(scan().withheld(WithheldReason.EVIDENCE)));

    assertThat(packet.questions().get(0).indication()).contains(Disclosure.WITHHELD);
  }

  @Test
  void bytes_that_are_not_those_of_the_hash_never_leave() {
    CaseDocument other =
        CaseDocument.uploaded(
            "1-scan.pdf",
            "A",
            "application/pdf",
            new UploadedFile(CanonicalForm.digest(BYTES), 8, COPY::clone));
    CaseFile file = draft(other).decided(decided(Disclosure.GIVEN)).done().orThrow();

    assertThatThrownBy(() -> file.packet(WORDS)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_withheld_is_told_by_the_figures_of_another_document_be_it_a_file_or_a_record() {
    CaseDocument record =
        CaseDocument.of("1.txt", "Bill", "text/plain", "net: 426000.00".getBytes(UTF_8));
    CaseDocument file =
        CaseDocument.uploaded(
            "2.csv", "File", "text/csv", UploadedFile.of("June,426000.00".getBytes(UTF_8)));

    assertThat(SharedFigures.of(record, List.of(file))).containsExactly("2.csv");
    assertThat(SharedFigures.of(file, List.of(record))).containsExactly("1.txt");
    CaseDocument counts =
        CaseDocument.of("4.txt", "Counts", "text/plain", "measured: 15,960".getBytes(UTF_8));
    CaseDocument table =
        CaseDocument.uploaded(
            "5.csv", "Table", "text/csv", UploadedFile.of("V1,57,15960,12\n".getBytes(UTF_8)));
    assertThat(SharedFigures.of(table, List.of(counts)))
        .as("in a row of cells a comma parts figures")
        .containsExactly("4.txt");
    CaseDocument queries =
        CaseDocument.uploaded(
            "6.csv", "Queries", "text/csv", UploadedFile.of("queries,2026,252\n".getBytes(UTF_8)));
    CaseDocument certificate =
        CaseDocument.of("7.txt", "Certificate", "text/plain", "value: 252\n".getBytes(UTF_8));
    CaseDocument year =
        CaseDocument.of("8.txt", "Bill", "text/plain", "on: 2026\nid: K-252\n".getBytes(UTF_8));
    assertThat(SharedFigures.of(queries, List.of(certificate, year))).containsExactly("7.txt");
    CaseDocument scan =
        CaseDocument.uploaded(
            "3.pdf", "Scan", "application/pdf", UploadedFile.of("426000.00".getBytes(UTF_8)));
    assertThat(SharedFigures.of(scan, List.of(record))).isEmpty();
  }

  private static CaseDocument csv(String id, String text) {
    return CaseDocument.uploaded(id, "File", "text/csv", UploadedFile.of(text.getBytes(UTF_8)));
  }

  private static CaseDocument severed(String kind, String copy) {
    return csv("1.csv", "post,views\nV1,15960\nV2,252\n")
        .copied("1-copy.csv", kind, UploadedFile.of(copy.getBytes(UTF_8)));
  }

  private static Map<String, List<String>> refused(CaseDocument part, CaseDocument... given) {
    Map<CaseDocument, Disclosure> all = new LinkedHashMap<>();
    all.put(part, Disclosure.PART);
    for (CaseDocument one : given) {
      all.put(one, one.copy().isPresent() ? Disclosure.PART : Disclosure.GIVEN);
    }
    return SharedFigures.refused(all);
  }

  @Test
  void what_was_severed_of_a_file_is_told_by_the_figures_of_another_document() {
    CaseDocument certificate =
        CaseDocument.of("2.txt", "Certificate", "text/plain", "value: 252\n".getBytes(UTF_8));
    Map<String, List<String>> told = Map.of("1.csv", List.of("2.txt"));

    assertThat(refused(severed("text/csv", "post\nV1\nV2\n"), certificate)).isEqualTo(told);
    assertThat(refused(severed("text/csv", "post,views\nV1\nV2,252\n"), certificate))
        .as("the figure leaves with the copy itself")
        .isEmpty();
    assertThat(refused(severed("application/pdf", "%PDF 1"), certificate))
        .as("nobody knows what was severed")
        .isEqualTo(told);
    CaseDocument alike =
        csv("3.csv", "252\n").copied("3-copy.csv", "text/csv", UploadedFile.of(COPY));
    assertThat(refused(severed("text/csv", "post\n"), alike))
        .as("what another copy does not have is told by none")
        .isEmpty();
    assertThat(
            SharedFigures.refused(
                Map.of(
                    severed("text/csv", "post\n"),
                    Disclosure.GIVEN,
                    certificate,
                    Disclosure.GIVEN)))
        .isEmpty();
  }

  @Test
  void the_statement_of_the_officer_is_told_and_stands_in_no_packet_without_it() {
    String with =
        new String(
            packet(draft(scan()).lookedThrough("A. Rao, PIO", RECEIVED))
                .entries()
                .get("index.html"),
            UTF_8);
    String without = new String(packet(draft(scan())).entries().get("index.html"), UTF_8);

    assertThat(with).contains("A. Rao, PIO stated on 20 December 2026: I looked through");
    assertThat(without).doesNotContain("I looked through");
    assertThat(codes(draft(scan()).lookedThrough(" ", RECEIVED.minusDays(1))))
        .containsExactly("rti.reason", "rti.before");
  }
}
