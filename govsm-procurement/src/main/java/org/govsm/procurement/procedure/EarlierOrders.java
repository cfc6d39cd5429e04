package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Inquiry;

/**
 * {@link Splitting} as a question that a form or an API can ask: the orders of the need are lines
 * of one fact. Where the case has a value and a day of publication, that is the purchase that is
 * planned.
 */
public final class EarlierOrders implements ComposedQuestion {

  private static final String ORDERS = "orders";
  private static final String WINDOW = "windowDays";
  private static final String REASON = "windowReason";
  private static final String PUBLICATION = "publication";

  private final RuleBook book;

  private EarlierOrders(RuleBook book) {
    this.book = book;
  }

  /**
   * The question by the law of a book.
   *
   * @param book the law that is asked
   * @return the way to ask it
   * @throws IllegalArgumentException if the book says neither how one buys on GeM nor elsewhere
   */
  public static EarlierOrders of(RuleBook book) {
    Splitting.of(book);
    return new EarlierOrders(book);
  }

  /**
   * The question.
   *
   * @return what the tables ask, the orders, and the days that belong together
   */
  @Override
  public Question question() {
    List<Question> parts =
        Stream.of(Procedures.TIER, Procedures.OUTSIDE, OrderLaw.BAR)
            .flatMap(part -> book.question(part).stream())
            .toList();
    Question tables = Question.composed(Splitting.QUESTION, parts, List.of(), List.of());
    List<Fact> asked = new ArrayList<>();
    asked.add(Fact.text(ORDERS));
    asked.add(Fact.number(WINDOW, "days"));
    asked.add(Fact.text(REASON));
    asked.addAll(tables.facts());
    List<Fact> answer =
        List.of(
            Fact.number("aggregate", "rupees"),
            Fact.text("procedureOnAggregate"),
            Fact.text("permittedOnAggregate"),
            Fact.text("procedureEach"),
            Fact.text("flags"));
    return Question.of(Splitting.QUESTION, tables.dayRoles(), asked, answer);
  }

  /**
   * Decides whether a demand was, or would be, cut up.
   *
   * @param facts {@code orders}: one a line or between semicolons, day and value, and where it is
   *     known the channel and the procedure, such as {@code 2025-06-30 45000.00 GEM
   *     DIRECT_PURCHASE}; {@code windowDays}, since no rule gives them
   * @return the decision of {@link Splitting}; undetermined where a line cannot be read, which a
   *     finding names
   */
  @Override
  public Decision<SplittingCheck> decide(Case facts) {
    Inquiry inquiry = new Inquiry(book, facts);
    Optional<Integer> days = inquiry.needNumber(WINDOW).flatMap(EarlierOrders::whole);
    Optional<String> text = inquiry.need(ORDERS).map(String::valueOf);
    List<String> lines = text.map(EarlierOrders::lines).orElse(List.of());
    List<Splitting.Order> orders =
        lines.stream().flatMap(line -> OrderLine.read(line).stream()).toList();
    Optional<Splitting.Order> planned = planned(facts);
    if (days.isEmpty() || lines.isEmpty() || !isReadable(lines, orders, planned)) {
      lines.stream()
          .filter(line -> !isFitting(line, planned))
          .forEach(line -> inquiry.find(unreadable(line, facts)));
      inquiry.lack(days.isEmpty() ? WINDOW : ORDERS);
      return inquiry.decision(Splitting.QUESTION, Optional.empty());
    }
    Splitting splitting = Splitting.of(book);
    return planned
        .map(purchase -> splitting.decide(orders, purchase, days.get(), facts))
        .orElseGet(() -> splitting.decide(orders, days.get(), facts));
  }

  private static boolean isReadable(
      List<String> lines, List<Splitting.Order> orders, Optional<Splitting.Order> planned) {
    return orders.size() == lines.size()
        && lines.stream().allMatch(line -> isFitting(line, planned));
  }

  /** Whether a line can be read, and is not after the purchase that is planned. */
  private static boolean isFitting(String line, Optional<Splitting.Order> planned) {
    return OrderLine.read(line)
        .filter(order -> planned.map(p -> !order.day().isAfter(p.day())).orElse(true))
        .isPresent();
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("[;\\n]", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Optional<Integer> whole(BigDecimal number) {
    boolean fits =
        number.signum() > 0
            && number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(36_525)) <= 0;
    return fits ? Optional.of(number.intValueExact()) : Optional.empty();
  }

  private static Optional<Splitting.Order> planned(Case facts) {
    Optional<LocalDate> day = facts.day(PUBLICATION);
    return facts
        .fact("value")
        .filter(BigDecimal.class::isInstance)
        .flatMap(
            value -> day.map(on -> Splitting.Order.of(on, Money.ofRupees((BigDecimal) value))));
  }

  private Finding unreadable(String line, Case facts) {
    String known = book.question(OrderLaw.BAR).isPresent() ? OrderLaw.BAR : parts();
    Citation cited = Parts.authority(book.decide(known, facts));
    return Finding.of(
        "splitting.unreadable",
        Finding.Weight.WARNING,
        Message.of("splitting.unreadable").with("line", line),
        cited);
  }

  private String parts() {
    return book.question(Procedures.TIER).isPresent() ? Procedures.TIER : Procedures.OUTSIDE;
  }
}
