package org.govsm.procurement.question;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** A way that is named beside the one that the rules name for the same case. */
final class RuledFacts {

  private static final String CHANNEL = "channel";
  private static final String OUTSIDE = "OUTSIDE_GEM";
  private static final String PROCEDURE = "procedure";

  /** From the least to the most competition; who asks more than the rules do breaks none. */
  private static final List<String> TIERS =
      List.of("DIRECT_PURCHASE", "L1_COMPARISON", "BID_OR_REVERSE_AUCTION");

  private RuledFacts() {}

  static List<Contradiction> all() {
    return List.of(
        new Contradiction(
            "OUTSIDE_GEM_BUT_AVAILABLE", List.of(CHANNEL, "availableOnGem"), RuledFacts::channel),
        new Contradiction(
            "PROCEDURE_AGAINST_VALUE", List.of(PROCEDURE, "value"), RuledFacts::procedure));
  }

  /** Where a book has GeM used, what is available there is not bought elsewhere. */
  private static Optional<Message> channel(Case facts, Contradiction.Law law) {
    boolean onGem =
        asked(law, CHANNEL, CHANNEL, facts.toDraft().without(CHANNEL).done())
                .filter("GEM"::equals)
                .isPresent()
            || asked(law, "gem.use", "use", facts).filter("MANDATORY"::equals).isPresent();
    Object there = Contradictions.value(facts, "availableOnGem");
    Object channel = Contradictions.value(facts, CHANNEL);
    return onGem && there.equals(true) && channel.equals(OUTSIDE)
        ? Optional.of(
            Message.of("facts.pair")
                .with("first", new Term("fact." + CHANNEL))
                .with("given", Contradictions.said(channel))
                .with("second", new Term("fact.availableOnGem"))
                .with("other", there))
        : Optional.empty();
  }

  /** A tier of GeM below the one that the value takes. */
  private static Optional<Message> procedure(Case facts, Contradiction.Law law) {
    boolean elsewhere = facts.fact(CHANNEL).filter(OUTSIDE::equals).isPresent();
    Object given = Contradictions.value(facts, PROCEDURE);
    int tier = TIERS.indexOf(given.toString());
    return tier < 0 || elsewhere
        ? Optional.empty()
        : asked(law, "procedure.gem", PROCEDURE, facts.toDraft().without(PROCEDURE).done())
            .filter(ruled -> tier < TIERS.indexOf(ruled.toString()))
            .map(
                ruled ->
                    Message.of("facts.derived")
                        .with("first", new Term("fact." + PROCEDURE))
                        .with("given", Contradictions.said(given))
                        .with("other", Contradictions.said(ruled)));
  }

  private static Optional<Object> asked(
      Contradiction.Law law, String question, String field, Case facts) {
    return law.apply(question, facts)
        .flatMap((Decision<?> decision) -> Contradictions.field(decision, field));
  }
}
