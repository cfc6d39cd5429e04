package org.govsm.procurement.scorecard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sums of all others but one, two or three, as of an invoice that misses a row: the few that are
 * left out are what all rows are more than twice the sum.
 */
final class NearlyAll {

  /** Of more rows, pairs that are left out are not looked for. */
  private static final int MOST_PAIRS = 2_000;

  /** Of more rows, three that are left out are not looked for. */
  private static final int MOST_TRIPLES = 150;

  private final Addends all;

  /** Rows with a figure, the least first. */
  private final int[] rows;

  private final long sum;
  private final long play;

  /** By how many are left out, how many figures may be such a sum at all. */
  private final long[] targets;

  private long looks;

  NearlyAll(Addends all) {
    this.all = all;
    rows =
        IntStream.range(0, all.count())
            .filter(at -> all.sum(at) != 0)
            .boxed()
            .sorted(Comparator.comparingLong(all::sum))
            .mapToInt(Integer::intValue)
            .toArray();
    sum = Arrays.stream(rows).mapToLong(all::sum).sum();
    play = Arrays.stream(rows).mapToLong(all::half).sum();
    int most = rows.length > MOST_PAIRS ? 1 : rows.length > MOST_TRIPLES ? 2 : 3;
    targets = new long[most + 1];
    for (int out = 1; out <= most; out++) {
      int missing = out;
      targets[out] = Arrays.stream(rows).filter(at -> mayMiss(at, missing)).count();
    }
  }

  long looks() {
    return looks;
  }

  /**
   * The exact sums before those that are so but for rounding, each of the fewest left out first.
   */
  Stream<SumPlaces.Found> of(int at) {
    return Stream.of(0L, play)
        .flatMap(
            about ->
                IntStream.range(1, targets.length)
                    .filter(out -> rows.length - 1 > 2 * out && mayMiss(at, out))
                    .mapToObj(out -> without(at, out, about))
                    .flatMap(Optional::stream));
  }

  private long missing(int at) {
    return sum - 2 * all.sum(at);
  }

  /** Whether so many rows may be together what is missing. */
  private boolean mayMiss(int at, int out) {
    if (all.sum(at) <= 0 || rows.length <= out) {
      return false;
    }
    long least = 0;
    long most = 0;
    for (int i = 0; i < out; i++) {
      least += all.sum(rows[i]);
      most += all.sum(rows[rows.length - 1 - i]);
    }
    return missing(at) >= least - play && missing(at) <= most + play;
  }

  private Optional<SumPlaces.Found> without(int at, int out, long about) {
    return (switch (out) {
          case 1 -> one(at, missing(at), about);
          case 2 -> two(at, missing(at), about, rows.length);
          default -> three(at, missing(at), about);
        })
        .map(left -> new SumPlaces.Found(others(at, left), tries(out), about == 0 ? 1 : 0, false));
  }

  private double tries(int out) {
    double tries = targets[out];
    for (int i = 1; i <= out; i++) {
      tries *= (double) rows.length / i;
    }
    return tries;
  }

  private List<Integer> others(int at, List<Integer> left) {
    return Arrays.stream(rows)
        .filter(row -> row != at && !left.contains(row))
        .sorted()
        .boxed()
        .toList();
  }

  private Optional<List<Integer>> one(int at, long wanted, long about) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.sum(rows[middle]) < wanted - about) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (; low < rows.length && all.sum(rows[low]) <= wanted + about; low++) {
      looks++;
      int row = rows[low];
      if (row != at && Math.abs(all.sum(row) - wanted) <= about(about, row)) {
        return Optional.of(List.of(row));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Integer>> two(int at, long wanted, long about, int until) {
    int low = 0;
    int high = until - 1;
    while (low < high) {
      looks++;
      long over = all.sum(rows[low]) + all.sum(rows[high]) - wanted;
      if (rows[low] == at || rows[high] != at && over < -about(about, rows[low], rows[high])) {
        low++;
      } else if (rows[high] == at || over > about(about, rows[low], rows[high])) {
        high--;
      } else {
        return Optional.of(List.of(rows[low], rows[high]));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Integer>> three(int at, long wanted, long about) {
    for (int last = rows.length - 1; last > 1; last--) {
      int row = rows[last];
      Optional<List<Integer>> rest =
          row == at ? Optional.empty() : two(at, wanted - all.sum(row), about, last);
      if (rest.isPresent()) {
        return rest.map(two -> List.of(two.get(0), two.get(1), row));
      }
    }
    return Optional.empty();
  }

  /** What rounding is left to the sum without some rows. */
  private long about(long about, int... without) {
    return about == 0 ? 0 : Math.max(0, about - Arrays.stream(without).mapToLong(all::half).sum());
  }
}
