package org.govsm.procurement.procedure;

import java.util.List;
import java.util.Optional;
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
import org.govsm.procurement.question.Inquiry;

/**
 * How something may be bought: whether on GeM, by which procedure there, whose offers are compared,
 * under which conditions, and what else the officer must know. Each part is a question to the book;
 * this puts them in order and passes the answer of one on to the next.
 */
public final class Procedures implements ComposedQuestion {

  /** The id of the question that takes all parts together. */
  public static final String QUESTION = "procedure";

  static final String ON_GEM = "GEM";
  static final String CHANNEL = "channel";
  private static final String TIER = "procedure.gem";
  private static final String COMPARISON = "procedure.gem.comparison";
  private static final String CONDITIONS = "procedure.gem.conditions";
  private static final String NOTICES = "procedure.gem.notices";

  private final RuleBook book;

  private Procedures(RuleBook book) {
    this.book = book;
  }

  /**
   * The procedures of a book.
   *
   * @param book the law that is asked
   * @return the way to ask it
   * @throws IllegalArgumentException if the book does not say what is bought on GeM and how
   */
  public static Procedures of(RuleBook book) {
    if (!isAnsweredBy(book)) {
      throw new IllegalArgumentException(
          "the book " + book.id() + " does not answer " + CHANNEL + " and " + TIER);
    }
    return new Procedures(book);
  }

  /**
   * Whether a book has what it takes.
   *
   * @param book the law
   * @return true if it says what is bought on GeM and how
   */
  public static boolean isAnsweredBy(RuleBook book) {
    return book.question(CHANNEL).isPresent() && book.question(TIER).isPresent();
  }

  /**
   * The question.
   *
   * @return all that its parts ask, less what one part answers for the next
   */
  @Override
  public Question question() {
    return Question.composed(
        QUESTION,
        Stream.of(CHANNEL, TIER, COMPARISON, CONDITIONS, NOTICES)
            .flatMap(part -> book.question(part).stream())
            .toList(),
        List.of("procedure"),
        List.of("channel", "procedure", "sources", "compared", "conditions"));
  }

  /**
   * Decides how something may be bought.
   *
   * @param facts what is known of the case, its day of publication among it
   * @return the decision; a referral where it is not to be bought on GeM, since the rules for that
   *     are not in this edition
   * @throws IllegalArgumentException if a fact is of another kind than the question asks for
   */
  @Override
  public Decision<Procedure> decide(Case facts) {
    Inquiry inquiry = new Inquiry(book, facts);
    Procedure.Draft draft = new Procedure.Draft();
    Optional<String> channel = inquiry.ask(CHANNEL).map(answer -> answer.code("channel"));
    if (channel.isPresent() && !channel.get().equals(ON_GEM)) {
      return outsideGem(inquiry, channel.get());
    }
    draft.channel = channel;
    inquiry
        .ask(TIER)
        .ifPresentOrElse(
            tier -> onGem(inquiry, tier, draft),
            () -> inquiry.alsoMissing(CONDITIONS, "procedure"));
    inquiry.note(NOTICES);
    draft.provisions = inquiry.provisions(CHANNEL, TIER, COMPARISON);
    return inquiry.decision(QUESTION, draft.procedure.map(code -> new Procedure(code, draft)));
  }

  private static void onGem(Inquiry inquiry, Outputs tier, Procedure.Draft draft) {
    String procedure = tier.code("procedure");
    inquiry.know("procedure", procedure);
    draft.procedure = Optional.of(procedure);
    draft.sources = tier.number("sources");
    if (draft.sources.filter(sources -> sources.intValue() > 1).isPresent()) {
      draft.compared = inquiry.ask(COMPARISON).map(answer -> answer.code("compared"));
    }
    draft.conditions =
        inquiry.collect(
            CONDITIONS,
            (row, step) ->
                new Procedure.Condition(
                    String.valueOf(row.get("conditions")), step.rule(), step.citation()));
  }

  /** The question to an officer where the tiers of GeM do not hold. */
  static <T> Ruling.Refer<T> outsideGem(String channel, Citation citation) {
    Message question = Message.of("procedure.outside-gem").with("channel", new Term(channel));
    return new Ruling.Refer<>(question, citation, Optional.empty());
  }

  private static Decision<Procedure> outsideGem(Inquiry inquiry, String channel) {
    inquiry.know("channel", channel);
    inquiry.refer(outsideGem(channel, inquiry.provisions(CHANNEL).get(0)));
    inquiry.ask("channel.conditions");
    return inquiry.decision(QUESTION, Optional.empty());
  }
}
