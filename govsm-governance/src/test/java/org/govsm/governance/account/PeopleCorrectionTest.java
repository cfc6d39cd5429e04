package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleCorrectionTest {

  private static final Map<String, Object> GONE =
      Map.of("id", "asha", "role", "author", "active", false, "leftPostAt", "2026-11-30");
  private static final Map<String, Object> OTHER = Map.of("id", "ravi", "active", false);
  private static final Map<String, Object> FACTS =
      Map.of("people", List.of(GONE, OTHER), "pilot", Map.of("topics", 1));

  @ParameterizedTest
  @CsvSource({
    "nodal-officer, true, true",
    "records-officer, true, true",
    "competent-authority, true, false",
    "reviewer, false, false",
    "administrator, false, false",
  })
  void whoever_records_facts_changes_all_and_the_competent_authority_the_people_alone(
      String role, boolean people, boolean other) {
    Map<String, Object> without = Map.of("pilot", Map.of("topics", 1));
    Map<String, Object> changed = Map.of("people", List.of(GONE, OTHER), "pilot", Map.of());

    assertThat(PeopleCorrection.may(List.of(role), FACTS, without)).isEqualTo(people);
    assertThat(PeopleCorrection.may(List.of(role), FACTS, changed)).isEqualTo(other);
  }

  @Test
  void any_of_the_roles_of_a_person_is_enough() {
    assertThat(
            PeopleCorrection.may(
                List.of("competent-authority", "nodal-officer"), FACTS, Map.of("pilot", Map.of())))
        .isTrue();
    assertThat(PeopleCorrection.may(List.of(), FACTS, FACTS)).isFalse();
  }

  @Test
  void a_person_is_put_back_into_the_post_and_nothing_else_is_changed() {
    assertThat(PeopleCorrection.inPost(FACTS, "asha"))
        .isEqualTo(
            Map.of(
                "people",
                List.of(
                    Map.of("id", "asha", "role", "author", "active", true, "status", "ACTIVE"),
                    OTHER),
                "pilot",
                Map.of("topics", 1)));
  }

  @Test
  void whom_the_facts_do_not_list_changes_nothing() {
    assertThat(PeopleCorrection.inPost(FACTS, "nobody")).isEqualTo(FACTS);
    assertThat(PeopleCorrection.inPost(Map.of(), "asha")).isEmpty();
  }
}
