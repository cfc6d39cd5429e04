package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Sums that stand where reports write them: of all others, or of all but a few, of the rows whose
 * names begin alike, of rows that follow each other just above or below, or elsewhere. Each is
 * looked for exactly; that of all others also where it is rounded to tens of rupees or more.
 */
final class SumPlaces {

  /** Of more rows than this, only those just above and below are tried. */
  private static final int MOST_RUNS = 2_000;

  private static final long LEAST_UNIT = 10 * Addends.RUPEE;
  private static final long GREATEST_UNIT = 100_000 * Addends.RUPEE;

  /** A figure of fewer units is round by itself. */
  private static final int UNITS = 100;

  /**
   * A sum that was found.
   *
   * @param parts what it is the sum of
   * @param tries how many sums were tried for all figures, within the span of one figure of usual
   *     size
   * @param span how wide a span of sums was taken for one; zero where it is that of rounding
   * @param certain whether it is the sum of all, or its name that of all its parts
   */
  record Found(List<Integer> parts, double tries, long span, boolean certain) {}

  /** Rows whose names begin alike. */
  private static final class Group {

    private final List<Integer> rows = new ArrayList<>();
    private long sum;
    private long play;
  }

  private final Addends all;
  private final boolean credits;

  /** Up to each place, in the order of the file. */
  private final long[] sums;

  private final long[] plays;
  private final Map<String, Group> groups = new TreeMap<>();
  private final List<List<String>> names = new ArrayList<>();
  private final TreeMap<Long, List<Group>> bySum = new TreeMap<>();
  private final NearlyAll nearly;
  private final long targets;
  private long looks;

  SumPlaces(Addends all) {
    this.all = all;
    credits = all.hasCredits();
    nearly = new NearlyAll(all);
    targets = IntStream.range(0, all.count()).filter(all::maySum).count();
    sums = new long[all.count() + 1];
    plays = new long[all.count() + 1];
    for (int at = 0; at < all.count(); at++) {
      sums[at + 1] = sums[at] + all.sum(at);
      plays[at + 1] = plays[at] + all.half(at);
      names.add(begins(SumNames.words(all.subject(at))));
      for (String begin : names.get(at)) {
        Group group = groups.computeIfAbsent(begin, b -> new Group());
        group.rows.add(at);
        group.sum += all.sum(at);
        group.play += all.half(at);
      }
    }
    groups.values().removeIf(group -> group.rows.size() < 2);
    groups.values().forEach(g -> bySum.computeIfAbsent(g.sum, s -> new ArrayList<>()).add(g));
  }

  /** The first word of a name, the first two, and the whole of it. */
  private static List<String> begins(List<String> words) {
    return IntStream.of(1, 2, words.size())
        .filter(length -> length > 0 && length <= words.size())
        .distinct()
        .mapToObj(length -> String.join(" ", words.subList(0, length)))
        .toList();
  }

  /** How often a sum was compared. */
  long looks() {
    return looks + nearly.looks();
  }

  /** All that are found of a figure, one after the other. */
  Stream<Found> of(int at) {
    if (!all.maySum(at)) {
      return ofAllRounded(at).stream();
    }
    return Stream.<Supplier<Stream<Found>>>of(
            () -> ofAll(at).stream(),
            () -> ofAllRounded(at).stream(),
            () -> ofOwnGroup(at).stream(),
            () -> above(at).stream(),
            () -> below(at).stream(),
            () -> ofGroup(at).stream(),
            () -> credits || all.count() > MOST_RUNS ? Stream.empty() : run(at).stream(),
            () -> nearly.of(at))
        .flatMap(Supplier::get);
  }

  private boolean is(int at, long sum, long play) {
    looks++;
    return Math.abs(all.sum(at) - sum) <= all.half(at) + play;
  }

  /** All others, each once; or each twice, once by itself and once in a subtotal. */
  private Optional<Found> ofAll(int at) {
    int last = all.count();
    long others = sums[last] - all.sum(at);
    boolean once = is(at, others, plays[last] - all.half(at));
    boolean twice = last > 4 && others % 2 == 0 && others / 2 == all.sum(at);
    return once || twice
        ? Optional.of(new Found(without(at, IntStream.range(0, last)), targets, 0, once))
        : Optional.empty();
  }

  /**
   * All others, rounded to ten rupees or a greater power of ten; by a name that says so, or to the
   * nearest.
   */
  private Optional<Found> ofAllRounded(int at) {
    long own = all.sum(at);
    long away = Math.abs(sums[all.count()] - 2 * own);
    if (own % LEAST_UNIT != 0 || away >= GREATEST_UNIT) {
      return Optional.empty();
    }
    boolean named = SumNames.mayBe(all.subject(at));
    if (all.count() < 3 && !named) {
      return Optional.empty();
    }
    return LongStream.iterate(
            LEAST_UNIT, unit -> unit <= GREATEST_UNIT && own % unit == 0, unit -> unit * 10)
        .takeWhile(unit -> own >= UNITS * unit)
        .filter(unit -> named ? away < unit : 2 * away <= unit)
        .mapToObj(
            unit ->
                new Found(
                    without(at, IntStream.range(0, all.count())),
                    Math.max(1, targets),
                    unit,
                    named))
        .findFirst();
  }

  private static List<Integer> without(int at, IntStream places) {
    return places.filter(place -> place != at).boxed().toList();
  }

  private Optional<Found> ofOwnGroup(int at) {
    for (String begin : names.get(at)) {
      Group group = groups.get(begin);
      if (group != null
          && group.rows.size() > 2
          && is(at, group.sum - all.sum(at), group.play - all.half(at))) {
        boolean whole = begin.equals(names.get(at).get(names.get(at).size() - 1));
        List<Integer> others = without(at, group.rows.stream().mapToInt(Integer::intValue));
        return Optional.of(new Found(others, targets, 0, whole || SumNames.mayBe(all.subject(at))));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ofGroup(int at) {
    long about = 2 * (all.half(at) + Addends.RUPEE);
    return bySum.subMap(all.sum(at) - about, true, all.sum(at) + about, true).values().stream()
        .flatMap(List::stream)
        .filter(group -> !group.rows.contains(at) && is(at, group.sum, group.play))
        .findFirst()
        .map(
            group ->
                new Found(List.copyOf(group.rows), (double) targets * groups.size(), 0, false));
  }

  private Optional<Found> above(int at) {
    for (int from = at - 2; from >= 0; from--) {
      if (isRun(at, from, at)) {
        return run(from, at, 1);
      } else if (!credits && isMore(at, from, at)) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> below(int at) {
    for (int until = at + 3; until <= all.count(); until++) {
      if (isRun(at, at + 1, until)) {
        return run(at + 1, until, 1);
      } else if (!credits && isMore(at, at + 1, until)) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> run(int from, int until, int tries) {
    return Optional.of(
        new Found(
            IntStream.range(from, until).boxed().toList(), (double) targets * tries, 0, false));
  }

  private boolean isRun(int at, int from, int until) {
    return is(at, sums[until] - sums[from], plays[until] - plays[from]);
  }

  private boolean isMore(int at, int from, int until) {
    return sums[until] - sums[from] - (plays[until] - plays[from]) > all.sum(at) + all.half(at);
  }

  /** Rows that follow each other anywhere else; none is less than nothing. */
  private Optional<Found> run(int at) {
    int from = 0;
    for (int until = 2; until <= all.count(); until++) {
      while (isMore(at, from, until)) {
        from++;
      }
      boolean apart = at < from || at >= until;
      if (apart && until - from > 1 && isRun(at, from, until)) {
        return run(from, until, all.count());
      }
    }
    return Optional.empty();
  }
}
