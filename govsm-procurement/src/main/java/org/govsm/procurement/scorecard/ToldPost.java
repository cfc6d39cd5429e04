package org.govsm.procurement.scorecard;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;

/** What is known of a post beside its time. */
final class ToldPost {

  private final Set<String> lists = new HashSet<>();
  private final Set<String> accounts = new TreeSet<>();
  private final Map<String, Set<String>> figures = new TreeMap<>();
  private boolean loose;

  /** Takes a reading, and the one name of each account. */
  void add(Reading reading, UnaryOperator<String> names) {
    loose |= reading.evidence().isEmpty();
    lists.add(
        reading
            .evidence()
            .map(Evidence::file)
            .orElseGet(() -> reading.source() + " " + reading.retrievedAt()));
    reading.account().map(names).ifPresent(accounts::add);
    reading
        .figure()
        .value()
        .filter(value -> value.signum() > 0)
        .ifPresent(
            value ->
                figures
                    .computeIfAbsent(reading.metric(), m -> new TreeSet<>())
                    .add(value.stripTrailingZeros().toPlainString()));
  }

  /** Posts of which all of this is the same are compared as one. */
  List<Object> all() {
    return List.of(lists, accounts, figures, loose);
  }

  /** The files, or what a source said at one instant, that name it. */
  Set<String> lists() {
    return lists;
  }

  Set<String> accounts() {
    return accounts;
  }

  /** The figures above zero of each metric. */
  Map<String, Set<String>> figures() {
    return figures;
  }

  /** Whether something was said of it in no file. */
  boolean isLoose() {
    return loose;
  }

  /** Whether each metric that both have has a figure in common, and there is one. */
  boolean isSame(ToldPost other) {
    Set<String> both = new TreeSet<>(figures.keySet());
    both.retainAll(other.figures.keySet());
    return !both.isEmpty()
        && both.stream()
            .noneMatch(
                metric ->
                    Collections.disjoint(
                        figures.getOrDefault(metric, Set.of()),
                        other.figures.getOrDefault(metric, Set.of())));
  }
}
