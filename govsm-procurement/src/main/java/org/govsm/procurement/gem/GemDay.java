package org.govsm.procurement.gem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Day as a contract states it: one day that can be no other, in the years of GeM. */
final class GemDay {

  /** GeM began in 2016. */
  private static final int FIRST_YEAR = 2016;

  private static final int LAST_YEAR = 2100;

  /** Of two numbers up to it either can be the month. */
  private static final int MONTHS = 12;

  private static final Pattern DAY =
      Pattern.compile("\\b([0-9]{1,2})[-/ ]([A-Za-z]{3}|[0-9]{2})[-/ ]([0-9]{4})\\b");
  private static final DateTimeFormatter NAMED = formatter("d-MMM-uuuu");
  private static final DateTimeFormatter NUMBERED = formatter("d-MM-uuuu");

  private GemDay() {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** As YYYY-MM-DD. */
  static Optional<String> read(String value) {
    Matcher day = DAY.matcher(value);
    if (isAmbiguous(value) || !day.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> first = parsed(day);
    return day.find() && !parsed(day).equals(first)
        ? Optional.empty()
        : first
            .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR)
            .map(LocalDate::toString);
  }

  /** Whether day and month can be changed for each other. */
  static boolean isAmbiguous(String value) {
    return DAY.matcher(value)
        .results()
        .filter(day -> Character.isDigit(day.group(2).charAt(0)))
        .anyMatch(
            day -> {
              int first = Integer.parseInt(day.group(1));
              int second = Integer.parseInt(day.group(2));
              return first <= MONTHS && second <= MONTHS && first != second;
            });
  }

  private static Optional<LocalDate> parsed(Matcher day) {
    String text = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
    try {
      boolean named = Character.isLetter(day.group(2).charAt(0));
      return Optional.of(LocalDate.parse(text, named ? NAMED : NUMBERED));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
