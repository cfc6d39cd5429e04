package org.govsm.procurement.contract;

import java.time.LocalDate;

/**
 * A period that is measured and paid as one.
 *
 * @param id the month in which it begins, such as {@code 2026-10}
 * @param from its first day
 * @param until the first day after it
 */
public record BillingPeriod(String id, LocalDate from, LocalDate until) {

  /** The id of the settlement after the last period, in which earlier ones are adjusted. */
  public static final String CLOSING = "closing";

  /**
   * Whether it is the settlement after the last period, in which nothing is measured.
   *
   * @return true for {@link #CLOSING}
   */
  public boolean isClosing() {
    return id.equals(CLOSING);
  }
}
