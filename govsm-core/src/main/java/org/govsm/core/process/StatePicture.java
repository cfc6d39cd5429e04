package org.govsm.core.process;

import java.util.List;
import java.util.stream.Collectors;
import org.govsm.core.process.DiagramRoutes.Route;
import org.govsm.core.process.PictureLayout.Box;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * A machine as a drawing in SVG: states as boxes, transitions as arrows with their number in the
 * table, the name of the step and who may. It has no colours of its own, takes that of the text
 * around it, and says everything once more as a title and description for those who cannot see it.
 */
public final class StatePicture {

  private static final int NAME = 14;
  private static final int LABEL = 12;
  private static final int PAD = 14;
  private static final int ARROW = 24;

  private final StateMachine machine;
  private final Messages words;
  private final DiagramRoutes routes;
  private final PictureLayout layout;
  private final SvgText svg = new SvgText();
  private final String prefix;
  private final String present;

  private StatePicture(StateMachine machine, Messages words, String present) {
    this.machine = machine;
    this.present = present;
    this.words = words;
    routes = new DiagramRoutes(machine);
    layout = new PictureLayout(routes, widths());
    prefix = machine.id().replace('.', '-') + "-" + words.language();
    draw();
  }

  /**
   * Draws a machine.
   *
   * @param words the language
   */
  public static StatePicture of(StateMachine machine, Messages words) {
    return new StatePicture(machine, machine.words(words), "");
  }

  /**
   * Draws a machine in which something stands in a state. That state has a thick frame, and the
   * description names it.
   *
   * @param words the language
   * @param present the code of the state
   */
  public static StatePicture of(StateMachine machine, Messages words, String present) {
    return new StatePicture(machine, machine.words(words), present);
  }

  /**
   * The picture for the middle of a page: no background, and the colour of the text around it.
   *
   * @return an {@code svg} element
   */
  public String inline() {
    return root("") + svg + "</svg>\n";
  }

  /**
   * The picture as a file of its own: black on white.
   *
   * @return an SVG document
   */
  public String file() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + root(" color=\"black\"")
        + "  <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
        + svg
        + "</svg>\n";
  }

  private String root(String more) {
    int width = layout.width();
    int height = layout.height();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + (width + " " + height + "\" width=\"" + width + "\" height=\"" + height)
        + ("\" role=\"img\" lang=\"" + words.language() + "\" aria-labelledby=\"" + prefix)
        + ("-title " + prefix + "-desc\"" + more)
        + " font-family=\"Noto Sans, Noto Sans Devanagari, Arial, sans-serif\">\n";
  }

  private void draw() {
    svg.element("title", "id=\"" + prefix + "-title\"", words.term(machine.title().code()));
    svg.element("desc", "id=\"" + prefix + "-desc\"", description());
    svg.arrowhead(prefix + "-arrow");
    svg.open("g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"");
    layout.boxes().forEach(this::frame);
    present();
    svg.close("g");
    svg.open(
        "g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.2\" marker-end=\"url(#"
            + prefix
            + "-arrow)\"");
    begin();
    machine.transitions().forEach(this::line);
    svg.close("g");
    svg.open("g fill=\"currentColor\" stroke=\"none\" font-size=\"" + LABEL + "\"");
    layout.boxes().forEach(this::name);
    machine.transitions().forEach(this::label);
    svg.close("g");
  }

  private String description() {
    Message all =
        Message.of("process.picture")
            .with("states", machine.states().size())
            .with("transitions", machine.transitions().size())
            .with("initial", machine.initial().name());
    return words.say(all)
        + machine
            .state(present)
            .map(State::name)
            .map(name -> " " + words.say(Message.of("process.present").with("state", name)))
            .orElse("")
        + machine.transitions().stream()
            .map(t -> " " + words.say(arrow(t)))
            .collect(Collectors.joining());
  }

  private Message arrow(Transition t) {
    return Message.of("process.arrow")
        .with("number", t.number())
        .with("event", t.name())
        .with("from", machine.stateName(t.from()))
        .with("to", machine.stateName(t.to()))
        .with("who", t.who().said());
  }

  private void frame(Box box) {
    svg.rect(box.x(), box.y(), box.width(), box.height(), 5);
    if (box.state().isTerminal()) {
      svg.rect(box.x() + 3, box.y() + 3, box.width() - 6, box.height() - 6, 3);
    }
  }

  private void present() {
    machine
        .state(present)
        .map(state -> layout.box(state.code()))
        .ifPresent(
            box -> {
              svg.open("g class=\"is-present\" stroke-width=\"5\"");
              svg.rect(box.x(), box.y(), box.width(), box.height(), 5);
              svg.close("g");
            });
  }

  private void begin() {
    Box first = layout.box(machine.initial().code());
    svg.path("M" + first.middle() + " " + (first.y() - 20) + " V" + first.y());
    svg.dot(first.middle(), first.y() - 22, 4);
  }

  private void line(Transition t) {
    Box from = layout.box(t.from());
    Box to = layout.box(t.to());
    if (routes.on(Route.DOWN).contains(t)) {
      svg.path("M" + from.middle() + " " + from.bottom() + " V" + to.y());
    } else if (routes.on(Route.ACROSS).contains(t)) {
      boolean out = from.x() < to.x();
      svg.path(start(out ? from.right() : from.x(), t) + " H" + (out ? to.x() : to.right()));
    } else if (routes.on(Route.LEFT).contains(t)) {
      svg.path(start(from.x(), t) + around(layout.leftTrack(t), t) + " H" + to.x());
    } else {
      svg.path(start(from.right(), t) + around(layout.rightTrack(t), t) + " H" + to.right());
    }
  }

  private String start(int x, Transition t) {
    return "M" + x + " " + layout.at(t, true);
  }

  private String around(int track, Transition t) {
    return " H" + track + " V" + layout.at(t, false);
  }

  private void name(Box box) {
    svg.text(
        box.middle(),
        box.y() + box.height() / 2 + 5,
        "middle",
        "font-size=\"" + NAME + "\" font-weight=\"600\"",
        words.term(box.state().name().code()));
  }

  private void label(Transition t) {
    Box from = layout.box(t.from());
    Box to = layout.box(t.to());
    if (routes.on(Route.DOWN).contains(t)) {
      int middle = (from.bottom() + to.y()) / 2;
      label(t, from.middle() + 10, middle, "start");
    } else if (routes.on(Route.ACROSS).contains(t)) {
      int middle = (Math.min(from.right(), to.right()) + Math.max(from.x(), to.x())) / 2;
      label(t, middle, layout.at(t, true), "middle");
    } else if (routes.on(Route.LEFT).contains(t)) {
      label(t, from.x() - 8, layout.at(t, true), "end");
    } else {
      label(t, from.right() + 8, layout.at(t, true), "start");
    }
  }

  /** The step above the line, who may below it. */
  private void label(Transition t, int x, int y, String anchor) {
    svg.text(x, y - 5, anchor, "font-weight=\"600\"", step(t));
    svg.text(x, y + 13, anchor, "font-size=\"" + (LABEL - 1) + "\"", who(t));
  }

  private String step(Transition t) {
    return t.number() + " " + words.term(t.name().code());
  }

  private String who(Transition t) {
    return t.who().ways().stream()
        .map(way -> way.stream().map(r -> words.term(Who.role(r).code())).toList())
        .map(way -> String.join(" + ", way))
        .collect(Collectors.joining(" / "));
  }

  private PictureLayout.Widths widths() {
    int box =
        machine.states().stream()
            .mapToInt(state -> TextWidth.of(words.term(state.name().code()), NAME))
            .max()
            .orElse(0);
    return new PictureLayout.Widths(
        box + 2 * PAD,
        labels(routes.on(Route.LEFT)),
        Math.max(labels(routes.on(Route.ACROSS)), labels(routes.on(Route.DOWN)) - box / 2) + ARROW,
        labels(routes.on(Route.RIGHT)));
  }

  private int labels(List<Transition> transitions) {
    return transitions.stream()
        .mapToInt(t -> Math.max(TextWidth.of(step(t), LABEL), TextWidth.of(who(t), LABEL - 1)))
        .map(width -> width + ARROW)
        .max()
        .orElse(0);
  }
}
