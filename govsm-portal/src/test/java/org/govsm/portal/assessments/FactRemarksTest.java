package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;

/** Remarks in a document of facts: which are looked at, and what stands already. */
class FactRemarksTest {

  private static final String PAN = "Of Ram ABCPE1234F";

  private static List<String> places(Map<String, Object> before, Map<String, Object> document) {
    return FactRemarks.faults(before, document).stream().map(InputFault::pointer).toList();
  }

  @Test
  void every_remark_is_looked_at_and_no_id() {
    Map<String, Object> document =
        Map.of(
            "posts",
            List.of(Map.of("id", "9876543210", "note", PAN)),
            "trendNotes",
            List.of(Map.of("text", "Ram, 98765 43210")),
            "limitations",
            List.of("None", PAN));
    assertThat(places(Map.of(), document))
        .containsExactlyInAnyOrder("/posts/0/note", "/trendNotes/0/text", "/limitations/1");
  }

  @Test
  void what_stands_already_is_left() {
    Map<String, Object> before = Map.of("note", PAN);
    assertThat(places(before, Map.of("note", PAN, "strategy", Map.of()))).isEmpty();
    assertThat(places(before, Map.of("note", PAN + " and others"))).containsExactly("/note");
  }
}
