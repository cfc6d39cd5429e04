package org.govsm.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Times of day as notices give them: local, in India; an instant with its zone is the time in India
 * at that instant.
 */
public final class LocalTimes {

  private static final int MOST_YEAR = 9999;
  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);
  private static final DateTimeFormatter WITH_OR_WITHOUT_ZONE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private LocalTimes() {}

  /**
   * Reads a time.
   *
   * @param text such as {@code 2026-01-16T17:00} or {@code 2026-01-16T11:30:00Z}, or a day alone,
   *     which begins at midnight
   * @return the time, or nothing where the text is none
   */
  public static Optional<LocalDateTime> read(String text) {
    try {
      LocalDateTime time =
          text.contains("T") ? inIndia(text) : LocalDate.parse(text).atStartOfDay();
      return Optional.of(time).filter(at -> at.getYear() > 0 && at.getYear() <= MOST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a text that {@link #read} reads gives the day and no hour.
   *
   * @param text as for {@link #read}
   * @return true for a day alone, of which no hour is known
   */
  public static boolean isDayAlone(String text) {
    return !text.contains("T");
  }

  private static LocalDateTime inIndia(String text) {
    TemporalAccessor time =
        WITH_OR_WITHOUT_ZONE.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime instant
        ? instant.withOffsetSameInstant(INDIA).toLocalDateTime()
        : LocalDateTime.from(time);
  }
}
