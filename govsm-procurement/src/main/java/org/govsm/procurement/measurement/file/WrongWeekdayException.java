package org.govsm.procurement.measurement.file;

import java.time.DateTimeException;

/** A date names a day of the week that it is not. */
final class WrongWeekdayException extends DateTimeException {

  private static final long serialVersionUID = 1L;

  WrongWeekdayException(String date) {
    super(date);
  }
}
