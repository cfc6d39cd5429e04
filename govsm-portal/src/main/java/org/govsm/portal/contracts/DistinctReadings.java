package org.govsm.portal.contracts;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.scorecard.Trail;

/**
 * Distinct readings: how many readings of each file results are made of, where one of two results
 * counts once. A trail with more readings than it lists is told from others by its digest.
 */
final class DistinctReadings {

  private final Map<String, Set<Reading>> listed = new TreeMap<>();
  private final Map<String, Long> more = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  void add(Trail trail) {
    if (trail.count() <= trail.listed().size()) {
      trail.listed().forEach(this::add);
    } else if (seen.add(trail.digest())) {
      trail.files().forEach((file, count) -> more.merge(file, count, Long::sum));
    }
  }

  private void add(Reading one) {
    one.evidence()
        .map(Evidence::file)
        .ifPresent(file -> listed.computeIfAbsent(file, any -> new HashSet<>()).add(one));
  }

  /** How many by the hash of the file. */
  Map<String, Long> byFile() {
    Map<String, Long> all = new TreeMap<>(more);
    listed.forEach((file, of) -> all.merge(file, (long) of.size(), Long::sum));
    return all;
  }
}
