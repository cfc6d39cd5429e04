package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Column.Role;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Makes readings of the rows of a file, one after the other. Nothing of a row is kept, whatever the
 * size of the file. A row with anything wrong in it is set aside whole and said; the others live.
 * Where a row shows that the dates of all rows are in doubt, the file is refused, and what the sink
 * was given before must not count.
 */
public final class ReadingImport {

  private final Layout layout;
  private final MetricDictionary dictionary;
  private final ImportContext context;
  private final ReadingSink sink;
  private final Tally tally = new Tally();
  private @Nullable Headings headings;
  private @Nullable RowReader rows;

  private ReadingImport(
      Layout layout, MetricDictionary dictionary, ImportContext context, ReadingSink sink) {
    this.layout = requireNonNull(layout, "layout");
    this.dictionary = requireNonNull(dictionary, "dictionary");
    this.context = requireNonNull(context, "context");
    this.sink = requireNonNull(sink, "sink");
  }

  /**
   * Starts an import.
   *
   * @param layout how the file is laid out
   * @param dictionary the metrics that are known
   * @param context what is known of the file beside its rows
   * @param sink takes the readings, and says of each whether it is a duplicate
   * @return the import; give it the row of headings, then the others, with {@link #row}
   * @throws IllegalArgumentException if the layout names a metric that the dictionary lacks, or the
   *     context an origin
   */
  public static ReadingImport into(
      Layout layout, MetricDictionary dictionary, ImportContext context, ReadingSink sink) {
    String platform = layout.platform().orElse("");
    List<String> unknown =
        layout.columns().stream()
            .map(Column::metric)
            .filter(metric -> !metric.isEmpty())
            .filter(metric -> dictionary.find(platform, metric).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(layout + " has unknown metrics: " + unknown);
    }
    String origin = context.origin().orElse(layout.origin());
    if (dictionary.origins().stream().noneMatch(known -> known.code().equals(origin))) {
      throw new IllegalArgumentException("no such origin: " + origin);
    }
    return new ReadingImport(layout, dictionary, context, sink);
  }

  /**
   * Takes a row; the first is that of the headings. Rows after a refusal are not looked at.
   *
   * @param line the line on which the row begins, counted from 1
   * @param cells its cells as the file has them
   */
  public void row(long line, List<String> cells) {
    if (tally.refused.isPresent() || isBlank(cells)) {
      return;
    }
    if (headings == null) {
      headings(cells);
    } else if (rows != null) {
      data(headings, rows, line, cells);
    }
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the file was refused, so that no further row need be given.
   *
   * @return true once it was
   */
  public boolean isRefused() {
    return tally.refused.isPresent();
  }

  /**
   * Ends the import.
   *
   * @return what became of the file
   */
  public ImportReport done() {
    if (headings == null && tally.refused.isEmpty()) {
      tally.refused = Optional.of(Message.of("import.nothing"));
    }
    return new ImportReport(tally);
  }

  private void headings(List<String> cells) {
    Headings found = new Headings(layout, cells);
    headings = found;
    tally.refused = found.refused();
    if (tally.refused.isEmpty() && needsAccount(found)) {
      tally.refused = Optional.of(Message.of("import.account"));
    } else if (tally.refused.isEmpty() && !layout.hasOneReadingARow() && isWindowOpen()) {
      tally.refused = Optional.of(Message.of("import.window-open"));
    }
    if (tally.refused.isPresent()) {
      return;
    }
    if (!found.unknown().isEmpty()) {
      tally.notes.add(Message.of("import.unknown").with("columns", found.unknown()));
    }
    rows =
        layout.hasOneReadingARow()
            ? new NeutralRow(layout, dictionary, context, found)
            : new WideRow(layout, dictionary, context, found);
  }

  private boolean isWindowOpen() {
    ZoneId zone = context.zone().orElse(layout.zone());
    return context
        .window()
        .map(days -> days.until().atStartOfDay(zone).toInstant())
        .filter(context.retrievedAt()::isBefore)
        .isPresent();
  }

  private boolean needsAccount(Headings found) {
    return found.place(Role.SUBJECT).isEmpty() && context.account().isEmpty();
  }

  private void data(Headings found, RowReader reader, long line, List<String> cells) {
    tally.rows++;
    if (isTotal(found, cells)) {
      tally.totals++;
      return;
    }
    RowFaults faults = new RowFaults(line);
    List<Reading> readings = List.of();
    if (cells.size() == found.size()) {
      CellReader row = new CellReader(found, cells, faults);
      row.refuseControls();
      readings = reader.read(row, faults);
    } else {
      faults.row(
          Message.of("import.cells").with("found", cells.size()).with("expected", found.size()));
    }
    tally.refused = faults.refusal();
    if (!faults.isEmpty()) {
      tally.quarantine(faults.all());
      return;
    }
    for (Reading reading : readings) {
      if (sink.accept(reading)) {
        tally.accepted++;
      } else {
        tally.duplicates++;
      }
    }
  }

  /** A sum of other rows says so where they name a post, an account or a day. */
  private boolean isTotal(Headings found, List<String> cells) {
    int column =
        found
            .place(Role.SUBJECT)
            .or(() -> found.place(Role.DAY))
            .map(Headings.Place::index)
            .orElse(0);
    return column < cells.size() && layout.isTotal(cells.get(column));
  }
}
