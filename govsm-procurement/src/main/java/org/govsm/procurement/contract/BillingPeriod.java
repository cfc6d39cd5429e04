package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A period that is measured and paid as one.
 *
 * @param id the month in which it begins, such as {@code 2026-10}
 * @param from its first day
 * @param until the first day after it
 */
public record BillingPeriod(String id, LocalDate from, LocalDate until) {

  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half-year", 6, "year", 12);

  /** The id of the settlement after the last period, in which earlier ones are adjusted. */
  public static final String CLOSING = "closing";

  /**
   * The billing periods of a contract, by the members of its terms that make them.
   *
   * @param from the first day of the contract
   * @param until the day after the last
   * @param period how long a period is: {@code month}, {@code quarter}, or another word for one
   *     period alone
   * @return in order; none where the contract would last more than thirty years
   */
  public static List<BillingPeriod> between(LocalDate from, LocalDate until, String period) {
    return Periods.of(from, until, period);
  }

  /**
   * How many months there are in a time such as a quarter.
   *
   * @param time {@code month}, {@code quarter}, {@code half-year} or {@code year}
   * @return nothing of any other time, which is no number of months
   */
  public static Optional<Integer> months(String time) {
    return Optional.ofNullable(MONTHS.get(time));
  }

  /**
   * Whether it is the settlement after the last period, in which nothing is measured.
   *
   * @return true for {@link #CLOSING}
   */
  public boolean isClosing() {
    return id.equals(CLOSING);
  }
}
