package org.govsm.portal.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A payee as it is stored: without its account but for the last four signs.
 *
 * @param acts how many acts are on record
 * @param masked the account that was confirmed last; empty text for none
 * @param proposed the account that is proposed; empty text for none
 * @param proposal the id of the proposal that is open; empty text for none
 * @param proposedBy who made it
 * @param vendor its code with the paying authority; empty text for none
 * @param confirmedAt when its account was confirmed last
 * @param moved the day of the last act
 */
public record StoredPayee(
    String department,
    String id,
    String name,
    String state,
    int acts,
    String masked,
    String proposed,
    String proposal,
    String proposedBy,
    String vendor,
    Optional<Instant> confirmedAt,
    LocalDate moved) {

  /** An account is proposed, and none was confirmed. */
  public static final String PROPOSED = "PROPOSED";

  /** An account was confirmed. */
  public static final String CONFIRMED = "CONFIRMED";

  /** Nothing is paid. */
  public static final String BLOCKED = "BLOCKED";

  /** The proposal was refused, and none was confirmed. */
  public static final String REFUSED = "REFUSED";

  /** All states. */
  static final List<String> STATES = List.of(PROPOSED, CONFIRMED, BLOCKED, REFUSED);

  /** When it may be paid first; nothing where no cooling time runs. */
  public Optional<Instant> coolsUntil(StoredOffice office, Instant now) {
    return confirmedAt
        .map(at -> at.plusSeconds(office.coolingHours() * 3_600L))
        .filter(until -> state.equals(CONFIRMED) && now.isBefore(until));
  }

  /** Whether a proposal waits for a second person. */
  public boolean isOpen() {
    return !proposal.isEmpty();
  }

  /** The address of its page. */
  public String page() {
    return "/payees/" + department + "/" + id;
  }

  /** How its state looks. */
  public String look() {
    return switch (state) {
      case CONFIRMED -> "pass";
      case BLOCKED, REFUSED -> "fail";
      default -> "warn";
    };
  }
}
