package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.record.GivenProcess;
import org.govsm.procurement.record.WithheldReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationPacketTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 20);
  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final String SECRET = "geheim";

  private static CaseDocument text(String name, String text) {
    return CaseDocument.of(name, "Paper " + name, "text/plain", text.getBytes(UTF_8));
  }

  private static CaseDocument scan(String name) {
    return CaseDocument.of(
        name, "Scan " + name, "application/pdf", (SECRET + name).getBytes(UTF_8));
  }

  private static CaseFile.Draft draft() {
    return CaseFile.draft("T-1", "Videos on food safety", RECEIVED)
        .document(text("notice.txt", "The notice"))
        .document(text("letter.txt", SECRET + ": ask 98765 43210"))
        .document(scan("minutes.pdf"))
        .document(
            scan("packet.pdf")
                .confidentialOf("Alpha Media")
                .severed("Half a packet".getBytes(UTF_8), WithheldReason.TECHNICAL_PACKET))
        .document(scan("note.pdf").withheld(WithheldReason.DRAFTING))
        .document(scan("order.pdf").published())
        .event(tree("kind", "published", "text", "ask asha@geheim.in"))
        .rules(
            new PackPin(
                "in.gfr-2017",
                LocalDate.of(2026, 11, 1),
                "sha256:" + "0".repeat(64),
                LocalDate.of(2025, 7, 31),
                Optional.empty()))
        .withheld(GivenProcess.publication(Instant.parse("2026-12-20T00:00:00Z")).withheld());
  }

  private static InformationPacket packet(CaseFile.Draft draft) {
    return draft.done().orThrow().packet(WORDS);
  }

  private static OfficerDecision decided(String name, Disclosure what) {
    return new OfficerDecision(
        name, what, "As the note says", "A. Rao, PIO", RECEIVED.plusDays(12), Optional.empty());
  }

  private static List<String> states(InformationPacket packet) {
    return ((List<?>) packet.toPlain().get("documents"))
        .stream().map(each -> ((Map<?, ?>) each).get("state").toString()).toList();
  }

  @Nested
  class What_is_given {

    @Test
    void nothing_that_is_exempt_unread_or_of_a_third_party_goes_without_the_officer() {
      InformationPacket packet = packet(draft());

      assertThat(states(packet)).containsExactly("GIVEN", "OPEN", "OPEN", "OPEN", "OPEN", "GIVEN");
      assertThat(packet.questions())
          .extracting(question -> question.citation().provision())
          .containsExactly(
              "section 8(1)(j), as substituted by section 44(3) of the DPDP Act 2023",
              "section 10",
              "section 11",
              "section 8(1)(j), as substituted by section 44(3) of the DPDP Act 2023");
      assertThat(packet.questions())
          .extracting(question -> question.indication().orElseThrow())
          .containsExactly(
              Disclosure.WITHHELD, Disclosure.GIVEN, Disclosure.PART, Disclosure.WITHHELD);
      assertThat(packet.entries().keySet())
          .containsExactly(
              "documents/notice.txt",
              "documents/order.pdf",
              "events.json",
              "index.html",
              "index.json",
              "manifest.sha256",
              "verify.html");
    }

    @Test
    void the_decision_of_the_officer_is_followed_and_a_third_party_is_heard_first() {
      CaseFile.Draft decided =
          draft()
              .decided(decided("letter.txt", Disclosure.GIVEN))
              .decided(decided("minutes.pdf", Disclosure.WITHHELD))
              .decided(decided("packet.pdf", Disclosure.PART));
      InformationPacket unheard = packet(decided);

      assertThat(states(unheard))
          .containsExactly("GIVEN", "GIVEN", "WITHHELD", "OPEN", "OPEN", "GIVEN");
      InformationPacket heard =
          packet(
              draft()
                  .decided(
                      new OfficerDecision(
                          "packet.pdf",
                          Disclosure.PART,
                          "Prices are public",
                          "A. Rao, PIO",
                          RECEIVED.plusDays(30),
                          Optional.of(RECEIVED.plusDays(4)))));
      assertThat(states(heard).get(3)).isEqualTo("PART");
      assertThat(new String(heard.entries().get("documents/packet.pdf"), UTF_8))
          .isEqualTo("Half a packet");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "text/plain|GSTIN 19 AAACE 1234 F 1Z3",
          "text/plain|A/C 3021-5550-001234",
          "text/plain|ravi (at) example.org",
          "text/plain|Reference 123456",
          "text/html|The price was settled",
          "application/json|{}",
          "text/plain;charset=utf-16|The price was settled",
        })
    void a_text_that_may_tell_a_number_of_a_person_waits_for_the_officer(String type, String text) {
      InformationPacket packet =
          packet(
              CaseFile.draft("T-1", "Films", RECEIVED)
                  .document(CaseDocument.of("n1", "Note", type, text.getBytes(UTF_8))));

      assertThat(states(packet)).containsExactly("OPEN");
      assertThat(packet.questions()).hasSize(1);
      assertThat(packet.entries()).doesNotContainKey("documents/n1");
    }

    @Test
    void no_subject_reason_or_name_of_the_index_tells_a_number_of_a_person() {
      InformationPacket packet =
          packet(
              CaseFile.draft("T-ABCPE1234F", "Films of ABCPE 1234 F", RECEIVED)
                  .document(text("n1", "Films").confidentialOf("Ravi ABCPE1234F"))
                  .document(text("n2", "Films"))
                  .decided(
                      new OfficerDecision(
                          "n2",
                          Disclosure.WITHHELD,
                          "It tells ABCPE1234F",
                          "PIO abcpe1234f",
                          RECEIVED,
                          Optional.empty())));

      packet
          .entries()
          .forEach(
              (path, bytes) ->
                  assertThat(new String(bytes, UTF_8))
                      .as(path)
                      .doesNotContainPattern("(?i)abcpe ?1234"));
    }

    @Test
    void a_hearing_before_the_request_or_after_the_decision_is_none() {
      for (int days : new int[] {-1, 0, 12, 13}) {
        boolean done =
            draft()
                .decided(
                    new OfficerDecision(
                        "packet.pdf",
                        Disclosure.PART,
                        "Prices are public",
                        "A. Rao, PIO",
                        RECEIVED.plusDays(12),
                        Optional.of(RECEIVED.plusDays(days))))
                .done()
                .<Boolean>fold(made -> true, faults -> !faults.get(0).code().equals("rti.noticed"));
        assertThat(done).as("day %s", days).isEqualTo(days >= 0 && days <= 12);
      }
    }

    @ParameterizedTest
    @CsvSource({"10,0,OPEN", "11,0,PART", "2,-1,OPEN", "2,2,PART"})
    void a_third_party_answers_or_has_ten_days_and_its_notice_is_no_hearing(
        int days, int answered, String state) {
      LocalDate noticed = RECEIVED.plusDays(4);
      Optional<LocalDate> heard =
          answered > 0 ? Optional.of(noticed.plusDays(answered)) : Optional.empty();
      InformationPacket packet =
          packet(
              draft()
                  .decided(
                      new OfficerDecision(
                          "packet.pdf",
                          Disclosure.PART,
                          "Prices are public",
                          "PIO",
                          noticed.plusDays(days),
                          Optional.of(noticed),
                          heard)));

      assertThat(states(packet).get(3)).isEqualTo(state);
      Map<?, ?> document = (Map<?, ?>) ((List<?>) packet.toPlain().get("documents")).get(3);
      Map<?, ?> decision = (Map<?, ?>) document.get("decision");
      assertThat(decision.get("noticed")).isEqualTo(noticed.toString());
      assertThat(Optional.ofNullable(decision.get("heard")))
          .isEqualTo(heard.map(LocalDate::toString));
    }

    @Test
    void the_notice_to_a_third_party_has_its_days() {
      Map<?, ?> notice = (Map<?, ?>) ((List<?>) packet(draft()).toPlain().get("notices")).get(0);

      assertThat(notice.get("thirdParty")).isEqualTo("Alpha Media");
      assertThat(notice.get("documents")).isEqualTo(List.of("packet.pdf"));
      assertThat(notice.get("noticeBy")).isEqualTo("2026-12-25");
      assertThat(notice.get("decisionBy")).isEqualTo("2027-01-29");
      assertThat(((Map<?, ?>) packet(draft()).toPlain().get("request")).get("replyBy"))
          .isEqualTo("2027-01-19");
    }

    @Test
    void no_file_of_the_packet_has_what_is_not_given() {
      packet(draft())
          .entries()
          .forEach(
              (path, bytes) -> {
                if (!path.endsWith("order.pdf")) {
                  assertThat(new String(bytes, UTF_8)).as(path).doesNotContain(SECRET, "98765");
                  assertThat(new String(bytes, UTF_8))
                      .as(path)
                      .doesNotContain(CanonicalForm.digest((SECRET + "note.pdf").getBytes(UTF_8)));
                }
              });
    }

    @Test
    void every_fault_of_a_file_is_told() {
      List<String> codes =
          draft()
              .document(text("../x", "a"))
              .document(text("Notice.txt", "a"))
              .document(text("ABCPE1234F.txt", "a"))
              .document(
                  text("copy.txt", "a")
                      .severed("98765 43210".getBytes(UTF_8), WithheldReason.CONTACT))
              .decided(decided("none.txt", Disclosure.GIVEN))
              .decided(decided("note.pdf", Disclosure.PART))
              .decided(
                  new OfficerDecision(
                      "note.pdf",
                      Disclosure.GIVEN,
                      " ",
                      "x",
                      RECEIVED.minusDays(1),
                      Optional.empty()))
              .done()
              .<List<String>>fold(
                  made -> List.of(), faults -> faults.stream().map(InputFault::code).toList());

      assertThat(codes)
          .containsExactly(
              "rti.name",
              "rti.twice",
              "rti.name-number",
              "rti.copy",
              "rti.unknown",
              "rti.no-copy",
              "rti.twice",
              "rti.before",
              "rti.reason");
    }
  }

  @Nested
  class Verification {

    private final SortedMap<String, byte[]> entries = packet(draft()).entries();

    private List<String> found() {
      return PacketVerifier.verify(entries).stream()
          .map(fault -> fault.pointer() + " " + fault.code())
          .toList();
    }

    @Test
    void a_packet_that_is_whole_holds_and_has_always_the_same_bytes() throws IOException {
      assertThat(found()).isEmpty();
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      packet(draft()).writeZip(one);
      packet(draft()).writeZip(again);
      assertThat(one.toByteArray()).isEqualTo(again.toByteArray());
    }

    @Test
    void what_was_changed_taken_out_or_added_is_named() {
      entries.put("documents/notice.txt", new byte[] {1});
      entries.remove("events.json");
      entries.put("documents/new.txt", new byte[0]);

      assertThat(found())
          .containsExactly(
              "/documents/notice.txt rti.verify.changed",
              "/events.json rti.verify.missing",
              "/documents/new.txt rti.verify.added");
      entries.put(InformationPacket.MANIFEST, "x".getBytes(UTF_8));
      assertThat(found()).contains("/manifest.sha256 rti.verify.line");
      entries.remove(InformationPacket.MANIFEST);
      assertThat(found()).containsExactly("/manifest.sha256 rti.verify.no-manifest");
    }

    @Test
    void the_program_reads_a_zip_and_a_folder(@TempDir Path folder) throws IOException {
      InformationPacket packet = packet(draft());
      Path zip = folder.resolve("packet.zip");
      packet.writeZip(Files.newOutputStream(zip));
      Path open = folder.resolve("open");
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        Path file = open.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, each.getValue());
      }

      assertThat(run(zip.toString(), packet.digest()))
          .isEqualTo("0 " + packet.digest() + "\n7 files, 0 faults\n");
      assertThat(run(open.toString()))
          .startsWith("0 ")
          .contains("Nothing was compared with the letter");
      assertThat(run(zip.toString(), "sha256:" + "0".repeat(64)))
          .startsWith("1 manifest.sha256 is not the one whose digest the letter has.");
      Files.writeString(open.resolve("documents/notice.txt"), "another");
      assertThat(run(open.toString())).startsWith("1 documents/notice.txt was changed.");
      assertThat(run(folder.resolve("none.zip").toString())).startsWith("2 ");
      assertThat(run()).startsWith("2 ");
    }

    @Test
    void a_document_that_was_replaced_with_its_line_of_the_manifest_is_not_the_one_of_the_index() {
      byte[] forged = "another".getBytes(UTF_8);
      String manifest =
          new String(entries.get(InformationPacket.MANIFEST), UTF_8)
              .replaceAll(
                  "[0-9a-f]{64}(  documents/notice.txt)",
                  CanonicalForm.digest(forged).substring("sha256:".length()) + "$1");
      entries.put("documents/notice.txt", forged);
      entries.put(InformationPacket.MANIFEST, manifest.getBytes(UTF_8));

      assertThat(found()).containsExactly("/documents/notice.txt rti.verify.index");
    }

    private byte[] zip() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      packet(draft()).writeZip(out);
      return out.toByteArray();
    }

    /** What the program says of bytes, without the name of the file. */
    private String said(Path folder, byte[] bytes) throws IOException {
      Path file = folder.resolve("p.zip");
      Files.write(file, bytes);
      return run(file.toString(), packet(draft()).digest()).replace(file.toString(), "p.zip");
    }

    private static byte[] joined(byte[] one, byte[] other) {
      byte[] both = Arrays.copyOf(one, one.length + other.length);
      System.arraycopy(other, 0, both, one.length, other.length);
      return both;
    }

    /** The same in length, so that every place of the ZIP stays. */
    private static byte[] renamed(byte[] zip, String from, String to, boolean last) {
      String text = new String(zip, ISO_8859_1);
      int at = last ? text.lastIndexOf(from) : text.indexOf(from);
      return (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(ISO_8859_1);
    }

    @Test
    void a_file_twice_bytes_outside_and_two_descriptions_of_a_file_are_faults(@TempDir Path folder)
        throws IOException {
      byte[] zip = zip();
      String outside = "p.zip has bytes that belong to no file of it.";

      assertThat(said(folder, zip)).startsWith("0 ");
      assertThat(said(folder, joined(zip, zip))).startsWith("1 ").contains(outside);
      assertThat(said(folder, joined(new byte[] {1}, zip))).doesNotStartWith("0 ");
      assertThat(said(folder, joined(zip, new byte[] {1}))).startsWith("1 ").contains(outside);
      assertThat(said(folder, renamed(zip, "documents/notice.txt", "documents/notice.TXT", true)))
          .contains("describes documents/notice.TXT in two ways");
      assertThat(said(folder, renamed(zip, "documents/notice.txt", "documents/notice.TXT", false)))
          .contains("describes documents/notice.txt in two ways");
      byte[] twice =
          renamed(
              renamed(zip, "documents/notice.txt", "documents/order.pdf?", false),
              "documents/notice.txt",
              "documents/order.pdf?",
              true);
      assertThat(said(folder, twice)).contains("order.pdf? was added");
      byte[] both =
          renamed(
              renamed(zip, "index.json", "index.html", false), "index.json", "index.html", true);
      assertThat(said(folder, both)).startsWith("1 ").contains("index.html is in the packet twice");
      assertThat(said(folder, Arrays.copyOf(zip, zip.length - 1))).startsWith("2 ");
    }

    @Test
    void a_digest_is_read_in_capitals_and_an_empty_one_and_an_empty_manifest_are_faults(
        @TempDir Path folder) throws IOException {
      Path file = folder.resolve("p.zip");
      Files.write(file, zip());
      String digest = packet(draft()).digest();

      assertThat(run(file.toString(), digest.toUpperCase(Locale.ROOT))).startsWith("0 ");
      for (String none : List.of("", " ", "sha256:", digest.substring(0, 70))) {
        assertThat(run(file.toString(), none)).as(none).startsWith("1 The digest is not");
      }
      entries.clear();
      entries.put(InformationPacket.MANIFEST, new byte[0]);
      assertThat(found()).containsExactly("/manifest.sha256 rti.verify.empty");
    }

    @Test
    void the_index_names_provisions_in_its_language() {
      InformationPacket hindi = draft().done().orThrow().packet(ProcurementLaw.messages("hi"));

      assertThat(new String(hindi.entries().get("index.html"), UTF_8))
          .contains("धारा 8(1)(j)")
          .doesNotContain("section 8", "section 19");
    }

    private String run(String... args) {
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(told, true, UTF_8);
      return PacketVerifier.run(args, out, out) + " " + told.toString(UTF_8);
    }

    @Test
    void the_pages_need_nothing_from_elsewhere() {
      String page = new String(entries.get("verify.html"), UTF_8);

      assertThat(page)
          .contains("default-src 'none'")
          .doesNotContain("http:", "https:", "src=", "href=");
      assertThat(new String(entries.get("index.html"), UTF_8))
          .contains("href=\"documents/notice.txt\"", "waits for the Public Information Officer")
          .doesNotContain("http", "<script", "src=");
    }
  }
}
