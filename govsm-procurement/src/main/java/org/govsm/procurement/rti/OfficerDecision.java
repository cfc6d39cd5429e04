package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Decision of the Public Information Officer on one document, with the notice to a third party and
 * its answer told apart.
 *
 * @param document the name of its file
 * @param what what becomes of it
 * @param reason why, as the notice of section 10 says it
 * @param by name and designation of the officer
 * @param on the day of the decision
 * @param noticed the day on which the third party was given notice; nothing where there was none
 * @param heard the day on which the third party answered; nothing where it did not
 */
public record OfficerDecision(
    String document,
    Disclosure what,
    String reason,
    String by,
    LocalDate on,
    Optional<LocalDate> noticed,
    Optional<LocalDate> heard) {

  /**
   * Checks that nothing is missing.
   *
   * @param document see the record
   * @param what see the record
   * @param reason see the record
   * @param by see the record
   * @param on see the record
   * @param noticed see the record
   * @param heard see the record
   */
  public OfficerDecision {
    requireNonNull(document, "document");
    requireNonNull(what, "what");
    requireNonNull(reason, "reason");
    requireNonNull(by, "by");
    requireNonNull(on, "on");
    requireNonNull(noticed, "noticed");
    requireNonNull(heard, "heard");
  }

  /** A decision after a notice that was not answered, or without one. */
  public OfficerDecision(
      String document,
      Disclosure what,
      String reason,
      String by,
      LocalDate on,
      Optional<LocalDate> noticed) {
    this(document, what, reason, by, on, noticed, Optional.empty());
  }

  /** Whether the third party got notice, and answered or let the days of its answer go by. */
  boolean isAfterHearing() {
    return noticed
        .filter(day -> !new ThirdPartyNotice(day, heard.isPresent()).isOpen(on))
        .isPresent();
  }
}
