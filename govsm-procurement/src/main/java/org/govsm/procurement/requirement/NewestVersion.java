package org.govsm.procurement.requirement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All versions of one requirement, of which the newest that is agreed counts. */
final class NewestVersion {

  private final SortedMap<Long, Requirement> versions = new TreeMap<>();

  /** Whether it can stand beside those that were taken before. */
  boolean take(Requirement one) {
    boolean another =
        versions.values().stream().anyMatch(other -> !other.agency().equals(one.agency()));
    Requirement before = versions.putIfAbsent(one.version(), one);
    return !another && (before == null || before.digest().equals(one.digest()));
  }

  /** What was withdrawn in its newest version, does not count in a former one. */
  void put(List<Requirement> counted, List<Requirement> leftOut) {
    Requirement newest = versions.get(versions.lastKey());
    if (newest == null || newest.state().equals("WITHDRAWN")) {
      leftOut.addAll(newest == null ? List.of() : List.of(newest));
      return;
    }
    versions.values().stream()
        .filter(Requirement::isAgreed)
        .reduce((former, later) -> later)
        .ifPresentOrElse(counted::add, () -> leftOut.add(newest));
  }
}
