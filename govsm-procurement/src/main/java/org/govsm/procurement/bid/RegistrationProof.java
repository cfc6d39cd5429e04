package org.govsm.procurement.bid;

import java.util.Optional;

/**
 * Proof of a registration that a bidder claims: what the register of suppliers has of it. A number
 * alone is no proof, and evidence that ended proves nothing.
 */
public enum RegistrationProof {
  /** The number is on record, and a check that holds on the day confirms it. */
  CONFIRMED,
  /** The source that was asked does not have the number, or has it otherwise. */
  NOT_CONFIRMED,
  /** A check confirmed it, and no longer holds on the day. */
  EXPIRED,
  /** The number is on record, and nothing came of a check yet. */
  UNCHECKED,
  /** No such number is on record, or the bidder is not. */
  NOT_ON_RECORD,
  /** The record has another class of enterprise than micro or small. */
  OTHER_CLASS,
  /** The committee has a decision on the class of enterprise, which waits for confirmation. */
  PROPOSED,
  /** No more members agree with the decision of the committee on the class than dissent from it. */
  DISPUTED,
  /** The committee accepted the class of enterprise, which the record does not confirm. */
  ACCEPTED,
  /** The committee did not accept the class of enterprise. */
  NOT_ACCEPTED;

  /**
   * Whether the registration is verified.
   *
   * @return nothing where the record does not tell
   */
  public Optional<Boolean> verified() {
    return switch (this) {
      case CONFIRMED, ACCEPTED -> Optional.of(true);
      case NOT_CONFIRMED, OTHER_CLASS, NOT_ACCEPTED -> Optional.of(false);
      case EXPIRED, UNCHECKED, NOT_ON_RECORD, PROPOSED, DISPUTED -> Optional.empty();
    };
  }
}
