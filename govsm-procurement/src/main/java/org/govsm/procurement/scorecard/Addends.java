package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govsm.core.money.Fraction;

/**
 * Figures that are added up, in the order in which their file has them. Each is a whole number of
 * hundredths of a paisa; rounding may have changed it by half a rupee where it is a whole number of
 * rupees, else by half a paisa.
 */
final class Addends {

  static final long RUPEE = 10_000;
  private static final int PLACES = 4;
  private static final long PAISA = 100;

  private final List<String> subjects;
  private final long[] sums;
  private final int[] parts;
  private final long[] upTo;
  private final Map<String, Integer> places = new HashMap<>();

  /** Figures of rupees or counts, each of another subject. */
  Addends(List<String> subjects, List<Fraction> figures) {
    this.subjects = subjects;
    sums = figures.stream().mapToLong(Addends::exact).toArray();
    parts =
        IntStream.range(0, sums.length)
            .filter(at -> sums[at] > 0)
            .boxed()
            .sorted((one, other) -> Long.compare(sums[one], sums[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    upTo = new long[parts.length + 1];
    for (int i = 0; i < parts.length; i++) {
      upTo[i + 1] = upTo[i] + sums[parts[i]];
    }
    for (int at = 0; at < sums.length; at++) {
      places.put(subjects.get(at), at);
    }
  }

  private static long exact(Fraction figure) {
    BigDecimal rupees = figure.decimal(PLACES, RoundingMode.HALF_UP);
    return rupees.movePointRight(PLACES).longValue();
  }

  int count() {
    return sums.length;
  }

  String subject(int at) {
    return subjects.get(at);
  }

  List<String> subjects(List<Integer> some) {
    return some.stream().map(subjects::get).sorted().toList();
  }

  /** Where a subject stands; less than zero where it has no figure. */
  int place(String subject) {
    return places.getOrDefault(subject, -1);
  }

  long sum(int at) {
    return sums[at];
  }

  /** By how much rounding may have changed a figure; nothing where there is none. */
  long half(int at) {
    return Math.min(Math.abs(sums[at]), (sums[at] % RUPEE == 0 ? RUPEE : PAISA) / 2);
  }

  boolean hasCredits() {
    return Arrays.stream(sums).anyMatch(sum -> sum < 0);
  }

  /** Those above nothing, the least first. */
  int[] parts() {
    return parts;
  }

  /** The mean of those above nothing. */
  double mean() {
    return parts.length == 0 ? 0 : (double) upTo[parts.length] / parts.length;
  }

  /** How many of the least are no more than a figure. */
  int below(long sum) {
    int low = 0;
    int high = parts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[parts[middle]] <= sum) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether some of the others may be together what one is: the two least are not more, and all
   * that are no more than it are not less.
   */
  boolean maySum(int at) {
    if (sums[at] <= 0) {
      return false;
    }
    int count = below(sums[at] + half(at) + RUPEE);
    long play = half(at) + count * RUPEE / 2;
    long two = parts.length < 3 ? 0 : leastTwo(at);
    return count > 2
        && two <= sums[at] + half(at) + RUPEE
        && upTo[count] - sums[at] >= sums[at] - play;
  }

  private long leastTwo(int at) {
    long three = upTo[3];
    return at == parts[0] || at == parts[1] ? three - sums[at] : upTo[2];
  }
}
