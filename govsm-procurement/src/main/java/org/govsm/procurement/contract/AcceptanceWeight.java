package org.govsm.procurement.contract;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;

/**
 * Weight of acceptance: how much less of the fixed sums of terms is paid where nothing is accepted
 * than where all is, over all periods and with the caps. A KPI that takes more for more, or the
 * same for any number, has none.
 */
final class AcceptanceWeight {

  /** A tenth of the fixed sums: a choice of this project. */
  private static final Fraction LEAST = Fraction.ONE.dividedBy(Fraction.of(10));

  private static final String ACCEPTED = "accepted";

  /** All of what is due, where a value is a percentage. */
  private static final Fraction WHOLE = Fraction.of(100);

  private final Terms terms;
  private final Fraction ordered;

  /**
   * The weight in terms.
   *
   * @param ordered how many are ordered each time, of all deliverables together
   */
  AcceptanceWeight(Terms terms, long ordered) {
    this.terms = terms;
    this.ordered = Fraction.of(Math.max(1, ordered));
  }

  /** Whether it is more than a trifle against what is paid all the same. */
  boolean isFelt() {
    Fraction fixed = fixed();
    return fixed.signum() > 0 && sum().compareTo(fixed.times(LEAST)) >= 0;
  }

  /** Whether a KPI that moves money is measured by anything, with any weight. */
  boolean isMeasured() {
    return terms.periods().stream()
        .flatMap(period -> terms.kpis(period.from()).stream().map(kpi -> worst(kpi, period)))
        .anyMatch(sum -> sum.signum() != 0);
  }

  /** What is not paid of the fixed sums at most. */
  Money most() {
    return sum().rupees(RoundingMode.HALF_UP);
  }

  /** The fixed sums of all periods. */
  Money whole() {
    return fixed().rupees(RoundingMode.HALF_UP);
  }

  private Fraction fixed() {
    return terms.periods().stream().map(this::fixed).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction fixed(BillingPeriod period) {
    return sum(terms.amounts(period.from()).stream());
  }

  private Fraction sum() {
    return terms.periods().stream().map(this::moved).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction moved(BillingPeriod period) {
    List<Kpi> all = terms.kpis(period.from());
    Fraction sum = Fraction.ZERO;
    for (Kpi kpi : all) {
      if (isByAccepted(kpi, all) && kpi.shape().isPresent()) {
        Fraction less = taken(kpi, period, Fraction.ZERO).minus(taken(kpi, period, good(kpi)));
        sum = sum.plus(capped(kpi, period, less));
      }
    }
    return sum.max(Fraction.ZERO).min(fixed(period));
  }

  /** What counts as accepted is the value itself, or that of which a ratio is taken. */
  private static boolean isByAccepted(Kpi kpi, List<Kpi> all) {
    return isMeasuredByAccepted(kpi)
        || all.stream()
            .filter(one -> kpi.measure().kpis().contains(one.id()))
            .anyMatch(AcceptanceWeight::isMeasuredByAccepted);
  }

  private static boolean isMeasuredByAccepted(Kpi kpi) {
    return kpi.measure().operands().stream()
        .limit(1)
        .anyMatch(operand -> operand.metrics().contains(ACCEPTED));
  }

  private Fraction good(Kpi kpi) {
    Fraction most = kpi.measure().isInPercent() ? WHOLE : ordered;
    return kpi.target()
        .filter(Target::isFloor)
        .map(target -> target.bound().plus(Fraction.ONE).max(most))
        .orElse(most);
  }

  private Fraction taken(Kpi kpi, BillingPeriod period, Fraction value) {
    Shape shape = kpi.shape().orElseThrow();
    return rupees(shape.effect(kpi.consequence(), Attainment.of(value, kpi.target(), 0)), period);
  }

  private Fraction worst(Kpi kpi, BillingPeriod period) {
    return kpi.shape()
        .map(shape -> rupees(shape.worst(kpi.consequence(), 0), period))
        .map(sum -> capped(kpi, period, sum))
        .filter(sum -> sum.signum() != 0)
        .or(() -> kpi.shape().filter(Shape::earns).map(shape -> Fraction.ONE))
        .orElse(Fraction.ZERO);
  }

  private Fraction capped(Kpi kpi, BillingPeriod period, Fraction sum) {
    Fraction least = sum;
    for (Cap cap : terms.caps(period.from())) {
      if (cap.isOf(kpi.id()) && !kpi.shape().map(Shape::earns).orElse(false)) {
        least = least.min(Fraction.of(cap.percent()).times(base(cap.base(), period)));
      }
    }
    return least;
  }

  private Fraction rupees(Effect effect, BillingPeriod period) {
    Fraction base = effect.base().map(id -> base(id, period)).orElse(Fraction.ZERO);
    Fraction most = effect.most().map(base::times).orElse(effect.amount());
    return switch (effect.kind()) {
      case NONE -> Fraction.ZERO;
      case PART_OF_BASE -> effect.amount().times(base);
      case SUM -> effect.amount().min(most);
      case EARNED -> Fraction.ZERO.minus(effect.amount().min(most));
      case EARNED_PART_OF_BASE -> Fraction.ZERO.minus(effect.amount().times(base));
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
