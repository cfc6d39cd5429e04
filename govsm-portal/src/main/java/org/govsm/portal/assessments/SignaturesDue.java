package org.govsm.portal.assessments;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.SigningTerm;
import org.govsm.governance.assessment.StatedFacts;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Signatures due: the controls that wait for a signature, or for another one.
 *
 * @param recorded its document of facts, in which signers state some
 */
record SignaturesDue(
    Map<String, ? extends @Nullable Object> known,
    Facts facts,
    RecordedFacts recorded,
    Page page,
    LocalDate today) {

  /**
   * Those that wait for a signature come first, and of them what the caller may sign.
   *
   * @param begun what a form was begun about
   * @param form what was sent, and is shown anew
   */
  List<AttestationsView.Waiting> of(AssessmentReport report, Map<String, String> begun, Form form) {
    Map<String, List<ControlFinding>> open = new LinkedHashMap<>();
    report.findings().stream()
        .filter(finding -> isOpen(finding, today) || isStated(finding))
        .filter(finding -> !ControlSigners.named(finding.control()).isEmpty())
        .forEach(
            finding ->
                open.computeIfAbsent(finding.control().id(), id -> new ArrayList<>()).add(finding));
    List<AttestationsView.Waiting> waiting = new ArrayList<>();
    open.values().forEach(found -> waiting.add(waiting(found, begun, form)));
    waiting.sort(
        comparing((AttestationsView.Waiting one) -> !one.due()).thenComparing(one -> !one.mine()));
    return waiting;
  }

  /** Whether the facts of a finding are still to be stated, or put right, by whoever signs. */
  private boolean isStated(ControlFinding finding) {
    boolean denied = finding.attestation().filter(one -> !one.confirmed()).isPresent();
    return (finding.outcome() == Outcome.UNKNOWN || finding.outcome() == Outcome.FAIL && !denied)
        && finding.subject().filter(one -> isStated(finding.control(), one)).isPresent();
  }

  private boolean isStated(Control control, String subject) {
    return !StatedFacts.of(control.id(), recorded.document(), subject).isEmpty();
  }

  /**
   * Whether nothing that holds is signed; what was signed with a no, or expires, may be renewed.
   */
  static boolean isDue(ControlFinding finding) {
    return finding.outcome() == Outcome.ATTEST
        && !ControlSigners.named(finding.control()).isEmpty();
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

  private AttestationsView.Waiting waiting(
      List<ControlFinding> found, Map<String, String> begun, Form form) {
    Control control = found.get(0).control();
    boolean mine = ControlSigners.as(control, page.caller().roles()).isPresent();
    List<String> subjects =
        found.stream().flatMap(finding -> finding.subject().stream()).distinct().toList();
    List<String> open =
        found.stream().filter(this::isStated).flatMap(one -> one.subject().stream()).toList();
    Optional<StatedForm> stated = mine ? stated(control, open, begun, form) : Optional.empty();
    return new AttestationsView.Waiting(
        control,
        found.get(0).outcome(),
        Attestation.asked(control, page.context().language()),
        List.copyOf(ControlSigners.of(control)),
        subjects,
        found.stream().mapToInt(ControlFinding::alike).sum(),
        found.stream().anyMatch(one -> isDue(one) || isStated(one)),
        mine,
        mine && stated.isEmpty() ? AttestedFacts.of(known, control, subjects, page) : List.of(),
        stated,
        subjects.size() == 1
            ? SigningTerm.proposed(control.id(), subjects.get(0), facts, today)
            : Optional.empty());
  }

  /** Facts are stated of one subject at a time: of that for which the form was begun, if any. */
  private Optional<StatedForm> stated(
      Control control, List<String> subjects, Map<String, String> begun, Form form) {
    boolean here = control.id().equals(begun.get("control"));
    return Stream.concat(
            Stream.of("platform", "subject")
                .flatMap(name -> Stream.ofNullable(begun.get(name)))
                .filter(one -> here && subjects.contains(one)),
            subjects.stream())
        .findFirst()
        .flatMap(
            one -> StatedForm.of(recorded, control.id(), one, here ? form : Form.blank(), page));
  }
}
