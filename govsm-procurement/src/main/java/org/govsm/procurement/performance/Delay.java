package org.govsm.procurement.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.rules.Case;

/**
 * Delay of a delivery: its weeks, a week that is begun counted, and the fewest and the most days
 * that it can have. Where only weeks are given, the days lie between the weeks before the last and
 * all of them.
 */
final class Delay {

  static final String DAYS = "delayDays";
  static final String WEEKS = "delayWeeks";
  private static final Fraction WEEK = Fraction.of(7);

  private final Fraction weeks;
  private final Fraction fewest;
  private final Fraction most;

  private Delay(Fraction weeks, Fraction fewest, Fraction most) {
    this.weeks = weeks;
    this.fewest = fewest;
    this.most = most;
  }

  /** As the days say, else as the weeks do; nothing where neither is known. */
  static Optional<Delay> of(Case known) {
    return number(known, DAYS)
        .map(days -> new Delay(begun(days), days, days))
        .or(() -> number(known, WEEKS).map(Delay::ofWeeks));
  }

  private static Delay ofWeeks(Fraction weeks) {
    Fraction before = begun(weeks.times(WEEK)).minus(Fraction.ONE).max(Fraction.ZERO);
    Fraction fewest = weeks.signum() == 0 ? Fraction.ZERO : before.times(WEEK).plus(Fraction.ONE);
    return new Delay(weeks, fewest, weeks.times(WEEK));
  }

  Fraction weeks() {
    return weeks;
  }

  /** Whether it has more days than that; nothing where its days can be on either side. */
  Optional<Boolean> isLongerThan(Fraction days) {
    boolean certainly = fewest.compareTo(days) > 0;
    return certainly || most.compareTo(days) <= 0 ? Optional.of(certainly) : Optional.empty();
  }

  private static Fraction begun(Fraction days) {
    return days.dividedBy(WEEK).whole(RoundingMode.CEILING);
  }

  private static Optional<Fraction> number(Case known, String fact) {
    return known.fact(fact).map(BigDecimal.class::cast).map(Fraction::of);
  }
}
