package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One control, the facts that are given, and what is found of each subject. */
final class ControlRow {

  static final String NOW = "2026-11-24T09:00:00+05:30";

  private final String control;
  private final String outcome;
  private final Map<String, Object> facts;
  private final List<String> missing = new ArrayList<>();
  private String conflict = "";

  private ControlRow(String control, String outcome, Map<String, Object> facts) {
    this.control = control;
    this.outcome = outcome;
    this.facts = facts;
  }

  /**
   * A row.
   *
   * @param outcome subject, outcome and what was measured; a bar between two subjects
   */
  static ControlRow row(String control, String outcome, Object... facts) {
    return new ControlRow(control, outcome, tree(facts));
  }

  /** The facts that are named as missing, and no others. */
  ControlRow missing(String... names) {
    missing.addAll(List.of(names));
    return this;
  }

  /** The contradiction that leaves it open. */
  ControlRow contradicting(String code) {
    conflict = code;
    return this;
  }

  void assertJudged() {
    AssessmentReport report = Assessment.ofPlain(Trees.question(NOW, facts)).orThrow();
    List<ControlFinding> found = Trees.of(control, report);

    assertThat(Trees.outcomes(control, NOW, facts)).containsExactly(outcome.split("\\|", -1));
    if (!missing.isEmpty()) {
      assertThat(found.stream().flatMap(one -> one.missing().stream()).distinct())
          .containsExactlyElementsOf(missing);
    }
    if (!conflict.isEmpty()) {
      assertThat(Trees.of("SDK-FACTS", report))
          .extracting(one -> one.text().key())
          .contains("SDK-FACTS." + conflict);
    }
    for (ControlFinding one : found) {
      assertThat(GovernanceMessages.in("en").say(one.text()))
          .doesNotContain("{", "fact.", "GSM-", "fact-word");
      assertThat(GovernanceMessages.in("hi").say(one.text())).containsPattern("\\p{IsDevanagari}");
    }
  }

  @Override
  public String toString() {
    return control + " " + outcome + " " + facts;
  }
}
