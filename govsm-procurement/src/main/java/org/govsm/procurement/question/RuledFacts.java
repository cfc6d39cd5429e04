package org.govsm.procurement.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.vocabulary.CodeLists;

/** A way that is named beside the one that the rules name for the same case. */
final class RuledFacts {

  private static final String CHANNEL = "channel";
  private static final String OUTSIDE = "OUTSIDE_GEM";
  private static final String PROCEDURE = "procedure";
  private static final String PERMITTED = "permitted";
  private static final String AVAILABLE = "availableOnGem";
  private static final String OUTSIDE_WAYS = "procedure.outside";
  private static final String CATEGORY = "category";
  private static final List<String> CATEGORIES = List.of("GOODS", "NON_CONSULTING", "CONSULTING");
  private static final String GLOBAL = "globalTender";

  /** From the least to the most competition; who asks more than the rules do breaks none. */
  private static final List<String> TIERS =
      List.of("DIRECT_PURCHASE", "L1_COMPARISON", "BID_OR_REVERSE_AUCTION");

  /** The ways outside GeM, likewise; goods and services, and consultants. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of(
              "PURCHASE_WITHOUT_QUOTATION",
              "LOCAL_PURCHASE_COMMITTEE",
              "LIMITED_TENDER",
              "ADVERTISED_TENDER"),
          List.of("LONG_LIST_BY_ENQUIRY", "PUBLISHED_EOI"));

  private RuledFacts() {}

  static List<Contradiction> all() {
    return List.of(
        new Contradiction(
            "OUTSIDE_GEM_BUT_AVAILABLE", List.of(CHANNEL, AVAILABLE), RuledFacts::channel),
        new Contradiction(
            "OUTSIDE_PROCEDURE_BUT_AVAILABLE",
            List.of(PERMITTED, AVAILABLE),
            (facts, law) -> outside(PERMITTED, facts, law)),
        new Contradiction(
            "OUTSIDE_WAY_BUT_AVAILABLE",
            List.of(PROCEDURE, AVAILABLE),
            (facts, law) ->
                isOutside(Contradictions.value(facts, PROCEDURE))
                    ? outside(PROCEDURE, facts, law)
                    : Optional.empty()),
        Contradictions.pair(
            "OUTSIDE_WAY_ON_GEM",
            CHANNEL,
            PROCEDURE,
            (channel, way) -> channel.equals(OUTSIDE) || !isOutside(way)),
        Contradictions.pair(
            "OUTSIDE_PROCEDURE_ON_GEM",
            CHANNEL,
            PERMITTED,
            (channel, way) -> channel.equals(OUTSIDE)),
        new Contradiction(
            "GEM_PROCEDURE_BUT_NOT_AVAILABLE",
            List.of(AVAILABLE, PROCEDURE),
            (facts, law) -> tier(AVAILABLE, false, facts, law)),
        new Contradiction(
            "GEM_PROCEDURE_OUTSIDE_GEM",
            List.of(CHANNEL, PROCEDURE),
            (facts, law) -> tier(CHANNEL, OUTSIDE, facts, law)),
        new Contradiction(
            "PROCEDURE_AGAINST_VALUE", List.of(PROCEDURE, "value"), RuledFacts::procedure),
        new Contradiction(
            "PERMITTED_AGAINST_VALUE",
            List.of(PERMITTED, "value"),
            (facts, law) -> permitted(PERMITTED, facts, law)),
        new Contradiction(
            "GLOBAL_TENDER_AGAINST_VALUE", List.of(GLOBAL, "value"), RuledFacts::global));
  }

  /** Where a book has GeM used, what is available there is not bought elsewhere. */
  private static Optional<Message> channel(Case facts, Contradiction.Law law) {
    return isBoughtOnGem(facts, law) && Contradictions.value(facts, CHANNEL).equals(OUTSIDE)
        ? Optional.of(Contradictions.cannotBoth("facts.pair", facts, CHANNEL, AVAILABLE))
        : Optional.empty();
  }

  /** Nor by a way that the rules have for what is bought elsewhere. */
  private static Optional<Message> outside(String fact, Case facts, Contradiction.Law law) {
    return isBoughtOnGem(facts, law)
        ? Optional.of(Contradictions.cannotBoth("facts.pair", facts, fact, AVAILABLE))
        : Optional.empty();
  }

  /** A procedure that the rules have outside GeM alone. */
  private static boolean isOutside(Object way) {
    return WAYS.stream().anyMatch(ways -> ways.contains(way.toString()));
  }

  private static boolean isBoughtOnGem(Case facts, Contradiction.Law law) {
    boolean onGem =
        asked(law, CHANNEL, CHANNEL, facts.toDraft().without(CHANNEL).done())
                .filter("GEM"::equals)
                .isPresent()
            || asked(law, "gem.use", "use", facts).filter("MANDATORY"::equals).isPresent();
    return onGem && Contradictions.value(facts, AVAILABLE).equals(true);
  }

  /** A procedure of GeM for what is not bought there. */
  private static Optional<Message> tier(
      String fact, Object elsewhere, Case facts, Contradiction.Law law) {
    return Contradictions.value(facts, fact).equals(elsewhere) && isOnGemAlone(facts, law)
        ? Optional.of(Contradictions.cannotBoth("facts.pair", facts, fact, PROCEDURE))
        : Optional.empty();
  }

  /** A tier that the rules have on GeM alone: a book may have one for small sums elsewhere too. */
  private static boolean isOnGemAlone(Case facts, Contradiction.Law law) {
    String way = Contradictions.value(facts, PROCEDURE).toString();
    if (CodeLists.shipped().contains(CodeLists.ON_GEM, way)) {
      return true;
    }
    Case least = facts.toDraft().without(PROCEDURE).fact("value", BigDecimal.ZERO).done();
    return TIERS.contains(way)
        && each(each(List.of(least), CATEGORY, CATEGORIES), "scientific", List.of(true, false))
            .stream()
            .noneMatch(one -> mayBe(way, one, law));
  }

  /** A fact that is not known is taken in each way that it may be. */
  private static List<Case> each(List<Case> cases, String fact, List<?> answers) {
    return cases.stream()
        .flatMap(
            one ->
                one.knows(fact)
                    ? Stream.of(one)
                    : answers.stream().map(answer -> one.toDraft().fact(fact, answer).done()))
        .toList();
  }

  /** Whether the rules have a way outside GeM, or it hangs on a fact that is not known. */
  private static boolean mayBe(String way, Case facts, Contradiction.Law law) {
    boolean open =
        law.apply(OUTSIDE_WAYS, facts)
            .filter(decision -> decision.ruling() instanceof Ruling.Undetermined<?>)
            .isPresent();
    return open || ruled(facts, law).contains(way);
  }

  /** The ways outside GeM that the rules answer. */
  private static List<String> ruled(Case facts, Contradiction.Law law) {
    return law.apply(OUTSIDE_WAYS, facts).stream()
        .map(Decision::ruling)
        .flatMap(
            ruling ->
                ruling instanceof Ruling.Answer<?> is ? Stream.of(is.value()) : Stream.empty())
        .flatMap(answer -> answer instanceof Outputs all ? all.rows().stream() : Stream.empty())
        .map(row -> String.valueOf(row.get(PERMITTED)))
        .toList();
  }

  /** A tier of GeM below the one that the value takes, or such a way outside GeM. */
  private static Optional<Message> procedure(Case facts, Contradiction.Law law) {
    boolean elsewhere = facts.fact(CHANNEL).filter(OUTSIDE::equals).isPresent();
    Object given = Contradictions.value(facts, PROCEDURE);
    if (isOutside(given)) {
      return permitted(PROCEDURE, facts, law);
    }
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

  /** A way outside GeM that is none of those for the value, and asks for less than they do. */
  private static Optional<Message> permitted(String fact, Case facts, Contradiction.Law law) {
    Object given = Contradictions.value(facts, fact);
    List<String> ruled = ruled(facts.toDraft().without(fact).done(), law);
    return isShort(given.toString(), ruled)
        ? Optional.of(
            Message.of("facts.derived")
                .with("first", new Term("fact." + fact))
                .with("given", Contradictions.said(given))
                .with("other", ruled.stream().<Object>map(Term::new).toList()))
        : Optional.empty();
  }

  /** Only ways of which the order is known are compared. */
  private static boolean isShort(String given, List<String> ruled) {
    List<String> own =
        WAYS.stream().filter(way -> way.contains(given)).findFirst().orElse(List.of());
    boolean known = WAYS.stream().flatMap(List::stream).toList().containsAll(ruled);
    return !own.isEmpty()
        && !ruled.isEmpty()
        && known
        && ruled.stream()
            .allMatch(way -> !own.contains(way) || own.indexOf(given) < own.indexOf(way));
  }

  /** A global tender where the rules allow none. */
  private static Optional<Message> global(Case facts, Contradiction.Law law) {
    boolean barred =
        asked(law, "global-tender", "allowed", facts).filter(Boolean.FALSE::equals).isPresent();
    return barred && Contradictions.value(facts, GLOBAL).equals(true)
        ? Optional.of(Contradictions.cannotBoth("facts.pair", facts, GLOBAL, "value"))
        : Optional.empty();
  }

  private static Optional<Object> asked(
      Contradiction.Law law, String question, String field, Case facts) {
    return law.apply(question, facts)
        .flatMap((Decision<?> decision) -> Contradictions.field(decision, field));
  }
}
