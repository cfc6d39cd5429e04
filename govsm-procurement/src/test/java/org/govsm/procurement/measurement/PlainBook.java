package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a book of readings does, said in the plainest way, to compare a book with. */
final class PlainBook implements Readings {

  /** All that two readings of one identity and instant may say differently. */
  private record Said(Figure figure, String more) implements Comparable<Said> {

    static Said of(Reading reading) {
      String more = reading.zone() + " " + reading.published() + " " + reading.account();
      return new Said(reading.figure(), more);
    }

    @Override
    public int compareTo(Said other) {
      int order = figure.compareTo(other.figure);
      return order != 0 ? order : more.compareTo(other.more);
    }
  }

  private final Map<String, NavigableMap<Instant, NavigableMap<Said, Reading>>> learnt =
      new TreeMap<>();

  /** Adds a reading; whether it was news. */
  boolean accept(Reading reading) {
    NavigableMap<Instant, NavigableMap<Said, Reading>> timeline =
        learnt.computeIfAbsent(reading.identity(), i -> new TreeMap<>());
    boolean added =
        timeline
                .computeIfAbsent(reading.retrievedAt(), at -> new TreeMap<>())
                .putIfAbsent(Said.of(reading), reading)
            == null;
    return added && isNews(timeline, reading.retrievedAt());
  }

  private static boolean isNews(
      NavigableMap<Instant, NavigableMap<Said, Reading>> timeline, Instant learnt) {
    Map.Entry<Instant, NavigableMap<Said, Reading>> before = timeline.lowerEntry(learnt);
    Set<Said> now = timeline.getOrDefault(learnt, new TreeMap<>()).keySet();
    return before == null || now.size() > 1 || !before.getValue().keySet().equals(now);
  }

  @Override
  public void each(Selection selection, Consumer<Reading> sink) {
    all().stream().filter(selection::takes).forEach(sink);
  }

  List<Reading> all() {
    List<Reading> all = new ArrayList<>();
    learnt
        .values()
        .forEach(
            timeline ->
                new TreeSet<>(timeline.keySet())
                    .stream()
                        .filter(at -> isNews(timeline, at))
                        .forEach(
                            at -> all.addAll(timeline.getOrDefault(at, new TreeMap<>()).values())));
    all.sort(Reading.ORDER);
    return all;
  }
}
