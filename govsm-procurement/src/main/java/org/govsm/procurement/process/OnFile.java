package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Set<String> confirmed = new LinkedHashSet<>();
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
    steps.putIfAbsent(step.event(), step.on());
    confirmed.addAll(step.confirmed());
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

  /** The steps that were taken. */
  Set<String> steps() {
    return steps.keySet();
  }

  /** The day on which a step was taken first. */
  Optional<LocalDate> step(String event) {
    return Optional.ofNullable(steps.get(event));
  }

  boolean isConfirmed(String condition) {
    return confirmed.contains(condition);
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
