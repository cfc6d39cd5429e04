package org.govsm.procurement.tender;

import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Consistency;

/** The questions with arithmetic, asked with what they take of the facts of a tender. */
final class Questions {

  private Questions() {}

  /** The decision; nothing where the book has no tables for the question. */
  static Optional<Decision<?>> of(RuleBook book, String id, Case facts) {
    return Tenders.of(book).stream()
        .filter(each -> each.question().id().equals(id))
        .findFirst()
        .map(each -> each.decide(Consistency.fitting(each.question(), facts)));
  }
}
