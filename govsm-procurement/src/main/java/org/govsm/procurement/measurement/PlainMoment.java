package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moments as programs write them, such as {@code 2026-10-01T00:00:00+05:30}: day, time and offset,
 * with seconds or without. What is written otherwise is for the JDK to read, or to refuse.
 */
final class PlainMoment {

  private static final int OFFSET_AT = 16;
  private static final int SECONDS_AT = 16;
  private static final int OFFSET_HOURS = 17;
  private static final int SHORTEST_MONTH = 28;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private PlainMoment() {}

  /** The instant; nothing where it is not written so, which says nothing of it. */
  static @Nullable Instant read(String text) {
    int length = text.length();
    if (length <= OFFSET_AT
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':') {
      return null;
    }
    boolean seconds = text.charAt(SECONDS_AT) == ':';
    int at = seconds ? SECONDS_AT + 3 : OFFSET_AT;
    int year = 100 * two(text, 0) + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int time = time(two(text, 11), two(text, 14), seconds ? two(text, SECONDS_AT + 1) : 0);
    int offset = offset(text, at);
    boolean there = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= length(month);
    return there && time >= 0 && offset > -DAY
        ? Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * DAY + time - offset)
        : null;
  }

  private static int length(int month) {
    return month == 2
        ? SHORTEST_MONTH
        : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static int time(int hours, int minutes, int seconds) {
    boolean there = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
    return there && seconds >= 0 && seconds < 60 ? hours * HOUR + minutes * MINUTE + seconds : -1;
  }

  /** In seconds; less than any where it is written otherwise. */
  private static int offset(String text, int at) {
    int length = text.length();
    if (length == at + 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    if (length != at + 6 || text.charAt(at + 3) != ':') {
      return -DAY;
    }
    char sign = text.charAt(at);
    int hours = two(text, at + 1);
    int minutes = two(text, at + 4);
    boolean there =
        (sign == '+' || sign == '-' && hours + minutes > 0)
            && hours >= 0
            && hours <= OFFSET_HOURS
            && minutes >= 0
            && minutes < 60;
    int offset = hours * HOUR + minutes * MINUTE;
    return !there ? -DAY : sign == '-' ? -offset : offset;
  }

  /** Two digits as a number; far below nothing where they are none. */
  private static int two(String text, int at) {
    if (at + 1 >= text.length()) {
      return Integer.MIN_VALUE / DAY;
    }
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return digits ? 10 * tens + ones : Integer.MIN_VALUE / DAY;
  }
}
