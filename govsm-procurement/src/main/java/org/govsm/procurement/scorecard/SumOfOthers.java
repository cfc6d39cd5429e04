package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.govsm.core.money.Fraction;

/**
 * The figures of which one is the sum, but for rounding: a total of some of the others. Looked for
 * in an order that is the same each time, and not without end. All are put in order once; what is
 * too large to be a part is passed over at once.
 */
final class SumOfOthers {

  private static final int MOST_STEPS = 200_000;
  private static final int PLACES = 4;
  private static final long RUPEE = 10_000;
  private static final long PAISA = 100;

  private record Part(String subject, long sum) {}

  private final long[] sums;
  private final List<String> subjects;

  /** What is above nothing, the greatest first; by subject its place, and the sum from each on. */
  private final List<Part> parts = new ArrayList<>();

  private final Map<String, Integer> places = new HashMap<>();
  private final long[] left;
  private long looks;

  /** Figures of rupees, each of another subject. */
  SumOfOthers(List<String> subjects, List<Fraction> figures) {
    this.subjects = subjects;
    sums = figures.stream().mapToLong(SumOfOthers::exact).toArray();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        parts.add(new Part(subjects.get(i), sums[i]));
      }
    }
    parts.sort(Comparator.comparing(Part::sum).reversed().thenComparing(Part::subject));
    left = new long[parts.size() + 1];
    for (int i = parts.size() - 1; i >= 0; i--) {
      left[i] = left[i + 1] + parts.get(i).sum();
      places.put(parts.get(i).subject(), i);
    }
  }

  /** How often a part was looked at. */
  long looks() {
    return looks;
  }

  /**
   * At least two of the others that make up a figure; nothing where there are none.
   *
   * @param at which figure
   * @param apart subjects that are known to be no part of it
   */
  Optional<List<String>> of(int at, Set<String> apart) {
    int[] out =
        IntStream.concat(
                IntStream.of(place(subjects.get(at))), apart.stream().mapToInt(this::place))
            .filter(place -> place >= 0)
            .distinct()
            .sorted()
            .toArray();
    return sums[at] > 0 ? new Search(out).of(sums[at]) : Optional.empty();
  }

  private int place(String subject) {
    return places.getOrDefault(subject, -1);
  }

  private static long exact(Fraction figure) {
    BigDecimal rupees = figure.decimal(PLACES, RoundingMode.HALF_UP);
    return rupees.movePointRight(PLACES).longValue();
  }

  /** By how much rounding may have changed a figure: to the rupee, or to the paisa. */
  private static long half(long figure) {
    return (figure % RUPEE == 0 ? RUPEE : PAISA) / 2;
  }

  /** One search among all parts but some; each part is first taken, then left. */
  private final class Search {

    private final int[] out;

    /** By place among those left out, the sum from it on. */
    private final long[] outLeft;

    private final List<Integer> taken = new ArrayList<>();
    private long missing;
    private long play;
    private int next;
    private int steps;

    Search(int[] out) {
      this.out = out;
      outLeft = new long[out.length + 1];
      for (int i = out.length - 1; i >= 0; i--) {
        outLeft[i] = outLeft[i + 1] + parts.get(out[i]).sum();
      }
    }

    Optional<List<String>> of(long sum) {
      missing = sum;
      play = half(sum);
      next = inside(0);
      passOver();
      while (!(Math.abs(missing) <= play && taken.size() > 1)) {
        looks++;
        if (++steps <= MOST_STEPS && mayBeFromHere()) {
          take();
        } else if (taken.isEmpty()) {
          return Optional.empty();
        } else {
          leave();
        }
      }
      return Optional.of(taken.stream().map(i -> parts.get(i).subject()).sorted().toList());
    }

    private boolean mayBeFromHere() {
      if (next == parts.size() || missing <= -play) {
        return false;
      }
      int after = outFrom(next);
      long most = left[next] - outLeft[after];
      long count = (long) parts.size() - next - (out.length - after);
      return missing <= most + play + count * RUPEE / 2;
    }

    private void take() {
      long sum = parts.get(next).sum();
      taken.add(next);
      missing -= sum;
      play += half(sum);
      next = inside(next + 1);
      passOver();
    }

    private void leave() {
      int last = taken.remove(taken.size() - 1);
      long sum = parts.get(last).sum();
      missing += sum;
      play -= half(sum);
      next = inside(last + 1);
    }

    /** Parts that are more than is missing are a step to take and one to leave again. */
    private void passOver() {
      boolean over = Math.abs(missing) <= play && taken.size() > 1 || missing <= -play;
      int first = over ? next : inside(firstBelow(missing + play + RUPEE));
      if (first > next) {
        int passed = first - next - (outFrom(first) - outFrom(next));
        steps = (int) Math.min(MOST_STEPS, steps + 2L * passed);
        next = first;
      }
    }

    private int firstBelow(long sum) {
      int low = next;
      int high = parts.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (parts.get(middle).sum() >= sum) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** The first place from one on that is not left out. */
    private int inside(int place) {
      int at = place;
      for (int i = outFrom(place); i < out.length && out[i] == at; i++) {
        at++;
      }
      return at;
    }

    /** How many of those left out come before a place. */
    private int outFrom(int place) {
      int low = 0;
      int high = out.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (out[middle] < place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
