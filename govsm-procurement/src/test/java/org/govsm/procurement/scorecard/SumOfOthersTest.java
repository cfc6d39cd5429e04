package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govsm.core.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what one finds that goes part by part, and gives up where that does. */
class SumOfOthersTest {

  private record Part(String subject, long sum) {}

  /** Each part is taken or left, one after the other. */
  private static final class PartByPart {

    private final List<Part> parts = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private int steps;

    Optional<List<String>> of(long sum) {
      parts.removeIf(part -> part.sum() <= 0);
      parts.sort(Comparator.comparing(Part::sum).reversed().thenComparing(Part::subject));
      return sum > 0 && isFrom(0, sum, half(sum))
          ? Optional.of(found.stream().sorted().toList())
          : Optional.empty();
    }

    private static long half(long figure) {
      return figure % 10_000 == 0 ? 5_000 : 50;
    }

    private boolean isFrom(int next, long missing, long play) {
      if (Math.abs(missing) <= play && found.size() > 1) {
        return true;
      }
      if (++steps > 200_000 || next == parts.size() || missing <= -play) {
        return false;
      }
      long left = parts.subList(next, parts.size()).stream().mapToLong(Part::sum).sum();
      if (missing > left + play + (parts.size() - next) * 10_000L / 2) {
        return false;
      }
      Part part = parts.get(next);
      found.add(part.subject());
      if (isFrom(next + 1, missing - part.sum(), play + half(part.sum()))) {
        return true;
      }
      found.remove(found.size() - 1);
      return isFrom(next + 1, missing, play);
    }
  }

  private static List<String> subjects(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
  }

  private static List<Fraction> figures(long... paise) {
    return IntStream.range(0, paise.length)
        .mapToObj(i -> Fraction.of(BigDecimal.valueOf(paise[i], 2)))
        .toList();
  }

  private static Optional<List<String>> partByPart(long[] paise, int at, Set<String> apart) {
    PartByPart plain = new PartByPart();
    List<String> subjects = subjects(paise.length);
    for (int i = 0; i < paise.length; i++) {
      if (i != at && !apart.contains(subjects.get(i))) {
        plain.parts.add(new Part(subjects.get(i), paise[i] * 100));
      }
    }
    return plain.of(paise[at] * 100);
  }

  private static long[] random(SplittableRandom random) {
    int most = random.nextInt(3) == 0 ? 400 : 100_000;
    long unit = random.nextBoolean() ? 100 : 1;
    return random
        .ints(random.nextInt(2, 40), -most / 20, most)
        .mapToLong(figure -> figure * (random.nextInt(5) == 0 ? 1 : unit))
        .toArray();
  }

  @Test
  void searches_of_seeds_1_to_600_find_what_part_by_part_is_found() {
    int found = 0;
    int none = 0;
    for (int seed = 1; seed <= 600; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] paise = random(random);
      SumOfOthers sums = new SumOfOthers(subjects(paise.length), figures(paise));
      for (int at = 0; at < paise.length; at += 7) {
        Set<String> apart = new HashSet<>();
        random.ints(random.nextInt(3), 0, paise.length + 2).forEach(i -> apart.add("c" + i));
        Optional<List<String>> parts = sums.of(at, apart);
        assertThat(parts).as("seed %s at %s", seed, at).isEqualTo(partByPart(paise, at, apart));
        found += parts.isPresent() ? 1 : 0;
        none += parts.isPresent() ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThan(300);
    assertThat(none).isGreaterThan(300);
  }

  /** None is the sum of others, and most are too large for each other. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_000, 4_000})
  void many_figures_are_looked_at_a_bounded_number_of_times_each(int count) {
    long[] paise =
        new SplittableRandom(count).longs(count, 10_000_001, 19_999_999).map(i -> 2 * i).toArray();
    SumOfOthers sums = new SumOfOthers(subjects(count), figures(paise));
    for (int at = 0; at < count; at++) {
      assertThat(sums.of(at, Set.of())).isEmpty();
    }
    assertThat(sums.looks()).isLessThan(600L * count);
  }

  /** No deeper stack for more parts. */
  @Test
  void a_sum_of_many_thousands_is_found() {
    int count = 30_000;
    long[] paise = IntStream.rangeClosed(0, count).mapToLong(i -> 101).toArray();
    paise[0] = 101L * (count - 1);
    SumOfOthers sums = new SumOfOthers(subjects(count + 1), figures(paise));
    assertThat(sums.of(0, Set.of()).orElseThrow().size()).isBetween(count - 200, count);
  }
}
