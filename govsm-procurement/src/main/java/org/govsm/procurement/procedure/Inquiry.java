package org.govsm.procurement.procedure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The way through several questions of a book: what was asked, what came of it, and what is still
 * missing. A part that the book does not answer is passed over.
 */
final class Inquiry {

  private final RuleBook book;
  private final Case given;
  private Case facts;
  private final Map<String, Decision<Outputs>> asked = new LinkedHashMap<>();
  private final List<Finding> notices = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private Optional<Ruling.Refer<?>> referral = Optional.empty();

  Inquiry(RuleBook book, Case facts) {
    this.book = book;
    this.given = facts;
    this.facts = facts;
  }

  /** Passes an answer on to the questions after it. */
  void know(String fact, String code) {
    facts = facts.toDraft().fact(fact, code).done();
  }

  /** Asks one question; nothing where it is not answered, which then bears on the whole. */
  Optional<Outputs> ask(String question) {
    if (book.question(question).isEmpty()) {
      return Optional.empty();
    }
    Decision<Outputs> decision = book.decide(question, facts);
    asked.put(question, decision);
    return decision
        .ruling()
        .fold(
            answer -> Optional.of(answer.value()),
            refer -> {
              refer(refer);
              return Optional.empty();
            },
            undetermined -> {
              missing.addAll(undetermined.missing());
              return Optional.empty();
            });
  }

  /** Asks a question that collects; each row comes with the step that explains it. */
  <R> List<R> collect(String question, BiFunction<Map<String, @Nullable Object>, Step, R> each) {
    Optional<Outputs> answer = ask(question);
    return answer.isEmpty() ? List.of() : rows(answer.get(), asked(question).steps(), each);
  }

  private static <R> List<R> rows(
      Outputs answer, List<Step> steps, BiFunction<Map<String, @Nullable Object>, Step, R> each) {
    List<R> rows = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      rows.add(each.apply(answer.rows().get(i), steps.get(i)));
    }
    return rows;
  }

  /**
   * Asks for notices: they are findings, and a fact that only they ask for is not missed. A row
   * that may apply is a finding too, which says what it depends on.
   */
  void note(String question) {
    if (book.question(question).isPresent()) {
      book.decide(question, facts).trace().steps().stream()
          .map(Inquiry::notice)
          .forEach(notices::add);
    }
  }

  private static Finding notice(Step step) {
    Message note = Message.of("note." + step.row());
    Object wanted = step.text().values().get("wanted");
    return Finding.of(
        said(step, "notice"),
        Finding.Weight.valueOf(said(step, "weight")),
        wanted == null
            ? note
            : Message.of("procedure.notice-if").with("wanted", wanted).with("note", note),
        step.citation());
  }

  /** A code of the row that a step is about, whether it applies or only may apply. */
  private static String said(Step step, String field) {
    List<?> parts = step.text().values().get("answer") instanceof List<?> list ? list : List.of();
    return parts.stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .filter(part -> new Term("answer." + field).equals(part.values().get("name")))
        .map(part -> ((Term) requireNonNull(part.values().get("value"), field)).code())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + field + " in " + step.row()));
  }

  /**
   * Where something is missing, adds what a later question would miss besides what it is passed.
   */
  void alsoMissing(String question, String passedOn) {
    if (!missing.isEmpty()
        && book.question(question).isPresent()
        && book.decide(question, facts).ruling() instanceof Ruling.Undetermined<Outputs> open) {
      open.missing().stream().filter(name -> !name.equals(passedOn)).forEach(missing::add);
    }
  }

  /** An officer must decide; the first reason for it is the one that is asked. */
  void refer(Ruling.Refer<?> refer) {
    referral = referral.or(() -> Optional.of(refer));
  }

  /** The authorities of what was asked. */
  List<Citation> provisions(String... questions) {
    return Arrays.stream(questions)
        .flatMap(question -> asked.containsKey(question) ? steps(question) : Stream.of())
        .map(Step::citation)
        .distinct()
        .toList();
  }

  private Stream<Step> steps(String question) {
    return asked(question).steps().stream();
  }

  private Trace asked(String question) {
    return requireNonNull(asked.get(question), question).trace();
  }

  /** The decision over all that was asked. */
  <T> Decision<T> decision(String question, Optional<T> answer) {
    Ruling<T> ruling =
        !missing.isEmpty()
            ? new Ruling.Undetermined<>(List.copyOf(missing))
            : referral
                .<Ruling<T>>map(r -> new Ruling.Refer<>(r.question(), r.citation(), answer))
                .orElseGet(() -> new Ruling.Answer<>(answer.orElseThrow()));
    return Decision.of(
        question,
        ruling,
        asked.values().stream().flatMap(part -> part.day().stream()).findFirst(),
        new CombinedTrace(
            asked.values().stream().map(Decision::trace).toList(), notices, given.toPlain()));
  }
}
