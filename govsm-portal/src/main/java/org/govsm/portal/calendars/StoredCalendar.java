package org.govsm.portal.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of working days as it stood after a change.
 *
 * @param calendar its id, as terms name it
 * @param version how often it was changed, from 1 on
 * @param from the first day that the change is about
 * @param withdrew the version that was withdrawn; 0 for an entry
 * @param reason why it was; empty for an entry
 * @param content all that is in force, by day, as a tree
 * @param madeBy the id of a user
 */
public record StoredCalendar(
    String department,
    String calendar,
    int version,
    LocalDate from,
    int withdrew,
    String reason,
    Map<String, @Nullable Object> content,
    String digest,
    String madeBy,
    Instant madeAt) {

  /** The working days. */
  public WorkingDays days() {
    return WorkingDays.fromPlain(content).orThrow();
  }

  /** Whether it takes a former version back. */
  public boolean isWithdrawal() {
    return withdrew > 0;
  }

  /** What it is known by in its department. */
  String place() {
    return calendar + "/" + version;
  }

  /** Where its page is. */
  public String path() {
    return "/departments/" + department + "/calendars/" + place();
  }
}
