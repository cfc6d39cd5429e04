package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.law.ProcurementLaw;
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
    assertThat(NamedPaper.in(RECORD))
        .containsExactly(new NamedPaper("acts.1.act.evidence.1", PAPER));
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
