package org.govsm.procurement.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.rules.Case;

/**
 * Delay of a delivery: its weeks as the contract counts them, where that is known, and the fewest
 * and the most days that it can have.
 */
final class Delay {

  static final String DAYS = "delayDays";
  static final String WEEKS = "delayWeeks";

  /** How the contract counts a week that is begun. */
  static final String PART = "partWeek";

  private static final String WHOLE = "COUNTS_AS_WEEK";
  private static final String NOTHING = "NOT_COUNTED";
  private static final String DAY_BY_DAY = "IN_PROPORTION";
  static final List<String> PARTS = List.of(WHOLE, NOTHING, DAY_BY_DAY);
  private static final Fraction WEEK = Fraction.of(7);

  private final Optional<Fraction> weeks;
  private final Fraction fewest;
  private final Fraction most;

  private Delay(Optional<Fraction> weeks, Fraction fewest, Fraction most) {
    this.weeks = weeks;
    this.fewest = fewest;
    this.most = most;
  }

  /** As the days say, else as the weeks do; nothing where neither is known. */
  static Optional<Delay> of(Case known) {
    Optional<Fraction> told = number(known, WEEKS);
    Optional<String> part = known.fact(PART).map(String::valueOf);
    return number(known, DAYS)
        .map(days -> new Delay(weeks(days, told, part), days, days))
        .or(() -> told.map(weeks -> ofWeeks(weeks, part)));
  }

  /** Whole weeks need no term; else the term decides, or the count that is given. */
  private static Optional<Fraction> weeks(
      Fraction days, Optional<Fraction> told, Optional<String> part) {
    Fraction exact = days.dividedBy(WEEK);
    Fraction whole = exact.whole(RoundingMode.FLOOR);
    return whole.equals(exact)
        ? Optional.of(exact)
        : part.map(how -> counted(exact, how)).or(() -> told);
  }

  private static Fraction counted(Fraction exact, String part) {
    return switch (part) {
      case WHOLE -> exact.whole(RoundingMode.CEILING);
      case NOTHING -> exact.whole(RoundingMode.FLOOR);
      default -> exact;
    };
  }

  /** A week that is begun may lie before the end of the count, or after it. */
  private static Delay ofWeeks(Fraction weeks, Optional<String> part) {
    Fraction days = weeks.times(WEEK);
    boolean exact = part.filter(DAY_BY_DAY::equals).isPresent();
    boolean begun = !exact && part.filter(NOTHING::equals).isEmpty() && weeks.signum() > 0;
    boolean beyond = !exact && part.filter(WHOLE::equals).isEmpty();
    Fraction before = weeks.whole(RoundingMode.CEILING).minus(Fraction.ONE).times(WEEK);
    return new Delay(
        Optional.of(weeks),
        begun ? before.plus(Fraction.ONE) : days,
        beyond ? days.plus(WEEK).minus(Fraction.ONE) : days);
  }

  Optional<Fraction> weeks() {
    return weeks;
  }

  /** Whether it has more days than that; nothing where its days can be on either side. */
  Optional<Boolean> isLongerThan(Fraction days) {
    boolean certainly = fewest.compareTo(days) > 0;
    return certainly || most.compareTo(days) <= 0 ? Optional.of(certainly) : Optional.empty();
  }

  private static Optional<Fraction> number(Case known, String fact) {
    return known.fact(fact).map(BigDecimal.class::cast).map(Fraction::of);
  }
}
