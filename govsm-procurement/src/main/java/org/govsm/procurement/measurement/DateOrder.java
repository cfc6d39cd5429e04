package org.govsm.procurement.measurement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * Whether months really stand before days in the dates of a file: shown by a date that can be read
 * in no other way, by when the file was taken, by the days for which it was asked, or said.
 */
final class DateOrder {

  private static final int MONTHS = 12;

  private final Optional<ImportContext.Window> window;
  private final LocalDate last;
  private final boolean said;
  private boolean shown;
  private boolean monthFirst = true;
  private boolean dayFirst = true;
  private String doubt = "";

  private final String question;

  /** Of dates that are written in figures with the year last. */
  static DateOrder written(ImportContext context, ZoneId zone) {
    boolean said = context.dayFirst().isPresent() || context.isFirstEdition();
    return new DateOrder(context, zone, said, "import.dates-either");
  }

  /** Of dates that a spreadsheet program made of what was written. */
  static DateOrder ofCells(ImportContext context, ZoneId zone) {
    boolean said = context.isAsShown() || context.isBefore(3);
    return new DateOrder(context, zone, said, "import.sheet-dates-either");
  }

  private DateOrder(ImportContext context, ZoneId zone, boolean said, String question) {
    this.said = said;
    this.question = question;
    window = context.window();
    last = LocalDate.ofInstant(context.retrievedAt(), zone).plusDays(1);
  }

  /** Takes note of a date whose month was read before its day, both being numbers. */
  void saw(String text, LocalDate read) {
    if (said || shown) {
      return;
    } else if (read.getDayOfMonth() > MONTHS) {
      shown = true;
    } else if (read.getDayOfMonth() != read.getMonthValue()) {
      LocalDate other = LocalDate.of(read.getYear(), read.getDayOfMonth(), read.getMonthValue());
      monthFirst &= fits(read);
      dayFirst &= fits(other);
      doubt = doubt.isEmpty() ? text : doubt;
    }
  }

  private boolean fits(LocalDate day) {
    boolean within =
        window.map(w -> !day.isBefore(w.from()) && day.isBefore(w.until())).orElse(true);
    return within && !day.isAfter(last);
  }

  /** The question that has to be answered before any date of the file can be believed. */
  Optional<Message> question() {
    boolean clear = shown || doubt.isEmpty() || monthFirst && !dayFirst;
    return clear
        ? Optional.empty()
        : Optional.of(Message.of(question).with("date", CellText.shown(doubt)));
  }
}
