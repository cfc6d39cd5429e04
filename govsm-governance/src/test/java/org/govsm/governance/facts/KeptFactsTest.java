package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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
    return outcomeOf(KeptFacts.over(stated, KEPT, DAY), control);
  }

  private static String outcomeOf(Map<String, ?> whole, String control) {
    Facts facts = Facts.fromPlain(whole).orThrow(GovernanceMessages.in("en"));
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

  @Test
  void each_part_names_what_is_stated_otherwise_than_it_keeps() {
    Map<String, Object> stated =
        Map.of(
            "policies",
            Map.of("moderation", Map.of("publicUrl", "https://soil.gov.in/other")),
            "department",
            Map.of("jurisdiction", "IN-KA"));

    Map<String, ?> first = KeptFacts.over(stated, KEPT, DAY);

    assertThat(
            KeptFacts.contradicted(
                first, Map.of("department", Map.of("jurisdiction", "IN-PB")), DAY))
        .containsExactly("policies.moderation.publicUrl", "department.jurisdiction");
  }

  @Test
  void a_whole_that_is_stated_not_to_be_contradicts_what_is_kept_of_it() {
    Map<String, Object> none = new HashMap<>();
    none.put("policies", null);

    assertThat(outcome(none, "SDK-FACTS")).isEqualTo("BLOCKED");
    assertThat(outcome(none, "GSM-CON-08")).isEqualTo("UNKNOWN");
  }

  @Test
  void what_is_stated_under_the_other_name_of_a_kept_fact_is_held_against_it() {
    Map<String, Object> kept = Map.of("pilot", Map.of("deviceSupport", List.of("mobile")));
    Map<String, Object> stated = Map.of("platform", Map.of("deviceSupport", List.of("kiosk")));

    Map<String, Object> whole = KeptFacts.over(stated, kept, DAY);

    assertThat(whole)
        .containsEntry("platform", Map.of())
        .containsEntry("contradicted", List.of("pilot.deviceSupport"));
    assertThat(Facts.fromPlain(whole).orThrow()).isNotNull();
  }

  @Test
  void a_whole_that_is_none_says_it_of_each_member_but_of_what_is_kept_by_another_name() {
    Map<String, Object> none = new HashMap<>();
    none.put("published", null);
    Map<String, Object> kept =
        Map.of("policies", Map.of("expectations", Map.of("url", "https://soil.example.gov.in/s")));

    Map<String, Object> whole = KeptFacts.over(none, kept, DAY);

    assertThat(((Map<?, ?>) whole.get("published")).get("expectations"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .isNotEmpty()
        .doesNotContainKey("url")
        .allSatisfy((name, said) -> assertThat(said).isNull());
    assertThat(whole).containsEntry("contradicted", List.of("policies.expectations.url"));
    assertThat(Facts.fromPlain(whole).orThrow()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "stage, SCALE, GSM-PIL-01",
    "startedAt, 2026-09-01, GSM-PIL-01",
    "objectives, a, GSM-PIL-02",
    "topics, b, GSM-PIL-02",
    "platforms, x, GSM-PIL-03",
  })
  void a_pilot_that_is_kept_is_the_pilot(String member, String value, String control) {
    boolean list = List.of("objectives", "topics", "platforms").contains(member);
    Map<String, Object> said = Map.of("pilot", Map.of(member, list ? List.of(value) : value));
    Map<String, Object> pilot =
        Map.of(
            "stage",
            "RUN",
            "objectives",
            List.of("Farmers ask", "Farmers answer"),
            "topics",
            List.of("Soil", "Water"),
            "platforms",
            List.of("x", "youtube", "facebook"),
            "startedAt",
            "2026-10-26T10:00:00+05:30");
    Map<String, ?> whole = KeptFacts.over(said, Map.of("pilot", pilot), DAY);

    assertThat(whole.get("pilot")).isEqualTo(pilot);
    assertThat(KeptFacts.contradicted(said, Map.of("pilot", pilot), DAY))
        .containsExactly("pilot." + member);
    assertThat(outcomeOf(whole, "SDK-FACTS")).isEqualTo("BLOCKED");
    assertThat(outcomeOf(whole, control)).isNotEqualTo("PASS");
  }

  @Test
  void platforms_of_a_pilot_in_another_order_are_no_others() {
    Map<String, Object> kept = Map.of("pilot", Map.of("platforms", List.of("x", "youtube")));
    Map<String, Object> said = Map.of("pilot", Map.of("platforms", List.of("YouTube", "X ")));

    assertThat(KeptFacts.contradicted(said, kept, DAY)).isEmpty();
  }
}
