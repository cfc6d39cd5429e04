package org.govsm.procurement.measurement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CutIds;
import org.govsm.procurement.measurement.file.DateOrder;
import org.govsm.procurement.measurement.file.DaySteps;

/**
 * What only all rows of a file together show.
 *
 * @param dates whether months stand before days
 * @param cells whether a spreadsheet program may have exchanged them
 * @param ids whether a spreadsheet has cut the ids
 * @param days whether the days that rows name are days
 */
record FileDoubts(DateOrder dates, DateOrder cells, CutIds ids, DaySteps days) {

  static FileDoubts of(ImportContext context, ZoneId zone) {
    LocalDate last = LocalDate.ofInstant(context.retrievedAt(), zone).plusDays(1);
    Predicate<LocalDate> possible =
        day ->
            !day.isAfter(last)
                && context
                    .window()
                    .map(w -> !day.isBefore(w.from()) && day.isBefore(w.until()))
                    .orElse(true);
    boolean written = context.dayFirst().isPresent() || context.isFirstEdition();
    boolean ofCells = context.isAsShown() || context.isBefore(3);
    return new FileDoubts(
        new DateOrder(possible, written, "import.dates-either"),
        new DateOrder(possible, ofCells, "import.sheet-dates-either"),
        new CutIds(context.isFirstEdition()),
        new DaySteps());
  }

  /** Takes over what later rows show. */
  void take(FileDoubts later) {
    dates.take(later.dates);
    cells.take(later.cells);
    ids.take(later.ids);
    days.take(later.days);
  }

  /** What must be asked before anything of the file can be believed. */
  Optional<Message> question() {
    return dates.question().or(days::question);
  }
}
