package org.govsm.procurement.measurement;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Reader of the rows below the headings, of a file or of a block of it. What only several rows
 * together show it gathers, for another to take over ({@link #take}).
 */
final class BlockReader {

  /** The first edition that counts the lines of a row which may be several. */
  private static final int LINES_COUNTED = 8;

  private final Layout layout;
  private final ImportContext context;
  private final Headings headings;
  private final RowReader rows;
  private final CellReader cells;
  private final Headings.Place[] ids;
  private final int totals;
  private FileDoubts doubts;

  BlockReader(
      Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    this(
        layout,
        context,
        headings,
        rows(layout, dictionary, context, headings),
        doubts(layout, context));
  }

  private BlockReader(
      Layout layout, ImportContext context, Headings headings, RowReader rows, FileDoubts doubts) {
    this.layout = layout;
    this.context = context;
    this.headings = headings;
    this.rows = rows;
    this.doubts = doubts;
    cells = new CellReader(headings, context.isFirstEdition());
    ids = headings.ids().toArray(Headings.Place[]::new);
    totals =
        headings
            .place(Role.SUBJECT)
            .or(() -> headings.place(Role.DAY))
            .map(Headings.Place::index)
            .orElse(0);
  }

  private static RowReader rows(
      Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    return layout.form().hasOneReadingARow()
        ? new NeutralRow(layout, dictionary, context, headings)
        : new WideRow(layout, dictionary, context, headings);
  }

  /** Doubts of a file of which nothing was seen yet. */
  static FileDoubts doubts(Layout layout, ImportContext context) {
    ZoneId zone = context.zone().orElse(layout.zone());
    return FileDoubts.of(context, zone);
  }

  /** What the rows showed so far. */
  FileDoubts doubts() {
    return doubts;
  }

  /** What a row is, as far as the rows before it show. */
  RowOutcome outcome(long line, List<String> row) {
    if (isTotal(row)) {
      return new RowOutcome.Total(row);
    }
    boolean fits = lines(row) == 1 || row.size() == headings.size();
    return fits && isInDoubt(row) ? new RowOutcome.Doubtful(line, row) : read(line, row);
  }

  /** A row that is neither a total nor waits for others. */
  RowOutcome read(long line, List<String> row) {
    List<String> filled = headings.filled(row);
    if (filled.size() > row.size() && headings.hasNoTime(filled)) {
      return RowOutcome.Silent.ROW;
    }
    List<String> whole = headings.whole(filled);
    RowFaults faults = new RowFaults(line, doubts, context.isWhole());
    faults.goesOver(lines(row));
    List<Reading> readings = List.of();
    if (whole.size() == headings.size()) {
      cells.start(whole, faults);
      cells.refuseHiddenCharacters(context.isWhole());
      readings = rows.read(cells, faults);
    } else {
      faults.cells(row.size(), headings.size());
    }
    return new RowOutcome.Read(faults, readings);
  }

  private long lines(List<String> row) {
    return row instanceof TidyRow one && !context.isBefore(LINES_COUNTED) ? one.lines() : 1;
  }

  /** A sum of other rows says so where they name a post, an account or a day. */
  private boolean isTotal(List<String> row) {
    return totals < row.size() && layout.isTotal(row.get(totals));
  }

  /** Whether the first long number among the ids of a row ends as spreadsheets leave them. */
  private boolean isInDoubt(List<String> row) {
    for (Headings.Place id : ids) {
      String cell = id.index() < row.size() ? row.get(id.index()) : "";
      if (doubts.ids().isLong(cell)) {
        return doubts.ids().isDoubtful(cell);
      }
    }
    return false;
  }

  /** Why what was said of the file fits none of its rows, once all were read. */
  Optional<Message> contradiction() {
    return rows.contradiction();
  }

  /** Whether the rows of a block were read as they would be after those that were read here. */
  boolean agrees(BlockReader later) {
    return rows.agrees(later.rows);
  }

  /** Takes over what the rows of a block show that follow; its reader begins anew. */
  void take(BlockReader later) {
    doubts.take(later.doubts);
    rows.take(later.rows);
    later.forget();
  }

  /** Begins a block of which nothing was seen. */
  void forget() {
    doubts = doubts(layout, context);
    rows.forget();
  }
}
