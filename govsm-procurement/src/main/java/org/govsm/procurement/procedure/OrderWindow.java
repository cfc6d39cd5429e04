package org.govsm.procurement.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

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

  /** Whether the sum would have needed another procedure on the day of one of the orders. */
  boolean isSplit() {
    for (int i = 0; i < orders.size(); i++) {
      Optional<String> alone = procedure(each.get(i));
      Optional<String> together = procedure(whole.get(i));
      if (alone.isPresent() && together.isPresent() && !alone.equals(together)) {
        return true;
      }
    }
    return false;
  }

  /** What to look at first: what is split, then what cannot be said, then the highest sum. */
  static Comparator<OrderWindow> byWeight() {
    return Comparator.comparing(OrderWindow::isSplit)
        .thenComparing(window -> !window.missing().isEmpty())
        .thenComparing(window -> window.sum);
  }

  private static Optional<String> procedure(Decision<Outputs> tier) {
    return tier.ruling() instanceof Ruling.Answer<Outputs> answer
        ? Optional.of(answer.value().code("procedure"))
        : Optional.empty();
  }

  private Decision<Outputs> last() {
    return whole.get(whole.size() - 1);
  }

  Decision<SplittingCheck> decision(Map<String, @Nullable Object> basis) {
    Splitting.Order latest = orders.get(orders.size() - 1);
    Trace bar = book.decide(BAR, on(latest).done()).trace();
    return Decision.of(
        Splitting.QUESTION,
        ruling(),
        Optional.of(latest.day()),
        new CombinedTrace(reasons(bar), isSplit() ? findings(bar) : List.of(), basis));
  }

  private Ruling<SplittingCheck> ruling() {
    if (!isSplit() && !missing().isEmpty()) {
      return new Ruling.Undetermined<>(missing());
    }
    return rulings()
        .filter(Ruling.Refer.class::isInstance)
        .findFirst()
        .map(tier -> tier.map(outputs -> check()))
        .orElseGet(() -> new Ruling.Answer<>(check()));
  }

  private List<String> missing() {
    return rulings()
        .flatMap(
            tier ->
                tier instanceof Ruling.Undetermined<Outputs> open
                    ? open.missing().stream()
                    : Stream.empty())
        .distinct()
        .toList();
  }

  private Stream<Ruling<Outputs>> rulings() {
    return Stream.concat(each.stream(), whole.stream()).map(Decision::ruling);
  }

  private SplittingCheck check() {
    return new SplittingCheck(
        sum, procedure(last()), procedures(), isSplit() ? List.of(FLAG) : List.of());
  }

  private List<String> procedures() {
    return each.stream().flatMap(tier -> procedure(tier).stream()).distinct().sorted().toList();
  }

  /** The tier of the sum, the tiers of the orders, each row once, and what bars splitting. */
  private List<Trace> reasons(Trace bar) {
    Map<List<Object>, Trace> traces = new LinkedHashMap<>();
    Stream.concat(Stream.of(last()), each.stream())
        .forEach(tier -> traces.putIfAbsent(rows(tier.trace()), tier.trace()));
    return Stream.concat(traces.values().stream(), Stream.of(bar)).toList();
  }

  private static List<Object> rows(Trace trace) {
    return trace.steps().stream().<Object>map(step -> List.of(step.row(), step.text())).toList();
  }

  private List<Finding> findings(Trace bar) {
    return bar.steps().stream().map(this::finding).toList();
  }

  private Finding finding(Step bar) {
    Message text =
        Message.of("splitting.possible")
            .with("aggregate", sum)
            .with("whole", new Term(procedure(last()).orElse("nothing")))
            .with("each", procedures().stream().<Object>map(Term::new).toList());
    return Finding.of(FLAG, Finding.Weight.WARNING, text, bar.citation());
  }
}
