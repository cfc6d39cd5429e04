package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Posts among which those are looked up that may be one with a post of another group. */
final class TwinGroup {

  /**
   * What accounts share with others that they may be.
   *
   * @param open whether they may be any others
   * @param alike what the names have that differ in signs only
   * @param kinds the ways in which each is named
   */
  record Accounts(boolean open, Set<String> alike, Set<Set<String>> kinds) {}

  /** Posts that differ in nothing but their names, by their places in the list. */
  static final class Same {

    private final TwinSearch.Entry first;
    private final Accounts accounts;
    private final List<Integer> places = new ArrayList<>();

    Same(TwinSearch.Entry first, Accounts accounts) {
      this.first = first;
      this.accounts = accounts;
    }

    TwinSearch.Entry first() {
      return first;
    }

    ToldPost told() {
      return first.told();
    }

    void add(int place) {
      places.add(place);
    }

    /** The places after one, in their order. */
    List<Integer> after(int place) {
      int at = Collections.binarySearch(places, place + 1);
      return places.subList(at < 0 ? -at - 1 : at, places.size());
    }
  }

  private final Same sample;
  private final List<Same> all = new ArrayList<>();
  private final List<Same> open = new ArrayList<>();
  private final Map<String, List<Same>> byName = new HashMap<>();
  private final Map<Set<String>, List<Same>> byKinds = new HashMap<>();
  private final Map<String, Map<String, List<Same>>> byFigure = new HashMap<>();

  TwinGroup(Same sample) {
    this.sample = sample;
  }

  /** One of the group, for what all have in common. */
  Same sample() {
    return sample;
  }

  void add(Same one) {
    all.add(one);
    if (one.accounts.open()) {
      open.add(one);
    }
    one.accounts
        .alike()
        .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(one));
    one.accounts
        .kinds()
        .forEach(kinds -> byKinds.computeIfAbsent(kinds, k -> new ArrayList<>()).add(one));
    one.told()
        .figures()
        .forEach(
            (metric, figures) -> {
              Map<String, List<Same>> of = byFigure.computeIfAbsent(metric, m -> new HashMap<>());
              figures.forEach(
                  figure -> of.computeIfAbsent(figure, f -> new ArrayList<>()).add(one));
            });
  }

  /** At least all whose accounts may be those of another; some more than once. */
  List<List<Same>> byAccounts(Same other) {
    if (other.accounts.open()) {
      return List.of(all);
    }
    List<List<Same>> found = new ArrayList<>(List.of(open));
    other.accounts.alike().forEach(name -> found.add(byName.getOrDefault(name, List.of())));
    byKinds.forEach(
        (kinds, ones) -> {
          if (other.accounts.kinds().stream().anyMatch(own -> Collections.disjoint(own, kinds))) {
            found.add(ones);
          }
        });
    return found;
  }

  /**
   * At least all whose accounts and figures may be those of another, where all of the group have
   * the same metrics.
   */
  List<List<Same>> byFigures(Same other) {
    Set<String> both = new HashSet<>(other.told().figures().keySet());
    both.retainAll(byFigure.keySet());
    if (both.isEmpty()) {
      return List.of();
    }
    List<List<Same>> fewest = byAccounts(other);
    for (String metric : both) {
      Map<String, List<Same>> of = byFigure.getOrDefault(metric, Map.of());
      List<List<Same>> found =
          other.told().figures().getOrDefault(metric, Set.of()).stream()
              .map(figure -> of.getOrDefault(figure, List.of()))
              .toList();
      fewest = size(found) < size(fewest) ? found : fewest;
    }
    return fewest;
  }

  private static int size(List<List<Same>> lists) {
    return lists.stream().mapToInt(List::size).sum();
  }
}
