package org.govsm.governance.response;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.govsm.core.decision.Ruling;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.law.IndianMoment;

/**
 * Clock of a service standard: all hours, or the office hours of working days in India. Office
 * hours of a day of which no calendar says whether it is a working day are never guessed.
 */
public interface ServiceClock {

  /** A clock that never stands still. */
  static ServiceClock always() {
    return (from, time) -> new Ruling.Answer<>(from.plus(time));
  }

  /**
   * Office hours, by the day of India.
   *
   * @param opens the first moment of the day that counts
   * @param closes the first moment after
   * @throws IllegalArgumentException if the office does not open before it closes
   */
  static ServiceClock office(WorkingDays calendar, LocalTime opens, LocalTime closes) {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("the office opens at " + opens + ", after " + closes);
    }
    return (from, time) -> office(calendar, opens, closes, from, time);
  }

  /**
   * The last moment in time: a time that ends as the office closes ends then, and not as it opens
   * again.
   *
   * @param from the receipt
   * @param time how long there is
   * @return undetermined with the year of which the calendar lacks the holidays
   */
  Ruling<OffsetDateTime> due(OffsetDateTime from, Duration time);

  /** The same clock, and another where this one does not know the days. */
  default ServiceClock orElse(ServiceClock other) {
    return (from, time) ->
        due(from, time)
            .<Ruling<OffsetDateTime>>fold(
                answer -> answer, refer -> refer, lacking -> other.due(from, time));
  }

  private static Ruling<OffsetDateTime> office(
      WorkingDays calendar, LocalTime opens, LocalTime closes, OffsetDateTime from, Duration time) {
    IndianMoment begin = new IndianMoment(from);
    Duration left = time;
    for (LocalDate day = begin.day(); ; day = day.plusDays(1)) {
      OffsetDateTime opening = day.atTime(opens).atOffset(begin.at().getOffset());
      OffsetDateTime start = begin.at().isAfter(opening) ? begin.at() : opening;
      Duration open = Duration.between(start, day.atTime(closes).atOffset(begin.at().getOffset()));
      if (open.isNegative() || open.isZero()) {
        continue;
      }
      Ruling<Boolean> works = calendar.isWorkingDay(day);
      List<String> missing =
          works.<List<String>>fold(a -> List.of(), r -> List.of(), lacking -> lacking.missing());
      if (!missing.isEmpty()) {
        return new Ruling.Undetermined<>(missing);
      } else if (works.<Boolean>fold(Ruling.Answer::value, r -> false, u -> false)) {
        if (left.compareTo(open) <= 0) {
          return new Ruling.Answer<>(start.plus(left));
        }
        left = left.minus(open);
      }
    }
  }
}
