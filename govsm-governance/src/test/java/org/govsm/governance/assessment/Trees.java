package org.govsm.governance.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts as a department gives them, for tests. */
final class Trees {

  private Trees() {}

  /** Members in pairs: name, value, name, value; null stays null. */
  static Map<String, Object> tree(Object... pairs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tree.put((String) pairs[i], pairs[i + 1]);
    }
    return tree;
  }

  static Map<String, Object> active(String id, String lastPostAt) {
    return tree("id", id, "platform", "X", "state", "ACTIVE", "lastPostAt", lastPostAt);
  }

  static Map<String, Object> inState(String state, Object... more) {
    Map<String, Object> account = active("A1", "2026-01-01");
    account.put("state", state);
    account.putAll(tree(more));
    return account;
  }

  static Map<String, Object> accounts(Object... accounts) {
    return tree("accounts", List.of(accounts));
  }

  static Map<String, Object> question(String asOf, Map<String, Object> facts) {
    return tree("profile", "framework-2012", "asOf", asOf, "facts", facts);
  }

  /** What a report says about one control. */
  static List<ControlFinding> of(String control, AssessmentReport report) {
    return report.findings().stream().filter(f -> f.control().id().equals(control)).toList();
  }

  /** What came out about one control, as subject, outcome and what was measured. */
  static List<String> outcomes(String control, String asOf, Map<String, Object> facts) {
    return of(control, Assessment.ofPlain(question(asOf, facts)).orThrow()).stream()
        .map(Trees::line)
        .toList();
  }

  private static String line(ControlFinding f) {
    return f.subject().orElse("all")
        + " "
        + f.outcome().code()
        + f.value().map(v -> " " + v.toPlainString()).orElse("")
        + (f.values().isEmpty() ? "" : " " + f.values());
  }
}
