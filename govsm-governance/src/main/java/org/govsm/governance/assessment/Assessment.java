package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.Outcome.ATTEST;
import static org.govsm.governance.assessment.Outcome.NOT_EVALUATED;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Plain;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Holds the controls of a catalogue against the facts about accounts. */
public final class Assessment {

  /** What nobody is sure of never decides: a person is asked. */
  private static final Set<Certainty> UNSURE = Set.of(Certainty.LOW, Certainty.NOT_FOUND);

  private Assessment() {}

  /**
   * Assesses accounts.
   *
   * @param catalogue the controls; {@link ControlCatalogue#withParameters} sets their limits
   * @param facts the accounts
   * @param asOf the moment of the question; its day in India counts
   * @return the report; or a fault for each date that lies after {@code asOf}, such as {@code
   *     /facts/accounts/0/lastPostAt}, and for each parameter that makes no sense, such as {@code
   *     /params/GSM-COM-11/failDays}
   */
  public static Checked<AssessmentReport> assess(
      ControlCatalogue catalogue, Accounts facts, OffsetDateTime asOf) {
    List<Fault> faults = new ArrayList<>(under("/facts", facts.datedAfter(asOf.toInstant())));
    catalogue.controls().forEach(control -> faults.addAll(parameterFaults(control)));
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    LocalDate today = IndianDays.of(asOf.toInstant());
    List<ControlFinding> findings = new ArrayList<>();
    catalogue.controls().forEach(control -> findings.addAll(judge(control, facts, today)));
    return new Checked.Accepted<>(new AssessmentReport(catalogue, asOf, facts, findings));
  }

  /**
   * Assesses what stands in one tree, as the HTTP API gives it.
   *
   * @param tree {@code profile} (the id of the shipped catalogue), {@code asOf}, {@code facts} and,
   *     if wanted, {@code params}: limits by control id and name
   * @return the report, or every fault with its pointer
   * @throws IllegalArgumentException for a tree with other than maps, lists, strings, booleans and
   *     numbers; a number in floating point is a fault
   */
  public static Checked<AssessmentReport> ofPlain(@Nullable Object tree) {
    List<Fault> faults = new ArrayList<>();
    TreeReader question = TreeReader.of(tree, "", faults);
    question.only(List.of("profile", "asOf", "facts", "params"));
    List.of("profile", "asOf", "facts").forEach(question::require);
    question.code("profile", List.of(ControlCatalogue.shipped().id()));
    Optional<OffsetDateTime> asOf = question.instant("asOf");
    Optional<ControlCatalogue> catalogue =
        accepted(ControlCatalogue.shipped().withParameters(settings(question)), "/params", faults);
    Optional<Accounts> facts =
        question.any("facts").flatMap(f -> accepted(Accounts.fromPlain(f), "/facts", faults));
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
    control.names().forEach(n -> control.scalar(n).ifPresent(value -> values.put(n, value)));
    return values;
  }

  private static <T> Optional<T> accepted(Checked<T> read, String pointer, List<Fault> faults) {
    return read.fold(
        Optional::of,
        found -> {
          faults.addAll(under(pointer, found));
          return Optional.empty();
        });
  }

  private static List<ControlFinding> judge(Control control, Accounts facts, LocalDate today) {
    if (control.status().equals("draft")) {
      return notEvaluated(control, Message.of("assessment.draft"));
    } else if (!control.effective().contains(today)) {
      return notEvaluated(control, Message.of("assessment.not-in-force"));
    } else if (UNSURE.contains(control.citation().sure())) {
      return found(control, ATTEST, Message.of("assessment.unsure"));
    }
    return ControlCheck.of(control)
        .map(check -> check.judge(control, facts, today))
        .orElseGet(() -> notEvaluated(control, Message.of("assessment.no-check")));
  }

  private static List<ControlFinding> notEvaluated(Control control, Message why) {
    return found(control, NOT_EVALUATED, why);
  }

  private static List<ControlFinding> found(Control control, Outcome outcome, Message why) {
    return List.of(new ControlFinding.Draft(control, outcome, why).found());
  }

  private static List<Fault> parameterFaults(Control control) {
    String pointer = "/params" + Plain.pointer(control.id());
    return ControlCheck.of(control)
        .map(check -> under(pointer, check.parameterFaults(control)))
        .orElse(List.of());
  }

  private static List<Fault> under(String pointer, List<Fault> faults) {
    return faults.stream()
        .map(fault -> new Fault(pointer + fault.pointer(), fault.code(), fault.text()))
        .toList();
  }
}
