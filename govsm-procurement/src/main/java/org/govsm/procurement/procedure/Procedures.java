package org.govsm.procurement.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.question.Evaluation;

/**
 * How something may be bought: of which class it is, whether on GeM, by which procedure there or
 * elsewhere, whose offers are compared, under which conditions, and what else the officer must
 * know. Each part is a question to the book; this puts them in order and passes the answer of one
 * on to the next. What a book does not answer is passed over; what it says was not found is said.
 */
public final class Procedures implements ComposedQuestion {

  /** The id of the question that takes all parts together. */
  public static final String QUESTION = "procedure";

  static final String TIER = "procedure.gem";
  static final String OUTSIDE = "procedure.outside";
  static final String COMPARISON = "procedure.gem.comparison";
  static final String CONDITIONS = "procedure.gem.conditions";
  static final String NOTICES = "procedure.gem.notices";
  private static final String PROCEDURE = "procedure";

  private final RuleBook book;
  private final Question question;

  private Procedures(RuleBook book) {
    this.book = book;
    question = ProcedureForm.question(book);
  }

  /**
   * The procedures of a book.
   *
   * @param book the law that is asked
   * @return the way to ask it
   * @throws IllegalArgumentException if the book says neither how one buys on GeM nor elsewhere
   */
  public static Procedures of(RuleBook book) {
    if (!isAnsweredBy(book)) {
      throw new IllegalArgumentException(
          "the book " + book.id() + " answers neither " + TIER + " nor " + OUTSIDE);
    }
    return book.once(Procedures.class, Procedures::new);
  }

  /**
   * Whether a book has what it takes.
   *
   * @param book the law
   * @return true if it says how one buys on GeM or elsewhere
   */
  public static boolean isAnsweredBy(RuleBook book) {
    return Stream.of(TIER, OUTSIDE).anyMatch(part -> book.question(part).isPresent());
  }

  /**
   * The question.
   *
   * @return all that its parts ask, less what one part answers for the next
   */
  @Override
  public Question question() {
    return question;
  }

  @Override
  public Set<String> worked() {
    return ProcedureForm.OWN;
  }

  /**
   * Decides how something may be bought.
   *
   * @param facts what is known of the case, its day of publication among it
   * @return the decision; a referral where it is not to be bought on GeM and the book does not say
   *     how one buys elsewhere, or where the tests of the class of purchase leave it open
   * @throws IllegalArgumentException if a fact is of another kind than the question asks for, or a
   *     name or code is misspelt
   */
  @Override
  public Decision<Procedure> decide(Case facts) {
    Evaluation evaluation = new Evaluation(book, book.require(question, facts));
    Procedure.Draft draft = new Procedure.Draft();
    if (new PurchaseClasses(book, evaluation).take(draft)) {
      Optional<String> channel = new Channels(book, evaluation).channel();
      if (channel.isPresent() && !channel.get().equals(Channels.ON_GEM)) {
        outside(evaluation, channel.get(), draft);
      } else if (channel.isPresent() || book.question(Channels.CHANNEL).isPresent()) {
        onGem(evaluation, channel, draft);
      }
    }
    draft.provisions =
        evaluation.provisions(
            Channels.CHANNEL,
            Channels.USE,
            TIER,
            COMPARISON,
            OUTSIDE,
            OutsideGem.ELECTRONIC,
            OutsideGem.BID_DAYS);
    draft.decisive = evaluation.provisions(TIER, OUTSIDE);
    Decision<Procedure> decision =
        evaluation.decision(
            QUESTION, draft.isAnswer() ? Optional.of(new Procedure(draft)) : Optional.empty());
    return Consistency.checked(decision, question, facts, book, id -> Optional.empty());
  }

  /**
   * The channel alone.
   *
   * @param facts what is known of the case
   * @return GEM or OUTSIDE_GEM, where it is known whatever else is missing
   */
  public Optional<String> channel(Case facts) {
    return new Channels(book, new Evaluation(book, facts)).channel();
  }

  private void onGem(Evaluation evaluation, Optional<String> channel, Procedure.Draft draft) {
    draft.channel = channel;
    if (book.question(TIER).isEmpty()) {
      elsewhere(evaluation, Channels.ON_GEM);
      return;
    }
    evaluation
        .ask(TIER)
        .ifPresentOrElse(
            tier -> onGem(evaluation, tier, draft),
            () -> evaluation.alsoMissing(CONDITIONS, PROCEDURE));
    if (draft.procedure.map(code -> Parts.takes(book, NOTICES, PROCEDURE, code)).orElse(true)) {
      evaluation.note(NOTICES);
    }
  }

  private void onGem(Evaluation evaluation, Outputs tier, Procedure.Draft draft) {
    String procedure = tier.code(PROCEDURE);
    evaluation.know(PROCEDURE, procedure);
    draft.procedure = Optional.of(procedure);
    draft.sources = tier.number("sources");
    if (draft.sources.filter(sources -> sources.intValue() > 1).isPresent()) {
      draft.compared = comparison(evaluation).map(answer -> answer.code("compared"));
    }
    if (Parts.takes(book, CONDITIONS, PROCEDURE, procedure)) {
      draft.conditions = new Conditions(evaluation).of(CONDITIONS, Optional.empty());
    }
  }

  /** Whose offers are compared bears on the whole, unless the book says that nothing was found. */
  private Optional<Outputs> comparison(Evaluation evaluation) {
    return evaluation.isNotFound(COMPARISON)
        ? evaluation.askBeside(COMPARISON)
        : evaluation.ask(COMPARISON);
  }

  private void outside(Evaluation evaluation, String channel, Procedure.Draft draft) {
    if (book.question(OUTSIDE).isPresent()) {
      new OutsideGem(book, evaluation, draft).decide();
    } else {
      elsewhere(evaluation, channel);
    }
  }

  /** The question to an officer where the tiers of GeM do not hold. */
  static <T> Ruling.Refer<T> outsideGem(String channel, Citation citation) {
    Message question = Message.of("procedure.outside-gem").with("channel", new Term(channel));
    return new Ruling.Refer<>(question, citation, Optional.empty());
  }

  /** The book does not say how one buys there. */
  private void elsewhere(Evaluation evaluation, String channel) {
    evaluation.know(Channels.CHANNEL, channel);
    String other = book.question(TIER).isPresent() ? TIER : OUTSIDE;
    Citation cited =
        evaluation.provisions(Channels.CHANNEL, Channels.USE).stream()
            .findFirst()
            .orElseGet(() -> Parts.authority(book.decide(other, evaluation.known())));
    evaluation.refer(
        book.question(Channels.CHANNEL).isPresent()
            ? outsideGem(channel, cited)
            : unknown(channel, cited));
    evaluation.askBeside(OutsideGem.LEAVING);
  }

  private static Ruling.Refer<Object> unknown(String channel, Citation citation) {
    Message question = Message.of("procedure.no-rule").with("channel", new Term(channel));
    return new Ruling.Refer<>(question, citation, Optional.empty());
  }
}
