package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Order to sign: what a person wants to sign.
 *
 * @param subject what it is about, as findings name it; nothing for all subjects
 * @param expires the last day on which it holds
 * @param withdrawn whether what was signed before about the same is withdrawn instead
 * @param person who signs, where nobody signs in to a demonstration; else nothing
 */
public record SignOrder(
    String control,
    Optional<String> subject,
    boolean confirmed,
    boolean withdrawn,
    LocalDate expires,
    Optional<String> person) {

  /** An order of whoever is signed in. */
  public SignOrder(String control, Optional<String> subject, boolean confirmed, LocalDate expires) {
    this(control, subject, confirmed, false, expires, Optional.empty());
  }
}
