package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
      if (isDay(text)) {
        return Optional.of(new Moment(IndianDays.start(LocalDate.parse(text)), true));
      } else if (INSTANT.matcher(text).matches()) {
        return Optional.of(new Moment(OffsetDateTime.parse(text).toInstant(), false));
      }
    } catch (DateTimeParseException e) {
      // it has the form of a moment, but the calendar lacks it
    }
    return Optional.empty();
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
