package org.govsm.procurement.question;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;

/** Parts of a decision that stay open without keeping the whole from being decided. */
final class OpenParts {

  private OpenParts() {}

  /** What is still to be settled: what an officer decides, or what is not known. */
  static Optional<Finding> finding(Decision<Outputs> decision) {
    Message text =
        Message.of("question.part-open")
            .with("question", Message.of("question." + decision.question()))
            .with("outcome", decision.outcome());
    return citation(decision)
        .map(cited -> Finding.of("question.part-open", Finding.Weight.WARNING, text, cited));
  }

  /** Nothing where not even the day is known: it is then missing for the whole. */
  private static Optional<Citation> citation(Decision<Outputs> decision) {
    return decision.ruling() instanceof Ruling.Refer<Outputs> refer
        ? Optional.of(refer.citation())
        : decision.trace().steps().stream().map(Step::citation).findFirst();
  }
}
