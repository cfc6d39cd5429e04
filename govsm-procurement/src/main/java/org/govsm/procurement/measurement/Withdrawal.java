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
 * @param lastFile the last file of the contract that had come in by then: clocks cannot tell the
 *     order of what was done within a moment
 */
public record Withdrawal(int file, Instant at, String reason, int lastFile) {

  /** The longest reason. */
  public static final int MOST_CHARS = 500;

  /** Needs an instant and a reason. */
  public Withdrawal {
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
  }

  /** Made before another file came in. */
  public Withdrawal(int file, Instant at, String reason) {
    this(file, at, reason, file);
  }
}
