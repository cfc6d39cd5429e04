package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;

/** Questions view: the list of questions. */
public record QuestionsView(
    List<RuleBook> books, RuleBook book, Map<String, List<Question>> groups, LocalDate day) {

  /** How a question stands where the book does not answer it by a pack of its own. */
  public Optional<String> mark(Question question) {
    return book.entry(question.id(), day)
        .filter(entry -> entry.kind() != BookEntry.Kind.ANSWERED_BY)
        .map(entry -> entry.kind().code());
  }
}
