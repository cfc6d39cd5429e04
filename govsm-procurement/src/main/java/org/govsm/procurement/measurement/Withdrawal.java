package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Withdrawal of a file of readings: from an instant on none of its readings counts. What was known
 * before stays as it was known.
 *
 * @param file which file of the contract, counted from 1
 * @param at when it was withdrawn, by the host's own clock
 * @param reason why
 */
public record Withdrawal(int file, Instant at, String reason) {

  /** The longest reason. */
  public static final int MOST_CHARS = 500;

  /** Needs an instant and a reason. */
  public Withdrawal {
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
  }
}
