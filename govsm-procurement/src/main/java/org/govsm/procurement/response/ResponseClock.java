package org.govsm.procurement.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Ruling;
import org.govsm.core.time.WorkingDays;
import org.govsm.procurement.measurement.Reading;

/**
 * Clock by which response times are counted: all hours, or the office hours of working days. Office
 * hours of a day of which no calendar says whether it is a working day are never guessed.
 */
public interface ResponseClock {

  /** A clock that never stands still. */
  static ResponseClock always() {
    return (from, until) -> new Ruling.Answer<>(length(from, until));
  }

  /**
   * Office hours, by the day of India.
   *
   * @param opens the first minute that counts
   * @param closes the first minute after
   */
  static ResponseClock office(WorkingDays calendar, LocalTime opens, LocalTime closes) {
    return (from, until) -> office(calendar, opens, closes, from, until);
  }

  /**
   * How long it runs between two instants.
   *
   * @param from the first
   * @param until the second; nothing runs where it is not later
   * @return exact; undetermined with the years of which the calendar lacks the holidays
   */
  Ruling<Duration> between(Instant from, Instant until);

  private static Duration length(Instant from, Instant until) {
    return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
  }

  private static Ruling<Duration> office(
      WorkingDays calendar, LocalTime opens, LocalTime closes, Instant from, Instant until) {
    ZoneId zone = Reading.INDIA;
    LocalDate last = LocalDate.ofInstant(until, zone);
    Duration sum = Duration.ZERO;
    Set<String> missing = new TreeSet<>();
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Duration open =
          length(
              later(from, day.atTime(opens).atZone(zone).toInstant()),
              earlier(until, day.atTime(closes).atZone(zone).toInstant()));
      if (!open.isZero()) {
        boolean works =
            calendar
                .isWorkingDay(day)
                .<Boolean>fold(
                    answer -> answer.value(),
                    refer -> false,
                    undetermined -> {
                      missing.addAll(undetermined.missing());
                      return false;
                    });
        sum = works ? sum.plus(open) : sum;
      }
    }
    return missing.isEmpty()
        ? new Ruling.Answer<>(sum)
        : new Ruling.Undetermined<>(List.copyOf(missing));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
