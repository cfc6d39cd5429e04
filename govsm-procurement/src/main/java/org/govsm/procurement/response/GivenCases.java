package org.govsm.procurement.response;

import java.time.Instant;
import java.time.LocalDate;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Cases of a file with what is said of it.
 *
 * @param from the first day of which it has every case that was received, by the day of India
 * @param until the day after the last
 * @param asOf when it was given; a case that it shows as open has waited at least until then
 */
public record GivenCases(ResponseCases cases, LocalDate from, LocalDate until, Instant asOf) {

  boolean have(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  boolean have(ResponseCase one) {
    return have(ZoneDays.of(one.received(), Reading.INDIA));
  }
}
