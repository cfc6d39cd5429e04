package org.govsm.governance.assessment.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.governance.facts.FactNode;

/** Hours of a week, to the minute, as rows of a roster state them. */
final class WeekHours {

  static final int DAY = 24 * 60;
  static final int DAYS = 7;

  private static final int WEEK = DAYS * DAY;
  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)");

  private WeekHours() {}

  static BitSet all() {
    BitSet week = new BitSet(WEEK);
    week.set(0, WEEK);
    return week;
  }

  /**
   * The hours of a row; nothing where it does not say them. One that ends earlier ends next day.
   */
  static Optional<BitSet> of(FactNode row) {
    Optional<Integer> from = minute(row.at("from"));
    Optional<Integer> to = minute(row.at("to"));
    FactNode days = row.at("days");
    if (from.isEmpty() || to.isEmpty() || from.equals(to) || isOpen(days)) {
      return Optional.empty();
    }
    int length = Math.floorMod(to.get() - from.get(), DAY);
    BitSet week = new BitSet(WEEK);
    for (int day = 0; day < DAYS; day++) {
      if (days.isNone() || isOn(days, NAMES.get(day))) {
        for (int i = 0; i < (length == 0 ? DAY : length); i++) {
          week.set((day * DAY + from.get() + i) % WEEK);
        }
      }
    }
    return Optional.of(week);
  }

  private static boolean isOpen(FactNode days) {
    return days.isAbsent() || Require.hasGap(days);
  }

  private static boolean isOn(FactNode days, String day) {
    return days.items().stream().anyMatch(one -> one.isWord(day));
  }

  private static Optional<Integer> minute(FactNode time) {
    return time.text()
        .map(text -> TIME.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(m -> Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2)))
        .filter(minute -> minute <= DAY);
  }
}
