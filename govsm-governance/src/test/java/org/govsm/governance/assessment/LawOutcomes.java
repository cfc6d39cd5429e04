package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What comes out for one control of the later law, each said in plain words of both languages. */
final class LawOutcomes {

  static final String NOW = "2026-11-24T09:00:00+05:30";

  private static final Pattern RAW =
      Pattern.compile("\\b(fact|measure|check|fact-word|LAW-[A-Z]{2}-\\d\\d)\\.[\\w.-]|[{}]");

  private LawOutcomes() {}

  static List<String> of(String control, Map<String, Object> facts) {
    return on(NOW, control, facts);
  }

  static List<String> on(String asOf, String control, Map<String, Object> facts) {
    Map<String, Object> question = tree("profile", "later-law", "asOf", asOf, "facts", facts);
    List<String> outcomes = new ArrayList<>();
    for (ControlFinding f : Trees.of(control, Assessment.ofPlain(question).orThrow())) {
      for (String language : List.of("en", "hi")) {
        assertThat(GovernanceMessages.in(language).say(f.text()))
            .isNotBlank()
            .doesNotContainPattern(RAW);
      }
      outcomes.add(f.outcome().code() + f.value().map(v -> " " + v.toPlainString()).orElse(""));
    }
    return outcomes;
  }

  /** Of the first finding, what is missing. */
  static List<String> missing(String control, Map<String, Object> facts) {
    Map<String, Object> question = tree("profile", "later-law", "asOf", NOW, "facts", facts);
    return Trees.of(control, Assessment.ofPlain(question).orThrow()).get(0).missing();
  }

  /** What a cell of a table says: nothing is left out, {@code none} is null. */
  static void put(Map<String, Object> facts, String name, Object said) {
    if (said != null) {
      facts.put(name, "none".equals(said) ? null : said);
    }
  }
}
