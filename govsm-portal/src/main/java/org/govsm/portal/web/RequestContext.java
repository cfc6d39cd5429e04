package org.govsm.portal.web;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Messages;

/**
 * Request context: the language and the day of a visitor, and nothing else.
 *
 * @param linked the language if the address names it, so that links keep it without a cookie
 * @param today the day in India
 */
public record RequestContext(
    Messages words, Optional<String> linked, LocalDate today, Optional<LocalDate> chosenDay) {

  /** The day that answers are for. */
  public LocalDate day() {
    return chosenDay.orElse(today);
  }

  /**
   * Whether the visitor asks about a day to come, of which the law may be known, and no reading.
   */
  public boolean isAhead() {
    return day().isAfter(today);
  }

  /** The day up to which knowledge counts: that of the visitor, but none to come. */
  public LocalDate knownDay() {
    return isAhead() ? today : day();
  }

  /** The language. */
  public String language() {
    return words.language();
  }
}
