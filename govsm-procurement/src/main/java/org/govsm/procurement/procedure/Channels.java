package org.govsm.procurement.procedure;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Evaluation;

/**
 * Where something is bought: as the rules say, or where they leave it open, as the buyer says. A
 * book may name the channel, or only say whether GeM is compulsory.
 */
final class Channels {

  static final String CHANNEL = "channel";
  static final String USE = "gem.use";
  static final String AVAILABLE = "availableOnGem";
  static final String ON_GEM = "GEM";
  static final String OUTSIDE = "OUTSIDE_GEM";

  private static final String COMPULSORY = "MANDATORY";

  private final RuleBook book;
  private final Evaluation evaluation;

  Channels(RuleBook book, Evaluation evaluation) {
    this.book = book;
    this.evaluation = evaluation;
  }

  /** The channel; nothing where it is not known, which is then said. */
  Optional<String> channel() {
    if (book.question(CHANNEL).isPresent()) {
      return compared(evaluation.ask(CHANNEL).map(answer -> answer.code(CHANNEL)));
    } else if (isCompulsory()) {
      return isBoughtThere()
          ? Optional.of(ON_GEM)
          : compared(evaluation.need(AVAILABLE).map(there -> (Boolean) there ? ON_GEM : OUTSIDE));
    }
    return chosen();
  }

  /** Where it is bought on GeM, whether it is available there need not be said. */
  private boolean isBoughtThere() {
    return !evaluation.known().knows(AVAILABLE)
        && evaluation.known().fact(CHANNEL).filter(ON_GEM::equals).isPresent();
  }

  /** Where GeM is compulsory, what is available there is bought there. */
  private boolean isCompulsory() {
    return evaluation
        .askBeside(USE)
        .flatMap(answer -> answer.get("use"))
        .filter(COMPULSORY::equals)
        .isPresent();
  }

  /** What the buyer chooses; it need not be said where there is one way only. */
  private Optional<String> chosen() {
    boolean onGem = book.question(Procedures.TIER).isPresent();
    boolean outside = book.question(Procedures.OUTSIDE).isPresent();
    return onGem && outside || evaluation.known().knows(CHANNEL)
        ? evaluation.need(CHANNEL).map(String::valueOf)
        : Optional.of(onGem ? ON_GEM : OUTSIDE);
  }

  /** The rules go before what the case says; that they differ is said. */
  private Optional<String> compared(Optional<String> ruled) {
    Optional<String> chosen = evaluation.known().fact(CHANNEL).map(String::valueOf);
    if (ruled.isPresent() && chosen.isPresent() && !ruled.equals(chosen)) {
      otherThanChosen(ruled.get(), chosen.get());
    }
    return ruled;
  }

  private void otherThanChosen(String ruled, String chosen) {
    Message text =
        Message.of("procedure.other-channel")
            .with("chosen", new Term(chosen))
            .with("ruled", new Term(ruled));
    Citation cited = evaluation.provisions(CHANNEL, USE).get(0);
    evaluation.find(Finding.of("channel.other", Finding.Weight.WARNING, text, cited));
  }
}
