package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.tender.GivenTender.PUBLISHED;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.util.List;
import java.util.Map;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.junit.jupiter.api.Test;

/** What is of officers is read by nobody else, and so names nobody to all. */
class PublishedTextsTest {

  /** Found: a corrigendum that invited one more supplier was asked whether it names one. */
  @Test
  void whom_a_corrigendum_invites_is_not_published() {
    Map<String, Object> tree = tenderTree();
    tree.put("invited", List.of("kalpanik-media"));
    tree.put("title", Map.of("en", "Films of the valley"));
    TenderAct act =
        TenderAct.draft(Kind.CORRIGENDUM, PUBLISHED.plusSeconds(60), "B-1", "buyer")
            .set("id", "C1")
            .set("rationale", "One more is asked")
            .set("places", List.of("Lucknow"))
            .set("tender", tree)
            .done()
            .orThrow();
    assertThat(PublishedTexts.of(act))
        .contains("One more is asked", "Films of the valley")
        .doesNotContainIgnoringCase("kalpanik");
  }
}
