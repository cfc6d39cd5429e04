package org.govsm.governance.pilot;

import java.util.Arrays;
import java.util.List;

/** Demand of a week that repeats: how many are to be on duty in each of its minutes. */
final class CoverageDemand {

  private final int[] onDuty = new int[WeekTime.WEEK];

  CoverageDemand(List<CoverageWindow> windows) {
    for (CoverageWindow one : windows) {
      int day = WeekTime.start(one.day());
      Arrays.fill(onDuty, day + one.from(), day + one.to(), one.atOnce());
    }
  }

  /** The most that are on duty at once. */
  int peak() {
    return Arrays.stream(onDuty).max().orElse(0);
  }

  /** The most minutes in a row in which so many are on duty, also over the end of the week. */
  int inARow(int many) {
    int longest = 0;
    int run = 0;
    for (int minute = 0; minute < 2 * WeekTime.WEEK; minute++) {
      run = onDuty[minute % WeekTime.WEEK] >= many ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return Math.min(longest, WeekTime.WEEK);
  }

  /**
   * The persons without whom it cannot be covered in such shifts; it can need more.
   *
   * @param longest the most minutes of a shift
   * @param rest the least minutes between two shifts of one
   */
  int fewest(int longest, int rest) {
    int[] levels = Arrays.stream(onDuty).filter(many -> many > 0).distinct().toArray();
    int fewest = inStretch(longest, rest);
    for (int many : levels) {
      fewest = Math.max(fewest, inARow(many) > longest ? many + 1 : many);
    }
    return fewest;
  }

  /** In a stretch of a shift and a rest, nobody is on duty for longer than a shift. */
  private int inStretch(int longest, int rest) {
    int length = Math.min(longest + rest, WeekTime.WEEK);
    int sum = Arrays.stream(onDuty, 0, length).sum();
    int most = sum;
    for (int from = 0; from < WeekTime.WEEK; from++) {
      sum += onDuty[(from + length) % WeekTime.WEEK] - onDuty[from];
      most = Math.max(most, sum);
    }
    return (most + longest - 1) / longest;
  }
}
