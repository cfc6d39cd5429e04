package org.govsm.procurement.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that the name of a file names. Studio calls a zip "Content 2026-10-01_2026-10-29": the
 * second is the day after the last. It is a proposal only; an officer confirms it.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record FileWindow(LocalDate from, LocalDate until) {

  private static final Pattern DAYS =
      Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})_(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  /**
   * Finds the days in the name of a file.
   *
   * @return nothing where it names none, or the second is not after the first
   */
  public static Optional<FileWindow> of(String name) {
    Matcher days = DAYS.matcher(name);
    if (!days.find()) {
      return Optional.empty();
    }
    try {
      FileWindow window =
          new FileWindow(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
      return Optional.of(window).filter(w -> w.from().isBefore(w.until()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
