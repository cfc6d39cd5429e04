package org.govsm.governance.assessment;

import java.util.HashSet;
import java.util.Set;

/**
 * Settled findings: which findings of an earlier assessment are in order by a later one. A control
 * that the later one does not judge settles nothing.
 */
public final class SettledFindings {

  private final Set<String> judged = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  private SettledFindings(AssessmentReport now) {
    for (ControlFinding finding : now.findings()) {
      String control = finding.control().id();
      judged.add(control);
      if (NextStep.kindOf(finding).isPresent()) {
        open.add(control);
        open.add(key(control, finding.subject().orElse("")));
      }
    }
  }

  /** By a report of the same profile. */
  public static SettledFindings by(AssessmentReport now) {
    return new SettledFindings(now);
  }

  /** Whether something was to be done about a finding, and nothing is any more. */
  public boolean contains(ControlFinding earlier) {
    String control = earlier.control().id();
    if (NextStep.kindOf(earlier).isEmpty() || !judged.contains(control)) {
      return false;
    }
    return earlier
        .subject()
        .map(one -> !open.contains(key(control, one)) && !open.contains(key(control, "")))
        .orElseGet(() -> !open.contains(control));
  }

  private static String key(String control, String subject) {
    return control + " " + subject;
  }
}
