package org.govsm.procurement.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.time.WorkingDays;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Cases of a file with what is said of it.
 *
 * @param from the first day of which it has every case that was received, by the day of India
 * @param until the day after the last
 * @param asOf when it was given; a case that it shows as open has waited at least until then
 * @param countedBy the working days by which its cases were counted before and stay counted; left
 *     out: those of the one that is counted now
 */
public record GivenCases(
    ResponseCases cases,
    LocalDate from,
    LocalDate until,
    Instant asOf,
    Optional<WorkingDays> countedBy) {

  /** Cases that were not counted before. */
  public static GivenCases of(ResponseCases cases, LocalDate from, LocalDate until, Instant asOf) {
    return new GivenCases(cases, from, until, asOf, Optional.empty());
  }

  boolean have(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  boolean have(ResponseCase one) {
    return have(ZoneDays.of(one.received(), Reading.INDIA));
  }
}
