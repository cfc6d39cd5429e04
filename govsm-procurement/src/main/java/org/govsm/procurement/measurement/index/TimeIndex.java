package org.govsm.procurement.measurement.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Rows in an order of their own, found by an instant. */
final class TimeIndex {

  private static final int LAST = Integer.MAX_VALUE - 1;

  private final int[] rows;

  /** The second of each, and in the lower half its place among the rows, by the second. */
  private final long[] bySecond;

  TimeIndex(int[] rows, IntFunction<Instant> time) {
    this.rows = rows;
    bySecond = new long[rows.length];
    for (int place = 0; place < rows.length; place++) {
      bySecond[place] = RowView.pair(second(time.apply(rows[place])), place);
    }
    Arrays.sort(bySecond);
  }

  int size() {
    return rows.length;
  }

  int[] rows() {
    return rows;
  }

  /** The rows of a span in their order, and perhaps some of the seconds in which it ends. */
  int[] between(Instant from, Instant until) {
    int begin = firstAt(second(from));
    int end = firstAt(second(until) + 1L);
    int[] found = new int[Math.max(0, end - begin)];
    for (int i = 0; i < found.length; i++) {
      found[i] = (int) bySecond[begin + i];
    }
    Arrays.sort(found);
    for (int i = 0; i < found.length; i++) {
      found[i] = rows[found[i]];
    }
    return found;
  }

  private int firstAt(long second) {
    int found = Arrays.binarySearch(bySecond, second << Integer.SIZE);
    return found < 0 ? -found - 1 : found;
  }

  /** Seconds of 1970 to 2038 one by one; all before or after are taken for one. */
  private static int second(Instant instant) {
    return (int) Math.max(0, Math.min(LAST, instant.getEpochSecond()));
  }
}
