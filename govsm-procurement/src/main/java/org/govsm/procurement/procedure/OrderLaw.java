package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Evaluation;

/** How an order may be placed at a value: by the law of its own day and channel. */
final class OrderLaw {

  static final String BAR = "splitting.bar";

  private final RuleBook book;
  private final Case facts;
  private final Map<Asked, Decision<Outputs>> decided = new HashMap<>();

  /** All that a decision depends on besides the case: an order stands in many windows. */
  private record Asked(LocalDate day, Optional<String> channel, Money value) {}

  OrderLaw(RuleBook book, Case facts) {
    this.book = book;
    this.facts = book.require(SplittingRequest.question(book), facts);
  }

  /** The channel of an order, else that of the case. */
  Optional<String> channel(Splitting.Order order) {
    return order.channel().or(() -> facts.fact(Channels.CHANNEL).map(String::valueOf));
  }

  /** Whether the limits of GeM are taken for want of knowing better. */
  boolean isTakenForGem(Splitting.Order order) {
    return channel(order).isEmpty() && book.question(Procedures.TIER).isPresent();
  }

  Decision<Outputs> at(Splitting.Order order, Money value) {
    return decided.computeIfAbsent(
        new Asked(order.day(), order.channel(), value), asked -> decide(order, value));
  }

  private Decision<Outputs> decide(Splitting.Order order, Money value) {
    boolean onGem =
        channel(order)
            .map(Channels.ON_GEM::equals)
            .orElseGet(() -> book.question(Procedures.TIER).isPresent());
    String question = onGem ? Procedures.TIER : Procedures.OUTSIDE;
    return book.question(question).isPresent()
        ? book.decide(question, on(order).fact("value", value).done())
        : elsewhere(order, question);
  }

  /** The book does not say how one buys there: an officer is asked. */
  private Decision<Outputs> elsewhere(Splitting.Order order, String question) {
    Case there = on(order).fact(Channels.AVAILABLE, false).done();
    String known =
        Stream.of(Channels.CHANNEL, Procedures.TIER, Procedures.OUTSIDE)
            .filter(part -> book.question(part).isPresent())
            .findFirst()
            .orElseThrow();
    Citation cited = Parts.authority(book.decide(known, there));
    return Decision.of(
        question,
        Procedures.outsideGem(channel(order).orElse(Channels.OUTSIDE), cited),
        Optional.of(order.day()),
        Evaluation.reasons(List.of(), List.of(), there.toPlain()));
  }

  private Case.Draft on(Splitting.Order order) {
    Case.Draft draft = facts.toDraft().day("publication", order.day());
    channel(order).ifPresent(channel -> draft.fact(Channels.CHANNEL, channel));
    return draft;
  }

  /** What bars splitting; nothing where the book does not know the question. */
  Optional<Decision<Outputs>> bar(Splitting.Order order) {
    return book.question(BAR).map(known -> book.decide(BAR, on(order).done()));
  }

  /** The procedures by which one may buy; none where that is not decided. */
  static List<String> procedures(Decision<Outputs> decision) {
    return decision.ruling() instanceof Ruling.Answer<Outputs> answer
        ? answer.value().rows().stream()
            .map(row -> row.getOrDefault("procedure", row.get(OutsideGem.PERMITTED)))
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .distinct()
            .toList()
        : List.of();
  }
}
