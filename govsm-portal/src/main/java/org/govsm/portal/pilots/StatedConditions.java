package org.govsm.portal.pilots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.assessments.AssessmentRun;
import org.govsm.portal.assessments.AssessmentRuns;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Stated conditions: what an officer states of a stage, held against the newest assessment of the
 * department. What that says stands beside the word of the officer; a word against it needs the
 * order or note by which it is taken all the same.
 */
final class StatedConditions {

  private static final String FAIL = "FAIL";

  /** The outcomes that open a condition, the gravest first. */
  private static final List<String> GRAVEST =
      List.of(FAIL, "UNKNOWN", "NOT-EVALUATED", "ATTEST", "WARN", "PASS");

  private final AssessmentRun run;
  private final List<Map<?, ?>> findings = new ArrayList<>();

  private StatedConditions(AssessmentRun run, List<Map<?, ?>> findings) {
    this.run = run;
    this.findings.addAll(findings);
  }

  /** By the newest assessment, of all that is not about an account on another platform. */
  private static Optional<StatedConditions> of(
      Transaction tx, String department, PilotCharter charter) {
    AssessmentRuns runs = new AssessmentRuns(tx);
    return runs.newest(department, 1).stream()
        .findFirst()
        .map(
            run -> {
              Set<String> others = others(tx, department, charter);
              List<Map<?, ?>> findings = new ArrayList<>();
              if (runs.report(run).get("findings") instanceof List<?> all) {
                all.stream()
                    .filter(Map.class::isInstance)
                    .<Map<?, ?>>map(Map.class::cast)
                    .filter(one -> !others.contains(String.valueOf(one.get("subject"))))
                    .forEach(findings::add);
              }
              return new StatedConditions(run, findings);
            });
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

  /** What the assessment says of a condition; nothing where it does not judge it. */
  private Optional<String> outcome(String guard) {
    return switch (guard) {
      case "no-critical-finding" -> open(one -> isOf(one, "severity", "critical"));
      case "no-must-finding" ->
          open(one -> isOf(one, "severity", "critical") || isOf(one, "strength", "must"));
      default -> gravest(findings.stream().filter(one -> isOf(one, "control", guard)).toList());
    };
  }

  private static boolean isOf(Map<?, ?> finding, String member, String value) {
    return value.equals(finding.get(member));
  }

  private Optional<String> open(Predicate<Map<?, ?>> grave) {
    boolean failed = findings.stream().filter(grave).anyMatch(one -> isOf(one, "outcome", FAIL));
    return Optional.of(failed ? FAIL : "PASS");
  }

  private static Optional<String> gravest(List<Map<?, ?>> found) {
    return GRAVEST.stream()
        .filter(outcome -> found.stream().anyMatch(one -> isOf(one, "outcome", outcome)))
        .findFirst();
  }

  /**
   * The statements of an act, each with what the newest assessment says of it.
   *
   * @param given as they were given
   */
  static List<Object> with(Transaction tx, String department, PilotCharter charter, List<?> given) {
    Optional<StatedConditions> known = of(tx, department, charter);
    List<Object> all = new ArrayList<>();
    for (Object one : given) {
      if (one instanceof Map<?, ?> statement && known.isPresent()) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        statement.forEach((name, value) -> whole.put(String.valueOf(name), value));
        known
            .get()
            .outcome(String.valueOf(statement.get("guard")))
            .ifPresent(
                outcome -> {
                  whole.put("found", outcome);
                  whole.put("assessment", BigDecimal.valueOf(known.get().run.number()));
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
    if (act.containsKey("reference") || !(act.get("stated") instanceof List<?> all)) {
      return faults;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Map<?, ?> one
          && Boolean.TRUE.equals(one.get("met"))
          && FAIL.equals(one.get("found"))) {
        AssessmentRun run = new AssessmentRuns(tx).newest(department, 1).get(0);
        Message text =
            Message.of("pilots.assessed-otherwise")
                .with("day", Moments.day(run.asOf()))
                .with("number", run.number());
        faults.add(new InputFault("/stated/" + i + "/met", text.key(), text));
      }
    }
    return faults;
  }
}
