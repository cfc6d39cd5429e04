package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.process.ProcedureKind.Basis;
import org.govsm.procurement.process.ProcedureKind.ConditionList;

/** What a procedure asks of a purchase by a book, from its start to its last clock. */
final class ProcessQuestion {

  /** What the process itself passes on, or the start says by itself. */
  private static final Set<String> WORKED = Set.of("procedure", "permitted", "ground", "body");

  private ProcessQuestion() {}

  static Question of(ProcedureKind kind, RuleBook book) {
    List<Question> parts = new ArrayList<>();
    if (!kind.routes().isEmpty() && Procedures.isAnsweredBy(book)) {
      parts.add(Procedures.of(book).question());
    }
    tables(kind).distinct().flatMap(id -> book.question(id).stream()).forEach(parts::add);
    return Question.composed(ProcessLaw.QUESTION, parts, WORKED, List.of());
  }

  private static Stream<String> tables(ProcedureKind kind) {
    ProcedureRules rules = ProcedureRules.shipped();
    Stream<String> clocks =
        rules.clocks().stream()
            .filter(clock -> asks(kind, clock.guard()))
            .flatMap(clock -> Stream.concat(clock.question().stream(), clock.shorter().stream()));
    Stream<String> committees =
        rules.committees().stream()
            .filter(rule -> asks(kind, rule.guard()))
            .flatMap(rule -> Stream.concat(rule.question().stream(), Stream.of(rule.apart())));
    return Stream.of(
            kind.exception().stream(),
            kind.bases().stream().map(Basis::question),
            kind.conditionLists().stream().map(ConditionList::question),
            clocks,
            committees)
        .flatMap(ids -> ids);
  }

  private static boolean asks(ProcedureKind kind, String guard) {
    return kind.machine().guards().stream().anyMatch(one -> one.code().equals(guard));
  }
}
