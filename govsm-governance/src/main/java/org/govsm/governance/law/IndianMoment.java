package org.govsm.governance.law;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Instant as it is told in India: with its day and time of Indian Standard Time, in whatever zone
 * it was given.
 *
 * @param at the instant, in the zone of India
 */
public record IndianMoment(OffsetDateTime at) implements NamedValue {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Puts the instant into the zone of India. */
  public IndianMoment {
    requireNonNull(at, "at");
    at = at.withOffsetSameInstant(INDIA);
  }

  /** The last second of a day in India. */
  public static IndianMoment endOf(LocalDate day) {
    return new IndianMoment(day.atTime(23, 59, 59).atOffset(INDIA));
  }

  /** The date in India. */
  public LocalDate day() {
    return at.toLocalDate();
  }

  /** The instant so much later, by the clock: nights and holidays count. */
  public IndianMoment plus(Duration time) {
    return new IndianMoment(at.plus(time));
  }

  /** Whether this is later than another; not where they are one instant. */
  public boolean isAfter(IndianMoment other) {
    return at.isAfter(other.at);
  }

  /** Whether this is earlier than another; not where they are one instant. */
  public boolean isBefore(IndianMoment other) {
    return at.isBefore(other.at);
  }

  /**
   * The published form.
   *
   * @return ISO 8601 with seconds and the zone of India
   */
  @Override
  public String code() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  /**
   * Whether something was done in time: up to the last moment itself. What is done after the moment
   * of the question is not done then.
   *
   * @param due the last moment; nothing where there is none
   * @param done when it was done; nothing where it was not, or is not known to be
   * @param asOf the moment for which this is asked
   * @return nothing while the time runs, and where it is not known
   */
  public static Optional<Boolean> inTime(
      Optional<IndianMoment> due, Optional<IndianMoment> done, Optional<IndianMoment> asOf) {
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Optional<IndianMoment> by = done.filter(at -> asOf.filter(at::isAfter).isEmpty());
    boolean late = by.or(() -> asOf).filter(at -> at.isAfter(due.get())).isPresent();
    return late ? Optional.of(false) : by.map(at -> true);
  }

  @Override
  public String name(Messages words) {
    DateTimeFormatter form = at.getSecond() == 0 ? TIME : TO_THE_SECOND;
    return words.say(Message.of("moment.india").with("day", day()).with("time", form.format(at)));
  }
}
