package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.findings;
import static org.govsm.governance.assessment.LaterLaw.intermediary;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.LaterLaw.missing;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.LaterLaw.said;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an intermediary publishes, logs and tells agencies")
class IntermediaryChecksTest {

  @Nested
  @DisplayName("LAW-IT-02: the source is not sure, so a person is asked and told what is there")
  class SafeHarbour {

    @ParameterizedTest(name = "ground {0}: {1}")
    @CsvSource({"abuse, every decision on content cites its ground", "none, Missing"})
    void with_what_the_logs_show(String ground, String says) {
      Map<String, Object> facts =
          intermediary("orders", null, "moderation", List.of(item("id", "M1", "ground", ground)));

      assertThat(outcomes("LAW-IT-02", NOW, facts)).containsExactly("ATTEST");
      assertThat(said("LAW-IT-02", NOW, facts)).contains(says, "a person must judge");
    }

    @Test
    void and_what_was_left_standing_needs_no_ground() {
      Map<String, Object> facts =
          intermediary("orders", null, "moderation", List.of(item("id", "M1", "action", "KEEP")));

      assertThat(findings("LAW-IT-02", NOW, facts).get(0).missing()).isEmpty();
    }

    @Test
    void and_not_with_a_decision_that_is_only_typed_beside_kept_ones() {
      Map<String, Object> kept = item("id", "M1", "ground", "abuse");
      kept.put("kept", true);
      Map<String, Object> typed = item("id", "M2", "ground", "abuse");
      typed.put("kept", false);
      Map<String, Object> facts = intermediary("orders", null, "moderation", List.of(kept, typed));

      assertThat(findings("LAW-IT-02", NOW, facts).get(0).missing())
          .containsExactly("moderation[].kept");
    }

    @Test
    void and_what_logs_are_not_known() {
      assertThat(findings("LAW-IT-02", NOW, intermediary()).get(0).missing())
          .containsExactly("moderation", "orders");
    }
  }

  @Nested
  @DisplayName("LAW-IT-03: published, in English or a language of the Eighth Schedule")
  class Published {

    private Map<String, Object> policies(Object languages) {
      Map<String, Object> policies = tree();
      for (String name : List.of("rules", "privacy", "userAgreement")) {
        policies.put(name, tree("url", "https://forum.soil.gov.in/" + name));
      }
      policies.put("languages", languages);
      return policies;
    }

    private Map<String, Object> facts(Map<String, Object> policies) {
      return intermediary("facility", tree("policies", policies));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "en, PASS",
      "English, PASS",
      "bho, FAIL",
      "mai, PASS",
      "fr, FAIL",
      "Zzyzx, UNKNOWN"
    })
    void in_a_language(String language, String outcome) {
      assertThat(outcomes("LAW-IT-03", NOW, facts(policies(List.of(language)))))
          .containsExactly(outcome);
    }

    @Test
    void one_of_several_languages_is_enough() {
      assertThat(outcomes("LAW-IT-03", NOW, facts(policies(List.of("fr", "hi")))))
          .containsExactly("PASS");
      assertThat(outcomes("LAW-IT-03", NOW, facts(policies(List.of())))).containsExactly("FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "privacy", "userAgreement"})
    void each_of_the_three(String name) {
      Map<String, Object> policies = policies(List.of("hi"));
      policies.put(name, tree("url", null));
      assertThat(outcomes("LAW-IT-03", NOW, facts(policies))).containsExactly("FAIL");
      policies.remove(name);
      assertThat(missing("LAW-IT-03", NOW, facts(policies)))
          .containsExactly("facility.policies." + name + ".url");
    }

    @Test
    void the_languages_may_stand_alone() {
      Map<String, Object> policies = policies(null);
      policies.remove("languages");
      Map<String, Object> facts = facts(policies);
      assertThat(missing("LAW-IT-03", NOW, facts)).containsExactly("facility.policies.languages");
      facts.put("languages", List.of("hi"));

      assertThat(outcomes("LAW-IT-03", NOW, facts)).containsExactly("PASS");
    }
  }

  @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
  @CsvSource({
    "2026-03-01T10:00:00+05:30, 2026-03-04T10:00:00+05:30, Fraud, PASS 72",
    "2026-03-01T10:00:00+05:30, 2026-03-04T10:00:01+05:30, Fraud, FAIL 72.0003",
    "2021-02-24T10:00:00+05:30, 2021-03-04T10:00:00+05:30, Fraud, NA",
    "2026-03-01T10:00:00+05:30, 2026-03-04T10:00:00+05:30, none, ATTEST 72",
    "2026-03-01T10:00:00+05:30, 2026-03-04T10:00:00+05:30, , UNKNOWN",
  })
  void an_agency_is_answered_in_72_hours(
      String received, String answered, String purpose, String outcome) {
    Map<String, Object> order =
        item("receivedAt", received, "answeredAt", answered, "purpose", purpose);

    assertThat(outcomes("LAW-IT-10", NOW, intermediary("infoOrders", List.of(order))))
        .containsExactly(outcome);
  }
}
