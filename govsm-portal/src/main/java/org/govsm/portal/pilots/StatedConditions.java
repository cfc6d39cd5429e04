package org.govsm.portal.pilots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.assessments.AssessmentRun;
import org.govsm.portal.assessments.AssessmentRuns;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Stated conditions: what an officer states of a stage, held against the newest assessment that
 * judges it. What that says stands beside the word of the officer; a word against it needs the
 * order or note by which it is taken all the same.
 */
final class StatedConditions {

  private static final String CONTROL = "control";
  private static final String FAIL = "FAIL";
  private static final String OUTCOME = "outcome";
  private static final String OPEN = "open";
  private static final String UNKNOWN = "UNKNOWN";

  /** The outcomes by which a control decides nothing. */
  private static final Set<String> UNDECIDED = Set.of(UNKNOWN, "NOT-EVALUATED", "ATTEST");

  /** The outcomes that open a condition, the gravest first. */
  private static final List<String> GRAVEST =
      List.of(FAIL, UNKNOWN, "NOT-EVALUATED", "ATTEST", "WARN", "PASS");

  /** How many assessments are looked through for those of other profiles. */
  private static final int LATEST = 50;

  private final List<Found> findings;

  private StatedConditions(List<Found> findings) {
    this.findings = List.copyOf(findings);
  }

  private record Found(AssessmentRun run, Map<?, ?> finding) {

    boolean is(String member, String value) {
      return value.equals(finding.get(member));
    }

    String outcome() {
      return String.valueOf(finding.get(OUTCOME));
    }

    String control() {
      return String.valueOf(finding.get(CONTROL));
    }

    Found told(String outcome, List<String> open) {
      return new Found(run, Map.of(OUTCOME, outcome, OPEN, open));
    }
  }

  /**
   * By the newest assessment that judges each control, of all that is not about an account on
   * another platform: one by a profile without a control tells nothing of it.
   */
  private static StatedConditions of(Transaction tx, String department, PilotCharter charter) {
    AssessmentRuns runs = new AssessmentRuns(tx);
    Set<String> others = others(tx, department, charter);
    Set<String> profiles = new HashSet<>();
    Set<Object> judged = new HashSet<>();
    List<Found> findings = new ArrayList<>();
    for (AssessmentRun run : runs.newest(department, LATEST)) {
      if (profiles.add(run.profile()) && runs.report(run).get("findings") instanceof List<?> all) {
        List<Found> here =
            all.stream()
                .filter(Map.class::isInstance)
                .map(one -> new Found(run, (Map<?, ?>) one))
                .filter(one -> !judged.contains(one.finding().get(CONTROL)))
                .toList();
        here.forEach(one -> judged.add(one.finding().get(CONTROL)));
        here.stream()
            .filter(one -> !others.contains(String.valueOf(one.finding().get("subject"))))
            .forEach(findings::add);
      }
    }
    return new StatedConditions(findings);
  }

  private static Set<String> others(Transaction tx, String department, PilotCharter charter) {
    Set<String> platforms = new HashSet<>();
    charter.platforms().forEach(one -> platforms.add(PilotMeasures.key(one)));
    Set<String> others = new HashSet<>();
    for (RegisteredAccount one : new RegisteredAccounts(tx).of(department)) {
      if (!platforms.contains(PilotMeasures.key(String.valueOf(one.facts().get("platform"))))) {
        others.add(one.id());
      }
    }
    return others;
  }

  /** What the assessments say of a condition; nothing where none judges it. */
  private Optional<Found> found(String guard) {
    return switch (guard) {
      case "no-critical-finding" -> open(one -> one.is("severity", "critical"));
      case "no-must-finding" ->
          open(one -> one.is("severity", "critical") || one.is("strength", "must"));
      default -> gravest(findings.stream().filter(one -> one.is(CONTROL, guard)).toList());
    };
  }

  /** One that fails is open; where none was judged, or some decide nothing, that is not known. */
  private Optional<Found> open(Predicate<Found> kind) {
    List<Found> grave = findings.stream().filter(kind).toList();
    List<Found> undecided =
        grave.stream().filter(one -> UNDECIDED.contains(one.outcome())).toList();
    boolean known = !grave.isEmpty() && undecided.isEmpty();
    List<String> open = undecided.stream().map(Found::control).distinct().sorted().toList();
    return grave.stream()
        .filter(one -> one.is(OUTCOME, FAIL))
        .findFirst()
        .or(
            () ->
                Stream.of(undecided, grave, findings)
                    .flatMap(List::stream)
                    .findFirst()
                    .map(one -> one.told(known ? "PASS" : UNKNOWN, open)));
  }

  private static Optional<Found> gravest(List<Found> found) {
    return GRAVEST.stream()
        .flatMap(outcome -> found.stream().filter(one -> one.is(OUTCOME, outcome)))
        .findFirst();
  }

  /**
   * The statements of an act, each with what the newest assessment says of it.
   *
   * @param given as they were given
   */
  static List<Object> with(Transaction tx, String department, PilotCharter charter, List<?> given) {
    StatedConditions known = of(tx, department, charter);
    List<Object> all = new ArrayList<>();
    for (Object one : given) {
      if (one instanceof Map<?, ?> statement) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        statement.forEach((name, value) -> whole.put(String.valueOf(name), value));
        known
            .found(String.valueOf(statement.get("guard")))
            .ifPresent(
                found -> {
                  whole.put("found", found.outcome());
                  whole.put("assessment", BigDecimal.valueOf(found.run().number()));
                  if (found.finding().get(OPEN) instanceof List<?> open && !open.isEmpty()) {
                    whole.put(OPEN, open);
                  }
                });
        all.add(whole);
      } else {
        all.add(one);
      }
    }
    return all;
  }

  /** A fault at each statement that the newest assessment denies, without an order or note. */
  static List<InputFault> against(
      Transaction tx, String department, Map<String, @Nullable Object> act) {
    List<InputFault> faults = new ArrayList<>();
    if (isReferred(act) || !(act.get("stated") instanceof List<?> all)) {
      return faults;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Map<?, ?> one
          && Boolean.TRUE.equals(one.get("met"))
          && FAIL.equals(one.get("found"))) {
        int number = Integer.parseInt(String.valueOf(one.get("assessment")));
        AssessmentRun run = new AssessmentRuns(tx).find(department, number).orElseThrow();
        Message text =
            Message.of("pilots.assessed-otherwise")
                .with("day", Moments.day(run.asOf()))
                .with("number", run.number());
        faults.add(new InputFault("/stated/" + i + "/met", text.key(), text));
      }
    }
    return faults;
  }

  /** Whether an order or note is named; a word for none, or a promise, names nothing. */
  private static boolean isReferred(Map<String, @Nullable Object> act) {
    FactNode named = FactNode.of(Objects.toString(act.get("reference"), ""));
    return named.isGiven() && !named.isNoReason() && named.undone().isEmpty();
  }
}
