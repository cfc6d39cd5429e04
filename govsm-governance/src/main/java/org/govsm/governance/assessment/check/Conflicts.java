package org.govsm.governance.assessment.check;

import static org.govsm.governance.assessment.Outcome.ATTEST;
import static org.govsm.governance.assessment.Outcome.NOT_APPLICABLE;
import static org.govsm.governance.assessment.Outcome.PASS;
import static org.govsm.governance.assessment.Outcome.WARN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** Facts that contradict each other: each pair is found, and what rests on it does not decide. */
public final class Conflicts {

  private static final Set<Outcome> IN_ORDER = Set.of(PASS, WARN, ATTEST, NOT_APPLICABLE);

  private static final List<Function<CheckInput.Scene, List<Conflict>>> KINDS =
      List.of(
          PeopleConflicts::in,
          AccountConflicts::in,
          StateConflicts::in,
          PlatformConflicts::in,
          PilotConflicts::in,
          PostConflicts::in,
          TwiceConflicts::in,
          RecordConflicts::in,
          ResponseConflicts::in,
          ResourceConflicts::in,
          LawConflicts::in,
          CommunityConflicts::in,
          KeptConflicts::in,
          RecordedConflicts::in,
          ActOrder::in,
          ProviderConflicts::in);

  private final List<Conflict> found;

  /** By control, in the order found. */
  private final Map<String, List<Conflict>> concerning = new HashMap<>();

  private Conflicts(List<Conflict> found) {
    this.found = List.copyOf(found);
    for (Conflict one : found) {
      for (String control : Set.copyOf(one.controls())) {
        concerning.computeIfAbsent(control, id -> new ArrayList<>()).add(one);
      }
    }
  }

  public static Conflicts in(CheckInput.Scene scene) {
    List<Supplier<List<Conflict>>> parts = new ArrayList<>();
    KINDS.forEach(kind -> parts.add(() -> kind.apply(scene)));
    return new Conflicts(SharedWork.done(scene.facts(), parts));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether some of them may concern a control. */
  public boolean concern(String control) {
    return concerning.containsKey(control);
  }

  /**
   * A verdict, or that it stays open while facts contradict each other. Each contradiction is told
   * beside what else is open: it would stay open for it.
   */
  public CheckResult apply(String control, CheckResult result) {
    List<CheckResult> asked = new ArrayList<>(List.of(result));
    for (Conflict conflict : concerning.getOrDefault(control, List.of())) {
      if (conflict.concerns(control, result)) {
        Message text = Message.of("assessment.conflict").with("reason", conflict.text());
        asked.add(result.outcome(Outcome.UNKNOWN).saying(text).of(List.of()));
      }
    }
    if (asked.size() == 1) {
      return result;
    }
    return (IN_ORDER.contains(result.outcome()) ? asked.get(1) : result).of(asked);
  }

  /** What each of them says by itself: no step may rest on it. */
  public List<CheckResult> results() {
    return found.stream()
        .map(
            conflict -> {
              CheckResult result = CheckResult.of(Outcome.BLOCKED, conflict.text());
              return conflict.subject().map(result::about).orElse(result);
            })
        .toList();
  }

  /** Whether one thing surely happened before another that comes first. */
  static boolean reversed(FactNode first, FactNode then) {
    Optional<Moment> end = then.moment();
    if (end.isEmpty()) {
      return false;
    }
    return isAfter(first.moment(), end);
  }

  /** The same of a thing that is held against many others. */
  static boolean reversed(Optional<Moment> first, FactNode then) {
    return first.isPresent() && isAfter(first, then.moment());
  }

  private static boolean isAfter(Optional<Moment> first, Optional<Moment> end) {
    return first.isPresent() && end.isPresent() && end.get().isBefore(first.get());
  }

  static Optional<String> id(FactNode item) {
    return item.at("id").text();
  }
}
