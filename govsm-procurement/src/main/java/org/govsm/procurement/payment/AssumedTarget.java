package org.govsm.procurement.payment;

import java.math.RoundingMode;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Sample;
import org.govsm.procurement.contract.Target;

/** Assumed target: the value by which a KPI attains a part of its target, and its sample. */
final class AssumedTarget {

  static final int MOST_POSTS = 200;

  private static final Fraction WITHOUT_TARGET = Fraction.of(100);

  private AssumedTarget() {}

  /**
   * The value that attains a part of the target: of an upper bound it is as much higher, so that 80
   * % of "10 at most" is 12.5. Of a bound of zero it is one unit worse.
   *
   * @return nothing where there is no such value, or the sample is too large
   */
  static Optional<Fraction> value(Kpi kpi, Fraction attained) {
    if (kpi.sample().filter(AssumedTarget::isTooLarge).isPresent()) {
      return Optional.empty();
    }
    return kpi.target().isEmpty()
        ? Optional.of(WITHOUT_TARGET)
        : value(kpi.target().get(), attained, kpi.measure().kind().equals("growth"));
  }

  private static Optional<Fraction> value(Target target, Fraction attained, boolean mayFall) {
    Fraction bound = target.bound();
    if (bound.signum() == 0) {
      boolean met = attained.compareTo(Fraction.ONE) >= 0;
      Fraction worse = Fraction.of(target.isFloor() ? -1 : 1);
      return Optional.of(met ? Fraction.ZERO : worse).filter(one -> mayFall || one.signum() >= 0);
    }
    if (target.isFloor() == bound.signum() > 0) {
      return Optional.of(bound.times(attained));
    }
    return attained.signum() == 0 ? Optional.empty() : Optional.of(bound.dividedBy(attained));
  }

  static boolean isOfPosts(Sample sample) {
    return sample.of().ofPosts() && sample.of().across().equals("count");
  }

  private static boolean isTooLarge(Sample sample) {
    return isOfPosts(sample) && posts(sample) > MOST_POSTS;
  }

  /** So many posts are seen. */
  static long posts(Sample sample) {
    return Math.max(1, seen(sample).numerator().longValue());
  }

  /** As much as the sample needs, in whole units. */
  static Fraction seen(Sample sample) {
    return sample.least().whole(RoundingMode.CEILING);
  }
}
