package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Trace;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Outputs;

/** Orders that belong together, each by its own value and all by their sum. */
final class OrderWindow {

  private static final String FLAG = "POSSIBLE_SPLITTING";

  private final OrderLaw law;
  private final List<Splitting.Order> orders;
  private final boolean planned;
  private final Money sum;
  private final List<Decision<Outputs>> each = new ArrayList<>();
  private final List<Decision<Outputs>> whole = new ArrayList<>();
  private final Optional<Integer> evidence;

  /**
   * Orders of a window.
   *
   * @param planned whether the last one is not placed yet: its day then fixes the law for the sum
   */
  OrderWindow(OrderLaw law, List<Splitting.Order> orders, boolean planned) {
    this.law = law;
    this.orders = orders;
    this.planned = planned;
    sum = orders.stream().map(Splitting.Order::value).reduce(Money.ZERO, Money::plus);
    for (Splitting.Order order : orders) {
      each.add(law.at(order, order.value()));
      whole.add(law.at(order, sum));
    }
    evidence = IntStream.range(0, orders.size()).filter(this::differs).boxed().reduce((a, b) -> b);
  }

  Money sum() {
    return sum;
  }

  LocalDate firstDay() {
    return orders.get(0).day();
  }

  LocalDate lastDay() {
    return orders.get(orders.size() - 1).day();
  }

  Splitting.Order order(int index) {
    return orders.get(index);
  }

  Decision<Outputs> alone(int index) {
    return each.get(index);
  }

  Decision<Outputs> together(int index) {
    return whole.get(index);
  }

  /** Whether all orders of another window are in this one. */
  boolean holds(OrderWindow other) {
    return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
  }

  /** Whether the sum would have needed another procedure on the day of one of the orders. */
  boolean isSplit() {
    return evidence().isPresent();
  }

  /** The last order for which the sum needed another procedure than it had alone. */
  Optional<Integer> evidence() {
    return evidence;
  }

  /**
   * Where it is on record how an order was placed that counts, else how it may have been. What was
   * placed by a wrong procedure is not split by that: the sum must ask for more than the order did.
   */
  private boolean differs(int order) {
    List<String> alone = OrderLaw.procedures(each.get(order));
    List<String> together = OrderLaw.procedures(whole.get(order));
    List<String> placed = orders.get(order).used().map(List::of).orElse(alone);
    return !alone.isEmpty()
        && !together.isEmpty()
        && !together.containsAll(alone)
        && !together.containsAll(placed);
  }

  /** Whether one of its orders or their sum has no answer. */
  boolean isOpen() {
    return open().findAny().isPresent();
  }

  Stream<Decision<Outputs>> open() {
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

  /** What the sum needs on the day that counts, whatever is open for the single orders. */
  Ruling<SplittingCheck> rulingOnSum() {
    return whole.get(shown()).ruling().map(outputs -> check());
  }

  SplittingCheck check() {
    List<String> procedures =
        each.stream()
            .flatMap(tier -> OrderLaw.procedures(tier).stream())
            .distinct()
            .sorted()
            .toList();
    return new SplittingCheck(
        sum,
        OrderLaw.procedures(whole.get(shown())),
        procedures,
        isSplit() ? List.of(FLAG) : List.of());
  }

  /** The order that the sum is shown for: the one that is planned, the evidence, else the last. */
  int shown() {
    int last = orders.size() - 1;
    return planned ? last : evidence().orElse(last);
  }

  /** The tier of the sum, the tiers of the orders, and what bars splitting. */
  List<Trace> reasons() {
    return Stream.of(Stream.of(whole.get(shown())), each.stream(), bar().stream())
        .flatMap(decisions -> decisions)
        .map(Decision::trace)
        .toList();
  }

  Optional<Decision<Outputs>> bar() {
    return law.bar(orders.get(shown()));
  }

  boolean isTakenForGem() {
    return orders.stream().anyMatch(law::isTakenForGem);
  }

  SplittingFindings findings() {
    return new SplittingFindings(this);
  }
}
