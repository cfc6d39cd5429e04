package org.govsm.procurement.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.govsm.procurement.measurement.index.BatchIndex;
import org.govsm.procurement.measurement.index.Batches;
import org.govsm.procurement.measurement.index.Dictionaries;
import org.govsm.procurement.measurement.index.RowEncoder;
import org.govsm.procurement.measurement.index.RowPages;
import org.govsm.procurement.measurement.index.RowView;
import org.jspecify.annotations.Nullable;

/**
 * Readings as a host took them in, batch after batch, in memory. They can be looked at as of any
 * batch; what is added later does not change what a look was given. A reading takes some 60 bytes,
 * beside the ids and instants that it shares with others. Readings come grouped by subject, within
 * it by end of the window, instant of giving, source, origin, beginning, batch and line. One thread
 * adds to it while nobody reads it.
 */
public final class ReadingArchive {

  /** One metric of one platform. */
  private record Series(String platform, String metric) {}

  /** The rows of one metric, and their index where nothing was added since it was made. */
  private static final class Shelf {

    private final RowView rows;
    private final Batches batches = new Batches();
    private @Nullable BatchIndex index;

    Shelf(RowView rows) {
      this.rows = rows;
    }
  }

  private final RowEncoder encoder =
      new RowEncoder(new Dictionaries(List.of(), List.of(), List.of(), List.of()));
  private final Map<Series, Shelf> shelves = new LinkedHashMap<>();
  private @Nullable Dictionaries frozen;
  private int last = Integer.MIN_VALUE;
  private int size;

  /** Makes an archive without readings. */
  public ReadingArchive() {}

  /**
   * Adds a reading.
   *
   * @param batch the number of its batch, no less than that of any before
   * @param reading it counts as learnt when its batch was taken in
   * @throws IllegalArgumentException if there is a later batch already
   */
  public void add(int batch, Reading reading) {
    synchronized (encoder) {
      if (batch < last) {
        throw new IllegalArgumentException("batch " + batch + " after " + last);
      }
      last = batch;
      Shelf shelf =
          shelves.computeIfAbsent(
              new Series(reading.platform(), reading.metric()),
              s ->
                  new Shelf(
                      new RowView(s.platform(), s.metric(), encoder.shared(), new RowPages())));
      encoder.add(reading, shelf.rows.rows());
      shelf.batches.add(batch);
      shelf.index = null;
      frozen = null;
      size++;
    }
  }

  /** How many readings there are. */
  public int size() {
    synchronized (encoder) {
      return size;
    }
  }

  /**
   * Goes through the readings of a selection.
   *
   * @param selection which
   * @param batch the last batch that counts
   * @param claimed up to this batch readings count as learnt when their source gave them
   * @param sink takes each
   */
  public void each(Selection selection, int batch, int claimed, Consumer<Reading> sink) {
    each(selection, batch, claimed, Withdrawals.none(), sink);
  }

  /**
   * Goes through the readings of a selection, without those of batches that were withdrawn by the
   * instant that it asks for.
   *
   * @param selection which
   * @param batch the last batch that counts
   * @param claimed up to this batch readings count as learnt when their source gave them
   * @param withdrawals of batches
   * @param sink takes each
   */
  public void each(
      Selection selection,
      int batch,
      int claimed,
      Withdrawals withdrawals,
      Consumer<Reading> sink) {
    @Nullable BatchIndex index = index(new Series(selection.platform(), selection.metric()));
    if (index != null) {
      Set<Integer> without = withdrawals.by(selection.knownBy());
      each(index, selection, batch, index.end(claimed), without, sink);
    }
  }

  private static void each(
      BatchIndex index,
      Selection selection,
      int batch,
      int asGiven,
      Set<Integer> without,
      Consumer<Reading> sink) {
    index.each(
        selection,
        index.end(batch),
        asGiven,
        row -> {
          if (!without.isEmpty() && without.contains(index.batch(row))) {
            return;
          }
          Reading reading = RowReading.of(index.view(), row, index.learntAt(row, asGiven));
          if (selection.takes(reading)) {
            sink.accept(reading);
          }
        });
  }

  private @Nullable BatchIndex index(Series series) {
    synchronized (encoder) {
      Shelf shelf = shelves.get(series);
      return shelf == null ? null : index(shelf);
    }
  }

  private BatchIndex index(Shelf shelf) {
    BatchIndex known = shelf.index;
    if (known == null) {
      Dictionaries all = frozen == null ? encoder.shared().frozen() : frozen;
      frozen = all;
      known = new BatchIndex(shelf.rows.frozen(all), shelf.batches.frozen());
      shelf.index = known;
    }
    return known;
  }
}
