package org.govsm.procurement.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Consistency;

/** The questions of a book, those in Java before those of its packs. */
final class Questions {

  private final RuleBook book;
  private final Map<String, ComposedQuestion> composed = new LinkedHashMap<>();

  Questions(RuleBook book, List<ComposedQuestion> composed) {
    this.book = book;
    composed.forEach(each -> this.composed.put(each.question().id(), each));
  }

  RuleBook book() {
    return book;
  }

  List<Question> all() {
    return Stream.concat(
            composed.values().stream()
                .map(ComposedQuestion::question)
                .filter(each -> book.question(each.id()).isEmpty()),
            book.questions().stream().map(table -> question(table.id()).orElse(table)))
        .toList();
  }

  Optional<Question> question(String id) {
    return Optional.ofNullable(composed.get(id))
        .map(ComposedQuestion::question)
        .or(() -> book.question(id));
  }

  Decision<?> decide(String id, Case facts) {
    ComposedQuestion inJava = composed.get(id);
    return inJava == null ? checked(book.decide(id, facts), facts) : inJava.decide(facts);
  }

  /** Holds the facts against each other, whatever was decided on them. */
  <T> Decision<T> checked(Decision<T> decision, Question question, Case facts) {
    return Consistency.checked(
        decision, question, facts, book, id -> Optional.ofNullable(composed.get(id)));
  }

  private <T> Decision<T> checked(Decision<T> decision, Case facts) {
    return checked(decision, book.question(decision.question()).orElseThrow(), facts);
  }
}
