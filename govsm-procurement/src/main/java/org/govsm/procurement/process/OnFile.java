package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is on file of a procedure after some steps: papers, stated days, members, days of steps. */
final class OnFile {

  private static final List<String> DAYS = List.of("closing", "validity");
  private static final List<String> NUMBERS =
      List.of("packets", "sources", "invited", "shortlisted");

  private final Map<String, String> papers = new LinkedHashMap<>();
  private final Map<String, LocalDate> stated = new LinkedHashMap<>();
  private final Map<String, LocalDate> before = new LinkedHashMap<>();
  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private final Map<String, LocalDate> steps = new LinkedHashMap<>();

  /** The step that confirmed a condition first, by the code of the condition. */
  private final Map<String, String> confirmed = new LinkedHashMap<>();

  private List<StepRequest.Member> committee = List.of();
  private Optional<Boolean> match = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  private OnFile() {}

  static OnFile of(List<StepRequest> taken) {
    OnFile file = new OnFile();
    taken.forEach(file::take);
    return file;
  }

  static OnFile with(List<StepRequest> taken, StepRequest next) {
    List<StepRequest> all = new ArrayList<>(taken);
    all.add(next);
    return of(all);
  }

  private void take(StepRequest step) {
    papers.putAll(step.papers());
    before.clear();
    before.putAll(stated);
    DAYS.forEach(name -> step.stated(name).ifPresent(day -> stated.put(name, day)));
    NUMBERS.forEach(name -> step.number(name).ifPresent(count -> numbers.put(name, count)));
    if (EvaluationRound.isBegunBy(step.event())) {
      steps.keySet().removeIf(EvaluationRound::hasStep);
      confirmed.values().removeIf(EvaluationRound::hasStep);
      match = Optional.empty();
    }
    steps.putIfAbsent(step.event(), step.on());
    step.confirmed().forEach(code -> confirmed.putIfAbsent(code, step.event()));
    if (!step.committee().isEmpty()) {
      committee = step.committee();
    }
    match = step.mayMatch().or(() -> match);
    last = Optional.of(step.on());
  }

  Optional<LocalDate> stated(String name) {
    return Optional.ofNullable(stated.get(name));
  }

  /** What was stated before the last step. */
  Optional<LocalDate> statedBefore(String name) {
    return Optional.ofNullable(before.get(name));
  }

  Optional<Long> number(String name) {
    return Optional.ofNullable(numbers.get(name));
  }

  /** The steps that were taken, those of the evaluation in its last round. */
  Set<String> steps() {
    return steps.keySet();
  }

  /** The day on which a step was taken first, one of the evaluation in its last round. */
  Optional<LocalDate> step(String event) {
    return Optional.ofNullable(steps.get(event));
  }

  boolean isConfirmed(String condition) {
    return confirmed.containsKey(condition);
  }

  List<StepRequest.Member> committee() {
    return committee;
  }

  Optional<Boolean> mayMatch() {
    return match;
  }

  Optional<LocalDate> last() {
    return last;
  }

  Map<String, String> papers() {
    return new LinkedHashMap<>(papers);
  }
}
