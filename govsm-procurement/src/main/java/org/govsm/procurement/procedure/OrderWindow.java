package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Trace;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** Orders that belong together, each by its own value and all by their sum. */
final class OrderWindow {

  static final String TIER = "procedure.gem";
  static final String BAR = "splitting.bar";

  private static final String FLAG = "POSSIBLE_SPLITTING";

  private final RuleBook book;
  private final List<Splitting.Order> orders;
  private final Case facts;
  private final Money sum;
  private final List<Decision<Outputs>> each = new ArrayList<>();
  private final List<Decision<Outputs>> whole = new ArrayList<>();

  OrderWindow(RuleBook book, List<Splitting.Order> orders, Case facts) {
    this.book = book;
    this.orders = orders;
    this.facts = facts;
    sum = orders.stream().map(Splitting.Order::value).reduce(Money.ZERO, Money::plus);
    for (Splitting.Order order : orders) {
      each.add(tier(order, order.value()));
      whole.add(tier(order, sum));
    }
  }

  private Decision<Outputs> tier(Splitting.Order order, Money value) {
    return book.decide(TIER, on(order).fact("value", value).done());
  }

  private Case.Draft on(Splitting.Order order) {
    return facts.toDraft().day("publication", order.day());
  }

  Money sum() {
    return sum;
  }

  LocalDate lastDay() {
    return orders.get(orders.size() - 1).day();
  }

  /** Whether all orders of another window are in this one. */
  boolean holds(OrderWindow other) {
    return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
  }

  private LocalDate firstDay() {
    return orders.get(0).day();
  }

  /** Whether the sum would have needed another procedure on the day of one of the orders. */
  boolean isSplit() {
    return evidence().isPresent();
  }

  /** The last order for which the sum needed another procedure than it had alone. */
  private Optional<Integer> evidence() {
    return IntStream.range(0, orders.size()).filter(this::differs).boxed().reduce((a, b) -> b);
  }

  private boolean differs(int order) {
    Optional<String> alone = procedure(each.get(order));
    Optional<String> together = procedure(whole.get(order));
    return alone.isPresent() && together.isPresent() && !alone.equals(together);
  }

  private static Optional<String> procedure(Decision<Outputs> tier) {
    return tier.ruling() instanceof Ruling.Answer<Outputs> answer
        ? Optional.of(answer.value().code("procedure"))
        : Optional.empty();
  }

  /** Whether one of its orders or their sum has no answer. */
  boolean isOpen() {
    return open().findAny().isPresent();
  }

  private Stream<Decision<Outputs>> open() {
    return Stream.concat(each.stream(), whole.stream())
        .filter(tier -> !(tier.ruling() instanceof Ruling.Answer<Outputs>));
  }

  List<String> missing() {
    return open()
        .flatMap(
            tier ->
                tier.ruling() instanceof Ruling.Undetermined<Outputs> undetermined
                    ? undetermined.missing().stream()
                    : Stream.empty())
        .distinct()
        .toList();
  }

  /** What an officer must decide before the window can be judged. */
  Optional<Ruling<SplittingCheck>> referral() {
    return open()
        .map(Decision::ruling)
        .filter(Ruling.Refer.class::isInstance)
        .findFirst()
        .map(tier -> tier.map(outputs -> check()));
  }

  SplittingCheck check() {
    List<String> procedures =
        each.stream().flatMap(tier -> procedure(tier).stream()).distinct().sorted().toList();
    return new SplittingCheck(
        sum, procedure(whole.get(shown())), procedures, isSplit() ? List.of(FLAG) : List.of());
  }

  /** The order that the sum is shown for: the evidence, else the last. */
  private int shown() {
    return evidence().orElse(orders.size() - 1);
  }

  /** The tier of the sum, the tiers of the orders, and what bars splitting. */
  List<Trace> reasons() {
    return Stream.of(Stream.of(whole.get(shown())), each.stream(), Stream.of(bar()))
        .flatMap(decisions -> decisions)
        .map(Decision::trace)
        .toList();
  }

  Decision<Outputs> bar() {
    return book.decide(BAR, on(orders.get(shown())).done());
  }

  /** One finding for each provision that bars splitting; nothing where nothing is split. */
  List<Finding> split() {
    return evidence().stream()
        .flatMap(
            order ->
                provisions(bar(), order).stream()
                    .map(provision -> warning(FLAG, splitText(order), provision)))
        .toList();
  }

  /** What bars splitting; where the rules name nothing, the tier that was missed. */
  private List<Citation> provisions(Decision<Outputs> bar, int order) {
    List<Citation> barred = Parts.citations(bar);
    return barred.isEmpty() ? List.of(Parts.authority(whole.get(order))) : barred;
  }

  private Message splitText(int order) {
    return named("splitting.possible")
        .with("day", orders.get(order).day())
        .with("value", orders.get(order).value())
        .with("whole", new Term(procedure(whole.get(order)).orElseThrow()))
        .with("alone", new Term(procedure(each.get(order)).orElseThrow()));
  }

  /** That the window could not be judged, and why. */
  Finding notJudged() {
    Decision<Outputs> tier = open().findFirst().orElseThrow();
    Message why = missing().isEmpty() ? tier.outcome() : undetermined();
    return warning(
        "splitting.not-judged",
        named("splitting.not-judged").with("why", why),
        Parts.authority(tier));
  }

  private Message undetermined() {
    List<Object> names = missing().stream().<Object>map(name -> new Term("fact." + name)).toList();
    return Message.of("decision.undetermined").with("missing", names);
  }

  private Message named(String key) {
    return Message.of(key).with("first", firstDay()).with("last", lastDay()).with("aggregate", sum);
  }

  /** That limits were taken that hold on GeM only. */
  Finding gemOnly() {
    return warning(
        "splitting.gem-only",
        Message.of("splitting.gem-only"),
        Parts.authority(whole.get(shown())));
  }

  /** The provision that ends the limits of GeM where something is bought elsewhere. */
  Citation elsewhere() {
    Case last = on(orders.get(shown())).fact("availableOnGem", false).done();
    return book.question(Channels.CHANNEL).isPresent()
        ? Parts.authority(book.decide(Channels.CHANNEL, last))
        : Parts.authority(whole.get(shown()));
  }

  private static Finding warning(String code, Message text, Citation citation) {
    return Finding.of(code, Finding.Weight.WARNING, text, citation);
  }
}
