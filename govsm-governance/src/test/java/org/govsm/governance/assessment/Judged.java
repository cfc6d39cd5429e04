package org.govsm.governance.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.Checks;
import org.govsm.governance.assessment.check.Conflicts;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/** What every check says by facts alone, before any signature, by control and subject. */
final class Judged {

  private static final Set<Outcome> OPEN =
      Set.of(Outcome.UNKNOWN, Outcome.ATTEST, Outcome.NOT_EVALUATED);

  private static final Instant NOW = OffsetDateTime.parse(RichFacts.NOW).toInstant();

  private Judged() {}

  static boolean isDecided(Outcome outcome) {
    return !OPEN.contains(outcome);
  }

  static List<String> faults(Map<String, Object> tree) {
    List<InputFault> faults =
        Facts.fromPlain(tree).fold(facts -> facts.datedAfter(NOW), found -> found);
    return faults.stream().map(f -> f.pointer() + " " + f.code()).toList();
  }

  static Map<String, Map<String, Outcome>> of(Map<String, Object> tree) {
    return tryOf(tree).orElseThrow();
  }

  /** Whether facts are taken. */
  static boolean isTaken(Map<String, Object> tree) {
    return Facts.fromPlain(tree)
        .<Optional<Facts>>fold(Optional::of, faults -> Optional.empty())
        .filter(facts -> facts.datedAfter(NOW).isEmpty())
        .isPresent();
  }

  /** Nothing where the facts are refused. */
  static Optional<Map<String, Map<String, Outcome>>> tryOf(Map<String, Object> tree) {
    return Facts.fromPlain(tree)
        .<Optional<Facts>>fold(Optional::of, faults -> Optional.empty())
        .filter(facts -> facts.datedAfter(NOW).isEmpty())
        .map(Judged::of);
  }

  /** Whether facts are taken and no two of them contradict each other. */
  static boolean holds(Map<String, Object> tree) {
    return Facts.fromPlain(tree)
        .<Optional<Facts>>fold(Optional::of, faults -> Optional.empty())
        .filter(facts -> facts.datedAfter(NOW).isEmpty())
        .map(facts -> Conflicts.in(CheckInput.Scene.of(ControlCatalogue.shipped(), facts, NOW)))
        .filter(conflicts -> conflicts.isEmpty())
        .isPresent();
  }

  private static Map<String, Map<String, Outcome>> of(Facts facts) {
    CheckInput.Scene scene = CheckInput.Scene.of(ControlCatalogue.shipped(), facts, NOW);
    Conflicts conflicts = Conflicts.in(scene);
    Checks checks = Checks.with(Map.of());
    Map<String, Map<String, Outcome>> all = new LinkedHashMap<>();
    List<ControlFinding> findings = new ArrayList<>();
    List<Control> controls =
        ControlCatalogue.all().stream().flatMap(one -> one.controls().stream()).toList();
    for (Control control : controls) {
      if (Checks.ids().contains(control.id())) {
        Map<String, Outcome> found = new LinkedHashMap<>();
        for (CheckResult v :
            checks.of(control).orElseThrow().judge(new CheckInput(control, scene))) {
          CheckResult result = conflicts.apply(control.id(), v);
          put(found, result.subject().orElse(""), result.outcome());
          findings.add(ControlFinding.of(control, result, Optional.empty()));
        }
        all.put(control.id(), found);
      }
    }
    for (ControlFinding f : StateChecks.judge(scene, findings, conflicts)) {
      put(
          all.computeIfAbsent(f.control().id(), c -> new LinkedHashMap<>()),
          f.subject().orElse(""),
          f.outcome());
    }
    return all;
  }

  private static void put(Map<String, Outcome> found, String subject, Outcome outcome) {
    String key = subject;
    while (found.containsKey(key)) {
      key += "'";
    }
    found.put(key, outcome);
  }

  /** What fails now and did not before. */
  static List<String> failing(
      String path,
      Map<String, Map<String, Outcome>> before,
      Map<String, Map<String, Outcome>> after) {
    List<String> failing = new ArrayList<>();
    after.forEach(
        (control, found) ->
            found.forEach(
                (subject, outcome) -> {
                  Outcome then = before.getOrDefault(control, Map.of()).get(subject);
                  if (outcome == Outcome.FAIL && then != Outcome.FAIL) {
                    failing.add(path + ": " + control + " " + subject);
                  }
                }));
    return failing;
  }

  /** What an answer became that it must not. */
  static List<String> compare(
      String path,
      Map<String, Map<String, Outcome>> before,
      Map<String, Map<String, Outcome>> after) {
    List<String> wrong = new ArrayList<>();
    Set<String> controls = new LinkedHashSet<>(before.keySet());
    controls.addAll(after.keySet());
    for (String control : controls) {
      Map<String, Outcome> was = new LinkedHashMap<>(before.getOrDefault(control, Map.of()));
      Map<String, Outcome> is = new LinkedHashMap<>(after.getOrDefault(control, Map.of()));
      boolean open = is.values().stream().anyMatch(OPEN::contains);
      for (String subject : List.copyOf(was.keySet())) {
        if (is.containsKey(subject)) {
          Outcome then = was.remove(subject);
          Outcome now = is.remove(subject);
          if (then != now && isDecided(now)) {
            wrong.add(path + ": " + control + " " + subject + " " + then + " > " + now);
          }
        }
      }
      List<Outcome> gone = new ArrayList<>(was.values());
      for (Map.Entry<String, Outcome> fresh : is.entrySet()) {
        if (isDecided(fresh.getValue()) && !gone.remove(fresh.getValue())) {
          wrong.add(path + ": " + control + " new " + fresh);
        }
      }
      boolean bad = was.values().stream().anyMatch(o -> o == Outcome.FAIL || o == Outcome.BLOCKED);
      boolean still = is.values().stream().anyMatch(o -> o == Outcome.FAIL || o == Outcome.BLOCKED);
      if (bad && !still && !open && !isAboutAll(control, path) && !control.equals("SDK-FACTS")) {
        wrong.add(path + ": " + control + " lost " + was);
      }
    }
    return wrong;
  }

  /** The rules of ours say nothing where there is nothing of which they speak. */
  private static boolean isAboutAll(String control, String path) {
    return control.equals("SDK-STATE-ACCOUNT") && Set.of("incidents", "accounts").contains(path)
        || control.equals("SDK-STATE-PILOT") && path.equals("pilot");
  }
}
