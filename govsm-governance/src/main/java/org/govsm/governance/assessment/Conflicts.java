package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.Outcome.ATTEST;
import static org.govsm.governance.assessment.Outcome.NOT_APPLICABLE;
import static org.govsm.governance.assessment.Outcome.PASS;
import static org.govsm.governance.assessment.Outcome.WARN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;

/** Facts that contradict each other: each pair is found, and what rests on it does not decide. */
final class Conflicts {

  private static final Set<Outcome> IN_ORDER = Set.of(PASS, WARN, ATTEST, NOT_APPLICABLE);

  private final List<Conflict> found;

  private Conflicts(List<Conflict> found) {
    this.found = List.copyOf(found);
  }

  static Conflicts in(Asked.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    found.addAll(PeopleConflicts.in(scene));
    found.addAll(AccountConflicts.in(scene));
    found.addAll(StateConflicts.in(scene));
    found.addAll(PlatformConflicts.in(scene));
    found.addAll(PilotConflicts.in(scene));
    found.addAll(PostConflicts.in(scene));
    found.addAll(RecordConflicts.in(scene));
    return new Conflicts(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** A verdict, or that it stays open while facts contradict each other. */
  Verdict apply(String control, Verdict verdict) {
    if (!IN_ORDER.contains(verdict.outcome())) {
      return verdict;
    }
    return found.stream()
        .filter(conflict -> conflict.concerns(control, verdict))
        .findFirst()
        .map(
            conflict ->
                verdict
                    .outcome(Outcome.UNKNOWN)
                    .saying(Message.of("assessment.conflict").with("reason", conflict.text())))
        .orElse(verdict);
  }

  List<ControlFinding> findings(Control control) {
    return found.stream()
        .map(
            conflict -> {
              Verdict verdict = Verdict.of(Outcome.BLOCKED, conflict.text());
              return ControlFinding.of(
                  control,
                  conflict.subject().map(verdict::about).orElse(verdict),
                  Optional.empty());
            })
        .toList();
  }

  /** Whether one thing surely happened before another that comes first. */
  static boolean reversed(Fact first, Fact then) {
    Optional<Moment> start = first.moment();
    return start.isPresent() && then.moment().filter(end -> end.isBefore(start.get())).isPresent();
  }

  static Optional<String> id(Fact item) {
    return item.at("id").text();
  }
}
