package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** One event asked of a machine: all findings, whichever stand in the way. */
final class Firing {

  static final String WHEN = "process.when";
  static final String NO_PART = "process.none-of-you";

  private final StateMachine machine;
  private final String from;
  private final String event;
  private final List<Finding> findings = new ArrayList<>();

  Firing(StateMachine machine, String from, String event) {
    this.machine = machine;
    this.from = from;
    this.event = event;
  }

  Move fire(List<Actor> actors, Function<String, GuardAnswer> guards) {
    List<Transition> everywhere = machine.of(event);
    Optional<Transition> here = machine.find(from, event);
    if (everywhere.isEmpty()) {
      noEvent();
      return refused();
    }
    when(everywhere, here);
    Signing signing = who(everywhere, here, actors);
    here.ifPresent(
        transition ->
            transition
                .guards()
                .forEach(guard -> findings.add(answered(guard, answer(guard, guards)))));
    boolean clear = findings.stream().noneMatch(f -> f.weight() == Weight.BLOCKING);
    return here.filter(t -> clear)
        .<Move>map(t -> new Move.Moved(machine, t, signing.signatures(), findings))
        .orElseGet(this::refused);
  }

  private static GuardAnswer answer(Guard guard, Function<String, GuardAnswer> guards) {
    return requireNonNull(guards.apply(guard.code()), guard.code());
  }

  private Move refused() {
    return new Move.Refused(machine, from, event, findings);
  }

  private void noEvent() {
    Message text =
        Message.of("process.no-event").with("event", event).with("events", machine.eventNames());
    find("process.event", Weight.BLOCKING, text, machine.citation());
  }

  private void when(List<Transition> everywhere, Optional<Transition> here) {
    List<Term> states =
        everywhere.stream().map(t -> State.name(machine.id(), t.from())).distinct().toList();
    Message when = Message.of(WHEN).with("event", everywhere.get(0).name()).with("states", states);
    if (here.isPresent()) {
      find(WHEN, Weight.NOTE, when, here.get().citation());
      return;
    }
    Optional<State> state = machine.state(from);
    if (state.isEmpty()) {
      Message text =
          Message.of("process.no-state")
              .with("from", from)
              .with("states", machine.states().stream().map(State::name).toList());
      find("process.state", Weight.BLOCKING, text, machine.citation());
    }
    find(WHEN, Weight.BLOCKING, notNow(when, state), machine.citation());
  }

  private Message notNow(Message when, Optional<State> state) {
    List<Term> next = machine.from(from).stream().map(Transition::name).toList();
    if (state.isEmpty()) {
      return when;
    } else if (next.isEmpty()) {
      return Message.of("process.ended").with("from", state.get().name()).with("when", when);
    }
    return Message.of("process.not-now")
        .with("from", state.get().name())
        .with("when", when)
        .with("events", next);
  }

  private Signing who(List<Transition> everywhere, Optional<Transition> here, List<Actor> actors) {
    Who who =
        here.map(Transition::who)
            .orElseGet(
                () -> everywhere.stream().map(Transition::who).reduce(Who::or).orElseThrow());
    Citation citation = here.map(Transition::citation).orElseGet(machine::citation);
    Signing signing = Signing.best(who, actors);
    Message may =
        Message.of("process.who").with("event", everywhere.get(0).name()).with("who", who.said());
    if (signing.missing().isEmpty()) {
      find("process.who", Weight.NOTE, may, citation);
    } else {
      boolean apart = signing.wantsOnlyAnotherPerson();
      Message text = missing(signing).with("may", may);
      find(apart ? "process.apart" : "process.who", Weight.BLOCKING, text, citation);
    }
    return signing;
  }

  /** Whether a finding is about who signs, and nothing else. */
  static boolean isSigning(Finding finding) {
    return finding.code().equals("process.who") || finding.code().equals("process.apart");
  }

  private static Message missing(Signing signing) {
    if (signing.signatures().isEmpty()) {
      return Message.of(NO_PART);
    }
    String key = signing.wantsOnlyAnotherPerson() ? "process.apart" : "process.not-you";
    return Message.of(key).with("missing", Who.together(signing.missing()));
  }

  private static Finding answered(Guard guard, GuardAnswer answer) {
    return answer.fold(
        met -> of("process.met", Weight.NOTE, guard, Message.of("process.met")),
        not ->
            of(
                "process.not-met",
                Weight.BLOCKING,
                guard,
                Message.of("process.not-met").with("why", not.why())),
        unknown ->
            of(
                "process.unknown",
                Weight.BLOCKING,
                guard,
                Message.of("process.unknown").with("missing", facts(unknown.missing()))));
  }

  private static Finding of(String code, Weight weight, Guard guard, Message text) {
    return Finding.of(code, weight, text.with("guard", guard.name()), guard.citation());
  }

  private static List<Term> facts(List<String> names) {
    return names.stream().map(name -> new Term("fact." + name)).toList();
  }

  private void find(String code, Weight weight, Message text, Citation citation) {
    findings.add(Finding.of(code, weight, text, citation));
  }
}
