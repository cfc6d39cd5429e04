package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.govsm.procurement.scorecard.Subtotals.Subtotal;

/**
 * Rows that are one thing at two levels, as a campaign and its only ad set: equal but for rounding,
 * where the name of one begins with that of the other, or where nearly all rows are equal in pairs.
 */
final class EqualRows {

  private static final NavigableMap<Long, Integer> NONE = Collections.emptyNavigableMap();
  private static final int LEAST_PAIRS = 3;

  /** Of so many pairs, one that comes by chance does not explain the others. */
  private static final double CHANCE_PER_PAIR = 1.0 / 16;

  /** Equal budgets are planned more often than chance has it. */
  private static final double RARE = 0.1;

  private static final double SELDOM = 0.25;

  /** Two rows. */
  private record Pair(int whole, int part) {}

  private final Addends all;
  private final IntFunction<Set<Integer>> apart;
  private final Supplier<SumChance> chance;

  private EqualRows(Addends all, IntFunction<Set<Integer>> apart, Supplier<SumChance> chance) {
    this.all = all;
    this.apart = apart;
    this.chance = chance;
  }

  /**
   * Each row that is found, with the one that it is equal to.
   *
   * @param all the figures
   * @param apart by place, those that are known to be other things
   * @param chance how often figures meet by chance
   */
  static List<Subtotal> of(
      Addends all, IntFunction<Set<Integer>> apart, Supplier<SumChance> chance) {
    EqualRows rows = new EqualRows(all, apart, chance);
    Set<Pair> pairs = new LinkedHashSet<>(rows.named());
    pairs.addAll(rows.inPairs());
    Set<Set<Integer>> seen = new HashSet<>();
    return pairs.stream()
        .filter(pair -> seen.add(Set.of(pair.whole(), pair.part())))
        .map(pair -> new Subtotal(all.subject(pair.whole()), List.of(all.subject(pair.part()))))
        .toList();
  }

  private List<Pair> named() {
    Map<String, NavigableMap<Long, Integer>> byName = new HashMap<>();
    for (int at : all.parts()) {
      String name = String.join(" ", SumNames.words(all.subject(at)));
      byName.computeIfAbsent(name, n -> new TreeMap<>()).put(all.sum(at), at);
    }
    List<Pair> equal = new ArrayList<>();
    double tries = 0;
    for (int at : all.parts()) {
      List<String> words = SumNames.words(all.subject(at));
      for (int length = 1; length < words.size(); length++) {
        String begin = String.join(" ", words.subList(0, length));
        NavigableMap<Long, Integer> wholes = byName.getOrDefault(begin, NONE);
        tries += wholes.size();
        long about = 2 * all.half(at) + Addends.RUPEE;
        wholes.subMap(all.sum(at) - about, true, all.sum(at) + about, true).values().stream()
            .filter(whole -> isEqual(whole, at))
            .findFirst()
            .ifPresent(whole -> equal.add(new Pair(whole, at)));
      }
    }
    double tried = tries;
    return equal.stream().filter(pair -> expected(pair, tried) < RARE && !isApart(pair)).toList();
  }

  /** Each figure counts once: what costs the same many times has a fixed price. */
  private List<Pair> inPairs() {
    int[] rows = all.parts();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < rows.length; ) {
      int until = i + 1;
      while (until < rows.length && isEqual(rows[until - 1], rows[until])) {
        until++;
      }
      if (until - i == 2) {
        pairs.add(new Pair(rows[i], rows[i + 1]));
      }
      i = until;
    }
    if (!areMost(pairs)) {
      return List.of();
    }
    double tries = (double) rows.length * rows.length / 2;
    double explained = Math.max(SELDOM, pairs.size() * CHANCE_PER_PAIR);
    List<Pair> rare =
        pairs.stream().filter(pair -> expected(pair, tries) < explained && !isApart(pair)).toList();
    return areMost(rare) ? rare : List.of();
  }

  private boolean areMost(List<Pair> pairs) {
    return pairs.size() >= LEAST_PAIRS && 8 * pairs.size() >= 3 * all.parts().length;
  }

  private boolean isEqual(int one, int other) {
    return Math.abs(all.sum(one) - all.sum(other)) <= all.half(one) + all.half(other);
  }

  private boolean isApart(Pair pair) {
    return apart.apply(pair.whole()).contains(pair.part());
  }

  private double expected(Pair pair, double tries) {
    return chance
        .get()
        .expected(pair.whole(), new SumPlaces.Found(List.of(pair.part()), tries, 0, false));
  }
}
