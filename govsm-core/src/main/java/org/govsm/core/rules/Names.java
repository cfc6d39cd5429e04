package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
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
      if (known.stream().noneMatch(one -> one.takesTheSame(fact))) {
        known.add(fact);
      }
      codes.computeIfAbsent(fact.name(), name -> new TreeSet<>()).addAll(fact.codes());
      if (fact.codes().isEmpty()) {
        open.add(fact.name());
      }
    }
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

  /** Codes that none of the questions knows under the name of their fact. */
  List<InputFault> unknownCodes(Question asked, Case facts) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : facts.factNames()) {
      Set<String> known = codes.getOrDefault(name, Set.of());
      Optional<Fact> here = asked.fact(name).filter(fact -> !fact.codes().isEmpty());
      if (!known.isEmpty()
          && (here.isPresent() || !open.contains(name))
          && facts.values().fact(name) instanceof String value) {
        parts(here, name, value)
            .filter(code -> !known.contains(code))
            .map(code -> CaseReader.notListed("/facts" + Tree.pointer(name), code, name, known))
            .forEach(faults::add);
      }
    }
    return faults;
  }

  /**
   * Values that none of the questions takes, though the law may hold them against what is asked.
   */
  List<InputFault> unknownValues(Question asked, Case facts) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : facts.factNames()) {
      Optional<Object> value = facts.fact(name);
      if (value.isPresent() && this.facts.containsKey(name) && asked.fact(name).isEmpty()) {
        List<Fact> known = this.facts.getOrDefault(name, List.of());
        if (known.stream().noneMatch(f -> CaseReader.held(asked, f, value.get()).isEmpty())) {
          faults.addAll(CaseReader.held(asked, known.get(0), value.get()));
        }
      }
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
