package org.govsm.portal.assessments;

import java.util.List;
import java.util.Optional;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.NextStep;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/**
 * An assessment.
 *
 * @param change what changed since the one before
 * @param elements how each element stands, and stood before
 * @param list a page of the findings, the gravest first
 */
public record RunView(
    AssessmentRun run,
    AssessmentReport report,
    Optional<AssessmentService.Change> change,
    Optional<RemadeAssessment> remade,
    ElementBars elements,
    Listed<FindingRow> list,
    FindingCures cures) {

  /** What comes first of what is to be done. */
  public List<NextStep> first() {
    return report.first(GovernanceJson.ACTIONS);
  }

  /** The rest of what is to be done. */
  public List<NextStep> rest() {
    List<NextStep> first = first();
    return report.next().stream()
        .filter(step -> first.stream().noneMatch(one -> isSame(one, step)))
        .toList();
  }

  private static boolean isSame(NextStep one, NextStep other) {
    return one.kind() == other.kind() && one.control().id().equals(other.control().id());
  }

  /** Which records were judged beside what the department states. */
  public List<RecordCount> records() {
    return run.records().map(RecordCount.Judged::counts).orElse(List.of());
  }

  /** Where a step is done. */
  public List<FindingRow.Cure> cures(NextStep step, Page page) {
    return cures.next(step, report, page);
  }

  /** Whether all that a step asks for is in order by now. */
  public boolean isSettled(NextStep step) {
    return cures.isSettled(step, report);
  }

  /** Of how many findings these are only the first; nought where they are all. */
  public long cut(NextStep step, List<FindingRow.Cure> given) {
    return FindingCures.cut(step, report, given);
  }

  /** The address of the answer of the API. */
  public String api() {
    return "/api/v1/departments/" + run.department() + "/assessments/" + run.number();
  }
}
