package org.govsm.procurement.record;

import java.util.List;
import org.govsm.procurement.record.DigitRuns.Digits;

/**
 * Figures that are no number of anybody: days, times, years, also at the end of a file number, and
 * amounts with commas or in rupees.
 */
final class OrdinaryFigures {

  private static final int MONEY = 9;
  private static final int DECIMAL = 8;

  private final PlainSigns signs;
  private final List<Digits> groups;
  private final boolean strict;

  OrdinaryFigures(PlainSigns signs, List<Digits> groups, boolean strict) {
    this.signs = signs;
    this.groups = groups;
    this.strict = strict;
  }

  /** The group after the figure that begins at one; the group itself where none does. */
  int past(int i) {
    boolean inside = i > 0 && gap(i - 1).length() == 1 && "./-:,".contains(gap(i - 1));
    if (inside && !isAfterDay(i)) {
      boolean dated = gap(i - 1).equals("-") && length(i) == 4;
      int past = dated ? day(i) : i;
      return past == i && !strict ? fileYear(i) : past;
    }
    int past = day(i);
    past = past == i ? time(i) : past;
    past = past == i ? amount(i) : past;
    return past == i ? year(i) : past;
  }

  /** What joins a group to the next: empty at the end, and where more than three signs stand. */
  private String gap(int i) {
    boolean joined = i + 1 < groups.size() && groups.get(i + 1).from() - groups.get(i).to() <= 3;
    return joined ? signs.between(groups.get(i).to(), groups.get(i + 1).from()) : "";
  }

  private int length(int i) {
    return i < groups.size() ? groups.get(i).length() : 0;
  }

  private int value(int i) {
    Digits one = groups.get(i);
    return one.length() > 8 ? -1 : Integer.parseInt(signs.between(one.from(), one.to()));
  }

  /** A time may follow a day without a blank. */
  private boolean isAfterDay(int i) {
    return i >= 3 && gap(i - 1).equals(":") && day(i - 3) == i;
  }

  private boolean isJoined(int i, String signs) {
    String gap = gap(i);
    return gap.length() == 1 && signs.contains(gap);
  }

  private int day(int i) {
    if (!isJoined(i, "./-") || !gap(i).equals(gap(i + 1)) || isJoined(i + 2, "/-")) {
      return i;
    }
    boolean last = length(i + 2) == 4 && isYear(i + 2) && isIn(i, 1, 31) && isIn(i + 1, 1, 12);
    boolean first = length(i) == 4 && isYear(i) && isIn(i + 1, 1, 12) && isIn(i + 2, 1, 31);
    return first || last ? i + 3 : i;
  }

  private boolean isIn(int i, int least, int most) {
    return length(i) <= 2 && value(i) >= least && value(i) <= most;
  }

  private boolean isYear(int i) {
    return length(i) == 4 && value(i) >= 1900 && value(i) < 2100;
  }

  private int time(int i) {
    if (!gap(i).equals(":") || !isIn(i, 0, 24) || length(i + 1) != 2 || value(i + 1) > 59) {
      return i;
    }
    boolean seconds = gap(i + 1).equals(":") && length(i + 2) == 2 && value(i + 2) <= 60;
    int past = seconds ? i + 3 : i + 2;
    boolean parts =
        seconds && gap(i + 2).equals(".") && signs.at(groups.get(i + 2).from() - 1) == ':';
    return parts && length(i + 3) <= 9 && signs.at(groups.get(i + 3).to()) == 'Z' ? i + 4 : past;
  }

  /** A year, alone or with the next one: a longer number that begins like one is none. */
  private int year(int i) {
    if (!isYear(i)) {
      return i;
    }
    boolean pair = isJoined(i, "-/") && length(i + 1) == 2 && value(i + 1) == (value(i) + 1) % 100;
    if (pair && gap(i + 1).length() != 1) {
      return i + 2;
    }
    boolean alone = gap(i).isEmpty() || isJoined(i, "/-") && length(i + 1) != 4;
    return alone && !strict || gap(i).isEmpty() && (i == 0 || gap(i - 1).isEmpty()) ? i + 1 : i;
  }

  /**
   * The year of a file number, as in 12/34567/2026-27 or 12/34567/2026. What reads as a mobile or
   * Aadhaar number with that year is none.
   */
  private int fileYear(int i) {
    if (!isYear(i) || !isJoined(i - 1, "/-")) {
      return i;
    }
    boolean pair = isJoined(i, "-/") && length(i + 1) == 2 && value(i + 1) == (value(i) + 1) % 100;
    if (pair && (gap(i + 1).length() != 1 || isJoined(i + 1, "/"))) {
      return i + 2;
    }
    boolean last = gap(i).length() != 1 || isJoined(i, "/");
    return last && isJoined(i - 1, "/") && !endsNumber(i) ? i + 1 : i;
  }

  /** Whether the groups up to one have as many digits as a mobile or Aadhaar number. */
  private boolean endsNumber(int last) {
    int first = last;
    int digits = length(last);
    boolean fours = length(last) % 4 == 0;
    while (first > 0 && !gap(first - 1).isEmpty()) {
      first--;
      digits += length(first);
      fours &= length(first) % 4 == 0;
    }
    return digits == 10 && signs.at(groups.get(first).from()) >= '6' || digits == 12 && fours;
  }

  private int amount(int i) {
    int last = i;
    while (gap(last).equals(",")) {
      last++;
    }
    boolean commas = last > i && length(last) == 3 && length(i) <= 3 && isGrouped(i, last);
    boolean rupees = isAfterRupees(i) && last == i && length(i) <= MONEY;
    boolean decimal = isDecimal(last);
    boolean plain = !strict && last == i && decimal && length(i) <= DECIMAL;
    return commas || rupees || plain ? last + (decimal ? 2 : 1) : i;
  }

  private boolean isDecimal(int i) {
    return gap(i).equals(".") && length(i + 1) <= 2 && !isJoined(i + 1, ".-/");
  }

  /** Groups of two and three as in India, or of three. */
  private boolean isGrouped(int i, int last) {
    int size = last == i + 1 ? 3 : length(i + 1);
    boolean same = size == 3 || size == 2 && length(i) <= 2;
    for (int at = i + 1; at < last; at++) {
      same &= length(at) == size;
    }
    return same;
  }

  private boolean isAfterRupees(int i) {
    String before = signs.between(groups.get(i).from() - 4, groups.get(i).from()).strip();
    return before.endsWith("RS")
        || before.endsWith("RS.")
        || before.endsWith("INR")
        || before.endsWith("₹")
        || before.endsWith("रु")
        || before.endsWith("रु.");
  }
}
