package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whether a demand was cut up, asked in one tree: {@code facts}, {@code orders} with their days and
 * values, and {@code windowDays}, how many days belong together.
 */
public final class SplittingRequest {

  private static final int MOST_ORDERS = 400;
  private static final int MOST_DAYS = 3660;
  private static final Set<String> ASKED_BY_ORDERS = Set.of("value");
  private static final Schema ORDER =
      Schema.of(
          Field.of("day", Field.Kind.DAY).required().says("the day of an order"),
          Field.of("value", Field.Kind.MONEY).required().says("the value of an order"),
          Field.oneOf("channel", Field.Kind.CODE, Channels.ON_GEM, Channels.OUTSIDE)
              .says("through which channel it was placed"),
          Field.of("used", Field.Kind.CODE).says("the procedure by which it was placed"));
  private static final Schema FORM =
      Schema.of(
          Field.forms("orders", "order", ORDER).required().says("the orders of one need"),
          Field.form("planned", ORDER).says("the purchase planned after them"),
          Field.of("windowDays", Field.Kind.COUNT)
              .required()
              .says("the number of days within which orders count together, such as 365"));

  private final RuleBook book;
  private final Function<String, Optional<Message>> noWay;

  private SplittingRequest(RuleBook book, Function<String, Optional<Message>> noWay) {
    this.book = book;
    this.noWay = noWay;
  }

  /**
   * Requests by the law of a book.
   *
   * @param book the law that is asked; one that {@link Splitting#of} takes
   * @param noWay what is wrong with the code of a procedure by which an order was placed; nothing
   *     where there is such a procedure
   * @return the reader of requests
   */
  public static SplittingRequest over(RuleBook book, Function<String, Optional<Message>> noWay) {
    return new SplittingRequest(book, noWay);
  }

  /**
   * Decides a request.
   *
   * @param tree the request
   * @return the decision, or every fault of the request with its place
   * @throws IllegalArgumentException if the book cannot be asked this
   */
  public Checked<Decision<SplittingCheck>> ofPlain(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
    @Nullable Object given = rest.remove("facts");
    Optional<Case> facts = question(book).read(factsOf(given)).part("", faults);
    Optional<Node> form = FORM.read(rest).part("", faults);
    if (form.isPresent() && rest.get("windowDays") instanceof String) {
      Message text = Message.of("splitting.window-days").with("most", MOST_DAYS);
      faults.add(new InputFault("/windowDays", "tree.bounds", text));
    }
    form.ifPresent(node -> bounds(node, faults));
    form.ifPresent(node -> placed(node).flatMap(this::used).forEach(faults::add));
    if (!faults.isEmpty() || facts.isEmpty() || form.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    return new Checked.Accepted<>(decide(form.get(), facts.get()));
  }

  private Decision<SplittingCheck> decide(Node form, Case facts) {
    Splitting splitting = Splitting.of(book);
    int days = form.get("windowDays", Long.class).intValue();
    return form.branch("planned")
        .map(planned -> splitting.decide(orders(form), order(planned), days, facts))
        .orElseGet(() -> splitting.decide(orders(form), days, facts));
  }

  private static Map<String, @Nullable Object> factsOf(@Nullable Object given) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("facts", given);
    return facts;
  }

  /**
   * What is asked beside the orders.
   *
   * @param book the law that is asked
   * @return the question, without the day and the value, which each order says of itself
   */
  public static Question question(RuleBook book) {
    List<Question> parts =
        Stream.of(Procedures.TIER, "procedure.outside", OrderLaw.BAR)
            .flatMap(part -> book.question(part).stream())
            .toList();
    Question reason =
        Question.of(Splitting.QUESTION, List.of(), List.of(Fact.text("windowReason")), List.of());
    List<Question> all = Stream.concat(parts.stream(), Stream.of(reason)).toList();
    return Question.composed(Splitting.QUESTION, all, ASKED_BY_ORDERS, List.of());
  }

  private static void bounds(Node form, List<InputFault> faults) {
    long days = form.get("windowDays", Long.class);
    if (days < 1 || days > MOST_DAYS) {
      Message text = Message.of("splitting.window-days").with("most", MOST_DAYS);
      faults.add(form.fault("windowDays", "tree.bounds", text));
    }
    int orders = form.branches("orders").size();
    if (orders < 1 || orders > MOST_ORDERS) {
      Message text = Message.of("splitting.orders").with("most", MOST_ORDERS);
      faults.add(form.fault("orders", "tree.bounds", text));
    }
    placed(form)
        .filter(order -> order.get("value", Money.class).compareTo(Money.ZERO) < 0)
        .map(order -> order.fault("value", "tree.bounds", Message.of("splitting.below-nothing")))
        .forEach(faults::add);
    form.branch("planned").ifPresent(planned -> inTime(form, planned, faults));
  }

  private Stream<InputFault> used(Node order) {
    return order.has("used")
        ? noWay.apply(order.text("used")).stream()
            .map(text -> order.fault("used", "purchase.used-code", text))
        : Stream.empty();
  }

  private static Stream<Node> placed(Node form) {
    return Stream.concat(form.branches("orders").stream(), form.branch("planned").stream());
  }

  private static void inTime(Node form, Node planned, List<InputFault> faults) {
    LocalDate day = planned.get("day", LocalDate.class);
    form.branches("orders").stream()
        .filter(order -> order.get("day", LocalDate.class).isAfter(day))
        .map(order -> order.fault("day", "tree.bounds", Message.of("splitting.after-planned")))
        .forEach(faults::add);
  }

  private static List<Splitting.Order> orders(Node form) {
    return form.branches("orders").stream().map(SplittingRequest::order).toList();
  }

  private static Splitting.Order order(Node form) {
    Splitting.Order order =
        Splitting.Order.of(form.get("day", LocalDate.class), form.get("value", Money.class));
    if (form.has("channel")) {
      order = order.through(form.text("channel"));
    }
    return form.has("used") ? order.placedBy(form.text("used")) : order;
  }
}
