package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.governance.facts.FactPlace;
import org.junit.jupiter.api.Test;

/** Every contradiction between facts says among which facts it is mended. */
class ConflictCuresTest {

  @Test
  void each_sentence_has_facts_and_each_fact_has_a_name() {
    Set<String> sentences = new TreeSet<>();
    GovernanceMessages.in("en").keys().stream()
        .filter(key -> key.startsWith("SDK-FACTS."))
        .forEach(sentences::add);

    assertThat(ConflictCures.all().keySet()).containsAll(sentences);
    assertThat(GovernanceMessages.in("en").keys()).containsAll(ConflictCures.all().keySet());
    ConflictCures.all()
        .forEach(
            (code, paths) ->
                assertThat(paths)
                    .as(code)
                    .allSatisfy(
                        path ->
                            assertThat(FactPlace.of(Map.of(), path, List.of()).label("hi"))
                                .as(path)
                                .isNotEmpty()));
  }

  @Test
  void a_contradiction_of_one_person_is_mended_among_the_people() {
    Map<String, Object> person =
        Map.of("id", "P1", "active", true, "status", "RETIRED", "role", "author");
    ControlFinding found =
        Trees.of(
                "SDK-FACTS",
                Assessment.ofPlain(
                        Trees.question(
                            "2026-11-20T09:00:00+05:30", Map.of("people", List.of(person))))
                    .orThrow())
            .get(0);

    assertThat(ConflictCures.paths(found)).containsExactly("people[].active", "people[].status");
  }

  @Test
  void a_word_of_the_schema_is_said_in_the_language_of_the_reader() {
    Map<String, Object> account = Trees.active("A1", "2026-11-19");
    account.put("ownerType", "PERSON");
    ControlFinding found =
        Trees.of(
                "GSM-ACC-01",
                Assessment.ofPlain(
                        Trees.question("2026-11-20T09:00:00+05:30", Trees.accounts(account)))
                    .orThrow())
            .get(0);

    assertThat(GovernanceMessages.in("hi").say(found.text()))
        .contains("एक व्यक्ति")
        .doesNotContain("PERSON", "ORGANISATION");
  }
}
