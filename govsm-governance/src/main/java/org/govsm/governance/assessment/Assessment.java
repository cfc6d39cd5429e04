package org.govsm.governance.assessment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.Checks;
import org.govsm.governance.assessment.check.Conflicts;
import org.govsm.governance.assessment.check.SharedWork;
import org.govsm.governance.assessment.check.SignedContent;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Holds the controls of a catalogue against the facts about a department. */
public final class Assessment {

  private Assessment() {}

  /**
   * The controls that this version can judge by facts.
   *
   * @return their ids in order; any other control is not evaluated, or asked of a person
   */
  public static Set<String> judged() {
    return Checks.ids();
  }

  /**
   * Assesses a department.
   *
   * @param catalogue the controls; {@link ControlCatalogue#withParameters} sets their limits
   * @param facts the facts, with the attestations that stand in them
   * @param asOf the moment of the question; its day in India counts
   * @return the report; or a fault for each date that lies after {@code asOf}, such as {@code
   *     /facts/accounts/0/lastPostAt}, and for each parameter that makes no sense, such as {@code
   *     /params/GSM-COM-11/failDays}
   */
  public static Checked<AssessmentReport> assess(
      ControlCatalogue catalogue, Facts facts, OffsetDateTime asOf) {
    return assess(catalogue, facts, List.of(), asOf);
  }

  /**
   * Assesses a department of which signatures are kept apart from the facts.
   *
   * @param catalogue the controls
   * @param facts the facts, with the attestations that stand in them
   * @param attestations more attestations
   * @param asOf the moment of the question
   * @return the report, or the faults; an attestation signed after {@code asOf} is one, such as
   *     {@code /attestations/0/signedAt}
   */
  public static Checked<AssessmentReport> assess(
      ControlCatalogue catalogue,
      Facts facts,
      List<Attestation> attestations,
      OffsetDateTime asOf) {
    return assess(catalogue, facts, attestations, asOf, Map.of());
  }

  /**
   * Assesses a department that has checks of its own.
   *
   * @param catalogue the controls
   * @param facts the facts, with the attestations that stand in them
   * @param attestations more attestations
   * @param asOf the moment of the question
   * @param own the checks by the id of their control, such as {@code OUR-DIS-01}; the finding of
   *     one that ends with an exception names it, and all other controls are judged
   * @return the report, or the faults
   * @throws IllegalArgumentException if a check is for a control that govsm judges itself, or for
   *     one that the catalogue does not have, with the nearest id
   */
  public static Checked<AssessmentReport> assess(
      ControlCatalogue catalogue,
      Facts facts,
      List<Attestation> attestations,
      OffsetDateTime asOf,
      Map<String, OwnCheck> own) {
    Checks checks = Checks.with(OwnChecks.of(own));
    OwnChecks.requireKnown(own.keySet(), catalogue);
    List<InputFault> faults = new ArrayList<>();
    facts.datedAfter(asOf.toInstant()).forEach(fault -> faults.add(fault.within("/facts")));
    catalogue.controls().forEach(control -> faults.addAll(parameterFaults(checks, control)));
    faults.addAll(signedLater(attestations, asOf));
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    CheckInput.Scene scene = CheckInput.Scene.of(catalogue, facts, asOf.toInstant());
    Conflicts conflicts = Conflicts.in(scene);
    ControlJudge judge = new ControlJudge(checks, scene, attestations, conflicts);
    List<ControlFinding> findings = findings(judge, catalogue, facts, own.isEmpty());
    findings.addAll(StateChecks.judge(scene, findings, conflicts));
    return new Checked.Accepted<>(new AssessmentReport(catalogue, asOf, facts, findings));
  }

  /** A check of the department's own is asked by the one who asks for the assessment. */
  private static List<ControlFinding> findings(
      ControlJudge judge, ControlCatalogue catalogue, Facts facts, boolean shared) {
    List<Supplier<List<ControlFinding>>> parts = new ArrayList<>();
    parts.add(() -> pinned(facts));
    catalogue.controls().forEach(control -> parts.add(() -> judge.findings(control)));
    return shared ? SharedWork.done(facts, parts) : SharedWork.alone(parts);
  }

  /** The report tells the digest, which is worked out meanwhile. */
  private static List<ControlFinding> pinned(Facts facts) {
    facts.digest();
    return List.of();
  }

  /** The subjects of a control of govsm, as the facts tell them. */
  static SignedSubjects subjects(
      ControlCatalogue catalogue, Control control, Facts facts, OffsetDateTime asOf) {
    CheckInput.Scene scene = CheckInput.Scene.of(catalogue, facts, asOf.toInstant());
    CheckInput input = new CheckInput(control, scene);
    List<CheckResult> judged = ControlJudge.judge(Checks.with(Map.of()), input);
    Map<String, String> known = new LinkedHashMap<>();
    judged.stream()
        .flatMap(result -> result.subject().stream())
        .forEach(one -> known.put(one, SignedContent.digest(input, one).orElse("")));
    return new SignedSubjects(
        known,
        SignedContent.toCome(input, judged),
        judged.stream().flatMap(one -> one.missing().stream()).map(CheckResult::term).toList());
  }

  private static List<InputFault> signedLater(List<Attestation> attestations, OffsetDateTime asOf) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < attestations.size(); i++) {
      if (attestations.get(i).signedAt().start().isAfter(asOf.toInstant())) {
        Message text = Message.of("fault.date-ahead");
        faults.add(new InputFault("/attestations/" + i + "/signedAt", "date.ahead", text));
      }
    }
    return faults;
  }

  /**
   * Assesses what stands in one tree, as the HTTP API gives it.
   *
   * @param tree {@code profile} (the id of a shipped profile), {@code asOf}, {@code facts} and, if
   *     wanted, {@code params}: limits by control id and name
   * @return the report, or every fault with its pointer
   * @throws IllegalArgumentException for a tree with other than maps, lists, strings, booleans and
   *     numbers; a number in floating point is a fault
   */
  public static Checked<AssessmentReport> ofPlain(@Nullable Object tree) {
    List<InputFault> faults = new ArrayList<>();
    TreeReader question = TreeReader.of(tree, "", faults);
    question.only(List.of("profile", "asOf", "facts", "params"));
    List.of("profile", "asOf", "facts").forEach(question::require);
    Optional<String> profile =
        question.code("profile", Profiles.shipped().stream().map(Profile::id).toList());
    Optional<OffsetDateTime> asOf = question.enteredInstant("asOf");
    ControlCatalogue chosen =
        profile
            .flatMap(Profiles::find)
            .map(Profile::catalogue)
            .orElseGet(ControlCatalogue::shipped);
    Optional<ControlCatalogue> catalogue =
        chosen.withParameters(settings(question)).part("/params", faults);
    Optional<Facts> facts =
        question.any("facts").flatMap(f -> Facts.fromPlain(f).part("/facts", faults));
    OffsetDateTime at = asOf.orElse(OffsetDateTime.MAX); // when no signature holds any more
    facts.ifPresent(read -> faults.addAll(new EnteredAttestation(chosen, read, at).ofFacts()));
    return faults.isEmpty()
        ? assess(catalogue.orElseThrow(), facts.orElseThrow(), asOf.orElseThrow())
        : new Checked.Rejected<>(faults);
  }

  private static Map<String, Map<String, String>> settings(TreeReader question) {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    Optional<TreeReader> params = question.object("params");
    for (String control : params.map(TreeReader::names).orElse(List.of())) {
      params.flatMap(p -> p.object(control)).ifPresent(p -> settings.put(control, values(p)));
    }
    return settings;
  }

  private static Map<String, String> values(TreeReader control) {
    Map<String, String> values = new LinkedHashMap<>();
    control.names().forEach(n -> value(control, n).ifPresent(value -> values.put(n, value)));
    return values;
  }

  /** A limit that is several words may be given as their list. */
  private static Optional<String> value(TreeReader control, String name) {
    return control.any(name).filter(List.class::isInstance).isPresent()
        ? control.texts(name).map(words -> String.join(" ", words))
        : control.scalar(name);
  }

  private static List<InputFault> parameterFaults(Checks checks, Control control) {
    String pointer = "/params" + Tree.pointer(control.id());
    return checks
        .of(control)
        .map(check -> check.parameterFaults(control))
        .orElse(List.of())
        .stream()
        .map(fault -> fault.within(pointer))
        .toList();
  }
}
