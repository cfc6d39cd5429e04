package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Readings in memory, append-only and bitemporal. The order in which they were added changes
 * nothing, nor does a reading that says again what was known when it was learnt.
 */
public final class ReadingBook implements Readings {

  private final Map<String, Timeline> timelines;
  private final Map<String, List<Reading>> byMetric;

  private ReadingBook(Map<String, Timeline> timelines) {
    this.timelines = timelines;
    byMetric = new TreeMap<>();
    timelines.values().forEach(timeline -> timeline.news(this::file));
    byMetric.values().forEach(list -> list.sort(Reading.ORDER));
  }

  private void file(Reading reading) {
    byMetric
        .computeIfAbsent(key(reading.platform(), reading.metric()), k -> new ArrayList<>())
        .add(reading);
  }

  /**
   * A book without readings.
   *
   * @return the book
   */
  public static ReadingBook empty() {
    return new ReadingBook(Map.of());
  }

  /**
   * A book of readings.
   *
   * @param readings in any order
   * @return the book
   */
  public static ReadingBook of(Collection<Reading> readings) {
    return empty().with(readings);
  }

  /**
   * This book and more readings. To add many one by one, use {@link #toDraft()}.
   *
   * @param readings in any order
   * @return a new book
   */
  public ReadingBook with(Collection<Reading> readings) {
    Draft draft = toDraft();
    readings.forEach(draft::accept);
    return draft.done();
  }

  /**
   * A draft that starts with what is in this book.
   *
   * @return the draft
   */
  public Draft toDraft() {
    return new Draft(timelines);
  }

  /**
   * How many readings there are, without those that said again what was known.
   *
   * @return the number
   */
  public int size() {
    return byMetric.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public void each(Selection selection, Consumer<Reading> sink) {
    byMetric.getOrDefault(key(selection.platform(), selection.metric()), List.of()).stream()
        .filter(selection::takes)
        .forEach(sink);
  }

  private static String key(String platform, String metric) {
    return platform + "/" + metric;
  }

  /** A book in the making, which readings can be imported into. */
  public static final class Draft implements ReadingSink {

    private final Map<String, Timeline> timelines = new HashMap<>();

    private Draft(Map<String, Timeline> start) {
      start.forEach((identity, timeline) -> timelines.put(identity, timeline.copy()));
    }

    @Override
    public boolean accept(Reading reading) {
      return timelines.computeIfAbsent(reading.identity(), i -> new Timeline()).add(reading);
    }

    /**
     * Finishes it; the draft may be used further and does not change the book.
     *
     * @return the book
     */
    public ReadingBook done() {
      return new ReadingBook(new Draft(timelines).timelines);
    }
  }
}
