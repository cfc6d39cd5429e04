package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.process.DiagramRoutes.Port;
import org.govsm.core.process.DiagramRoutes.Route;

/**
 * Where everything stands in a picture. Each end of a transition has a height of its own at its
 * side of the state, and each long transition a track of its own, so that no two lines lie on each
 * other and no text on another.
 */
final class PictureLayout {

  /** A state as a rectangle. */
  record Box(State state, int x, int y, int width, int height) {

    int middle() {
      return x + width / 2;
    }

    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }
  }

  /** The widths that texts ask for. */
  record Widths(int box, int left, int across, int right) {}

  private static final int MARGIN = 14;
  private static final int TRACK = 16;
  private static final int LABELLED = 40;
  private static final int BARE = 20;
  private static final int LEAST = 36;
  private static final int BETWEEN = 16;
  private static final int STEP = 56;

  private final DiagramRoutes routes;
  private final Widths widths;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<Port, Integer> heights = new HashMap<>();
  private final Map<Transition, Integer> left;
  private final Map<Transition, Integer> right;
  private final int mainX;
  private final int bottom;

  PictureLayout(DiagramRoutes routes, Widths widths) {
    this.routes = routes;
    this.widths = widths;
    int tracks = routes.on(Route.LEFT).size();
    mainX = MARGIN + tracks * TRACK + (tracks == 0 ? 0 : widths.left() + BETWEEN);
    bottom = bands() + MARGIN;
    left = tracks(Route.LEFT);
    right = tracks(Route.RIGHT);
  }

  List<Box> boxes() {
    return List.copyOf(boxes.values());
  }

  Box box(String state) {
    return requireNonNull(boxes.get(state), state);
  }

  /** The height of one end of a transition. */
  int at(Transition transition, boolean out) {
    return requireNonNull(heights.get(new Port(transition, out)));
  }

  int leftTrack(Transition transition) {
    return mainX - BETWEEN - widths.left() - TRACK * requireNonNull(left.get(transition));
  }

  int rightTrack(Transition transition) {
    return besideX()
        + widths.box()
        + widths.right()
        + BETWEEN
        + TRACK * requireNonNull(right.get(transition));
  }

  int width() {
    int tracks = right.values().stream().mapToInt(track -> track + 1).max().orElse(0);
    boolean beside = boxes.values().stream().anyMatch(box -> box.state().beside().isPresent());
    int edge = beside ? besideX() + widths.box() : mainX + widths.box() + widths.across();
    return edge + (tracks == 0 ? 0 : widths.right() + BETWEEN + TRACK * tracks) + MARGIN;
  }

  int height() {
    return bottom;
  }

  private int besideX() {
    return mainX + widths.box() + widths.across();
  }

  /** Places the states of the main line, each with those beside it, and gives where they end. */
  private int bands() {
    int y = MARGIN + BETWEEN;
    State last = null;
    for (State state : routes.main()) {
      if (last != null) {
        y += stepsDown(last, state) ? STEP : BETWEEN;
      }
      y = band(state, y);
      last = state;
    }
    return y;
  }

  private boolean stepsDown(State from, State to) {
    return routes.on(Route.DOWN).stream()
        .anyMatch(t -> t.from().equals(from.code()) && t.to().equals(to.code()));
  }

  private int band(State state, int top) {
    int y = top;
    for (State other : routes.beside(state)) {
      List<Port> across = across(other);
      List<Port> far = routes.ports(other, Route.RIGHT);
      int height = Math.max(LEAST, Math.max(length(across), length(far)));
      place(across, y + (height - length(across)) / 2);
      place(far, y + (height - length(far)) / 2);
      boxes.put(other.code(), new Box(other, besideX(), y, widths.box(), height));
      y += height + BETWEEN;
    }
    List<Port> far = routes.ports(state, Route.RIGHT);
    List<Port> near = routes.ports(state, Route.LEFT);
    int below = y > top && far.isEmpty() ? y - BETWEEN : y + length(far);
    int height = Math.max(LEAST, Math.max(below - top, length(near)));
    place(far, y > top ? y : top + (height - length(far)) / 2);
    place(near, top + (height - length(near)) / 2);
    boxes.put(state.code(), new Box(state, mainX, top, widths.box(), height));
    return top + height;
  }

  /** One line for each transition between a state and the one that it stands beside. */
  private List<Port> across(State other) {
    List<Port> ports = new ArrayList<>();
    for (Transition t : routes.on(Route.ACROSS)) {
      if (t.from().equals(other.code()) || t.to().equals(other.code())) {
        ports.add(new Port(t, true));
      }
    }
    return ports;
  }

  private void place(List<Port> ports, int top) {
    int y = top;
    for (Port port : ports) {
      int height = height(port);
      heights.put(port, y + height / 2);
      y += height;
    }
  }

  private static int length(List<Port> ports) {
    return ports.stream().mapToInt(PictureLayout::height).sum();
  }

  private static int height(Port port) {
    return port.out() ? LABELLED : BARE;
  }

  /** Short lines inside, long ones outside; two share a track only where they are apart. */
  private Map<Transition, Integer> tracks(Route route) {
    List<Transition> all = new ArrayList<>(routes.on(route));
    all.sort(Comparator.comparingInt(this::span).thenComparingInt(Transition::number));
    Map<Transition, Integer> tracks = new LinkedHashMap<>();
    for (Transition t : all) {
      int track = 0;
      while (taken(tracks, track, t)) {
        track++;
      }
      tracks.put(t, track);
    }
    return tracks;
  }

  private int span(Transition t) {
    return Math.abs(at(t, true) - at(t, false));
  }

  private boolean taken(Map<Transition, Integer> tracks, int track, Transition t) {
    return tracks.entrySet().stream()
        .anyMatch(other -> other.getValue() == track && overlap(other.getKey(), t));
  }

  private boolean overlap(Transition a, Transition b) {
    return Math.max(top(a), top(b)) < Math.min(end(a), end(b)) + BETWEEN;
  }

  private int top(Transition t) {
    return Math.min(at(t, true), at(t, false));
  }

  private int end(Transition t) {
    return Math.max(at(t, true), at(t, false));
  }
}
