package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a department states beside single facts that are kept")
class KeptFactsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final String URL = "https://soil.gov.in/comments";
  private static final Map<String, Object> KEPT =
      Map.of(
          "policies",
          Map.of(
              "moderation",
              Map.of("publicUrl", URL, "clauses", List.of("deletion", "copyright")),
              "grounds",
              List.of("ABUSE")));

  @SuppressWarnings("unchecked")
  private static Map<String, Object> policies(Map<String, ?> stated) {
    return (Map<String, Object>) KeptFacts.over(stated, KEPT, DAY).get("policies");
  }

  private static String outcome(Map<String, ?> stated, String control) {
    Facts facts =
        Facts.fromPlain(KeptFacts.over(stated, KEPT, DAY)).orThrow(GovernanceMessages.in("en"));
    return Assessment.assess(
            ControlCatalogue.shipped(), facts, OffsetDateTime.parse("2026-11-20T10:00:00+05:30"))
        .orThrow()
        .findings()
        .stream()
        .filter(one -> one.control().id().equals(control))
        .map(one -> one.outcome().name())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_kept_completes_what_is_stated() {
    assertThat(policies(Map.of("policies", Map.of("scope", Map.of("units", List.of("Soil"))))))
        .containsOnlyKeys("scope", "moderation", "grounds")
        .containsEntry("grounds", List.of("ABUSE"));
  }

  @Test
  void lists_of_words_are_joined_and_a_word_by_another_name_is_no_other() {
    Map<String, Object> stated =
        Map.of(
            "policy",
            Map.of("moderation", Map.of("clauses", List.of("removal", "addition"))),
            "policies",
            Map.of("grounds", List.of("SPAM")));

    assertThat(((Map<?, ?>) policies(stated).get("moderation")).get("clauses"))
        .isEqualTo(List.of("deletion", "copyright", "addition"));
    assertThat(policies(stated).get("grounds")).isEqualTo(List.of("ABUSE", "SPAM"));
    assertThat(KeptFacts.contradicted(stated, KEPT, DAY)).isEmpty();
    assertThat(outcome(stated, "GSM-CON-08")).isEqualTo("PASS");
    assertThat(outcome(stated, "GSM-CON-09")).isEqualTo("PASS");
  }

  @Test
  void what_is_stated_otherwise_decides_nothing() {
    Map<String, Object> other =
        Map.of("policies", Map.of("moderation", Map.of("publicUrl", "https://soil.gov.in/other")));

    assertThat(KeptFacts.contradicted(other, KEPT, DAY))
        .containsExactly("policies.moderation.publicUrl");
    assertThat(outcome(other, "GSM-CON-08")).isEqualTo("UNKNOWN");
    assertThat(outcome(other, "SDK-FACTS")).isEqualTo(Outcome.BLOCKED.name());
    assertThat(outcome(Map.of(), "GSM-CON-08")).isEqualTo("PASS");
  }

  @ParameterizedTest
  @CsvSource({"Punjab, true", "IN-PB, true", "पंजाब, true", "IN-KA, false", "Union, false"})
  void a_place_by_another_of_its_names_is_no_other_place(String stated, boolean same) {
    Map<String, Object> kept = Map.of("department", Map.of("jurisdiction", "IN-PB"));
    Map<String, Object> said = Map.of("department", Map.of("jurisdiction", stated));

    assertThat(KeptFacts.contradicted(said, kept, DAY).isEmpty()).isEqualTo(same);
  }
}
