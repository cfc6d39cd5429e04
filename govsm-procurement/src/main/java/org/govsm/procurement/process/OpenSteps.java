package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.State;
import org.govsm.core.process.Transition;

/** The steps that leave a state, with what is still needed for each. */
final class OpenSteps {

  private final ProcedureRules rules = ProcedureRules.shipped();
  private final ProcedureKind kind;
  private final BookLaw law;
  private final LawfulRoute route;
  private final OnFile file;
  private final StepChecks checks;

  OpenSteps(ProcedureKind kind, BookLaw law, LawfulRoute route, OnFile file, StepChecks checks) {
    this.kind = kind;
    this.law = law;
    this.route = route;
    this.file = file;
    this.checks = checks;
  }

  List<OpenStep> in(State state) {
    return kind.machine().from(state.code()).stream()
        .filter(this::isOfThisWay)
        .map(this::open)
        .toList();
  }

  /** Guards that tell one way of a procedure from another. */
  private static final List<String> WAYS = List.of("route.", "packets.", "match.");

  /** A way of another number of packets, or with or without a shortlist, is none of this one. */
  private boolean isOfThisWay(Transition step) {
    return step.guards().stream()
        .map(Guard::code)
        .filter(code -> WAYS.stream().anyMatch(code::startsWith))
        .allMatch(this::isMet);
  }

  private boolean isMet(String guard) {
    return checks.answer(guard) instanceof GuardAnswer.Met;
  }

  private OpenStep open(Transition step) {
    List<Clock> clocks =
        step.guards().stream().flatMap(guard -> rules.clock(guard.code()).stream()).toList();
    Optional<LocalDate> first =
        clocks.stream()
            .flatMap(clock -> checks.clocks().notBefore(clock).stream())
            .max(LocalDate::compareTo);
    Optional<LocalDate> last =
        clocks.stream()
            .flatMap(clock -> checks.clocks().notAfter(clock).stream())
            .min(LocalDate::compareTo);
    List<Guard> needs = step.guards().stream().filter(this::isNeeded).toList();
    List<LawCondition> conditions =
        StepFindings.open(kind, route, file, step.event()).stream()
            .filter(LawCondition::binds)
            .toList();
    List<Finding> said = new StepLaw(law, route, checks.clocks()).of(step);
    Optional<LocalDate> due = Stream.concat(last.stream(), later(step)).min(LocalDate::compareTo);
    return new OpenStep(kind, step, needs, conditions, said, first, last, due);
  }

  /** The stated days that bound the steps to which this one leads. */
  private Stream<LocalDate> later(Transition step) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(step.to()));
    List<LocalDate> days = new ArrayList<>();
    while (!ahead.isEmpty()) {
      String state = ahead.remove();
      if (seen.add(state) && !state.equals(step.from())) {
        for (Transition next : kind.machine().from(state)) {
          if (!EvaluationRound.isBegunBy(next.event()) && !next.to().equals(next.from())) {
            ahead.add(next.to());
            days.addAll(bounds(next));
          }
        }
      }
    }
    return days.stream();
  }

  private List<LocalDate> bounds(Transition step) {
    return step.guards().stream()
        .flatMap(guard -> rules.clock(guard.code()).stream())
        .filter(clock -> clock.question().isEmpty() && clock.bound() == Clock.Bound.MOST)
        .flatMap(clock -> checks.clocks().notAfter(clock).stream())
        .toList();
  }

  /** A clock that gives a day is told as the day; who acts is told as such. */
  private boolean isNeeded(Guard guard) {
    String code = guard.code();
    boolean told = rules.clock(code).filter(this::givesDay).isPresent();
    return !told && !code.equals("committee.acting") && !isMet(code);
  }

  private boolean givesDay(Clock clock) {
    return checks.clocks().notBefore(clock).isPresent()
        || checks.clocks().notAfter(clock).isPresent();
  }
}
