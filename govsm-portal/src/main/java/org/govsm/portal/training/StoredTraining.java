package org.govsm.portal.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.governance.training.TrainingRecord;
import org.jspecify.annotations.Nullable;

/**
 * Stored training, as it is listed.
 *
 * @param lapsesOn the last day on which it is current
 * @param state of {@link #STATES}
 * @param reason why it was withdrawn; empty while it stands
 * @param content the record, whole
 */
public record StoredTraining(
    String department,
    String id,
    String person,
    String topic,
    LocalDate completedOn,
    LocalDate lapsesOn,
    String provider,
    String state,
    String recordedBy,
    Instant recordedAt,
    String reason,
    Map<String, @Nullable Object> content) {

  static final String KEPT = "KEPT";
  static final String WITHDRAWN = "WITHDRAWN";

  /** What a record can be. */
  static final List<String> STATES = List.of(KEPT, WITHDRAWN);

  /** The record. */
  public TrainingRecord record() {
    return TrainingRecord.onRecord(content).orThrow();
  }

  /** Whether it was not withdrawn. */
  public boolean isKept() {
    return state.equals(KEPT);
  }

  /** The address of its page. */
  public String page() {
    return "/training/" + department + "/" + id;
  }

  /** How it stands on a day: the code of a sentence. */
  public String standing(LocalDate day) {
    if (!isKept()) {
      return WITHDRAWN;
    }
    return day.isAfter(lapsesOn) ? "LAPSED" : "CURRENT";
  }

  /** How that looks: of the icons of outcomes. */
  public String look(LocalDate day) {
    return switch (standing(day)) {
      case "CURRENT" -> "pass";
      case "LAPSED" -> "fail";
      default -> "na";
    };
  }
}
