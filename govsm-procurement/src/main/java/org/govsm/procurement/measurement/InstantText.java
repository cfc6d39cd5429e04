package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;

/** Text of an instant, as {@link Instant#toString()} writes it: digests hold millions of them. */
final class InstantText {

  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final int TEN = 10;

  /** The years of four digits. */
  private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay() * DAY;

  private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay() * DAY;

  private InstantText() {}

  static String of(Instant instant) {
    long second = instant.getEpochSecond();
    if (instant.getNano() != 0 || second < FIRST || second >= END) {
      return instant.toString();
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, (long) DAY));
    int left = (int) Math.floorMod(second, (long) DAY);
    StringBuilder text = new StringBuilder(20).append(day).append('T');
    two(text, left / HOUR).append(':');
    two(text, left / MINUTE % MINUTE).append(':');
    return two(text, left % MINUTE).append('Z').toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / TEN)).append((char) ('0' + number % TEN));
  }
}
