package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Optional;
import org.govsm.governance.assessment.Outcome;

/**
 * Applicability of a control: what binds intermediaries asks nothing of a user of platforms, and
 * the law of one place nothing of a department of another.
 */
public final class Applicability {

  private Applicability() {}

  /** That a control asks nothing of the department, or that facts are missing to tell. */
  public static Optional<CheckResult> notAsked(CheckInput input) {
    return Territory.elsewhere(input).or(() -> user(input));
  }

  /**
   * What is asked of a third person though the control asks nothing of the department: of an entry
   * that others corrected, or of an order whose day was moved.
   */
  public static List<CheckResult> stillAsked(ControlCheck check, CheckInput input) {
    return input.control().isForIntermediaries()
        ? check.judge(input).stream().filter(CorrectedEntries::isAsked).toList()
        : List.of();
  }

  private static Optional<CheckResult> user(CheckInput input) {
    return input.control().isForIntermediaries()
        ? Optional.of(LegalChecks.isIntermediary(input)).filter(is -> is.outcome() != Outcome.PASS)
        : Optional.empty();
  }
}
