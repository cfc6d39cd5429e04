package org.govsm.procurement.scorecard;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The figures of which one is the sum, but for rounding: some of the others, up to a number of
 * parts. The parts are dealt into two halves; every sum of each half is made once, in order, and
 * for a figure the two lists are gone through towards each other. So all sums are looked at, or it
 * is said that they are too many.
 */
final class SumOfOthers {

  /** How many sums of a half are kept at most. */
  private static final int MOST_SUMS = 1 << 15;

  private static final long GREATEST = 1L << 48;
  private static final long PER_FIGURE = 8L * MOST_SUMS;
  private static final long MOST_LOOKS = 256L * MOST_SUMS;

  /** What is known after a search: parts that are the sum, or whether there surely are none. */
  record Answer(Optional<int[]> parts, boolean settled) {}

  static final Answer NONE = new Answer(Optional.empty(), true);
  static final Answer OPEN = new Answer(Optional.empty(), false);

  private final Addends all;
  private final int most;
  private final Half one;
  private final Half other;
  private long looks;

  /** Sums of up to a number of parts. */
  SumOfOthers(Addends all, int most) {
    this.all = all;
    this.most = most;
    int[] parts = all.parts();
    long top = parts.length == 0 ? 0 : all.sum(parts[parts.length - 1]) + Addends.RUPEE * most;
    boolean pairs = most == 2;
    one = pairs ? new Half(parts, 1, top) : new Half(every(parts, 0), most, top);
    other = pairs ? one : new Half(every(parts, 1), most, top);
  }

  /** Of two parts each is one half. */
  private static int[] every(int[] parts, int first) {
    return IntStream.range(0, parts.length)
        .filter(i -> i % 2 == first)
        .map(i -> parts[i])
        .toArray();
  }

  /** How often two sums were put together. */
  long looks() {
    return looks;
  }

  /**
   * Parts that make up a figure: at least two of the others.
   *
   * @param at which figure
   * @param apart places that are known to be no part of it
   * @param counts whether parts that were found are an answer; else the search goes on
   */
  Answer of(int at, Set<Integer> apart, Predicate<int[]> counts) {
    if (!all.maySum(at)) {
      return NONE;
    } else if (one.isCut || other.isCut) {
      return OPEN;
    }
    long play = all.half(at) + most * Addends.RUPEE / 2;
    long until = Math.min(looks + PER_FIGURE, MOST_LOOKS);
    int last = other.count - 1;
    for (int i = 0; i < one.count && one.sum(i) <= all.sum(at) + play; i++) {
      if (++looks > until) {
        return OPEN;
      }
      long missing = all.sum(at) - one.sum(i);
      while (last >= 0 && other.sum(last) > missing + play) {
        last--;
      }
      for (int j = last; j >= 0 && other.sum(j) >= missing - play; j--) {
        if (++looks > until) {
          return OPEN;
        }
        Optional<int[]> parts = together(at, i, j, apart);
        if (parts.filter(counts).isPresent()) {
          return new Answer(parts, true);
        }
      }
    }
    return NONE;
  }

  private Optional<int[]> together(int at, int i, int j, Set<Integer> apart) {
    int size = one.size(i) + other.size(j);
    long sum = one.sum(i) + other.sum(j);
    long play = all.half(at) + one.play(i) + other.play(j);
    if (size < 2 || size > most || Math.abs(sum - all.sum(at)) > play) {
      return Optional.empty();
    }
    int[] parts = new int[size];
    int filled = one.fill(i, parts, 0);
    other.fill(j, parts, filled);
    boolean twice = one == other && parts[0] == parts[1];
    return twice || Arrays.stream(parts).anyMatch(part -> part == at || apart.contains(part))
        ? Optional.empty()
        : Optional.of(parts);
  }

  /** Sums of up to so many of some parts, by size. */
  private final class Half {

    private static final int BITS = 15;
    private static final int MASK = (1 << BITS) - 1;

    private final int[] lastPart;
    private final int[] before;
    private final byte[] sizes;
    private final long[] sums;
    private final long[] plays;
    private final long[] sorted;
    private int count = 1;
    private boolean isCut;

    Half(int[] parts, int size, long top) {
      int room = size == 1 ? parts.length + 1 : parts.length < BITS ? 1 << parts.length : MOST_SUMS;
      isCut = top >= GREATEST || room > MOST_SUMS;
      int kept = isCut ? 1 : room;
      lastPart = new int[kept];
      before = new int[kept];
      sizes = new byte[kept];
      sums = new long[kept];
      plays = new long[kept];
      for (int i = 0; i < parts.length && !isCut; i++) {
        add(parts[i], size, top);
      }
      sorted = new long[isCut ? 0 : count];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = sums[i] << BITS | i;
      }
      Arrays.sort(sorted);
    }

    private void add(int part, int size, long top) {
      int known = count;
      for (int i = 0; i < known; i++) {
        if (sizes[i] < size && sums[i] + all.sum(part) <= top) {
          if (count == MOST_SUMS) {
            isCut = true;
            return;
          }
          lastPart[count] = part;
          before[count] = i;
          sizes[count] = (byte) (sizes[i] + 1);
          sums[count] = sums[i] + all.sum(part);
          plays[count] = plays[i] + all.half(part);
          count++;
        }
      }
    }

    private int node(int place) {
      return (int) (sorted[place] & MASK);
    }

    long sum(int place) {
      return sorted[place] >> BITS;
    }

    int size(int place) {
      return sizes[node(place)];
    }

    long play(int place) {
      return plays[node(place)];
    }

    int fill(int place, int[] into, int from) {
      int filled = from;
      for (int i = node(place); i > 0; i = before[i]) {
        into[filled++] = lastPart[i];
      }
      return filled;
    }
  }
}
