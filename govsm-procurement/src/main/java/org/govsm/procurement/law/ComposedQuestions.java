package org.govsm.procurement.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.note.DecisionNotes;
import org.govsm.procurement.performance.Performances;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SingleTenders;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.tender.Tenders;

/** The questions in Java that a book has the tables for. */
final class ComposedQuestions {

  private ComposedQuestions() {}

  /** In the order in which a purchase meets them, and last the note that asks them all. */
  static List<ComposedQuestion> of(RuleBook book) {
    List<ComposedQuestion> asked =
        Stream.<Stream<? extends ComposedQuestion>>of(
                procedures(book).stream(),
                singleTenders(book).stream(),
                Tenders.of(book).stream(),
                Performances.of(book).stream(),
                Dues.of(book).stream())
            .<ComposedQuestion>flatMap(each -> each)
            .toList();
    return asked.isEmpty()
        ? asked
        : Stream.concat(asked.stream(), Stream.of(DecisionNotes.of(book, asked))).toList();
  }

  private static Optional<ComposedQuestion> procedures(RuleBook book) {
    return Procedures.isAnsweredBy(book) ? Optional.of(Procedures.of(book)) : Optional.empty();
  }

  private static Optional<ComposedQuestion> singleTenders(RuleBook book) {
    return SingleTenders.isAnsweredBy(book)
        ? Optional.of(SingleTenders.of(book))
        : Optional.empty();
  }
}
