package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Decision of the Public Information Officer on one document.
 *
 * @param document the name of its file
 * @param what what becomes of it
 * @param reason why, as the notice of section 10 says it
 * @param by name and designation of the officer
 * @param on the day of the decision
 * @param heard the day on which the third party was given notice; nothing where there was none
 */
public record OfficerDecision(
    String document,
    Disclosure what,
    String reason,
    String by,
    LocalDate on,
    Optional<LocalDate> heard) {

  /**
   * Checks that nothing is missing.
   *
   * @param document see the record
   * @param what see the record
   * @param reason see the record
   * @param by see the record
   * @param on see the record
   * @param heard see the record
   */
  public OfficerDecision {
    requireNonNull(document, "document");
    requireNonNull(what, "what");
    requireNonNull(reason, "reason");
    requireNonNull(by, "by");
    requireNonNull(on, "on");
    requireNonNull(heard, "heard");
  }
}
