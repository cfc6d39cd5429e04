package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.govsm.core.text.IndianNumbers;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.TypedNumber;

/** Input words: what was typed into one field, as a page says it; what is none stays as it is. */
final class InputWords {

  private InputWords() {}

  static String moment(Page page, String text) {
    OffsetDateTime at = Moments.inIndia(OffsetDateTime.parse(text).toInstant());
    return page.words().day(at.toLocalDate()) + ", " + at.toLocalTime().withNano(0);
  }

  static String grouped(String text) {
    return TypedNumber.read(text).map(IndianNumbers::group).orElse(text);
  }

  static String day(Page page, String text) {
    try {
      return page.words().day(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
