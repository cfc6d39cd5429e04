package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.secret.Secrets;
import org.junit.jupiter.api.Test;

class SecretsInFactsTest {

  private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl";

  @Test
  void no_name_of_a_fact_is_taken_for_a_secret() {
    assertThat(names(FactForm.shipped())).noneMatch(Secrets::isSecretName);
  }

  private static List<String> names(FactForm form) {
    List<String> names = new ArrayList<>(form.members().keySet());
    form.members().values().stream().map(SecretsInFactsTest::names).forEach(names::addAll);
    form.item().map(SecretsInFactsTest::names).ifPresent(names::addAll);
    return names;
  }

  @Test
  void are_refused_all_at_once_and_never_repeated() {
    Map<String, Object> facts =
        Map.of(
            "custody",
            List.of(
                Map.of(
                    "account", "A1",
                    "event", "ISSUED",
                    "at", "pwd: hunter2",
                    "vaultRef", "password: hunter2",
                    "api_key", "hunter2")),
            "handover",
            Map.of("deep", List.of(Map.of("password: hunter2", 1), JWT)));

    List<InputFault> faults = faults(Facts.fromPlain(facts));

    assertThat(faults)
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactlyInAnyOrder(
            "/custody/0/at secret.value",
            "/custody/0/vaultRef secret.value",
            "/custody/0/api_key secret.name",
            "/handover/deep/0/(withheld) secret.name",
            "/handover/deep/1 secret.value");
    for (String language : List.of("en", "hi")) {
      for (InputFault fault : faults) {
        String said = fault.toPlain(GovernanceMessages.in(language)).toString();
        assertThat(said).doesNotContain("hunter2", "eyJ", "fault.");
      }
    }
    assertThat(faults.toString()).doesNotContain("hunter2", "eyJ");
  }

  @Test
  void an_unknown_member_that_is_a_secret_is_not_repeated_either() {
    List<InputFault> faults = faults(Facts.fromPlain(Map.of("token: hunter2", "x")));

    assertThat(faults).extracting(InputFault::pointer).containsExactly("/(withheld)");
  }

  private static List<InputFault> faults(Checked<Facts> read) {
    return read.fold(facts -> List.of(), found -> found);
  }
}
