package org.govsm.procurement.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * A table whose facts are answered by other questions, such as whether an order applies: it asks
 * what they ask, and where one of them refers or lacks facts, so does the whole.
 */
public final class ChainedQuestion implements ComposedQuestion {

  private static final List<Link> LINKS =
      DataLines.shipped(ChainedQuestion.class, "chained-facts.txt", Link::read);

  private final RuleBook book;
  private final Question question;
  private final List<Link> links;
  private final Function<String, Optional<ComposedQuestion>> inJava;

  private ChainedQuestion(
      RuleBook book,
      Question table,
      List<Link> links,
      Function<String, Optional<ComposedQuestion>> inJava) {
    this.book = book;
    this.links = links;
    this.inJava = inJava;
    Question asked = table;
    for (Link link : links) {
      asked = asked.replacing(link.fact(), book.question(link.question()).orElseThrow());
    }
    question = asked;
  }

  /**
   * A fact of tables, the question that answers it, the field of its answer, and the facts of that
   * question against which the fact is held where a case gives it nevertheless.
   */
  record Link(String fact, String question, String field, List<String> from) {

    static List<Link> read(DataLines data) {
      List<Link> links = new ArrayList<>();
      for (DataLines.Line line : data.lines()) {
        List<String> words = line.words();
        if (words.size() > 3) {
          List<String> from = words.subList(3, words.size());
          links.add(new Link(words.get(0), words.get(1), words.get(2), List.copyOf(from)));
        } else {
          data.fault(line, "a word is missing", "write a fact, a question, a field and facts");
        }
      }
      return List.copyOf(links);
    }

    private boolean isNeededBy(Decision<Outputs> table) {
      return table.ruling() instanceof Ruling.Undetermined<Outputs> open
          && open.missing().contains(fact);
    }

    private Optional<Object> value(Decision<Outputs> answered) {
      return answered.ruling() instanceof Ruling.Answer<Outputs> answer
          ? Optional.ofNullable(answer.value().rows().get(0).get(field))
          : Optional.empty();
    }
  }

  /**
   * The tables of a book that rest on the answer to another of its questions.
   *
   * @param book the law that is asked
   * @param inJava the questions in Java by their id, nothing for one of a pack
   * @return in the order of the book
   */
  public static List<ChainedQuestion> of(
      RuleBook book, Function<String, Optional<ComposedQuestion>> inJava) {
    return book.questions().stream()
        .filter(table -> !links(book, table).isEmpty())
        .map(table -> new ChainedQuestion(book, table, links(book, table), inJava))
        .toList();
  }

  private static List<Link> links(RuleBook book, Question table) {
    return LINKS.stream()
        .filter(link -> table.fact(link.fact()).isPresent())
        .filter(link -> book.question(link.question()).isPresent())
        .toList();
  }

  static List<Link> links() {
    return LINKS;
  }

  @Override
  public Question question() {
    return question;
  }

  @Override
  public Decision<Outputs> decide(Case facts) {
    return Consistency.checked(
        chained(book.require(question, facts)), question, facts, book, inJava);
  }

  private Decision<Outputs> chained(Case facts) {
    Case.Draft draft = facts.toDraft();
    links.forEach(link -> draft.without(link.fact()));
    Case given = draft.done();
    Case known = given;
    List<Decision<Outputs>> asked = new ArrayList<>();
    Decision<Outputs> table = decided(question.id(), known);
    for (Link link : links) {
      if (link.isNeededBy(table)) {
        Decision<Outputs> answered = decided(link.question(), given);
        asked.add(answered);
        known = known(known, link, answered);
        table = decided(question.id(), known);
      }
    }
    return asked.isEmpty() ? table : together(table, asked);
  }

  /** A code that only another question knows is left aside. */
  private Decision<Outputs> decided(String id, Case facts) {
    Case understood =
        book.question(id, facts).map(asked -> Consistency.understood(asked, facts)).orElse(facts);
    return book.decide(id, understood);
  }

  private static Case known(Case known, Link link, Decision<Outputs> answered) {
    return link.value(answered)
        .map(value -> known.toDraft().fact(link.fact(), value).done())
        .orElse(known);
  }

  /** What the table still lacks is what the questions before it lack, or refer. */
  private Decision<Outputs> together(Decision<Outputs> table, List<Decision<Outputs>> asked) {
    List<Trace> traces =
        Stream.concat(Stream.of(table), asked.stream()).<Trace>map(Decision::trace).toList();
    return Decision.of(
        question.id(),
        table.ruling() instanceof Ruling.Undetermined<Outputs> open
            ? ruling(open, asked)
            : table.ruling(),
        table.day(),
        Evaluation.reasons(traces, List.of(), table.trace().basis()));
  }

  private Ruling<Outputs> ruling(Ruling.Undetermined<Outputs> open, List<Decision<Outputs>> asked) {
    Set<String> missing = new LinkedHashSet<>(open.missing());
    links.forEach(link -> missing.remove(link.fact()));
    Optional<Ruling.Refer<Outputs>> referred = Optional.empty();
    for (Decision<Outputs> each : asked) {
      if (each.ruling() instanceof Ruling.Undetermined<Outputs> part) {
        missing.addAll(part.missing());
      } else if (each.ruling() instanceof Ruling.Refer<Outputs> refer && referred.isEmpty()) {
        referred = Optional.of(refer);
      }
    }
    return missing.isEmpty()
        ? referred
            .<Ruling<Outputs>>map(
                refer -> new Ruling.Refer<>(refer.question(), refer.citation(), Optional.empty()))
            .orElseThrow()
        : new Ruling.Undetermined<>(List.copyOf(missing));
  }
}
