package org.govsm.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times of day as notices give them: local, in India, without a zone. */
public final class LocalTimes {

  private static final int MOST_YEAR = 9999;

  private LocalTimes() {}

  /**
   * Reads a time.
   *
   * @param text such as {@code 2026-01-16T17:00}, or a day alone, which begins at midnight
   * @return the time, or nothing where the text is none
   */
  public static Optional<LocalDateTime> read(String text) {
    try {
      LocalDateTime time =
          text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
      return Optional.of(time).filter(at -> at.getYear() > 0 && at.getYear() <= MOST_YEAR);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
