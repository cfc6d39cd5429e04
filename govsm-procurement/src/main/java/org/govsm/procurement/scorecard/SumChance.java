package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many figures are sums of others by chance alone. Among few figures, or those of many digits,
 * next to none is; among many, or those in round thousands, nearly all are. Estimated from how many
 * sums of each number of parts come near a figure, and how far apart sums can lie.
 */
final class SumChance {

  /** Sums of more parts come by chance wherever there are enough rows for them. */
  static final int MOST_PARTS = 12;

  /** A sum that is looked for among many is held where one file in ten has one by chance. */
  private static final double RARE = 0.1;

  /** One that stands where reports write it is held where one file in four has one by chance. */
  private static final double SELDOM = 0.25;

  private static final int CELLS = 96;
  private static final int MANY = 600;
  private static final long MUCH = 100_000_000 * Addends.RUPEE;

  /** Figures that are multiples of one step. */
  private static final class Level {

    private final long step;
    private final int most;

    Level(long step, int most) {
      this.step = step;
      this.most = most;
    }
  }

  private final Addends all;
  private final int[] targets;
  private final long common;
  private final List<Level> levels = new ArrayList<>();

  SumChance(Addends all) {
    this.all = all;
    targets = IntStream.range(0, all.count()).filter(all::maySum).toArray();
    long[] sums = Arrays.stream(all.parts()).mapToLong(all::sum).toArray();
    common = step(sums, sums.length - sums.length / 10);
    int count = -1;
    long finest = Arrays.stream(sums).reduce(SumChance::divisor).orElse(1);
    for (long step : LongStream.concat(LongStream.of(finest), tens()).toArray()) {
      long[] own = Arrays.stream(sums).filter(sum -> sum % step == 0).toArray();
      if (own.length != count && own.length > 2) {
        long wide = Arrays.stream(own).reduce(SumChance::divisor).orElse(step);
        levels.add(new Level(step, most(own, wide)));
        count = own.length;
      }
    }
  }

  private static long divisor(long one, long other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  private static LongStream tens() {
    return LongStream.iterate(1, ten -> ten <= MUCH, ten -> ten * 10);
  }

  /** The widest step of which so many figures are multiples: 1, 2, 2.5 or 5 of a power of ten. */
  private static long step(long[] sums, int enough) {
    return tens()
        .flatMap(ten -> LongStream.of(ten, 2 * ten, ten % 2 == 0 ? 5 * ten / 2 : ten, 5 * ten))
        .filter(step -> Arrays.stream(sums).filter(sum -> sum % step == 0).count() >= enough)
        .max()
        .orElse(1);
  }

  /** Of how many parts at most a sum is none that comes by chance. */
  int most() {
    return levels.isEmpty() ? MOST_PARTS : levels.get(0).most;
  }

  /** Whether a sum of parts that were looked for among all is none that comes by chance. */
  boolean isRare(int at, int... parts) {
    return levels.stream()
        .filter(level -> isOf(level.step, at, parts))
        .reduce((finer, wider) -> wider)
        .map(level -> parts.length <= level.most)
        .orElse(true);
  }

  /** The same of a sum that stands where reports write it. */
  boolean isRare(int at, SumPlaces.Found found) {
    return expected(at, found) < SELDOM;
  }

  /** How many such sums a file like this has by chance. */
  double expected(int at, SumPlaces.Found found) {
    int[] parts = found.parts().stream().mapToInt(Integer::intValue).toArray();
    long step = tens().filter(ten -> isOf(ten, at, parts)).max().orElse(1);
    long wide = Math.max(step, common);
    double width =
        found.span() > 0 ? Math.max(wide, found.span()) : width(wide, all.half(at), parts.length);
    return found.tries() * width / all.mean();
  }

  private boolean isOf(long step, int at, int... parts) {
    return all.sum(at) % step == 0
        && Arrays.stream(parts).allMatch(part -> all.sum(part) % step == 0);
  }

  /** How wide a span of sums is taken for one figure. */
  private static double width(long step, long half, int parts) {
    double play = half * (1.0 + parts);
    return step * (2 * Math.floor(play / step) + 1);
  }

  private int most(long[] own, long step) {
    double[] each = new double[all.count()];
    int parts = Math.min(own.length - 1, own.length > MANY ? 2 : MOST_PARTS);
    double[][] byParts = expected(own, step, parts);
    for (int k = 2; k <= parts; k++) {
      double figures = 0;
      for (int at : targets) {
        each[at] += all.sum(at) % step == 0 ? byParts[k][at] : 0;
        figures += Math.min(1, each[at]);
      }
      if (figures >= RARE) {
        return k - 1;
      }
    }
    return parts < MOST_PARTS ? own.length : parts;
  }

  /** By number of parts and place, how many sums are expected at a figure. */
  private double[][] expected(long[] own, long step, int parts) {
    double[][] byParts = new double[parts + 1][all.count()];
    int last = targets.length;
    int[] sorted = sorted();
    while (last > 0) {
      long top = all.sum(sorted[last - 1]);
      double[][] counts = counts(own, top, parts);
      for (; last > 0 && all.sum(sorted[last - 1]) > top / 2; last--) {
        int at = sorted[last - 1];
        for (int k = 2; k <= parts; k++) {
          double near = near(counts[k], cell(all.sum(at), top), k);
          byParts[k][at] = near * width(step, all.half(at), k) * k / 2 / all.sum(at);
        }
      }
    }
    return byParts;
  }

  private int[] sorted() {
    return Arrays.stream(all.parts()).filter(all::maySum).toArray();
  }

  private static double cell(long sum, long top) {
    return sum * (CELLS / 1.5) / top;
  }

  /** How many sums of some parts lie about a cell, the nearer the more parts they have. */
  private static double near(double[] counts, double cell, int parts) {
    double from = cell - cell / parts;
    double until = cell + cell / parts;
    double near = 0;
    for (int i = (int) from; i < Math.min(CELLS, until); i++) {
      near += counts[i] * (Math.min(i + 1, until) - Math.max(i, from));
    }
    return near;
  }

  /** By number of parts, how many sums lie in each cell up to one and a half of a figure. */
  private static double[][] counts(long[] own, long top, int parts) {
    double[][] counts = new double[parts + 1][CELLS];
    counts[0][0] = 1;
    for (long sum : own) {
      double shift = cell(sum, top);
      if (shift >= CELLS) {
        break;
      }
      int whole = (int) shift;
      double rest = shift - whole;
      for (int k = parts - 1; k >= 0; k--) {
        for (int i = 0; i + whole < CELLS; i++) {
          double count = counts[k][i];
          counts[k + 1][i + whole] += count * (1 - rest);
          if (i + whole + 1 < CELLS) {
            counts[k + 1][i + whole + 1] += count * rest;
          }
        }
      }
    }
    return counts;
  }
}
