package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Times of a week that repeats, in minutes from Monday at midnight. */
final class WeekTime {

  static final int DAY = 24 * 60;
  static final int WEEK = 7 * DAY;

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

  private WeekTime() {}

  static String[] days() {
    return Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toArray(String[]::new);
  }

  static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  /** The minute of a day; 24:00 is its end. */
  static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  static int start(DayOfWeek day) {
    return (day.getValue() - 1) * DAY;
  }
}
