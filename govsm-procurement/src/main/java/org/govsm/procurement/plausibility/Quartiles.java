package org.govsm.procurement.plausibility;

import java.util.Collection;
import java.util.List;

/** Quartiles of some values, each one of the values itself (nearest rank from below). */
final class Quartiles<T extends Comparable<? super T>> {

  private final List<T> sorted;

  Quartiles(Collection<T> values) {
    sorted = values.stream().sorted().toList();
  }

  T first() {
    return at(1);
  }

  T median() {
    return at(2);
  }

  T third() {
    return at(3);
  }

  private T at(int quarter) {
    return sorted.get((sorted.size() - 1) * quarter / 4);
  }
}
