package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

/** What was decided for one account stands in the form of another until somebody changes it. */
class AccountPresetsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

  private static Map<String, Object> person(String id, String role) {
    return Map.of("id", id, "role", role, "active", true);
  }

  private static Map<String, Object> tree(List<?> people) {
    return Map.of(
        "people",
        people,
        "accounts",
        List.of(
            Map.of(
                "id",
                "x",
                "platform",
                "X",
                "handle",
                "WaterDept",
                "ownerType",
                "ORGANISATION",
                "mailbox",
                Map.of("members", List.of("asha", "ravi")),
                "bio",
                Map.of("identifiesDepartment", true)),
            Map.of("id", "y", "platform", "YouTube")),
        "platformDecisions",
        List.of(Map.of("platform", "X", "rhythm", "daily", "legal", Map.of("permitted", true))));
  }

  private static Map<String, String> typed(AccountPresets presets, String at, String name) {
    FactField field =
        FactEntry.at(tree(List.of()), at).orElseThrow().fields().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    return presets.typed(field);
  }

  private static AccountPresets presets(List<?> people, String alike) {
    return AccountPresets.of(
        Facts.fromPlain(tree(people)).orThrow(),
        Optional.of(alike).filter(one -> !one.isEmpty()),
        NOW);
  }

  @Test
  void the_answers_of_another_account_are_taken_over_but_what_is_seen_at_the_account_itself() {
    AccountPresets presets = presets(List.of(), "x");

    assertThat(typed(presets, "/accounts/1", "ownerType"))
        .isEqualTo(Map.of("ownerType", "ORGANISATION"));
    assertThat(typed(presets, "/accounts/1", "mailbox.members").toString())
        .contains("asha", "ravi");
    assertThat(typed(presets, "/platformDecisions/-", "rhythm"))
        .isEqualTo(Map.of("rhythm", "daily"));
    assertThat(typed(presets, "/accounts/1", "bio.identifiesDepartment")).isEmpty();
    assertThat(typed(presets, "/accounts/1", "handle")).isEmpty();
    assertThat(typed(presets, "/platformDecisions/-", "legal.permitted")).isEmpty();
    assertThat(typed(presets, "/accounts/0", "ownerType")).as("known already").isEmpty();
  }

  @Test
  void nothing_is_taken_over_of_an_account_that_nobody_knows_or_names() {
    for (String alike : List.of("", "z")) {
      assertThat(typed(presets(List.of(), alike), "/accounts/1", "ownerType")).isEmpty();
    }
  }

  @Test
  void the_only_nodal_officer_is_the_owner_until_another_account_says_otherwise() {
    List<?> one = List.of(person("asha", "nodal officer"), person("ravi", "officer"));
    List<?> two = List.of(person("asha", "nodal officer"), person("ravi", "nodal officer"));

    assertThat(typed(presets(one, ""), "/accounts/1", "owner")).isEqualTo(Map.of("owner", "asha"));
    assertThat(typed(presets(two, ""), "/accounts/1", "owner")).isEmpty();
    assertThat(typed(presets(List.of(), ""), "/accounts/1", "owner")).isEmpty();
  }
}
