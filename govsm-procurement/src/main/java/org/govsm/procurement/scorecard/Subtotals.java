package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are the sum of some of the others: each is one, surely none, or not settled. A sum
 * that stands where reports write it, or of a name that says so, or that next to never comes by
 * chance, is one. Where many figures, or round ones, make nearly every figure a sum of some others,
 * that is no sign of a subtotal: such sums are told, and decide nothing.
 */
final class Subtotals {

  /** Of so few figures all sums are made, of any number of them. */
  private static final int FEW = 20;

  /** A figure and what it is the sum of. */
  record Subtotal(String subject, List<String> parts) {}

  private final Addends all;
  private final Function<String, Set<String>> apart;
  private final IntPredicate isNamed;
  private final List<Subtotal> found = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private @Nullable SumChance chance;
  private @Nullable SumOfOthers search;
  private long looks;
  private boolean hasMore;

  /**
   * What is found.
   *
   * @param all the figures
   * @param apart by subject, those that are known to be no part of it
   * @param money whether every figure is asked of; else those alone of a name that says so
   */
  Subtotals(Addends all, Function<String, Set<String>> apart, boolean money) {
    this.all = all;
    this.apart = apart;
    isNamed = at -> SumNames.mayBe(all.subject(at));
    IntPredicate isAsked = at -> (money || isNamed.test(at)) && all.sum(at) > 0;
    int[] asked = IntStream.range(0, all.count()).filter(isAsked).toArray();
    if (asked.length > 0) {
      SumPlaces places = new SumPlaces(all);
      for (int at : asked) {
        look(at, places);
      }
      if (money) {
        found.addAll(EqualRows.of(all, this::apart, this::chance));
      }
      looks += places.looks() + (search == null ? 0 : search.looks());
    }
  }

  /** Figures that are sums of others. */
  List<Subtotal> found() {
    return List.copyOf(found);
  }

  /** Figures of which it could not be excluded. */
  List<String> open() {
    return List.copyOf(open);
  }

  /** Whether others are, or may be, sums of some that come by chance. */
  boolean hasMore() {
    return hasMore;
  }

  /** How many sums were compared. */
  long looks() {
    return looks;
  }

  private void look(int at, SumPlaces places) {
    List<SumPlaces.Found> some = all.maySum(at) ? List.of() : places.of(at).toList();
    if (!all.maySum(at) && some.isEmpty()) {
      return;
    }
    Set<Integer> others = apart(at);
    if (!hasTwo(at, others)) {
      return;
    }
    boolean named = isNamed.test(at);
    Optional<SumPlaces.Found> place =
        (some.isEmpty() ? places.of(at) : some.stream())
            .filter(one -> one.parts().stream().noneMatch(others::contains))
            .filter(one -> named || one.certain() || isRare(at, one))
            .findFirst();
    if (place.isPresent()) {
      found.add(new Subtotal(all.subject(at), all.subjects(place.get().parts())));
    } else if (all.maySum(at)) {
      searched(at, others, named);
    }
  }

  private boolean isRare(int at, SumPlaces.Found place) {
    boolean rare = chance().isRare(at, place);
    hasMore |= !rare;
    return rare;
  }

  private boolean hasTwo(int at, Set<Integer> apartFrom) {
    return apartFrom.isEmpty()
        || Arrays.stream(all.parts())
            .filter(part -> part != at && !apartFrom.contains(part))
            .skip(1)
            .findAny()
            .isPresent();
  }

  private Set<Integer> apart(int at) {
    return apart.apply(all.subject(at)).stream()
        .map(all::place)
        .filter(place -> place >= 0)
        .collect(Collectors.toSet());
  }

  private void searched(int at, Set<Integer> apartFrom, boolean named) {
    boolean few = all.parts().length <= FEW;
    int most = few ? FEW : chance().most();
    if (most < 2) {
      settle(at, named ? SumOfOthers.OPEN : SumOfOthers.NONE, named, few);
      return;
    }
    search = search == null ? new SumOfOthers(all, most) : search;
    settle(at, search.of(at, apartFrom, parts -> named || isRare(at, parts)), named, few);
  }

  private void settle(int at, SumOfOthers.Answer answer, boolean named, boolean few) {
    if (answer.parts().isPresent()) {
      found.add(
          new Subtotal(
              all.subject(at), all.subjects(Arrays.stream(answer.parts().get()).boxed().toList())));
    } else if (!answer.settled() || named && !few) {
      open.add(all.subject(at));
    } else {
      hasMore |= !few;
    }
  }

  private boolean isRare(int at, int... parts) {
    boolean rare = chance().isRare(at, parts);
    hasMore |= !rare;
    return rare;
  }

  private SumChance chance() {
    chance = chance == null ? new SumChance(all) : chance;
    return chance;
  }
}
