package org.govsm.procurement.tender;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days that a text names of a paper: none is of no calendar, and none is still to come. */
final class PaperDays {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\\s+(?<month>"
              + String.join("|", MONTHS)
              + ")[a-z]*\\.?,?\\s+(?<year>[0-9]{4})\\b");

  /** What goes on before or behind it, and a month above twelve, are of the number of a file. */
  private static final Pattern IN_FIGURES =
      Pattern.compile(
          "(?<![\\w./-])(?<day>[0-9]{1,2})[./-](?<month>0?[1-9]|1[0-2])[./-](?<year>[0-9]{4})"
              + "(?![\\w/-])");

  private static final Pattern ISO =
      Pattern.compile("\\b(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\\b");

  private PaperDays() {}

  /**
   * The first day of a text that is none, or is after a day.
   *
   * @return as the text has it
   */
  static Optional<String> wrong(String text, LocalDate today) {
    String low = text.toLowerCase(Locale.ROOT);
    return List.of(NAMED, IN_FIGURES, ISO).stream()
        .flatMap(
            pattern ->
                pattern
                    .matcher(low)
                    .results()
                    .flatMap(found -> wrong(found, pattern, today).stream()))
        .findFirst();
  }

  private static Optional<String> wrong(MatchResult found, Pattern pattern, LocalDate today) {
    boolean iso = pattern == ISO;
    String month = found.group(2);
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(found.group(iso ? 1 : 3)),
              pattern == NAMED ? MONTHS.indexOf(month) + 1 : Integer.parseInt(month),
              Integer.parseInt(found.group(iso ? 3 : 1)));
      return day.isAfter(today) ? Optional.of(found.group()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(found.group());
    }
  }
}
