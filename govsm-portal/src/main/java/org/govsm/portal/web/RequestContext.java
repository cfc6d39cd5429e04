package org.govsm.portal.web;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Messages;

/**
 * Request context: the language, the day and the place on the tour of a visitor, and nothing else.
 *
 * @param linked the language if the address names it, so that links keep it without a cookie
 * @param today the day in India
 * @param tour the number of a stop of the tour; 0 for a visitor who is not on it
 */
public record RequestContext(
    Messages words,
    Optional<String> linked,
    LocalDate today,
    Optional<LocalDate> chosenDay,
    int tour) {

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
