package org.govsm.procurement.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.note.DecisionNotes;
import org.govsm.procurement.performance.Performances;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SingleTenders;
import org.govsm.procurement.procedure.SplittingRequest;
import org.govsm.procurement.question.ChainedQuestion;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.tender.Tenders;

/** Questions in Java that a book has the tables for. */
final class ComposedQuestions {

  private final List<ComposedQuestion> all;

  private ComposedQuestions(RuleBook book) {
    all = List.copyOf(made(book));
  }

  /** Made once for each book. */
  static ComposedQuestions of(RuleBook book) {
    return book.once(ComposedQuestions.class, ComposedQuestions::new);
  }

  /** In the order in which a purchase meets them, and last the note that asks them all. */
  List<ComposedQuestion> all() {
    return all;
  }

  private static List<ComposedQuestion> made(RuleBook book) {
    Map<String, ComposedQuestion> asked = new LinkedHashMap<>();
    Stream.<Stream<? extends ComposedQuestion>>of(
            procedures(book).stream(),
            singleTenders(book).stream(),
            Tenders.of(book).stream(),
            Performances.of(book).stream(),
            Dues.of(book).stream())
        .flatMap(each -> each)
        .forEach(each -> asked.put(each.question().id(), each));
    boolean any = !asked.isEmpty();
    ChainedQuestion.of(book, id -> Optional.ofNullable(asked.get(id)))
        .forEach(each -> asked.put(each.question().id(), each));
    List<ComposedQuestion> all = new ArrayList<>(asked.values());
    if (any) {
      all.add(DecisionNotes.of(book, List.copyOf(asked.values())));
    }
    return all;
  }

  /** What they ask, and what is asked beside orders that belong together. */
  static List<Question> asked(RuleBook book) {
    return Stream.concat(
            of(book).all.stream().map(ComposedQuestion::question),
            Stream.of(SplittingRequest.question(book)))
        .toList();
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
