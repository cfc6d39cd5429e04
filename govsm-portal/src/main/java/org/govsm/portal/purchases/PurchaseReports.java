package org.govsm.portal.purchases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.Purchase;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.impact.YearReplay;
import org.govsm.procurement.procedure.Deviation;
import org.govsm.procurement.procedure.Splitting;
import org.govsm.procurement.procedure.SplittingCheck;

/**
 * Purchase reports: what a law says of purchases on record, each alone, those of a need, those of a
 * year.
 */
public final class PurchaseReports {

  /** A purchase with its decision is large: no more of them are read at a time. */
  private static final int TOGETHER = 200;

  private PurchaseReports() {}

  /** The case of a purchase. What the law does not ask any more is left out of it. */
  public static Case read(Law law, StoredPurchase purchase) {
    return law.purchases().read(purchase.book(), purchase.days(), purchase.facts());
  }

  /**
   * Compares a purchase on record with the law of its day.
   *
   * @return the comparison; nothing where its book does not say how one buys
   */
  public static Optional<Deviation> compare(Law law, StoredPurchase purchase) {
    return law.purchases()
        .compare(purchase.book(), read(law, purchase), purchase.used(), purchase.reason());
  }

  /**
   * Decides a question for a purchase.
   *
   * @param day as if it were published on this day; nothing for its own day
   * @throws ProblemException with status 404 where its book has no such question
   */
  public static Decision<?> decide(
      Law law, StoredPurchase purchase, String question, Optional<LocalDate> day) {
    Case own = read(law, purchase);
    Case facts = day.map(moved -> own.toDraft().day(PurchaseLaw.DAY, moved).done()).orElse(own);
    return law.asked(purchase.book(), question).answer().apply(facts);
  }

  /**
   * The purchases of a need, looked at together.
   *
   * @param book by whose rules
   * @param left the ids of those without, which cannot be looked at
   */
  public record OfNeed(
      String book,
      List<StoredPurchase> counted,
      List<String> left,
      Decision<SplittingCheck> decision) {

    /** Keeps its own copies. */
    public OfNeed {
      counted = List.copyOf(counted);
      left = List.copyOf(left);
    }

    /** That of some no day or no value is on record, so that what all come to is open. */
    Optional<Message> unvalued() {
      return decision.trace().findings().stream()
          .filter(one -> one.code().equals(Splitting.UNVALUED))
          .map(Finding::text)
          .findFirst();
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
    List<StoredPurchase> bought = new FormerNeeds(tx).ever(department, need);
    if (bought.isEmpty()) {
      throw ProblemException.notFound("purchase.no-need", need);
    }
    List<StoredPurchase> counted = new ArrayList<>();
    List<Splitting.Order> orders = new ArrayList<>();
    for (StoredPurchase one : bought) {
      PurchaseLaw.order(read(law, one))
          .ifPresent(
              order -> {
                counted.add(one);
                orders.add(order);
              });
    }
    StoredPurchase first = (counted.isEmpty() ? bought : counted).get(0);
    if (!counted.isEmpty()) {
      law.book(first.book());
    }
    List<String> left =
        bought.stream().filter(one -> !counted.contains(one)).map(StoredPurchase::id).toList();
    return new OfNeed(
        first.book(),
        counted,
        left,
        ProblemException.accepted(
            law.purchases()
                .splitting(
                    first.book(), orders, unvalued(bought, left), windowDays, read(law, first))));
  }

  private static Map<String, Optional<LocalDate>> unvalued(
      List<StoredPurchase> bought, List<String> left) {
    return bought.stream()
        .filter(one -> left.contains(one.id()))
        .collect(Collectors.toMap(StoredPurchase::id, one -> one.day(PurchaseLaw.DAY)));
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
    String own = DepartmentIds.require(department);
    List<StoredPurchase> some = List.of();
    do {
      String last = some.isEmpty() ? "" : some.get(some.size() - 1).id();
      some = ListedPurchase.ofYear(tx, own, year, last, TOGETHER);
      for (StoredPurchase one : some) {
        Case facts = read(law, one);
        Optional<LocalDate> day = facts.day(PurchaseLaw.DAY);
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
    } while (some.size() == TOGETHER);
    law.book(book);
    YearReplay replay =
        ProblemException.accepted(
            law.purchases().replay(book, bought, windowDays, year.toString()));
    return new OfYear(replay, undated, elsewhere);
  }
}
