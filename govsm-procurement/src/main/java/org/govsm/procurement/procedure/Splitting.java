package org.govsm.procurement.procedure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Plain;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Whether orders of one need look like one demand that was cut up: whether the orders of some
 * window of days, taken together, would have needed another procedure than an order of them did on
 * its own day. Whether they are of one need is for the caller to say.
 */
public final class Splitting {

  /** The id of the question. */
  public static final String QUESTION = "splitting";

  private final RuleBook book;

  private Splitting(RuleBook book) {
    this.book = book;
  }

  /**
   * Splitting by the law of a book.
   *
   * @param book the law that is asked
   * @return the way to ask it
   * @throws IllegalArgumentException if the book does not say how one buys on GeM, or what bars
   *     splitting
   */
  public static Splitting of(RuleBook book) {
    for (String question : List.of(OrderWindow.TIER, OrderWindow.BAR)) {
      if (book.question(question).isEmpty()) {
        throw new IllegalArgumentException("the book " + book.id() + " has no " + question);
      }
    }
    return new Splitting(book);
  }

  /**
   * Decides whether orders of one need look like a demand cut up.
   *
   * @param orders the orders, in any order
   * @param windowDays how many days belong together, such as 365
   * @param facts what else is known of the case: {@code scientific}, and for the provision that
   *     bars splitting {@code category} and {@code channel}
   * @return the decision, over the window that shows splitting, else the one of the highest sum.
   *     For each window that shows splitting and is in no longer one that does, there is a finding
   *     for each provision in the chain that bars it, or that would where the class of purchase is
   *     not known. Where no window shows splitting, and one cannot be judged, the decision is what
   *     keeps that one open; where one shows it, those that cannot be judged are findings, unless a
   *     longer window shows splitting of the same orders. Outside GeM an officer is asked, since
   *     the limits do not hold there
   * @throws IllegalArgumentException if there are no orders or no days
   */
  public Decision<SplittingCheck> decide(Collection<Order> orders, int windowDays, Case facts) {
    if (orders.isEmpty() || windowDays < 1) {
      throw new IllegalArgumentException("give an order and a day at least");
    }
    List<Order> sorted =
        orders.stream()
            .sorted(Comparator.comparing(Order::day).thenComparing(Order::value))
            .toList();
    List<OrderWindow> windows =
        windows(sorted, windowDays).stream()
            .map(window -> new OrderWindow(book, window, facts))
            .toList();
    OrderWindows all = new OrderWindows(windows, facts);
    Map<String, @Nullable Object> basis = basis(sorted, windowDays, facts);
    Optional<String> channel = facts.fact("channel").map(String::valueOf);
    return channel.isPresent() && !channel.get().equals(Channels.ON_GEM)
        ? all.outsideGem(channel.get(), basis)
        : all.decision(basis);
  }

  /** The orders from each day of an order on, as far as the window reaches. */
  private static List<List<Order>> windows(List<Order> sorted, int days) {
    List<List<Order>> windows = new ArrayList<>();
    for (LocalDate first : sorted.stream().map(Order::day).distinct().toList()) {
      windows.add(
          sorted.stream()
              .filter(order -> !order.day().isBefore(first))
              .filter(order -> order.day().isBefore(first.plusDays(days)))
              .toList());
    }
    return windows;
  }

  private static Map<String, @Nullable Object> basis(List<Order> orders, int days, Case facts) {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>(facts.toPlain());
    basis.put("orders", Plain.list(orders, Splitting::plain));
    basis.put("windowDays", BigDecimal.valueOf(days));
    return basis;
  }

  private static Map<String, Object> plain(Order order) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", order.day().toString());
    tree.put("value", order.value().toString());
    return tree;
  }

  /** An order. */
  public static final class Order {

    private final LocalDate day;
    private final Money value;

    private Order(LocalDate day, Money value) {
      this.day = day;
      this.value = value;
    }

    /**
     * An order.
     *
     * @param day the day that fixes the law for it
     * @param value its value
     * @return the order
     * @throws IllegalArgumentException if the value is below nothing
     */
    public static Order of(LocalDate day, Money value) {
      requireNonNull(day, "day");
      if (requireNonNull(value, "value").compareTo(Money.ZERO) < 0) {
        throw new IllegalArgumentException("an order cannot be worth " + value);
      }
      return new Order(day, value);
    }

    /**
     * Its day.
     *
     * @return the day that fixes the law for it
     */
    public LocalDate day() {
      return day;
    }

    /**
     * Its value.
     *
     * @return the value, not below nothing
     */
    public Money value() {
      return value;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Order that && day.equals(that.day) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return Objects.hash(day, value);
    }

    @Override
    public String toString() {
      return value + " on " + day;
    }
  }
}
