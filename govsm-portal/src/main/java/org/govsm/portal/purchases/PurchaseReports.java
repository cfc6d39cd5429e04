package org.govsm.portal.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.ImpactReport;
import org.govsm.procurement.impact.Impacts;
import org.govsm.procurement.impact.OpenCase;
import org.govsm.procurement.impact.Purchase;
import org.govsm.procurement.impact.Replays;
import org.govsm.procurement.impact.YearReplay;
import org.govsm.procurement.procedure.Splitting;
import org.govsm.procurement.procedure.SplittingCheck;

/** What a law says of purchases on record: each alone, those of a need, those of a year. */
public final class PurchaseReports {

  /** The role of the day by which the law of a purchase is found. */
  public static final String DAY = "publication";

  /** How many days of one need belong together where nobody says. */
  public static final int WINDOW = 365;

  private static final String VALUE = "value";
  private static final int LONGEST = 3660;

  private PurchaseReports() {}

  /**
   * Decides a question for a purchase.
   *
   * @param day as if it were published on this day; nothing for its own day
   * @throws ProblemException with status 404 where its book has no such question
   */
  public static Decision<?> decide(
      Law law, StoredPurchase purchase, String question, Optional<LocalDate> day) {
    Case own = PurchaseLaw.read(law, purchase);
    Case facts = day.map(moved -> own.toDraft().day(DAY, moved).done()).orElse(own);
    return law.asked(purchase.book(), question).answer().apply(facts);
  }

  /**
   * The purchases of a need, looked at together.
   *
   * @param left the ids of those without, which cannot be looked at
   */
  public record OfNeed(
      List<StoredPurchase> counted, List<String> left, Decision<SplittingCheck> decision) {

    /** Keeps its own copies. */
    public OfNeed {
      counted = List.copyOf(counted);
      left = List.copyOf(left);
    }
  }

  /**
   * Whether the purchases of a need look like one demand cut up.
   *
   * @param windowDays how many days belong together
   * @throws ProblemException with status 404 where nothing was bought for it, and 422 where its
   *     purchases cannot be looked at
   */
  public static OfNeed splitting(
      Transaction tx, Law law, String department, String need, int windowDays) {
    List<StoredPurchase> bought = new Purchases(tx).ofNeed(department, need);
    if (bought.isEmpty()) {
      throw ProblemException.notFound(Message.of("purchase.no-need").with("what", need));
    }
    List<StoredPurchase> counted = new ArrayList<>();
    List<Splitting.Order> orders = new ArrayList<>();
    for (StoredPurchase one : bought) {
      order(PurchaseLaw.read(law, one))
          .ifPresent(
              order -> {
                counted.add(one);
                orders.add(order);
              });
    }
    if (orders.isEmpty()) {
      throw refused("/need", "purchase.no-order");
    }
    RuleBook book = law.book(counted.get(0).book());
    if (Stream.of("procedure.gem", "splitting.bar").anyMatch(q -> book.question(q).isEmpty())) {
      throw refused("/need", "purchase.no-splitting");
    }
    Case facts = PurchaseLaw.read(law, counted.get(0));
    List<String> left =
        bought.stream().filter(one -> !counted.contains(one)).map(StoredPurchase::id).toList();
    return new OfNeed(
        counted, left, Splitting.of(book).decide(orders, requireWindow(windowDays), facts));
  }

  private static Optional<Splitting.Order> order(Case facts) {
    return facts
        .day(DAY)
        .flatMap(
            day ->
                facts
                    .fact(VALUE)
                    .map(value -> Splitting.Order.of(day, Money.ofRupees((BigDecimal) value))));
  }

  /** What another day does to the open purchases of a department. */
  public static ImpactReport impact(
      Transaction tx, Law law, String department, String role, LocalDate day) {
    List<OpenCase> cases = StoredCases.of(tx, law, department);
    requireRole(law, role, cases);
    return Impacts.ofDay(law.library(), role, day).on(cases);
  }

  /**
   * Refuses a role of which a question knows nothing: its answer would stay as it is for that
   * reason alone.
   *
   * @throws ProblemException with status 422 and the nearest role that is asked
   */
  public static void requireRole(Law law, String role, List<OpenCase> cases) {
    Stream<Optional<Question>> asked =
        cases.isEmpty()
            ? Stream.of(PurchaseLaw.question(law, Law.UNION, PurchaseLaw.PROCEDURE))
            : cases.stream().map(one -> PurchaseLaw.question(law, one.book(), one.question()));
    asked
        .flatMap(Optional::stream)
        .map(Question::dayRoles)
        .filter(roles -> !roles.contains(role))
        .findFirst()
        .ifPresent(
            roles -> {
              throw ProblemException.of(
                  new InputFault("/role", "purchase.role", InputFault.notAsked(role, roles)));
            });
  }

  /**
   * A year of purchases beside the law of their days.
   *
   * @param undated ids of purchases that have no day of publication and so belong to no year
   */
  public record OfYear(YearReplay replay, List<String> undated, List<String> elsewhere) {

    /** Keeps its own copies. */
    public OfYear {
      undated = List.copyOf(undated);
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /**
   * Replays a financial year.
   *
   * @param windowDays how many days of one need belong together
   */
  public static OfYear replay(
      Transaction tx, Law law, String department, String book, FinancialYear year, int windowDays) {
    List<Purchase> bought = new ArrayList<>();
    List<String> undated = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (StoredPurchase one : new Purchases(tx).of(department)) {
      Case facts = PurchaseLaw.read(law, one);
      Optional<LocalDate> day = facts.day(DAY);
      if (day.isEmpty()) {
        undated.add(one.id());
      } else if (year.days().contains(day.get())) {
        if (one.book().equals(book)) {
          bought.add(Purchase.of(one.id(), one.need(), facts, one.used()));
        } else {
          elsewhere.add(one.id());
        }
      }
    }
    return new OfYear(replay(law, book, bought, windowDays, year.toString()), undated, elsewhere);
  }

  /**
   * Replays purchases that somebody gives.
   *
   * @param windowDays how many days of one need belong together
   * @throws ProblemException with status 404 where there is no such book, and 422 where it does not
   *     say how one buys
   */
  public static YearReplay replay(
      Law law, String book, List<Purchase> purchases, int windowDays, String name) {
    law.book(book);
    if (PurchaseLaw.question(law, book, PurchaseLaw.PROCEDURE).isEmpty()) {
      throw refused("/book", "purchase.no-law");
    }
    return Replays.of(law.library(), book).replay(purchases, requireWindow(windowDays), name);
  }

  private static int requireWindow(int windowDays) {
    if (windowDays < 1 || windowDays > LONGEST) {
      throw refused("/windowDays", "purchase.window");
    }
    return windowDays;
  }

  private static ProblemException refused(String pointer, String code) {
    return ProblemException.of(new InputFault(pointer, code, Message.of(code)));
  }
}
