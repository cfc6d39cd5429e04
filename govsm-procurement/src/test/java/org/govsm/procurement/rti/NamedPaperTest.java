package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.record.WithheldReason;
import org.junit.jupiter.api.Test;

/** Papers that a case names by a hash alone are listed, and their hashes are not. */
class NamedPaperTest {

  private static final String PAPER = "sha256:" + "a".repeat(64);
  private static final String TEXT = "sha256:" + "b".repeat(64);
  private static final Map<String, Object> RECORD =
      tree(
          "terms",
          tree("digest", TEXT),
          "acts",
          List.of(tree("on", "2026-07-01", "act", tree("evidence", List.of(PAPER, "minute 4")))));

  @Test
  void a_hash_is_that_of_a_paper_where_the_member_names_papers() {
    assertThat(NamedPaper.in(RECORD, Map.of()))
        .containsExactly(new NamedPaper("acts.1.act.evidence.1", PAPER, Optional.empty()));
  }

  @Test
  void it_goes_by_the_number_that_the_case_or_the_record_knows() {
    assertThat(NamedPaper.in(RECORD, Map.of(PAPER, "DPI/2026/255")))
        .extracting(NamedPaper::name)
        .containsExactly(Optional.of("DPI/2026/255"));
    Map<String, Object> beside =
        tree("acts", List.of(tree("number", "DPI/2026/7", "evidence", List.of(PAPER))));
    assertThat(NamedPaper.in(beside, Map.of()))
        .extracting(NamedPaper::name)
        .containsExactly(Optional.of("DPI/2026/7"));
    Map<String, Object> other = tree("number", "DPI/2026/7", "act", tree("evidence", PAPER));
    assertThat(NamedPaper.in(other, Map.of()))
        .as("a number of the act is that of another paper")
        .extracting(NamedPaper::name)
        .containsExactly(Optional.empty());
  }

  @Test
  void its_number_stands_in_the_document_and_in_the_index() {
    CaseDocument document =
        CaseText.document("1-d.txt", "Deliveries", RECORD, Map.of(PAPER, "DPI/2026/255"));
    assertThat(new String(document.content(), UTF_8))
        .contains("acts.1.act.evidence.1: DPI/2026/255\n");
    InformationPacket packet =
        CaseFile.draft("T-1", "Films", LocalDate.of(2026, 12, 20))
            .document(document)
            .notHeld("1-d.txt", "acts.1.act.evidence.1", Optional.of("DPI/2026/255"))
            .done()
            .orThrow()
            .packet(ProcurementLaw.messages("en"));
    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains("DPI/2026/255 (1-d.txt: acts.1.act.evidence.1)");
    assertThat(String.valueOf(packet.toPlain().get("notHeld"))).contains("name=DPI/2026/255");
  }

  /** A hash of a document of the case is told as that document, and withholds nothing. */
  @Test
  void a_hash_that_the_case_tells_is_no_reason_to_withhold() {
    Map<String, Object> record =
        tree("termsDigest", TEXT, "files", tree(PAPER, tree("rows", "4")), "evidence", PAPER);
    Map<String, String> known = Map.of(TEXT, "1-contract.txt", PAPER, "7-file.txt");
    CaseDocument document = CaseText.document("2-c.txt", "Certificate", record, known);

    assertThat(document.reasons()).isEmpty();
    assertThat(new String(document.content(), UTF_8))
        .isEqualTo("termsDigest: 1-contract.txt\nfiles.7-file.txt.rows: 4\nevidence: 7-file.txt\n");
    assertThat(CaseText.document("2-c.txt", "Certificate", record, Map.of(PAPER, "x")).reasons())
        .containsExactly(WithheldReason.HASH);
  }

  @Test
  void the_index_lists_it_by_its_place_and_says_whom_to_ask() {
    InformationPacket packet =
        CaseFile.draft("T-1", "Films", LocalDate.of(2026, 12, 20))
            .document(CaseText.document("1-deliveries.txt", "Deliveries", RECORD))
            .notHeld("1-deliveries.txt", "acts.1.act.evidence.1")
            .done()
            .orThrow()
            .packet(ProcurementLaw.messages("en"));
    assertThat(packet.toPlain().get("notHeld"))
        .isEqualTo(
            List.of(Map.of("document", "1-deliveries.txt", "place", "acts.1.act.evidence.1")));
    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains("Papers that are not held here", "1-deliveries.txt: acts.1.act.evidence.1")
        .doesNotContain(PAPER);
  }
}
