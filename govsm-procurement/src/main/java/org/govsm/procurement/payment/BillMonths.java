package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * The bills of the periods over which a KPI is measured, that of its certificate last: percentages
 * are taken of all of them.
 */
final class BillMonths {

  private final Scorecard card;
  private final BiFunction<Scorecard, Boolean, Bill> earlier;
  private final Bill own;
  private final Map<Scorecard, Bill> deducting = new HashMap<>();
  private final Map<Scorecard, Bill> earning = new HashMap<>();

  /**
   * Of a certificate.
   *
   * @param earlier makes the bill of a period before it; whether for something that is deducted
   */
  BillMonths(Bill own, Scorecard card, BiFunction<Scorecard, Boolean, Bill> earlier) {
    this.own = own;
    this.card = card;
    this.earlier = earlier;
  }

  /** The bills of some days, in order; the bill of the certificate alone where none are given. */
  List<Bill> of(Optional<BillingPeriod> days, boolean deducts) {
    List<Bill> bills = new ArrayList<>();
    bills.add(own);
    days.ifPresent(
        all -> {
          for (Optional<Scorecard> one = card.before(); isIn(one, all); one = before(one)) {
            bills.add(0, bill(one.orElseThrow(), deducts));
          }
        });
    return bills;
  }

  private Bill bill(Scorecard before, boolean deducts) {
    Map<Scorecard, Bill> made = deducts ? deducting : earning;
    Bill known = made.get(before);
    if (known == null) {
      known = earlier.apply(before, deducts);
      made.put(before, known);
    }
    return known;
  }

  private static boolean isIn(Optional<Scorecard> card, BillingPeriod days) {
    return card.filter(one -> !one.period().from().isBefore(days.from())).isPresent();
  }

  private static Optional<Scorecard> before(Optional<Scorecard> card) {
    return card.flatMap(Scorecard::before);
  }

  /** The days of which a deduction takes its part, where they are more than one period. */
  Optional<BillingPeriod> days(Deduction deduction) {
    return card.result(deduction.kpi(), deduction.platform()).flatMap(KpiResult::ownPeriod);
  }

  /** The longest days of which some deductions take their parts. */
  Optional<BillingPeriod> longest(List<Deduction> deductions, Predicate<Deduction> which) {
    return deductions.stream()
        .filter(which)
        .flatMap(one -> days(one).stream())
        .min(Comparator.comparing(BillingPeriod::from));
  }

  static Money sum(List<Bill> bills, Function<Bill, Money> of) {
    return bills.stream().map(of).reduce(Money.ZERO, Money::plus);
  }

  /** A part of a sum; nothing of no sum. */
  static Fraction share(Money common, Money whole) {
    return whole.equals(Money.ZERO)
        ? Fraction.ZERO
        : Fraction.of(common).dividedBy(Fraction.of(whole));
  }
}
