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
import org.govsm.core.decision.Tree;
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

  /** The code of the finding on orders that have no day or no value on record. */
  public static final String UNVALUED = "splitting.unvalued";

  private final RuleBook book;

  private Splitting(RuleBook book) {
    this.book = book;
  }

  /**
   * Splitting by the law of a book.
   *
   * @param book the law that is asked
   * @return the way to ask it
   * @throws IllegalArgumentException if the book says neither how one buys on GeM nor elsewhere
   */
  public static Splitting of(RuleBook book) {
    if (!Procedures.isAnsweredBy(book)) {
      throw new IllegalArgumentException(
          "the book " + book.id() + " says neither how one buys on GeM nor elsewhere");
    }
    return new Splitting(book);
  }

  /**
   * Decides whether orders of one need look like a demand cut up.
   *
   * @param orders the orders, in any order
   * @param windowDays how many days belong together, such as 365
   * @param facts what else is known of the case: {@code scientific}, for the provision that bars
   *     splitting and for purchases outside GeM {@code category}, the {@code channel} where the
   *     orders do not name theirs, and {@code windowReason}, since no rule gives the days
   * @return the decision, over the window that shows splitting, else the one of the highest sum.
   *     For each window that shows splitting and is in no longer one that does, there is a finding
   *     for each provision in the chain that bars it, or that would where the class of purchase is
   *     not known. Where no window shows splitting, and one cannot be judged, the decision is what
   *     keeps that one open; where one shows it, those that cannot be judged are findings, unless a
   *     longer window shows splitting of the same orders
   * @throws IllegalArgumentException if there are no orders or no days, or a name is misspelt
   */
  public Decision<SplittingCheck> decide(Collection<Order> orders, int windowDays, Case facts) {
    return decide(orders, Map.of(), windowDays, facts);
  }

  /**
   * Decides the same beside orders of the need that have no day or no value on record.
   *
   * @param unvalued those orders by their names, each with its day where that is known
   * @return the decision. Where no window shows splitting, and one could by what is not known of
   *     them, it is open; what all orders come to is then a finding, as it is beside splitting
   * @throws IllegalArgumentException if there are no orders with a value or no days, or a name is
   *     misspelt
   */
  public Decision<SplittingCheck> decide(
      Collection<Order> orders,
      Map<String, Optional<LocalDate>> unvalued,
      int windowDays,
      Case facts) {
    if (orders.isEmpty() || windowDays < 1) {
      throw new IllegalArgumentException("give an order and a day at least");
    }
    List<Order> sorted = sorted(orders);
    OrderWindows known = windows(sorted, windowDays, facts);
    List<Order> any = new ArrayList<>(sorted);
    unvalued
        .values()
        .forEach(day -> any.add(Order.of(day.orElseGet(known::lastDay), WithoutTender.ANY_SUM)));
    boolean matters =
        !unvalued.isEmpty() && !windows(sorted(any), windowDays, facts).isWithoutSplitting();
    Map<String, @Nullable Object> basis = basis(sorted, Optional.empty(), windowDays, facts);
    if (!unvalued.isEmpty()) {
      basis.put("unvalued", sorted(unvalued));
    }
    return known.decision(basis, matters ? sorted(unvalued) : List.of());
  }

  private static List<String> sorted(Map<String, Optional<LocalDate>> unvalued) {
    return unvalued.keySet().stream().sorted().toList();
  }

  private OrderWindows windows(List<Order> sorted, int windowDays, Case facts) {
    OrderLaw law = new OrderLaw(book, facts);
    List<OrderWindow> windows =
        windows(sorted, windowDays).stream()
            .map(window -> new OrderWindow(law, window, false))
            .toList();
    return new OrderWindows(windows, windowDays, reason(facts));
  }

  /**
   * Decides how a purchase that is planned may be made, counted with earlier orders of its need.
   *
   * @param earlier the orders before it, in any order; those before the window do not count
   * @param planned the purchase that is planned
   * @param windowDays how many days belong together, the day of the purchase the last of them
   * @param facts as for {@link #decide(Collection, int, Case)}
   * @return the decision over the value that counts, by the law of the planned day; what cannot be
   *     said of a single order is a finding
   * @throws IllegalArgumentException if there are no days, or an order is after the planned day
   */
  public Decision<SplittingCheck> decide(
      Collection<Order> earlier, Order planned, int windowDays, Case facts) {
    if (windowDays < 1 || earlier.stream().anyMatch(o -> o.day().isAfter(planned.day()))) {
      throw new IllegalArgumentException("give a day at least, and orders before the planned one");
    }
    LocalDate first = planned.day().minusDays(windowDays - 1L);
    List<Order> counted = new ArrayList<>(sorted(earlier));
    counted.removeIf(order -> order.day().isBefore(first));
    counted.add(planned);
    OrderWindow window = new OrderWindow(new OrderLaw(book, facts), counted, true);
    return new OrderWindows(List.of(window), windowDays, reason(facts))
        .planned(basis(sorted(earlier), Optional.of(planned), windowDays, facts));
  }

  private static List<Order> sorted(Collection<Order> orders) {
    return orders.stream()
        .sorted(
            Comparator.comparing(Order::day)
                .thenComparing(Order::value)
                .thenComparing(order -> order.channel().orElse(""))
                .thenComparing(order -> order.used().orElse("")))
        .toList();
  }

  private static Optional<String> reason(Case facts) {
    return facts.fact("windowReason").map(String::valueOf);
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

  private static Map<String, @Nullable Object> basis(
      List<Order> orders, Optional<Order> planned, int days, Case facts) {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>(facts.toPlain());
    basis.put("orders", Tree.list(orders, Splitting::plain));
    planned.ifPresent(order -> basis.put("planned", plain(order)));
    basis.put("windowDays", BigDecimal.valueOf(days));
    return basis;
  }

  private static Map<String, Object> plain(Order order) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", order.day().toString());
    tree.put("value", order.value().toString());
    order.channel().ifPresent(channel -> tree.put("channel", channel));
    order.used().ifPresent(procedure -> tree.put("procedure", procedure));
    return tree;
  }

  /** An order. */
  public static final class Order {

    private final LocalDate day;
    private final Money value;
    private final Optional<String> channel;
    private final Optional<String> used;

    private Order(LocalDate day, Money value, Optional<String> channel, Optional<String> used) {
      this.day = day;
      this.value = value;
      this.channel = channel;
      this.used = used;
    }

    /**
     * An order.
     *
     * @param day the day that fixes the law for it
     * @return the order
     * @throws IllegalArgumentException if the value is below nothing
     */
    public static Order of(LocalDate day, Money value) {
      requireNonNull(day, "day");
      if (requireNonNull(value, "value").compareTo(Money.ZERO) < 0) {
        throw new IllegalArgumentException("an order cannot be worth " + value);
      }
      return new Order(day, value, Optional.empty(), Optional.empty());
    }

    /**
     * The same order, placed through a channel of its own.
     *
     * @param code {@code GEM} or {@code OUTSIDE_GEM}
     * @return a new order
     */
    public Order through(String code) {
      return new Order(day, value, Optional.of(code), used);
    }

    /**
     * The same order with the procedure by which it was placed.
     *
     * @param procedure its code
     * @return a new order
     */
    public Order placedBy(String procedure) {
      return new Order(day, value, channel, Optional.of(procedure));
    }

    /**
     * The channel.
     *
     * @return its code; nothing where that of the case holds
     */
    public Optional<String> channel() {
      return channel;
    }

    /**
     * The procedure by which it was placed.
     *
     * @return its code, where it is on record
     */
    public Optional<String> used() {
      return used;
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
      return other instanceof Order that
          && List.of(day, value, channel, used)
              .equals(List.of(that.day, that.value, that.channel, that.used));
    }

    @Override
    public int hashCode() {
      return Objects.hash(day, value, channel, used);
    }

    @Override
    public String toString() {
      return value + " on " + day;
    }
  }
}
