package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.procurement.payment.CertificateCalendar;

/**
 * Days on which the tasks of a contract stay as they are, if nothing happens: between two of the
 * days on which a period ends or its figures are final.
 *
 * @param until the first day after them
 */
record TaskDays(LocalDate from, LocalDate until) {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Around a day, by the calendar of a contract. */
  static TaskDays around(LocalDate today, CertificateCalendar calendar) {
    List<LocalDate> turns =
        calendar.periods().stream()
            .flatMap(due -> Stream.of(due.period().from(), due.period().until(), due.from()))
            .sorted()
            .toList();
    return new TaskDays(
        turns.stream().filter(day -> !day.isAfter(today)).reduce(FIRST, (a, b) -> b),
        turns.stream().filter(day -> day.isAfter(today)).findFirst().orElse(LAST));
  }

  /** A day alone: of a contract of which no calendar is known. */
  static TaskDays alone(LocalDate today) {
    return new TaskDays(today, today.plusDays(1));
  }

  boolean contain(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
