package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Consistency;

/** The book of the buyer, asked for one purchase on the days that are known. */
final class BookLaw {

  private final RuleBook book;
  private final Case facts;

  /**
   * Begins.
   *
   * @param start the facts of the purchase
   * @param days the days of the roles, over those of the start
   */
  BookLaw(RuleBook book, ProcessStart start, Map<String, LocalDate> days) {
    this.book = book;
    Case.Draft draft = start.facts().toDraft();
    days.forEach(draft::day);
    facts = draft.done();
  }

  RuleBook book() {
    return book;
  }

  Case facts() {
    return facts;
  }

  /** A code among the facts. */
  Optional<String> code(String fact) {
    return facts.fact(fact).map(String::valueOf);
  }

  /** What a question comes to; nothing where the book does not know it. */
  Optional<Decision<Outputs>> look(String question) {
    return look(question, Map.of());
  }

  /** As {@link #look(String)}, with facts beside those of the purchase. */
  Optional<Decision<Outputs>> look(String question, Map<String, ?> more) {
    Case.Draft draft = facts.toDraft();
    more.forEach(draft::fact);
    Case given = draft.done();
    return book.question(question, given)
        .map(asked -> book.decide(question, Consistency.fitting(asked, given)));
  }

  /** The provision of the first row of a decision, or of the first that was set aside. */
  static Citation cited(Decision<?> decision) {
    return Stream.concat(decision.trace().steps().stream(), decision.trace().setAside().stream())
        .map(Step::citation)
        .findFirst()
        .orElseGet(() -> unfound(decision.question()));
  }

  /** That the book says nothing, as a question to an officer. */
  static Message nothing(String question) {
    return Message.of("procedure.no-question").with("question", Message.of("question." + question));
  }

  /** What the book does not say. */
  static Citation unfound(String question) {
    return Citation.of("rule book", question).sure(Certainty.NOT_FOUND).cite();
  }
}
