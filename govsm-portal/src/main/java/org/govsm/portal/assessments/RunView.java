package org.govsm.portal.assessments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.NextStep;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.Summary;

/**
 * An assessment.
 *
 * @param change what changed since the one before
 * @param elements how each element stands, and stood before
 * @param outcome the outcome that alone is shown; nothing for several
 * @param all whether all that was looked at is shown; else only what asks for something
 */
public record RunView(
    AssessmentRun run,
    AssessmentReport report,
    Optional<AssessmentService.Change> change,
    Optional<RemadeAssessment> remade,
    ElementBars elements,
    Optional<Outcome> outcome,
    boolean all) {

  private static final int MOST_FINDINGS = 300;
  private static final int FIRST_STEPS = 8;

  /** The outcome of a word of the address. */
  static Optional<Outcome> outcome(String code) {
    return Arrays.stream(Outcome.values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** What comes first of what is to be done. */
  public List<NextStep> first() {
    return report.next().stream().limit(FIRST_STEPS).toList();
  }

  /** The rest of what is to be done. */
  public List<NextStep> rest() {
    return report.next().stream().skip(FIRST_STEPS).toList();
  }

  /** The findings that are shown. */
  public List<ControlFinding> findings() {
    return chosen().stream().limit(MOST_FINDINGS).toList();
  }

  /** How many findings are not shown. */
  public int more() {
    return Math.max(0, chosen().size() - MOST_FINDINGS);
  }

  /** Those of the outcome that is chosen, else those that ask for something, or all. */
  private List<ControlFinding> chosen() {
    return report.findings().stream()
        .filter(
            finding ->
                outcome
                    .map(one -> finding.outcome() == one)
                    .orElse(all ? finding.outcome() != Outcome.NOT_EVALUATED : asks(finding)))
        .toList();
  }

  private static boolean asks(ControlFinding finding) {
    return switch (finding.outcome()) {
      case FAIL, BLOCKED, WARN, ATTEST, UNKNOWN -> true;
      case PASS, NOT_APPLICABLE, NOT_EVALUATED -> false;
    };
  }

  /** The findings of an element among those that are shown. */
  public List<ControlFinding> findings(Summary element) {
    return findings().stream()
        .filter(finding -> finding.control().element().equals(element.element()))
        .toList();
  }

  /** The address of the answer of the API. */
  public String api() {
    return "/api/v1/departments/" + run.department() + "/assessments/" + run.number();
  }
}
