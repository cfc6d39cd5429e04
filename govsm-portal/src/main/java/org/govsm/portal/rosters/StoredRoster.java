package org.govsm.portal.rosters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Stored roster, as it is listed. What happened to it are {@link StoredRosterAct acts}.
 *
 * @param state whether an end is on record, be its last day to come: {@link #PLANNED} or {@link
 *     #ENDED}
 * @param acts how many acts are on record
 * @param account the account that it covers; empty where it covers all
 * @param since the first day of its first plan
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

  static final String LATER = "LATER";

  /** How a roster can stand on a day. */
  static final List<String> STATES = List.of(PLANNED, LATER, ENDED);

  /** How it stands on a day: before it begins, in force to its last day, or ended. */
  public String standing(LocalDate day) {
    if (lastDay.filter(last -> last.isBefore(day) || last.isBefore(since)).isPresent()) {
      return ENDED;
    }
    return since.isAfter(day) ? LATER : PLANNED;
  }

  /** The address of its page. */
  public String page() {
    return "/rosters/" + department + "/" + id;
  }
}
