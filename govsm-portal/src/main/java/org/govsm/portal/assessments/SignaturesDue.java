package org.govsm.portal.assessments;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.SigningTerm;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Signatures due: the controls that wait for a signature, or for another one. */
final class SignaturesDue {

  private SignaturesDue() {}

  /** Those that wait for a signature come first, and of them what the caller may sign. */
  static List<AttestationsView.Waiting> of(
      AssessmentReport report,
      Map<String, ? extends @Nullable Object> known,
      Facts facts,
      Page page,
      LocalDate today) {
    Map<String, List<ControlFinding>> open = new LinkedHashMap<>();
    report.findings().stream()
        .filter(finding -> isOpen(finding, today))
        .filter(finding -> !finding.control().attestedBy().isEmpty())
        .forEach(
            finding ->
                open.computeIfAbsent(finding.control().id(), id -> new ArrayList<>()).add(finding));
    List<AttestationsView.Waiting> waiting = new ArrayList<>();
    open.values().forEach(found -> waiting.add(waiting(found, known, facts, page, today)));
    waiting.sort(
        comparing((AttestationsView.Waiting one) -> !one.due()).thenComparing(one -> !one.mine()));
    return waiting;
  }

  /**
   * Whether nothing that holds is signed; what was signed with a no, or expires, may be renewed.
   */
  static boolean isDue(ControlFinding finding) {
    return finding.outcome() == Outcome.ATTEST && !finding.control().attestedBy().isEmpty();
  }

  /** What nobody signed, what was signed with a no, and what expires within thirty days. */
  private static boolean isOpen(ControlFinding finding, LocalDate today) {
    Optional<Attestation> signed = finding.attestation();
    boolean isDenied = finding.outcome() == Outcome.FAIL && signed.isPresent();
    return finding.outcome() == Outcome.ATTEST
        || isDenied
        || signed
            .filter(one -> !one.expires().day().isAfter(today.plusDays(SignedRow.SOON)))
            .isPresent();
  }

  private static AttestationsView.Waiting waiting(
      List<ControlFinding> found,
      Map<String, ? extends @Nullable Object> known,
      Facts facts,
      Page page,
      LocalDate today) {
    Control control = found.get(0).control();
    boolean mine = ControlSigners.as(control, page.caller().roles()).isPresent();
    List<String> subjects =
        found.stream().flatMap(finding -> finding.subject().stream()).distinct().toList();
    return new AttestationsView.Waiting(
        control,
        found.get(0).outcome(),
        AttestationService.statement(control, page.context().language()),
        List.copyOf(ControlSigners.of(control)),
        subjects,
        found.stream().mapToInt(ControlFinding::alike).sum(),
        found.stream().anyMatch(SignaturesDue::isDue),
        mine,
        mine ? AttestedFacts.of(known, control, subjects, page) : List.of(),
        subjects.size() == 1
            ? SigningTerm.proposed(control.id(), subjects.get(0), facts, today)
            : Optional.empty());
  }
}
