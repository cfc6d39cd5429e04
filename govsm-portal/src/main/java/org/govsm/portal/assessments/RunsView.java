package org.govsm.portal.assessments;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.framework.Profile;

/**
 * The assessments of a department.
 *
 * @param mayRun whether the caller may run one
 */
public record RunsView(
    String department,
    List<AssessmentRun> runs,
    boolean more,
    List<Profile> profiles,
    Map<String, InputFault> errors,
    Map<String, String> typed,
    boolean mayRun) {

  /** What a profile is called; one that is no longer shipped, by its id. */
  public String title(String profile, String language) {
    return profiles.stream()
        .filter(one -> one.id().equals(profile))
        .map(one -> one.title(language))
        .findFirst()
        .orElse(profile);
  }

  /** What was entered in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The word of style sheet and icons for a standing. */
  public static String look(String standing) {
    return switch (standing) {
      case "must-failed", "should-failed" -> "fail";
      case "open" -> "unknown";
      case "advisory" -> "warn";
      case "in-order" -> "pass";
      default -> "not-evaluated";
    };
  }

  /** The chart of failed and open findings. */
  public RunsChart chart() {
    return RunsChart.of(runs);
  }

  /** What a person has to sign, and facts that are missing. */
  public static long open(AssessmentRun run) {
    return run.count("ATTEST") + run.count("UNKNOWN");
  }

  /** What fails. */
  public static long failed(AssessmentRun run) {
    return run.count("FAIL") + run.count("BLOCKED");
  }
}
