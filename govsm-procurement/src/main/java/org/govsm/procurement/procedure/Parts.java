package org.govsm.procurement.procedure;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;

/** What is asked of a part of the way before or after it is asked. */
final class Parts {

  private Parts() {}

  /** Whether a question can be asked with a code: that of another book may not know it. */
  static boolean takes(RuleBook book, String question, String fact, String code) {
    return book.question(question)
        .filter(
            asked ->
                asked
                    .fact(fact)
                    .map(known -> known.codes().isEmpty() || known.codes().contains(code))
                    .orElse(true))
        .isPresent();
  }

  /** The rows that a decision rests on, or the provision that a referral arises from. */
  static List<Citation> citations(Decision<Outputs> decision) {
    List<Step> steps = decision.trace().steps();
    return steps.isEmpty() && decision.ruling() instanceof Ruling.Refer<Outputs> refer
        ? List.of(refer.citation())
        : steps.stream().map(Step::citation).toList();
  }

  /** The nearest provision, also where no row applies. */
  static Citation authority(Decision<Outputs> decision) {
    return Stream.of(
            citations(decision).stream(),
            decision.trace().setAside().stream().map(Step::citation),
            decision.trace().findings().stream().map(Finding::citation))
        .flatMap(some -> some)
        .findFirst()
        .orElseThrow();
  }
}
