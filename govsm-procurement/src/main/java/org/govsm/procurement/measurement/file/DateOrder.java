package org.govsm.procurement.measurement.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.text.Message;

/**
 * Whether months really stand before days in the dates of a file: shown by a date that can be read
 * in no other way, by when the file was taken, by the days for which it was asked, or said.
 */
public final class DateOrder {

  private static final int MONTHS = 12;

  private final Predicate<LocalDate> possible;
  private final boolean said;
  private final String question;
  private boolean shown;
  private boolean monthFirst = true;
  private boolean dayFirst = true;
  private String doubt = "";

  /**
   * Of the dates of one file.
   *
   * @param possible whether a day can be one of the file
   * @param said whether the order is known otherwise, so that nothing is asked
   * @param question the key of the sentence that asks
   */
  public DateOrder(Predicate<LocalDate> possible, boolean said, String question) {
    this.possible = possible;
    this.said = said;
    this.question = question;
  }

  /** Takes note of a date whose month was read before its day, both being numbers. */
  public void saw(String text, LocalDate read) {
    if (said || shown) {
      return;
    } else if (read.getDayOfMonth() > MONTHS) {
      shown = true;
    } else if (read.getDayOfMonth() != read.getMonthValue()) {
      LocalDate other = LocalDate.of(read.getYear(), read.getDayOfMonth(), read.getMonthValue());
      monthFirst &= possible.test(read);
      dayFirst &= possible.test(other);
      doubt = doubt.isEmpty() ? text : doubt;
    }
  }

  /** Takes over what the dates of later rows show. */
  public void take(DateOrder later) {
    shown |= later.shown;
    monthFirst &= later.monthFirst;
    dayFirst &= later.dayFirst;
    doubt = doubt.isEmpty() ? later.doubt : doubt;
  }

  /** The question that has to be answered before any date of the file can be believed. */
  public Optional<Message> question() {
    boolean clear = shown || doubt.isEmpty() || monthFirst && !dayFirst;
    return clear
        ? Optional.empty()
        : Optional.of(Message.of(question).with("date", CellText.shown(doubt)));
  }
}
