package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.table.CaseValues;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;

/** Names of facts, roles of days and codes that some questions ask for. */
final class Names {

  private static final String UNKNOWN = "input.unknown";

  private final Set<String> days = new HashSet<>();
  private final Map<String, Set<String>> codes = new HashMap<>();

  private final Map<String, Set<String>> askedBy = new HashMap<>();

  private final Map<String, List<Fact>> facts = new HashMap<>();

  /** Facts of which a question takes any text. */
  private final Set<String> open = new HashSet<>();

  private Names() {}

  static Names of(Stream<Question> questions) {
    Names names = new Names();
    questions.forEach(names::add);
    return names;
  }

  private void add(Question question) {
    days.addAll(question.dayRoles());
    question.dayRoles().forEach(role -> asks(role, question));
    question.facts().forEach(fact -> asks(fact.name(), question));
    for (Fact fact : question.facts()) {
      List<Fact> known = facts.computeIfAbsent(fact.name(), name -> new ArrayList<>());
      if (known.stream().noneMatch(one -> takeTheSame(one, fact))) {
        known.add(fact);
      }
      codes.computeIfAbsent(fact.name(), name -> new TreeSet<>()).addAll(fact.codes());
      if (fact.codes().isEmpty()) {
        open.add(fact.name());
      }
    }
  }

  /** Whether the same values can be given for both, and a fault of one is that of the other. */
  private static boolean takeTheSame(Fact one, Fact other) {
    return one.namedType().equals(other.namedType()) && one.term().equals(other.term());
  }

  private void asks(String name, Question question) {
    askedBy.computeIfAbsent(name, none -> new TreeSet<>()).add(question.id());
  }

  /** The questions that ask for a fact, or a day in a role. */
  List<String> askedBy(String name) {
    return List.copyOf(askedBy.getOrDefault(name, Set.of()));
  }

  boolean knowsAllOf(Case facts) {
    return days.containsAll(facts.values().days().keySet())
        && codes.keySet().containsAll(facts.values().facts().keySet());
  }

  /** What is no name at all, with the nearest that is one. */
  List<InputFault> unknown(Case facts) {
    List<InputFault> faults = new ArrayList<>();
    facts.dayRoles().stream()
        .filter(role -> !days.contains(role))
        .map(role -> unknown("/days", role, codes.containsKey(role) ? "is-fact" : "no-day", days))
        .forEach(faults::add);
    facts.factNames().stream()
        .filter(name -> !codes.containsKey(name))
        .map(name -> unknown("/facts", name, days.contains(name) ? "is-day" : "no-fact", names()))
        .forEach(faults::add);
    return faults;
  }

  private Set<String> names() {
    return codes.keySet();
  }

  private static InputFault unknown(String place, String given, String kind, Set<String> known) {
    String key = "input." + kind;
    Message text = kind.startsWith("is-") ? Message.of(key) : NearestName.told(key, given, known);
    return new InputFault(
        place + Tree.pointer(given), UNKNOWN, text.with("given", QuotedValue.of(given)));
  }

  /** The names of a case, sorted, of whose values something is true: mostly none. */
  private static Set<String> namesIf(Case facts, BiPredicate<String, Object> test) {
    Set<String> found = Set.of();
    for (Map.Entry<String, Object> fact : facts.values().facts().entrySet()) {
      if (test.test(fact.getKey(), fact.getValue())) {
        found = found.isEmpty() ? new TreeSet<>() : found;
        found.add(fact.getKey());
      }
    }
    return found;
  }

  /** Whether a value is no code, or one code that some question knows. */
  private boolean isKnownCode(Question asked, String name, Object value) {
    Set<String> known = codes.getOrDefault(name, Set.of());
    return known.isEmpty()
        || !(value instanceof String code)
        || known.contains(code)
        || open.contains(name) && asked.fact(name).filter(f -> !f.codes().isEmpty()).isEmpty();
  }

  /** Whether the question itself asks for a value, or another takes it. */
  private boolean isTaken(Question asked, String name, Object value) {
    List<Fact> known = facts.getOrDefault(name, List.of());
    return value == CaseValues.NOTHING
        || known.isEmpty()
        || asked.fact(name).isPresent()
        || known.stream().anyMatch(fact -> CaseReader.held(asked, fact, value).isEmpty());
  }

  /** Codes that none of the questions knows under the name of their fact. */
  List<InputFault> unknownCodes(Question asked, Case facts) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : namesIf(facts, (name, value) -> !isKnownCode(asked, name, value))) {
      Set<String> known = codes.getOrDefault(name, Set.of());
      Optional<Fact> here = asked.fact(name).filter(fact -> !fact.codes().isEmpty());
      parts(here, name, String.valueOf(facts.values().fact(name)))
          .filter(code -> !known.contains(code))
          .map(code -> CaseReader.notListed("/facts" + Tree.pointer(name), code, name, known))
          .forEach(faults::add);
    }
    return faults;
  }

  /**
   * Values that none of the questions takes, though the law may hold them against what is asked.
   */
  List<InputFault> unknownValues(Question asked, Case facts) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : namesIf(facts, (name, value) -> !isTaken(asked, name, value))) {
      Fact first = this.facts.getOrDefault(name, List.of()).get(0);
      Object value = requireNonNull(facts.values().fact(name), name);
      faults.addAll(CaseReader.held(asked, first, value));
    }
    return faults;
  }

  private Stream<String> parts(Optional<Fact> here, String name, String value) {
    return here
        .or(
            () ->
                facts.getOrDefault(name, List.of()).stream()
                    .filter(one -> !one.codes().isEmpty())
                    .findFirst())
        .stream()
        .flatMap(fact -> fact.unknownCodes(value).stream());
  }
}
