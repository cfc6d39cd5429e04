package org.govsm.portal.pilots;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Stored pilot, as it is listed. What happened to it are {@link StoredPilotAct acts}.
 *
 * @param acts how many acts are on record
 * @param owner the officer who owns it; empty while nobody is named
 * @param platforms with commas between them
 * @param starts the day on which it is to start, and once it did, on which it started
 * @param lastDay the last day of its term; nothing before it was started
 * @param moved the day of the last act
 */
public record StoredPilot(
    String department,
    String id,
    String stage,
    int acts,
    String title,
    String owner,
    String platforms,
    LocalDate starts,
    Optional<LocalDate> lastDay,
    LocalDate moved) {

  /** The address of its page. */
  public String page() {
    return "/pilots/" + department + "/" + id;
  }

  /** How its stage looks: of the icons of outcomes. */
  public String look() {
    return switch (stage) {
      case "RUN", "SCALE" -> "pass";
      case "STOP" -> "warn";
      default -> "na";
    };
  }
}
