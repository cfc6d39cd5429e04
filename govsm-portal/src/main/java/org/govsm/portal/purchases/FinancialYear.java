package org.govsm.portal.purchases;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year, from 1 April to 31 March.
 *
 * @param start the calendar year in which it begins
 */
public record FinancialYear(int start) {

  private static final Pattern NAME = Pattern.compile("(20\\d\\d)-(\\d\\d)");

  /**
   * The year of a name.
   *
   * @param name such as {@code 2025-26}
   * @return nothing where it names no year, such as {@code 2025-27}
   */
  public static Optional<FinancialYear> of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new FinancialYear(Integer.parseInt(parts.group(1))))
            .filter(year -> year.name().equals(name))
        : Optional.empty();
  }

  /**
   * The year of a day.
   *
   * @param day the day
   * @return the year that holds it
   */
  public static FinancialYear of(LocalDate day) {
    boolean early = day.getMonthValue() < Month.APRIL.getValue();
    return new FinancialYear(early ? day.getYear() - 1 : day.getYear());
  }

  /**
   * What it is called.
   *
   * @return such as {@code 2025-26}
   */
  public String name() {
    return String.format(Locale.ROOT, "%d-%02d", start, (start + 1) % 100);
  }

  /**
   * Whether it holds a day.
   *
   * @param day the day
   * @return true from 1 April to 31 March
   */
  public boolean holds(LocalDate day) {
    return of(day).start == start;
  }
}
