package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.util.Optional;

/**
 * Standing of a payee at an instant: whether money may be sent, and to which account.
 *
 * @param status how it stands
 * @param account the account that was confirmed last, where there is one
 * @param until the end of the cooling time; nothing where none runs
 * @param changing whether another account is proposed and not decided yet
 */
public record PayeeStanding(
    Status status, Optional<BankAccount> account, Optional<Instant> until, boolean changing) {

  /** How a payee stands. */
  public enum Status {
    /** Nobody proposed an account. */
    UNKNOWN,
    /** An account is proposed, and none was confirmed. */
    PROPOSED,
    /** The account was confirmed, and its cooling time runs. */
    COOLING,
    /** Money may be sent to the account. */
    PAYABLE,
    /** Nothing may be sent. */
    BLOCKED
  }
}
