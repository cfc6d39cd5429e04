package org.govsm.portal.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Head of a document: what stands above it, and at the foot of each sheet.
 *
 * @param number by which it is filed
 * @param day the day of the document
 * @param check how anybody can check that it was issued
 */
public record DocumentHead(
    Optional<Letterhead> letterhead,
    Optional<String> number,
    String title,
    LocalDate day,
    Optional<DocumentCheck> check) {

  /** Of a document that nobody issues: an answer to what somebody asked. */
  public static DocumentHead ofAnswer(String title, LocalDate day) {
    return new DocumentHead(Optional.empty(), Optional.empty(), title, day, Optional.empty());
  }
}
