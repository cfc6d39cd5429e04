package org.govsm.procurement.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.QuestionKey;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Consistency;

/**
 * Every question that this jar answers by the law of one book: those of its packs, and those that
 * are answered by way of several. A portal or an API needs only this door, but for one question:
 * whether a demand was cut up is asked through {@link org.govsm.procurement.procedure.Splitting},
 * since a case cannot hold a list of orders.
 */
public final class ProcurementQuestions {

  private final RuleBook book;
  private final Map<String, ComposedQuestion> composed = new LinkedHashMap<>();

  private ProcurementQuestions(RuleBook book) {
    this.book = book;
    ComposedQuestions.of(book).forEach(each -> composed.put(each.question().id(), each));
  }

  /**
   * The questions of a book.
   *
   * @param library where the book is
   * @param book the id of the book, such as {@code IN}
   * @throws IllegalArgumentException with the nearest id, if the library has no such book
   */
  public static ProcurementQuestions of(Library library, String book) {
    return new ProcurementQuestions(
        library
            .book(book)
            .orElseThrow(
                () ->
                    unknown(
                        "there is no book '" + book + "'",
                        book,
                        library.books().stream().map(RuleBook::id))));
  }

  private static IllegalArgumentException unknown(String what, String id, Stream<String> known) {
    return new IllegalArgumentException(what + NearestName.hint(id, known.toList()));
  }

  /**
   * All questions.
   *
   * @return those with several steps first, then those of the packs in the order of the book
   */
  public List<Question> questions() {
    return Stream.concat(
            composed.values().stream()
                .map(ComposedQuestion::question)
                .filter(each -> book.question(each.id()).isEmpty()),
            book.questions().stream().map(table -> question(table.id()).orElse(table)))
        .toList();
  }

  /**
   * A question.
   *
   * @return the question, or nothing where the book does not answer it
   */
  public Optional<Question> question(String id) {
    return Optional.ofNullable(composed.get(id))
        .map(ComposedQuestion::question)
        .or(() -> book.question(id));
  }

  /**
   * Decides a question.
   *
   * @param facts what is known of the case
   * @throws IllegalArgumentException with the nearest right name, if the book does not answer the
   *     question, no question of the library asks for a day or fact, or no question of the book
   *     knows a code; also if a fact is of another kind than the question asks for
   */
  public Decision<?> decide(String id, Case facts) {
    Question asked =
        question(id)
            .orElseThrow(
                () ->
                    unknown(
                        "the book " + book.id() + " does not answer '" + id + "'",
                        id,
                        questions().stream().map(Question::id)));
    require(asked, facts);
    ComposedQuestion inJava = composed.get(id);
    return inJava == null ? table(id, facts) : inJava.decide(facts);
  }

  /**
   * Decides a question.
   *
   * @param question its key
   * @param facts what is known of the case
   * @param <A> the type of the answer
   * @throws IllegalArgumentException as {@link #decide(String, Case)} does
   * @throws ClassCastException if this book answers the question by another type than the key says
   */
  public <A> Decision<A> decide(QuestionKey<A> question, Case facts) {
    Decision<?> decision = decide(question.id(), facts);
    decision
        .ruling()
        .<Optional<?>>fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            undetermined -> decision.known())
        .filter(value -> !question.answer().isInstance(value))
        .ifPresent(value -> refuse(question, value));
    @SuppressWarnings("unchecked") // what it holds was just checked
    Decision<A> typed = (Decision<A>) decision;
    return typed;
  }

  private static void refuse(QuestionKey<?> question, Object value) {
    throw new ClassCastException(
        question + " answers by " + value.getClass() + ", not by " + question.answer());
  }

  /** What a reader of the question refuses is refused here too. */
  private void require(Question asked, Case facts) {
    book.check(asked, facts).orThrow();
    asked.read(Consistency.fitting(asked, facts).toPlain()).orThrow();
  }

  private Decision<Outputs> table(String id, Case facts) {
    Case known = book.question(id).map(asked -> Consistency.understood(asked, facts)).orElse(facts);
    Decision<Outputs> decision = book.decide(id, known);
    return Consistency.checked(
        decision,
        book.question(id).orElseThrow(),
        facts,
        book,
        other -> Optional.ofNullable(composed.get(other)));
  }
}
