package org.govsm.procurement.tender;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days that a text names: those that no calendar has, and of a paper those that are still to come.
 */
public final class PaperDays {

  /** The months in English and Hindi, with the spellings that are in use. */
  private static final List<String> MONTHS =
      List.of(
          "jan(?:uary)?|जनवरी",
          "feb(?:ruary)?|फ\u093c?रवरी",
          "mar(?:ch)?|मार्च",
          "apr(?:il)?|अप्रैल",
          "may|मई",
          "june?|जून",
          "july?|जुलाई",
          "aug(?:ust)?|अगस्त",
          "sept?(?:ember)?|सितंबर|सितम्बर",
          "oct(?:ober)?|अक्टूबर|अक्तूबर",
          "nov(?:ember)?|नवंबर|नवम्बर",
          "dec(?:ember)?|दिसंबर|दिसम्बर");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{N}])(?<day>\\p{Nd}{1,2})(?:st|nd|rd|th)?\\s+(?<month>"
              + String.join("|", MONTHS)
              + ")\\.?,?\\s+(?<year>\\p{Nd}{4})(?![\\p{N}])");

  /** What goes on before or behind it, and a month above twelve, are of the number of a file. */
  private static final Pattern IN_FIGURES =
      Pattern.compile(
          "(?<![\\w./-])(?<day>[0-9]{1,2})[./-](?<month>0?[1-9]|1[0-2])[./-](?<year>[0-9]{4})"
              + "(?![\\w/-])");

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\w./-])(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![\\w/-])");

  private PaperDays() {}

  /**
   * The first day of a text in words, or in figures from the year on, that no calendar has.
   *
   * @return as the text has it, in small letters
   */
  public static Optional<String> none(String text) {
    return first(text, List.of(NAMED, ISO), day -> false);
  }

  /**
   * The first day of a text that is none, or is after a day.
   *
   * @return as the text has it
   */
  static Optional<String> wrong(String text, LocalDate today) {
    return first(text, List.of(NAMED, IN_FIGURES, ISO), today::isBefore);
  }

  /** A text in small letters without the days that it names. */
  static String without(String text) {
    String rest = text;
    for (Pattern pattern : List.of(NAMED, IN_FIGURES, ISO)) {
      String bare = pattern.matcher(rest).replaceAll(" ");
      rest = bare.isBlank() ? rest : bare;
    }
    return rest;
  }

  private static Optional<String> first(
      String text, List<Pattern> patterns, Predicate<LocalDate> wrong) {
    String low = text.toLowerCase(Locale.ROOT);
    return patterns.stream()
        .flatMap(
            pattern ->
                pattern
                    .matcher(low)
                    .results()
                    .flatMap(found -> wrong(found, pattern, wrong).stream()))
        .findFirst();
  }

  private static Optional<String> wrong(
      MatchResult found, Pattern pattern, Predicate<LocalDate> wrong) {
    boolean iso = pattern == ISO;
    String month = found.group(2);
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(found.group(iso ? 1 : 3)),
              pattern == NAMED ? month(month) : Integer.parseInt(month),
              Integer.parseInt(found.group(iso ? 3 : 1)));
      return wrong.test(day) ? Optional.of(found.group()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(found.group());
    }
  }

  private static int month(String said) {
    int month = 0;
    while (!said.matches(MONTHS.get(month))) {
      month++;
    }
    return month + 1;
  }
}
