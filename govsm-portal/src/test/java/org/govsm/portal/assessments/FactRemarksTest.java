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
            List.of("None", PAN, "upi ram.sharma@okaxis", "A B C P E 1 2 3 4 F", "abc1234567"));
    assertThat(places(Map.of(), document))
        .containsExactlyInAnyOrder(
            "/posts/0/note",
            "/trendNotes/0/text",
            "/limitations/1",
            "/limitations/2",
            "/limitations/3",
            "/limitations/4");
  }

  @Test
  void every_member_that_is_words_is_looked_at() {
    Map<String, Object> document =
        Map.of(
            "policies",
            Map.of(
                "responsiveness", Map.of("turnaround", "24 hours, call 98123 45672"),
                "grounds", List.of("ABUSE", "of account 123456789012345, SBIN0001234")),
            "intermediary",
            Map.of(
                "dueDiligence",
                Map.of("checklist", List.of(Map.of("item", PAN, "evidence", "by BBCPE1234F")))),
            "collection",
            List.of(Map.of("id", "F 1", "fields", List.of("name 9876543210"))));
    assertThat(places(Map.of(), document))
        .containsExactlyInAnyOrder(
            "/policies/responsiveness/turnaround",
            "/policies/grounds/1",
            "/intermediary/dueDiligence/checklist/0/item",
            "/intermediary/dueDiligence/checklist/0/evidence",
            "/collection/0/fields/0");
  }

  @Test
  void ids_what_refers_to_them_digests_days_and_addresses_are_none() {
    Map<String, Object> document =
        Map.of(
            "people",
            List.of(Map.of("id", "9876543210", "role", "Nodal officer")),
            "roles",
            List.of(Map.of("name", "nodal-officer", "holder", "9876543210")),
            "archive",
            List.of(Map.of("sha256", "9876543210".repeat(6) + "abcd")),
            "posts",
            List.of(
                Map.of(
                    "url", "https://x.com/Soil/status/9876543210",
                    "publishedAt", "2026-11-24T10:00:00+05:30")),
            "mailbox",
            Map.of("address", "desk.9876543210@soil.gov.in"));
    assertThat(places(Map.of(), document)).isEmpty();
  }

  /** A number that came in at one place is not carried to another by the next version. */
  @Test
  void what_stands_already_is_left_at_its_place_alone() {
    Map<String, Object> before =
        Map.of("note", PAN, "posts", List.of(Map.of("note", "Of Sita BBCPE1234F")));
    assertThat(places(before, Map.of("note", PAN, "strategy", Map.of()))).isEmpty();
    assertThat(places(before, Map.of("note", PAN + " and others"))).containsExactly("/note");
    assertThat(places(before, Map.of("trendNotes", List.of(Map.of("text", PAN)))))
        .containsExactly("/trendNotes/0/text");
    Map<String, Object> second = Map.of("note", "Of Sita BBCPE1234F");
    assertThat(places(before, Map.of("posts", List.of(Map.of("note", "New"), second)))).isEmpty();
  }
}
