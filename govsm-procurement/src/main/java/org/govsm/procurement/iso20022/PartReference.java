package org.govsm.procurement.iso20022;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reference of a part of a message: that of the batch and the day of payment.
 *
 * @param batch the reference of the batch
 * @param day the day of payment
 */
record PartReference(String batch, LocalDate day) {

  private static final int DAY = 8;

  static String of(String batch, LocalDate day) {
    return batch + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Nothing where it is not a reference that we gave. */
  static Optional<PartReference> read(String text) {
    int at = text.length() - DAY - 1;
    if (at < 1 || text.charAt(at) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartReference(
              text.substring(0, at),
              LocalDate.parse(text.substring(at + 1), DateTimeFormatter.BASIC_ISO_DATE)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
