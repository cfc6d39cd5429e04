package org.govsm.core.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads a machine. */
final class MachineFile {

  private static final String NAMESPACE = "urn:govsm:process:1";
  private static final CitedBasis NONE = new CitedBasis(Citation.of("", "").cite(), true);

  private final XmlCursor xml;
  private final MachineElements elements;
  private final BasisReader bases;
  private final Declared<String> roles;
  private final Declared<State> states;
  private final Declared<String> events;
  private final Declared<Guard> guards;
  private final Map<Transition, Position> transitions = new LinkedHashMap<>();
  private final List<CitedBasis> arrangement = new ArrayList<>();
  private String id = "";

  MachineFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "machine");
    elements = new MachineElements(xml);
    bases = new BasisReader(xml, elements);
    roles = new Declared<>(xml, "role", "[a-z][a-z0-9-]*");
    states = new Declared<>(xml, "state", "[A-Z][A-Z0-9_]*");
    events = new Declared<>(xml, "event", "[a-z][A-Za-z0-9-]*");
    guards = new Declared<>(xml, "guard", "[A-Za-z][A-Za-z0-9.-]*");
  }

  StateMachine read() {
    Position start = xml.position();
    elements.only("id", "edition");
    id = new Declared<String>(xml, "machine", "[a-z][a-z0-9.-]*").code("id");
    LocalDate edition = xml.requiredDay("edition");
    elements
        .children()
        .of("title", () -> elements.name(id + ".title"))
        .of("source", bases::source)
        .of("cite", () -> bases.cite().ifPresent(arrangement::add))
        .of("role", this::role)
        .of("state", this::state)
        .of("event", this::event)
        .of("guard", this::guard)
        .of("transition", this::transition)
        .read();
    elements.requireEnglish(start, id + ".title");
    CitedBasis basis = one(start, arrangement);
    new MachineGraph(xml, states, transitions).check(start);
    List.of(roles, events, guards).forEach(Declared::refuseUnused);
    bases.refuseUnused();
    xml.finish();
    List<Transition> all = List.copyOf(transitions.keySet());
    return new StateMachine(
        id, edition, basis.citation(), elements.words(), states.all(), all, guards.all());
  }

  private void role() {
    elements.only("code");
    Position where = xml.position();
    String code = roles.code("code");
    elements.children().of("name", () -> elements.name("role." + code)).read();
    roles.add(where, code, code);
  }

  private void state() {
    elements.only("code", "initial", "terminal", "beside");
    Position where = xml.position();
    String code = states.code("code");
    State state =
        new State(
            id,
            code,
            elements.marked("initial"),
            elements.marked("terminal"),
            xml.attribute("beside"));
    names(where, state.name().code());
    states.add(where, code, state);
  }

  private void event() {
    elements.only("code");
    Position where = xml.position();
    String code = events.code("code");
    names(where, Transition.name(id, code).code());
    events.add(where, code, code);
  }

  private void guard() {
    elements.only("code");
    Position where = xml.position();
    String code = guards.code("code");
    String key = id + ".guard." + code;
    List<CitedBasis> cited = new ArrayList<>();
    elements
        .children()
        .of("name", () -> elements.name(key))
        .of("cite", () -> bases.cite().ifPresent(cited::add))
        .read();
    elements.requireEnglish(where, key);
    guards.add(where, code, new Guard(id, code, one(where, cited)));
  }

  private void names(Position where, String key) {
    elements.children().of("name", () -> elements.name(key)).read();
    elements.requireEnglish(where, key);
  }

  /** The one citation that must be there. */
  private CitedBasis one(Position where, List<CitedBasis> cited) {
    if (cited.size() != 1) {
      xml.problem(
          where,
          "process.cite",
          "it has " + cited.size() + " citations to use",
          "give it one <cite>");
    }
    return cited.isEmpty() ? NONE : cited.get(0);
  }

  private void transition() {
    elements.only("from", "event", "to");
    Position where = xml.position();
    String from = xml.required("from");
    String event = xml.required("event");
    String to = xml.required("to");
    states.use(where, from);
    events.use(where, event);
    states.use(where, to);
    List<List<String>> ways = new ArrayList<>();
    List<Guard> needed = new ArrayList<>();
    List<FollowUp> later = new ArrayList<>();
    List<CitedBasis> cited = new ArrayList<>();
    elements
        .children()
        .of("who", () -> ways.add(way()))
        .of("needs", () -> needs(needed))
        .of("then", () -> then(needed, later))
        .of("cite", () -> bases.cite().ifPresent(cited::add))
        .read();
    if (ways.isEmpty()) {
      xml.problem(where, "process.who", "nobody may do it", "give it a <who>");
    }
    CitedBasis own =
        cited.isEmpty() && !arrangement.isEmpty() ? arrangement.get(0) : one(where, cited);
    int number = transitions.size() + 1;
    transitions.put(
        new Transition(id, number, from, event, to, new Who(ways), needed, later, own), where);
  }

  private List<String> way() {
    elements.only("roles");
    Position where = xml.position();
    List<String> way = List.of(xml.required("roles").strip().split("\\s+"));
    way.forEach(code -> roles.use(where, code));
    elements.empty();
    return way;
  }

  private void needs(List<Guard> needed) {
    elements.only("guard");
    guard(needed).ifPresent(needed::add);
    elements.empty();
  }

  private void then(List<Guard> needed, List<FollowUp> later) {
    elements.only("guard", "days");
    Position where = xml.position();
    List<Guard> before = new ArrayList<>(needed);
    later.forEach(one -> before.add(one.guard()));
    Optional<Guard> guard = guard(before);
    String days = xml.required("days");
    if (days.matches("[1-9]\\d{0,2}")) {
      guard.ifPresent(one -> later.add(new FollowUp(one, Integer.parseInt(days))));
    } else {
      xml.problem(where, "process.days", "'" + days + "' are no days", "write 1 to 999");
    }
    elements.empty();
  }

  /** A guard that a step asks for once only. */
  private Optional<Guard> guard(List<Guard> before) {
    Position where = xml.position();
    String code = xml.required("guard");
    Optional<Guard> guard = guards.use(where, code);
    if (guard.filter(before::contains).isPresent()) {
      xml.problem(where, "process.twice", "'" + code + "' is needed twice", "keep one");
    }
    return guard;
  }
}
