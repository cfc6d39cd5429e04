package org.govsm.core.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a machine is drawn, before anything is measured: a main line from top to bottom, states
 * beside it, and the side on which each transition goes.
 */
final class DiagramRoutes {

  /** Where a transition runs. */
  enum Route {
    /** Straight down the main line. */
    DOWN,
    /** Straight across, between a state of the main line and one beside it. */
    ACROSS,
    /** On a track left of the main line. */
    LEFT,
    /** On a track right of everything. */
    RIGHT
  }

  /** An end of a transition at a state. */
  record Port(Transition transition, boolean out) {}

  private final List<State> main;
  private final StateMachine machine;
  private final Map<Transition, Route> routes = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();

  DiagramRoutes(StateMachine machine) {
    this.machine = machine;
    main = machine.states().stream().filter(state -> state.beside().isEmpty()).toList();
    for (State state : main) {
      order.add(state.code());
      beside(state).forEach(other -> order.add(other.code()));
    }
    machine.transitions().forEach(transition -> routes.put(transition, route(transition)));
  }

  List<State> main() {
    return main;
  }

  List<State> beside(State state) {
    return machine.states().stream()
        .filter(other -> other.beside().filter(state.code()::equals).isPresent())
        .toList();
  }

  List<Transition> on(Route route) {
    return routes.entrySet().stream()
        .filter(entry -> entry.getValue() == route)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The ends at a side of a state, from top to bottom, so that few lines cross. */
  List<Port> ports(State state, Route side) {
    List<Port> up = new ArrayList<>();
    List<Port> down = new ArrayList<>();
    for (Transition t : on(side)) {
      if (t.from().equals(state.code())) {
        (rise(t.from(), t.to()) <= 0 ? up : down).add(new Port(t, true));
      }
      if (t.to().equals(state.code())) {
        (rise(t.to(), t.from()) < 0 ? up : down).add(new Port(t, false));
      }
    }
    // Near ones inside far ones: on top those that go up, the nearest first; below the others.
    up.sort((a, b) -> Integer.compare(rise(b), rise(a)));
    down.sort((a, b) -> Integer.compare(rise(b), rise(a)));
    up.addAll(down);
    return up;
  }

  private int rise(Port port) {
    Transition t = port.transition();
    return port.out() ? rise(t.from(), t.to()) : rise(t.to(), t.from());
  }

  private int rise(String from, String to) {
    return order.indexOf(to) - order.indexOf(from);
  }

  private Route route(Transition t) {
    State from = machine.state(t.from()).orElseThrow();
    State to = machine.state(t.to()).orElseThrow();
    if (from.beside().filter(t.to()::equals).isPresent()
        || to.beside().filter(t.from()::equals).isPresent()) {
      return Route.ACROSS;
    } else if (from.beside().isPresent() || to.beside().isPresent()) {
      return Route.RIGHT;
    }
    boolean next = main.indexOf(to) == main.indexOf(from) + 1;
    boolean first = routes.keySet().stream().noneMatch(o -> same(o, t));
    return next && first ? Route.DOWN : Route.LEFT;
  }

  private static boolean same(Transition a, Transition b) {
    return a.from().equals(b.from()) && a.to().equals(b.to());
  }
}
