package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Fault;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.jspecify.annotations.Nullable;

/**
 * Whether a demand was cut up, asked in one tree: {@code facts}, {@code orders} with their days and
 * values, and {@code windowDays}, how many days belong together.
 */
public final class SplittingRequest {

  private static final int MOST_ORDERS = 400;
  private static final int MOST_DAYS = 3660;
  private static final Set<String> ASKED_BY_ORDERS = Set.of("value");
  private static final Form FORM =
      Form.of(
          Part.forms(
                  "orders",
                  "order",
                  Form.of(
                      Part.of("day", Part.Kind.DAY).required().says("the day of an order"),
                      Part.of("value", Part.Kind.MONEY).required().says("the value of an order")))
              .required()
              .says("the orders of one need"),
          Part.of("windowDays", Part.Kind.COUNT)
              .required()
              .says("how many days belong together, such as 365"));

  private final RuleBook book;

  private SplittingRequest(RuleBook book) {
    this.book = book;
  }

  /**
   * Requests by the law of a book.
   *
   * @param book the law that is asked; one that {@link Splitting#of} takes
   * @return the reader of requests
   */
  public static SplittingRequest over(RuleBook book) {
    return new SplittingRequest(book);
  }

  /**
   * Decides a request.
   *
   * @param tree the request
   * @return the decision, or every fault of the request with its place
   * @throws IllegalArgumentException if the book cannot be asked this
   */
  public Checked<Decision<SplittingCheck>> ofPlain(Map<String, ?> tree) {
    List<Fault> faults = new ArrayList<>();
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
    @Nullable Object given = rest.remove("facts");
    Optional<Case> facts = accepted(facts().read(factsOf(given)), faults);
    Optional<Branch> form = accepted(FORM.read(rest), faults);
    form.ifPresent(branch -> bounds(branch, faults));
    if (!faults.isEmpty() || facts.isEmpty() || form.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    int days = form.get().get("windowDays", Long.class).intValue();
    return new Checked.Accepted<>(Splitting.of(book).decide(orders(form.get()), days, facts.get()));
  }

  private static Map<String, @Nullable Object> factsOf(@Nullable Object given) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("facts", given);
    return facts;
  }

  /** What the tables ask besides the value and the day of an order. */
  private Question facts() {
    List<Question> parts =
        Stream.of(Procedures.TIER, Procedures.OUTSIDE, OrderLaw.BAR)
            .flatMap(part -> book.question(part).stream())
            .toList();
    Question asked = Question.composed(Splitting.QUESTION, parts, ASKED_BY_ORDERS, List.of());
    List<Fact> facts = new ArrayList<>(asked.facts());
    facts.add(Fact.text("windowReason"));
    return Question.of(Splitting.QUESTION, List.of(), facts, List.of());
  }

  private static void bounds(Branch form, List<Fault> faults) {
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
    form.branches("orders").stream()
        .filter(order -> order.get("value", Money.class).compareTo(Money.ZERO) < 0)
        .map(order -> order.fault("value", "tree.bounds", Message.of("splitting.below-nothing")))
        .forEach(faults::add);
  }

  private static List<Splitting.Order> orders(Branch form) {
    return form.branches("orders").stream()
        .map(
            order ->
                Splitting.Order.of(
                    order.get("day", LocalDate.class), order.get("value", Money.class)))
        .toList();
  }

  private static <T> Optional<T> accepted(Checked<T> checked, List<Fault> faults) {
    return checked.<Optional<T>>fold(
        Optional::of,
        wrong -> {
          faults.addAll(wrong);
          return Optional.empty();
        });
  }
}
