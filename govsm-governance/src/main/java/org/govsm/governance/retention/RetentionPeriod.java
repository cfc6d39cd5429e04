package org.govsm.governance.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Period of retention in days or in years. The day of the event does not count: 180 days from 1
 * March end on 28 August.
 *
 * @param count how many, zero or more
 * @param years whether they are years, and not days
 */
record RetentionPeriod(int count, boolean years) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (DAYS|YEARS)");

  static RetentionPeriod read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("no period: " + text);
    }
    return new RetentionPeriod(Integer.parseInt(form.group(1)), form.group(2).equals("YEARS"));
  }

  /** The last day on which it is kept; a year from 29 February ends on 1 March. */
  LocalDate lastDay(LocalDate event) {
    if (!years) {
      return event.plusDays(count);
    }
    LocalDate end = event.plus(Period.ofYears(count));
    return end.getDayOfMonth() < event.getDayOfMonth() ? end.plusDays(1) : end;
  }
}
