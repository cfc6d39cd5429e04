package org.govsm.procurement.measurement.file;

import java.time.DateTimeException;

/** A date has no such month, but would be one if its day stood before its month. */
final class DayBeforeMonthException extends DateTimeException {

  private static final long serialVersionUID = 1L;

  DayBeforeMonthException(String date) {
    super(date);
  }
}
