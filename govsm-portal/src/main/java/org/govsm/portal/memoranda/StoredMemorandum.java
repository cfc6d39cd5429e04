package org.govsm.portal.memoranda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.statistics.Memorandum;
import org.jspecify.annotations.Nullable;

/**
 * A memorandum as it is stored.
 *
 * @param withdrawnOn the day on which the entry was withdrawn; nothing while it stands
 * @param reason why it was withdrawn; empty while it stands
 */
public record StoredMemorandum(
    String department,
    String id,
    Map<String, @Nullable Object> content,
    @Nullable LocalDate withdrawnOn,
    String reason,
    Instant madeAt) {

  /** The memorandum that it is. */
  public Memorandum memorandum() {
    return Memorandum.fromPlain(content).orThrow();
  }

  /** Whether the entry stands. */
  public boolean stands() {
    return withdrawnOn == null;
  }

  /** The day on which it was withdrawn. */
  public Optional<LocalDate> withdrawn() {
    return Optional.ofNullable(withdrawnOn);
  }

  /** Where its page is. */
  public String path() {
    return "/memoranda/" + department + "/" + id;
  }

  /** How it stands on a day: a key of sentences. */
  public String standing(LocalDate day) {
    return "memoranda.standing."
        + (!stands() ? "withdrawn" : memorandum().holds(day) ? "holds" : "ended");
  }
}
