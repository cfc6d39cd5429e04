package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;

/**
 * The readings of one metric, by subject and source, each window with what was learnt of it last.
 * Sources are asked in the order of the terms; one that they do not name is not asked.
 */
final class Candidates {

  private static final Comparator<Reading> BY_WINDOW =
      Comparator.comparing(Reading::from).thenComparing(Reading::to);

  private static final Comparator<Evidence> BY_PLACE =
      Comparator.comparing(Evidence::file).thenComparing(Evidence::line);

  private final List<String> sources;
  private final Map<String, Map<String, Map<Window, Reading>>> bySubject = new TreeMap<>();
  private final Set<String> origins = new LinkedHashSet<>();
  private final ReadingContradictions contradictions = new ReadingContradictions();

  Candidates(List<String> sources) {
    this.sources = sources;
  }

  /** Readings come in the order in which they were learnt: the last of a window stays. */
  void add(Reading reading) {
    if (sources.contains(reading.source())) {
      origins.add(reading.origin());
      bySubject
          .computeIfAbsent(reading.subject(), s -> new TreeMap<>())
          .computeIfAbsent(reading.source(), s -> new LinkedHashMap<>())
          .merge(Window.of(reading), reading, contradictions::later);
    }
  }

  /** The figure of a reading; unknown where another of the same instant says otherwise. */
  Measured figure(Reading reading) {
    return contradictions.figure(reading);
  }

  /** A reading with those that stand against it. */
  List<Reading> all(Reading reading) {
    return contradictions.all(reading);
  }

  boolean hasSeveralOrigins() {
    return origins.size() > 1;
  }

  boolean isEmpty() {
    return bySubject.isEmpty();
  }

  List<String> subjects() {
    return List.copyOf(bySubject.keySet());
  }

  /** Whether each subject has a place in a file: only then are there rows beside each other. */
  boolean hasOrderOfFile() {
    return bySubject.values().stream()
        .allMatch(
            bySource ->
                bySource.values().stream()
                    .flatMap(windows -> windows.values().stream())
                    .anyMatch(reading -> reading.evidence().isPresent()));
  }

  /** All subjects as their file has them, one file after the other; those of none by name. */
  List<String> inOrderOfFile() {
    Map<String, Evidence> first = new TreeMap<>();
    bySubject.forEach(
        (subject, bySource) ->
            bySource.values().stream()
                .flatMap(windows -> windows.values().stream())
                .flatMap(reading -> reading.evidence().stream())
                .min(BY_PLACE)
                .ifPresent(place -> first.put(subject, place)));
    Stream<String> placed =
        first.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(BY_PLACE))
            .map(Map.Entry::getKey);
    Stream<String> others = subjects().stream().filter(subject -> !first.containsKey(subject));
    return Stream.concat(placed, others).toList();
  }

  /** What each source says of a subject, the firmest first; by window. */
  List<List<Reading>> bySource(String subject) {
    Map<String, Map<Window, Reading>> all = bySubject.getOrDefault(subject, Map.of());
    List<List<Reading>> lists = new ArrayList<>();
    for (String source : sources) {
      Map<Window, Reading> windows = all.getOrDefault(source, Map.of());
      if (!windows.isEmpty()) {
        List<Reading> readings = new ArrayList<>(windows.values());
        readings.sort(BY_WINDOW);
        lists.add(readings);
      }
    }
    return lists;
  }
}
