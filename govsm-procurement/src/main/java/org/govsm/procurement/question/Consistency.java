package org.govsm.procurement.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;

/**
 * Consistency of the facts of a case: two that the law links and that cannot both hold are a
 * blocking finding of every question that reads one of them, and nothing is answered until one is
 * corrected.
 */
public final class Consistency {

  private final Question question;
  private final Case facts;
  private final Contradiction.Law law;

  private Consistency(Question question, Case facts, Contradiction.Law law) {
    this.question = question;
    this.facts = facts;
    this.law = law;
  }

  /**
   * Holds the facts of a decision against each other.
   *
   * @param decision what was decided on them
   * @param question the question that was asked
   * @param facts all that is known of the case
   * @param book the law that was asked
   * @param inJava the questions in Java by their id, nothing for one of a pack
   * @param <T> what is answered
   * @return the decision; where facts contradict each other with a blocking finding for each pair,
   *     and without an answer
   */
  public static <T> Decision<T> checked(
      Decision<T> decision,
      Question question,
      Case facts,
      RuleBook book,
      Function<String, Optional<ComposedQuestion>> inJava) {
    Contradiction.Law law =
        (id, known) ->
            inJava
                .apply(id)
                .<Decision<?>>map(asked -> asked.decide(known))
                .or(() -> book.question(id).map(a -> book.decide(id, fitting(a, known))));
    return new Consistency(question, facts, law).checked(decision);
  }

  /**
   * A case as a question can take it: the days and facts that it asks, without codes that only
   * another question knows under the same name.
   *
   * @param facts all that is known
   * @return the part of it that the question asks
   */
  public static Case fitting(Question question, Case facts) {
    Case.Draft draft = Case.draft();
    question.dayRoles().forEach(role -> facts.day(role).ifPresent(day -> draft.day(role, day)));
    for (Fact fact : question.facts()) {
      Optional<Object> value = facts.fact(fact.name());
      if (value.isEmpty() && facts.knows(fact.name())) {
        draft.nothing(fact.name());
      }
      value
          .flatMap(given -> ofThis(fact, given))
          .ifPresent(known -> draft.fact(fact.name(), known));
    }
    return draft.done();
  }

  /**
   * A case as it is, unless a code of it is one that only another question knows.
   *
   * @param facts all that is known
   * @return the case, or the part of it that fits
   */
  public static Case understood(Question question, Case facts) {
    for (Fact fact : question.facts()) {
      Optional<Object> value = facts.fact(fact.name());
      if (value.isPresent() && !fact.unknownCodes(value.get()).isEmpty()) {
        return fitting(question, facts);
      }
    }
    return facts;
  }

  /** Without the codes that another question knows; of several those that are left. */
  private static Optional<Object> ofThis(Fact fact, Object given) {
    List<String> others = fact.unknownCodes(given);
    if (others.isEmpty() || !fact.isMany()) {
      return others.isEmpty() ? Optional.of(given) : Optional.empty();
    }
    String left =
        Arrays.stream(given.toString().split("[\\s,;]+", -1))
            .filter(code -> !others.contains(code))
            .collect(Collectors.joining(", "));
    return Optional.of(left);
  }

  private <T> Decision<T> checked(Decision<T> decision) {
    List<Finding> found = found(decision);
    if (found.isEmpty()) {
      return decision;
    }
    Decision<T> told =
        Decision.of(
            decision.question(),
            ruling(decision.ruling(), found),
            decision.day(),
            new CombinedTrace(List.of(decision.trace()), found, decision.trace().basis()));
    return blocking(found).isPresent() ? told : decision.known().map(told::withKnown).orElse(told);
  }

  private static Optional<Finding> blocking(List<Finding> found) {
    return found.stream()
        .filter(finding -> finding.weight() == Finding.Weight.BLOCKING)
        .findFirst();
  }

  /** What is missing is still missing; an answer and an indication would rest on a slip. */
  private static <T> Ruling<T> ruling(Ruling<T> ruling, List<Finding> found) {
    return blocking(found)
        .filter(first -> !(ruling instanceof Ruling.Undetermined<T>))
        .<Ruling<T>>map(
            first -> new Ruling.Refer<>(first.text(), first.citation(), Optional.empty()))
        .orElse(ruling);
  }

  private List<Finding> found(Decision<?> decision) {
    List<Finding> found = new ArrayList<>();
    for (Contradiction each : Contradictions.all()) {
      Optional<Message> conflict =
          each.concerns(question, facts) ? each.in(facts, law) : Optional.empty();
      if (conflict.isPresent()) {
        authority(decision)
            .map(cited -> Finding.of(each.code(), each.weight(), conflict.get(), cited))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The provision that would have decided; nothing where not even one was looked at. */
  private static Optional<Citation> authority(Decision<?> decision) {
    return decision.ruling() instanceof Ruling.Refer<?> refer
        ? Optional.of(refer.citation())
        : Stream.concat(decision.trace().steps().stream(), decision.trace().setAside().stream())
            .map(Step::citation)
            .findFirst();
  }
}
