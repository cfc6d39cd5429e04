package org.govsm.procurement.payment;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Amount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Cap;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;

/**
 * Weight of what is measured: how much of the fixed sums of terms the KPIs can take at most, over
 * all periods and with the caps. A count that is to stay below a bound takes nothing from who does
 * nothing, and one that is to reach a part of one nothing from who does anything: neither is
 * weighed, a choice of this project.
 */
final class MeasuredWeight {

  private final Terms terms;

  private final MetricDictionary dictionary;

  MeasuredWeight(Terms terms, MetricDictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
  }

  /** What the KPIs can take at most. */
  Money most() {
    return terms.periods().stream()
        .map(period -> worst(period).min(fixed(terms, period)))
        .reduce(Fraction.ZERO, Fraction::plus)
        .rupees(RoundingMode.HALF_UP);
  }

  /** The fixed sums of all periods. */
  static Money fixed(Terms terms) {
    return terms.periods().stream()
        .map(period -> fixed(terms, period))
        .reduce(Fraction.ZERO, Fraction::plus)
        .rupees(RoundingMode.HALF_UP);
  }

  /** The fixed sums of a period. */
  static Fraction fixed(Terms terms, BillingPeriod period) {
    return sum(terms.amounts(period.from()).stream());
  }

  private Fraction worst(BillingPeriod period) {
    return terms.kpis(period.from()).stream()
        .filter(kpi -> kpi.target().filter(target -> isIdle(kpi, target)).isEmpty())
        .map(kpi -> worst(kpi, period))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Whether a target is kept by who does nothing, or next to nothing. */
  private boolean isIdle(Kpi kpi, Target target) {
    return isCount(kpi)
        && (!target.isFloor() || target.bound().minus(target.grace()).compareTo(Fraction.ONE) < 0);
  }

  private boolean isCount(Kpi kpi) {
    return !kpi.measure().isInPercent()
        && kpi.measure().operands().size() == 1
        && kpi.measure().operands().get(0).metrics().stream()
            .allMatch(
                metric ->
                    kpi.platforms().stream()
                        .flatMap(platform -> dictionary.resolve(platform, metric).stream())
                        .allMatch(one -> one.unit() == Unit.COUNT));
  }

  private Fraction worst(Kpi kpi, BillingPeriod period) {
    return kpi.shape()
        .map(shape -> rupees(shape.worst(kpi.consequence(), 0), period))
        .map(sum -> capped(kpi, period, sum))
        .orElse(Fraction.ZERO);
  }

  private Fraction capped(Kpi kpi, BillingPeriod period, Fraction sum) {
    Fraction least = sum;
    for (Cap cap : terms.caps(period.from())) {
      if (cap.isOf(kpi.id())) {
        least = least.min(Fraction.of(cap.percent()).times(base(cap.base(), period)));
      }
    }
    return least;
  }

  private Fraction rupees(Effect effect, BillingPeriod period) {
    Fraction base = effect.base().map(id -> base(id, period)).orElse(Fraction.ZERO);
    Fraction most = effect.most().map(base::times).orElse(effect.amount());
    return switch (effect.kind()) {
      case NONE, EARNED, EARNED_PART_OF_BASE -> Fraction.ZERO;
      case PART_OF_BASE -> effect.amount().times(base);
      case SUM -> effect.amount().min(most);
    };
  }

  private Fraction base(String id, BillingPeriod period) {
    List<String> parts = terms.base(id, period.from());
    return sum(terms.amounts(period.from()).stream().filter(amount -> parts.contains(amount.id())));
  }

  private static Fraction sum(Stream<Amount> amounts) {
    return amounts
        .flatMap(amount -> amount.sum().stream())
        .map(Fraction::of)
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
