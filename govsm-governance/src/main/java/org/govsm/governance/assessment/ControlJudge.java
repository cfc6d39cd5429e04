package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.Outcome.ATTEST;
import static org.govsm.governance.assessment.Outcome.NOT_EVALUATED;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Checked;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.governance.assessment.check.Applicability;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.Checks;
import org.govsm.governance.assessment.check.Conflicts;
import org.govsm.governance.assessment.check.ControlCheck;
import org.govsm.governance.assessment.check.ItemResults;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.jspecify.annotations.Nullable;

/** Judge of single controls: what is found of one does not depend on which others are asked. */
final class ControlJudge {

  /** What nobody is sure of never decides: a person is asked. */
  private static final Set<Certainty> UNSURE = Set.of(Certainty.LOW, Certainty.NOT_FOUND);

  private final Checks checks;
  private final CheckInput.Scene scene;
  private final Signatures signatures;
  private final Conflicts conflicts;

  /**
   * Over the facts of a scene.
   *
   * @param attestations those that are kept apart from the facts
   */
  ControlJudge(
      Checks checks, CheckInput.Scene scene, List<Attestation> attestations, Conflicts conflicts) {
    this.checks = checks;
    this.scene = scene;
    this.signatures = new Signatures(Attestation.of(scene.facts()), attestations, scene);
    this.conflicts = conflicts;
  }

  /**
   * What is found of some controls of govsm, as a whole assessment finds it.
   *
   * @param controls their ids
   * @throws IllegalArgumentException for a date that lies after {@code asOf}
   */
  static List<ControlFinding> findings(Set<String> controls, Facts facts, OffsetDateTime asOf) {
    Checked.of(facts, facts.datedAfter(asOf.toInstant())).orThrow();
    CheckInput.Scene scene =
        CheckInput.Scene.of(ControlCatalogue.shipped(), facts, asOf.toInstant());
    ControlJudge judge =
        new ControlJudge(Checks.with(Map.of()), scene, List.of(), Conflicts.in(scene));
    return controls.stream()
        .flatMap(id -> ControlCatalogue.known(id).stream())
        .flatMap(control -> judge.findings(control).stream())
        .toList();
  }

  List<ControlFinding> findings(Control control) {
    return settled(control, judge(checks, new CheckInput(control, scene)));
  }

  /** What is found after signatures and contradictions. */
  List<ControlFinding> settled(Control control, List<CheckResult> results) {
    return results instanceof ItemResults items
            && !signatures.concern(control)
            && !conflicts.concern(control.id())
        ? shared(control, items)
        : Alike.gathered(results.stream().map(result -> settled(control, result)).toList());
  }

  private ControlFinding settled(Control control, CheckResult result) {
    return signatures.apply(control, result, open -> conflicts.apply(control.id(), open));
  }

  /** Where nothing is about a single item, an answer that items share is settled once. */
  @SuppressWarnings("ReferenceEquality") // an answer that is shared is one object
  private List<ControlFinding> shared(Control control, ItemResults items) {
    List<ControlFinding> findings = new ArrayList<>(items.size());
    @Nullable ControlFinding last = null;
    for (int i = 0; i < items.size(); i++) {
      if (last == null || items.answer(i) != items.answer(i - 1)) {
        last = settled(control, items.answer(i));
      }
      findings.add(last);
    }
    return Alike.gathered(findings, (finding, index) -> finding.about(index, items));
  }

  static List<CheckResult> judge(Checks checks, CheckInput input) {
    Control control = input.control();
    Optional<CheckResult> notInForce = notInForce(control, input.today());
    if (notInForce.isPresent()) {
      return ofEach(checks, input, notInForce.get());
    }
    Optional<CheckResult> notAsked = Applicability.notAsked(input);
    Optional<ControlCheck> check = checks.of(control);
    if (notAsked.isPresent()) {
      List<CheckResult> signed =
          check.map(one -> Applicability.stillAsked(one, input)).orElse(List.of());
      return Stream.concat(notAsked.stream(), signed.stream()).toList();
    }
    boolean unsure = UNSURE.contains(control.citation().sure());
    if (check.isEmpty()) {
      CheckResult none = CheckResult.of(NOT_EVALUATED, Message.of("assessment.no-check"));
      return List.of(unsure ? unsure(none) : none);
    }
    List<CheckResult> results = check.get().judge(input);
    if (!unsure) {
      return results;
    }
    return results instanceof ItemResults items
        ? items.map(ControlJudge::unsure)
        : results.stream().map(ControlJudge::unsure).toList();
  }

  /** A person is asked, and told what the facts show. */
  private static CheckResult unsure(CheckResult result) {
    Message unsure = Message.of("assessment.unsure");
    return switch (result.outcome()) {
      case UNKNOWN, NOT_APPLICABLE, NOT_EVALUATED -> result.outcome(ATTEST).saying(unsure);
      default ->
          result
              .outcome(ATTEST)
              .saying(
                  Message.of("assessment.both")
                      .with("first", result.text())
                      .with("second", unsure));
    };
  }

  /** What will be asked of each subject, or of the whole; the answer is open for all of them. */
  private static List<CheckResult> ofEach(Checks checks, CheckInput input, CheckResult open) {
    List<CheckResult> each =
        checks.of(input.control()).map(check -> check.judge(input)).orElse(List.of()).stream()
            .filter(result -> result.outcome() != Outcome.NOT_APPLICABLE)
            .flatMap(result -> result.subject().stream())
            .distinct()
            .map(open::about)
            .toList();
    return each.isEmpty() ? List.of(open) : each;
  }

  /** A draft decides nothing, nor a control on a day on which it is not surely in force. */
  private static Optional<CheckResult> notInForce(Control control, LocalDate today) {
    Optional<EffectivePeriod> days = control.effective();
    Optional<LocalDate> surely = control.atLatest().filter(today::isBefore);
    if (control.status().equals("draft")) {
      return Optional.of(CheckResult.of(NOT_EVALUATED, Message.of("assessment.draft")));
    } else if (days.filter(in -> in.contains(today)).isEmpty()) {
      return Optional.of(CheckResult.of(NOT_EVALUATED, Message.of("assessment.not-in-force")));
    }
    return surely.map(
        day ->
            CheckResult.of(
                NOT_EVALUATED,
                Message.of("assessment.first-day")
                    .with("from", days.orElseThrow().from())
                    .with("latest", day)));
  }
}
