package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;

/** Questions about one control of the later law, for tests. */
final class LaterLaw {

  static final String NOW = "2026-11-24T09:00:00+05:30";

  private LaterLaw() {}

  static List<ControlFinding> findings(String control, String asOf, Map<String, Object> facts) {
    Map<String, Object> question = tree("profile", "later-law", "asOf", asOf, "facts", facts);
    return Trees.of(control, Assessment.ofPlain(question).orThrow());
  }

  /** Outcome and what was measured. */
  static List<String> outcomes(String control, String asOf, Map<String, Object> facts) {
    return findings(control, asOf, facts).stream()
        .map(f -> f.outcome().code() + f.value().map(v -> " " + v.toPlainString()).orElse(""))
        .toList();
  }

  /** The same with the subject before it. */
  static List<String> bySubject(String control, String asOf, Map<String, Object> facts) {
    return findings(control, asOf, facts).stream()
        .map(f -> f.subject().orElse("all") + " " + f.outcome().code())
        .toList();
  }

  /** Everything that is missing to decide. */
  static List<String> missing(String control, String asOf, Map<String, Object> facts) {
    return findings(control, asOf, facts).stream().flatMap(f -> f.missing().stream()).toList();
  }

  /** What the first finding says, in English. */
  static String said(String control, String asOf, Map<String, Object> facts) {
    return GovernanceMessages.in("en").say(findings(control, asOf, facts).get(0).text());
  }

  /** The same facts of an office of the Union. */
  static Map<String, Object> ofUnion(Map<String, Object> facts) {
    Map<String, Object> all = tree("department", tree("jurisdiction", "Union"));
    all.putAll(facts);
    return all;
  }

  static Map<String, Object> intermediary(Object... more) {
    Map<String, Object> facts = tree("legalMap", tree("intermediary", "YES"));
    facts.putAll(tree(more));
    return facts;
  }

  /** A list of one object; a value {@code none} is null, and one that is left out is absent. */
  static Map<String, Object> one(String list, Object... pairs) {
    return tree(list, List.of(item(pairs)));
  }

  static Map<String, Object> item(Object... pairs) {
    Map<String, Object> item = tree();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        item.put((String) pairs[i], "none".equals(pairs[i + 1]) ? null : pairs[i + 1]);
      }
    }
    return item;
  }
}
