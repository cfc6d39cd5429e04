package org.govsm.portal.rosters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Stored roster, as it is listed. What happened to it are {@link StoredRosterAct acts}.
 *
 * @param state of {@link #STATES}
 * @param acts how many acts are on record
 * @param account the account that it covers; empty where it covers all
 * @param since the first day of its newest plan
 * @param lastDay its last day; nothing while it goes on
 * @param moved the day of the last act
 */
public record StoredRoster(
    String department,
    String id,
    String state,
    int acts,
    String title,
    String account,
    LocalDate since,
    Optional<LocalDate> lastDay,
    LocalDate moved) {

  static final String PLANNED = "PLANNED";
  static final String ENDED = "ENDED";

  /** What a roster can be. */
  static final List<String> STATES = List.of(PLANNED, ENDED);

  /** The address of its page. */
  public String page() {
    return "/rosters/" + department + "/" + id;
  }

  /** Whether it has not been ended. */
  public boolean isOpen() {
    return state.equals(PLANNED);
  }
}
