package org.govsm.procurement.note;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The facts of a case that rule a provision out, as the rows of its table name them. */
final class Reason {

  private Reason() {}

  /** The facts that the rows rest on, or that no row is met for; the day is none of them. */
  static List<Object> facts(Decision<?> decision) {
    List<Step> steps = decision.trace().steps();
    Set<Object> facts = new LinkedHashSet<>();
    (steps.isEmpty() ? unmet(decision) : steps.stream())
        .flatMap(Reason::conditions)
        .map(Reason::fact)
        .forEach(facts::add);
    return List.copyOf(facts);
  }

  static List<Citation> citations(Decision<?> decision) {
    return unmet(decision).map(Step::citation).distinct().toList();
  }

  /** The rows of the day that another fact does not fit; where there are none, all. */
  private static Stream<Step> unmet(Decision<?> decision) {
    List<Step> all = decision.trace().setAside();
    List<Step> ofTheDay =
        all.stream().filter(step -> conditions(step).findAny().isPresent()).toList();
    return (ofTheDay.isEmpty() ? all : ofTheDay).stream();
  }

  private static Stream<Message> conditions(Step step) {
    Object one = step.text().values().get("condition");
    Object many = step.text().values().get("conditions");
    Stream<?> all = many instanceof List<?> list ? list.stream() : Stream.ofNullable(one);
    return all.filter(Message.class::isInstance)
        .map(Message.class::cast)
        .filter(condition -> condition.values().get("fact") instanceof Term)
        .filter(condition -> !(condition.values().get("value") instanceof LocalDate));
  }

  private static Message fact(Message condition) {
    return Message.of("note.fact")
        .with("fact", requireNonNull(condition.values().get("fact")))
        .with("value", requireNonNull(condition.values().get("value")));
  }
}
