package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.govsm.procurement.measurement.index.Dictionaries;
import org.govsm.procurement.measurement.index.Dictionaries.About;
import org.govsm.procurement.measurement.index.RowEncoder;
import org.govsm.procurement.measurement.index.RowView;
import org.govsm.procurement.measurement.index.SeriesIndex;
import org.govsm.procurement.measurement.index.SeriesIndexBuilder;

/**
 * Readings in memory, append-only and bitemporal. The order in which they were added changes
 * nothing, nor does a reading that says again what was known when it was given. A reading takes
 * some 60 bytes, beside the ids and instants that it shares with others.
 */
public final class ReadingBook implements Readings {

  /** One metric of one platform. */
  private record Series(String platform, String metric) {}

  private final Dictionaries dictionaries;
  private final Map<Series, SeriesIndex> shelves = new LinkedHashMap<>();
  private final List<SetAside> setAside;

  private ReadingBook(
      Dictionaries dictionaries, Collection<SeriesIndexBuilder> shelves, List<SetAside> setAside) {
    this.dictionaries = dictionaries;
    this.setAside = List.copyOf(setAside);
    int[] ranks = ranks(dictionaries.abouts());
    for (SeriesIndexBuilder builder : shelves) {
      RowView view = builder.packed().frozen(dictionaries);
      this.shelves.put(
          new Series(view.platform(), view.metric()), new SeriesIndex(view, builder.news(), ranks));
    }
  }

  /** By number, the place of the subject among all subjects. */
  private static int[] ranks(List<About> abouts) {
    Integer[] bySubject = IntStream.range(0, abouts.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(bySubject, Comparator.comparing(number -> abouts.get(number).subject()));
    int[] ranks = new int[bySubject.length];
    for (int i = 1; i < bySubject.length; i++) {
      String before = abouts.get(bySubject[i - 1]).subject();
      boolean same = before.equals(abouts.get(bySubject[i]).subject());
      ranks[bySubject[i]] = ranks[bySubject[i - 1]] + (same ? 0 : 1);
    }
    return ranks;
  }

  /** A book without readings. */
  public static ReadingBook empty() {
    return new ReadingBook(
        new Dictionaries(List.of(), List.of(), List.of(), List.of()), List.of(), List.of());
  }

  /**
   * A book of readings.
   *
   * @param readings in any order
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

  /** A draft that starts with what is in this book. */
  public Draft toDraft() {
    return new Draft(this);
  }

  /** How many readings there are, without those that said again what was known. */
  public int size() {
    return shelves.values().stream().mapToInt(SeriesIndex::size).sum();
  }

  @Override
  public void each(Selection selection, Consumer<Reading> sink) {
    SeriesIndex shelf = shelves.get(new Series(selection.platform(), selection.metric()));
    if (shelf != null) {
      shelf.each(
          selection,
          row -> {
            Reading reading = RowReading.of(shelf.packed(), row);
            if (selection.takes(reading)) {
              sink.accept(reading);
            }
          });
    }
  }

  @Override
  public List<SetAside> setAside(Instant given, Instant known) {
    return setAside;
  }

  /** A book in the making, which readings can be imported into. One thread fills it. */
  public static final class Draft implements ReadingSink {

    private final RowEncoder encoder;
    private final Map<Series, SeriesIndexBuilder> shelves = new LinkedHashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();

    private Draft(ReadingBook start) {
      setAside.addAll(start.setAside);
      encoder = new RowEncoder(start.dictionaries);
      start.shelves.forEach(
          (series, shelf) -> shelves.put(series, new SeriesIndexBuilder(shelf.packed(), encoder)));
    }

    @Override
    public boolean accept(Reading reading) {
      return shelves
          .computeIfAbsent(
              new Series(reading.platform(), reading.metric()),
              s -> new SeriesIndexBuilder(s.platform(), s.metric(), encoder))
          .add(reading);
    }

    /**
     * Adds rows that were not read: nothing that they may belong to is complete.
     *
     * @param rows as {@link ImportReport#setAside()} tells of them
     */
    public Draft setAside(SetAside rows) {
      setAside.add(rows);
      return this;
    }

    /** Finishes it; the draft may be used further and does not change the book. */
    public ReadingBook done() {
      return new ReadingBook(encoder.shared().frozen(), shelves.values(), setAside);
    }
  }
}
