package org.govsm.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A financial year of Indian governments, 1 April to 31 March, written by its two years: 2019-20.
 *
 * @param start the calendar year in which it starts
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})");

  /**
   * The financial year of a day.
   *
   * @param day any day
   * @return the year that holds it; 31 March 2020 is in 2019-20, 1 April 2020 in 2020-21
   */
  public static FinancialYear of(LocalDate day) {
    return new FinancialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
  }

  /**
   * Reads the written form.
   *
   * @param written such as {@code 2019-20}
   * @throws IllegalArgumentException if it is not of that form, or the two years do not follow
   */
  public static FinancialYear parse(String written) {
    return find(written)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + written + "' is no financial year; write it as 2019-20"));
  }

  /**
   * The year of a text that may be none.
   *
   * @param written such as {@code 2019-20}
   * @return the year; nothing if it is not of that form, or the two years do not follow
   */
  public static Optional<FinancialYear> find(String written) {
    var match = WRITTEN.matcher(written);
    return match.matches()
        ? Optional.of(new FinancialYear(Integer.parseInt(match.group(1))))
            .filter(year -> year.toString().equals(written))
        : Optional.empty();
  }

  /**
   * The first day.
   *
   * @return 1 April
   */
  public LocalDate firstDay() {
    return LocalDate.of(start, Month.APRIL, 1);
  }

  /**
   * The last day.
   *
   * @return 31 March of the next calendar year
   */
  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  /**
   * Its days.
   *
   * @return the half-open period
   */
  public EffectivePeriod days() {
    return new EffectivePeriod(firstDay(), firstDay().plusYears(1));
  }

  @Override
  public int compareTo(FinancialYear other) {
    return Integer.compare(start, other.start);
  }

  /** The written form: {@code 2019-20}, {@code 1999-00}. */
  @Override
  public String toString() {
    int end = Math.floorMod(start + 1, 100);
    return start + (end < 10 ? "-0" : "-") + end;
  }
}
