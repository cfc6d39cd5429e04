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
import org.govsm.core.rules.RuleBook;
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
  private final KnownNames names;

  private ProcurementQuestions(Library library, RuleBook book) {
    this.book = book;
    ComposedQuestions.of(book).forEach(each -> composed.put(each.question().id(), each));
    names = new KnownNames(library, () -> questions().stream());
  }

  /**
   * The questions of a book.
   *
   * @param library where the book is
   * @param book the id of the book, such as {@code IN}
   * @return the door
   * @throws IllegalArgumentException if the library has no such book
   */
  public static ProcurementQuestions of(Library library, String book) {
    return new ProcurementQuestions(
        library,
        library
            .book(book)
            .orElseThrow(() -> new IllegalArgumentException("there is no book '" + book + "'")));
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
   * @param id its id
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
   * @param id its id
   * @param facts what is known of the case
   * @return the decision
   * @throws IllegalArgumentException if the book does not answer the question, a fact is of another
   *     kind than the question asks for or a code that no question of the book knows, or no
   *     question of the library knows a name
   */
  public Decision<?> decide(String id, Case facts) {
    question(id).ifPresent(asked -> require(asked, facts));
    ComposedQuestion inJava = composed.get(id);
    return inJava == null ? table(id, facts) : inJava.decide(facts);
  }

  /** What a reader of the question refuses is refused here too. */
  private void require(Question asked, Case facts) {
    names.require(asked, facts);
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
