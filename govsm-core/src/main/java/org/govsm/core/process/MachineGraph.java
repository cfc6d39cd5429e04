package org.govsm.core.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Whether states and transitions of a file make one machine. */
final class MachineGraph {

  private final XmlCursor xml;
  private final Declared<State> states;
  private final Map<Transition, Position> transitions;

  MachineGraph(XmlCursor xml, Declared<State> states, Map<Transition, Position> transitions) {
    this.xml = xml;
    this.states = states;
    this.transitions = transitions;
  }

  void check(Position start) {
    List<State> initial = states.all().stream().filter(State::isInitial).toList();
    if (initial.size() == 1) {
      refuseUnreachable(initial.get(0));
    } else {
      xml.problem(
          start,
          "process.initial",
          initial.size() + " states are initial",
          "mark the one where everything begins with initial=\"true\"");
    }
    states.all().forEach(this::ends);
    states.all().forEach(this::drawn);
    refuseTwoWays();
  }

  private void refuseUnreachable(State initial) {
    Set<String> reached = new TreeSet<>(Set.of(initial.code()));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      String from = open.remove();
      for (Transition t : transitions.keySet()) {
        if (t.from().equals(from) && reached.add(t.to())) {
          open.add(t.to());
        }
      }
    }
    for (State state : states.all()) {
      if (!reached.contains(state.code())) {
        problem(state, "process.unreachable", "nothing leads to it", "give it a way in");
      }
    }
  }

  private void ends(State state) {
    boolean left = transitions.keySet().stream().anyMatch(t -> t.from().equals(state.code()));
    if (state.isTerminal() && left) {
      problem(state, "process.terminal", "it is terminal, but has a way out", "take one out");
    } else if (!state.isTerminal() && !left) {
      problem(state, "process.dead-end", "nothing leaves it", "mark it with terminal=\"true\"");
    } else if (state.isTerminal() && state.isInitial()) {
      problem(state, "process.terminal", "it begins and ends there", "give it a way out");
    }
  }

  private void drawn(State state) {
    boolean fits =
        state.beside().stream()
            .allMatch(
                main ->
                    states.all().stream()
                        .anyMatch(s -> s.code().equals(main) && s.beside().isEmpty()));
    if (!fits || state.isInitial() && state.beside().isPresent()) {
      problem(
          state,
          "process.beside",
          "it cannot be drawn there",
          "name a state that itself has no 'beside'; the first one has none");
    }
  }

  private void refuseTwoWays() {
    Map<String, Transition> first = new HashMap<>();
    transitions.forEach(
        (transition, where) -> {
          String key = transition.from() + " " + transition.event();
          Transition other = first.putIfAbsent(key, transition);
          if (other != null && other.to().equals(transition.to())) {
            xml.problem(where, "process.twice", "'" + transition + "' appears twice", "keep one");
          } else if (other != null) {
            xml.problem(
                where,
                "process.two-ways",
                "'" + key + "' leads to " + other.to() + " too",
                "name two events, or one state");
          }
        });
  }

  private void problem(State state, String code, String what, String remedy) {
    xml.problem(states.position(state.code()), code, state + ": " + what, remedy);
  }
}
