package org.govsm.governance.facts;

import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
      } else if (text.length() > 11 && text.charAt(10) == 'T' && INSTANT.matcher(text).matches()) {
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
    long day = LocalDate.of(four(text), two(text, 5), two(text, 8)).toEpochDay();
    long second =
        HOUR_OF_DAY.checkValidValue(two(text, 11)) * 3600L
            + MINUTE_OF_HOUR.checkValidValue(two(text, 14)) * 60L
            + SECOND_OF_MINUTE.checkValidValue(two(text, 17));
    return Instant.ofEpochSecond(day * 86_400 + second - zone(text));
  }

  /** In seconds; no zone is further away than 18 hours. */
  private static int zone(String text) {
    int seconds = two(text, 20) * 3600 + two(text, 23) * 60;
    if (two(text, 23) > 59 || seconds > 18 * 3600) {
      throw new DateTimeException("no such zone");
    }
    return text.charAt(19) == '-' ? -seconds : seconds;
  }

  private static int four(String text) {
    return two(text, 0) * 100 + two(text, 2);
  }

  private static int two(String text, int from) {
    return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
  }

  static boolean isDay(String text) {
    return text.length() == 10 && DAY.matcher(text).matches();
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
