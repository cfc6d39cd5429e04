package org.govsm.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisposalTest {

  private static Map<String, Object> entry(String id, String disposedOn) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("disposedOn", disposedOn);
    tree.put("disposedBy", "officer.a");
    tree.put("reviewedBy", "officer.b");
    tree.put("recordClasses", List.of("EXEMPT_TALK"));
    tree.put("recorded", "2026-01-01");
    tree.put("holds", List.of());
    return tree;
  }

  private static Decision<DisposalList> ask(Map<String, Object> entry) {
    return Disposal.ask(Map.of("entries", List.of(entry), "asOf", "2026-11-25"))
        .orThrow(GovernanceMessages.in("en"));
  }

  private static DisposalList list(Map<String, Object> entry) {
    return ask(entry).found().orElseThrow();
  }

  @Test
  void a_record_without_a_period_that_another_person_reviewed_is_in_order() {
    assertThat(list(entry("R-1", "2026-11-25")).inOrder()).containsExactly("R-1");
  }

  @ParameterizedTest
  @CsvSource({"officer.a", "OFFICER.A"})
  void who_disposes_does_not_review(String reviewer) {
    Map<String, Object> entry = entry("R-1", "2026-11-25");
    entry.put("reviewedBy", reviewer);
    assertThat(list(entry).wrong()).containsExactly("R-1");
    assertThat(ask(entry).trace().findings()).extracting(Finding::code).contains("disposal.same");
  }

  @Test
  void what_had_to_be_kept_on_that_day_is_wrong_whatever_the_rest() {
    Map<String, Object> entry = entry("R-1", "2026-06-29");
    entry.put("recordClasses", List.of("REMOVED_ITEM"));
    entry.remove("reviewedBy");
    assertThat(list(entry).wrong()).containsExactly("R-1");
    entry.put("holds", List.of(Map.of("reference", "WP 7/2026", "from", "2026-02-01")));
    assertThat(list(entry).wrong()).containsExactly("R-1");
  }

  /** Public Records Act 1993, section 8: no public record goes without an appraisal. */
  @ParameterizedTest
  @CsvSource({
    "ROUTINE_ANSWER, 2022-08-01, true, inOrder",
    "ROUTINE_ANSWER, 2022-08-01, false, wrong",
    "ROUTINE_ANSWER, 2022-08-01, , open",
    "REMOVED_ITEM, 2022-08-01, true, inOrder",
    "SYSTEM_LOG, 2022-08-01, true, inOrder",
    "LEGAL_REQUEST, 2010-08-01, true, inOrder",
    "ORDINARY_POST, 2010-08-01, true, inOrder",
    "POLICY_RECORD, 2022-08-01, true, inOrder",
    "POLICY_RECORD, 2022-08-01, , open",
    "ROUTINE_ANSWER, 2026-10-20, true, wrong",
    "ROUTINE_ANSWER, 2026-10-20, , wrong"
  })
  void a_public_record_goes_after_its_period_once_it_was_appraised(
      String recordClass, String recorded, Boolean appraised, String list) {
    Map<String, Object> entry = entry("R-1", "2026-11-01");
    entry.put("recordClasses", List.of(recordClass));
    entry.put("recorded", recorded);
    entry.put("recordsLaw", "UNION");
    if (appraised != null) {
      entry.put("appraised", appraised);
    }

    assertThat(list(entry).toPlain()).containsEntry(list, List.of("R-1"));
    assertThat(
            ask(entry)
                .ruling()
                .<List<String>>fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing))
        .isEqualTo(list.equals("open") ? List.of("R-1/appraised") : List.of());
  }

  @Test
  void the_law_of_a_state_is_a_question_whoever_appraised() {
    Map<String, Object> entry = entry("R-1", "2026-11-01");
    entry.put("recordClasses", List.of("ROUTINE_ANSWER"));
    entry.put("recorded", "2022-08-01");
    entry.put("recordsLaw", "STATE");
    entry.put("appraised", true);

    assertThat(list(entry).open()).containsExactly("R-1");
    assertThat(ask(entry).ruling().kind()).isEqualTo("REFER");
  }

  @Test
  void what_is_not_known_is_named_by_record() {
    Map<String, Object> entry = entry("R-1", "2026-11-25");
    entry.remove("reviewedBy");
    entry.remove("holds");
    Decision<DisposalList> decision = ask(entry);
    assertThat(
            decision
                .ruling()
                .<List<String>>fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing))
        .contains("R-1/reviewedBy")
        .anyMatch(fact -> fact.startsWith("R-1/hold"));
    assertThat(decision.found().orElseThrow().open()).containsExactly("R-1");
  }

  @Test
  void days_that_cannot_hold_are_refused_at_their_place() {
    List<Map<String, Object>> entries = new ArrayList<>();
    entries.add(entry("R-1", "2026-11-26"));
    entries.add(entry("R-1", "2025-12-31"));
    assertThat(
            Disposal.ask(Map.of("entries", entries, "asOf", "2026-11-25"))
                .<List<InputFault>>fold(read -> List.of(), faults -> faults))
        .extracting(InputFault::code)
        .containsExactly("disposal.ahead", "disposal.twice", "disposal.early");
  }
}
