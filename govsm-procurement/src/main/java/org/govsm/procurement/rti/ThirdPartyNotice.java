package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Notice to a third party under section 11 of the Right to Information Act: nothing that it is
 * about is given before the third party answered, or the days of its answer are over.
 *
 * @param day the day of its receipt
 * @param answered whether the third party answered
 */
public record ThirdPartyNotice(LocalDate day, boolean answered) {

  /**
   * Checks that nothing is missing.
   *
   * @param day see the record
   * @param answered see the record
   */
  public ThirdPartyNotice {
    requireNonNull(day, "day");
  }

  /** The last day of an answer, section 11(2). */
  public LocalDate answerBy() {
    return day.plusDays(RequestClocks.ANSWER_DAYS);
  }

  /** Whether an answer is waited for on a day: what the notice is about is not given. */
  public boolean isOpen(LocalDate on) {
    return !answered && !on.isAfter(answerBy());
  }
}
