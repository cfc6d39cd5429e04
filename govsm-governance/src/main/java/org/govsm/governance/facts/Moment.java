package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.tree.IndianDays;

/**
 * When something happened: an instant, or a day in India of which the hour is not known.
 *
 * @param start the instant, or the start of the day
 * @param wholeDay whether only the day is known
 */
public record Moment(Instant start, boolean wholeDay) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String USUAL = "0000-00-00T00:00:00+00:00";
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}");

  /** Checks that there is an instant. */
  public Moment {
    requireNonNull(start, "start");
  }

  /**
   * Reads a moment.
   *
   * @param text a day, or an instant with its zone
   * @return nothing where the text is neither
   */
  public static Optional<Moment> of(String text) {
    try {
      if (hasUsualForm(text)) {
        return Optional.of(new Moment(usual(text), false));
      } else if (isDay(text)) {
        return Optional.of(new Moment(IndianDays.start(LocalDate.parse(text)), true));
      } else if (INSTANT.matcher(text).matches()) {
        return Optional.of(new Moment(OffsetDateTime.parse(text).toInstant(), false));
      }
    } catch (DateTimeException e) {
      // it has the form of a moment, but the calendar lacks it
    }
    return Optional.empty();
  }

  /** Hundreds of thousands of instants stand in this form, which is quickly read by hand. */
  private static boolean hasUsualForm(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char form = USUAL.charAt(i);
      char c = text.charAt(i);
      if (form == '0' ? c < '0' || c > '9' : form == '+' ? c != '+' && c != '-' : c != form) {
        return false;
      }
    }
    return true;
  }

  private static Instant usual(String text) {
    int sign = text.charAt(19) == '-' ? -1 : 1;
    ZoneOffset zone =
        ZoneOffset.ofHoursMinutes(sign * number(text, 20, 22), sign * number(text, 23, 25));
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(zone);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  /**
   * The day.
   *
   * @return the date in India
   */
  public LocalDate day() {
    return IndianDays.of(start);
  }

  /**
   * The first instant that no longer belongs to it.
   *
   * @return the start of the next day in India for a day; the instant itself for an instant
   */
  public Instant end() {
    return wholeDay ? IndianDays.start(day().plusDays(1)) : start;
  }

  /**
   * Whether this is surely earlier. Two days, or a day and an instant, are compared as days.
   *
   * @param other the other moment
   * @return false also where both are on one day and an hour is not known
   */
  public boolean isBefore(Moment other) {
    return wholeDay || other.wholeDay ? day().isBefore(other.day()) : start.isBefore(other.start);
  }
}
