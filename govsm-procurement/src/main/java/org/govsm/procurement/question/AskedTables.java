package org.govsm.procurement.question;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The tables of a book that were asked on the way, and what came of each. */
final class AskedTables {

  private final RuleBook book;
  private final KnownNames names;
  private final Map<String, Looked> looked = new HashMap<>();
  private final Map<String, Decision<Outputs>> last = new LinkedHashMap<>();
  private final List<Decision<Outputs>> all = new ArrayList<>();

  /** What a question came to on a case, which a part is often asked twice. */
  private record Looked(Case facts, Optional<Decision<Outputs>> decision) {}

  /**
   * Begins.
   *
   * @param names the tables that may be asked, of which this book may lack some
   */
  AskedTables(RuleBook book, KnownNames names) {
    this.book = book;
    this.names = names;
  }

  /** What a table comes to; nothing where the book does not know its question. */
  @SuppressWarnings(
      "ReferenceEquality") // another case of the same facts is rare, a comparison dear
  Optional<Decision<Outputs>> look(String question, Case facts) {
    Looked before = looked.get(question);
    if (before == null || before.facts != facts) {
      names.requireTable(question);
      before =
          new Looked(
              facts,
              book.question(question, facts)
                  .map(asked -> book.decide(question, Consistency.understood(asked, facts))));
      looked.put(question, before);
    }
    return before.decision;
  }

  void keep(Decision<Outputs> decision) {
    last.put(decision.question(), decision);
    all.add(decision);
  }

  List<Decision<Outputs>> all() {
    return all;
  }

  boolean isAnswered(String question) {
    return asked(question).ruling() instanceof Ruling.Answer<Outputs>;
  }

  boolean isNotFound(String question, Case facts) {
    return book.question(question).stream()
        .flatMap(asked -> asked.dayRoles().stream())
        .flatMap(role -> facts.day(role).stream())
        .flatMap(day -> book.entry(question, day).stream())
        .anyMatch(entry -> entry.kind() == BookEntry.Kind.NOT_FOUND);
  }

  <R> List<R> rows(
      String question, Outputs answer, BiFunction<Map<String, @Nullable Object>, Step, R> each) {
    List<Step> steps = asked(question).trace().steps();
    List<R> rows = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      rows.add(each.apply(answer.rows().get(i), steps.get(i)));
    }
    return rows;
  }

  List<Citation> provisions(String... questions) {
    return Arrays.stream(questions)
        .flatMap(question -> Stream.ofNullable(last.get(question)))
        .flatMap(decision -> decision.trace().steps().stream())
        .map(Step::citation)
        .distinct()
        .toList();
  }

  /** The provision that was asked last. */
  Optional<Citation> nearest() {
    return all.stream()
        .flatMap(part -> part.trace().steps().stream())
        .map(Step::citation)
        .reduce((a, b) -> b);
  }

  List<Trace> traces() {
    return all.stream().<Trace>map(Decision::trace).toList();
  }

  private Decision<Outputs> asked(String question) {
    return requireNonNull(last.get(question), question);
  }
}
