package org.govsm.procurement.process;

import java.util.Optional;

/**
 * A clock of a step: a day before which or after which it cannot be taken.
 *
 * @param guard the guard that it answers
 * @param bound whether the step waits for it, is over after it, or states a later day
 * @param channel the only channel on which it runs
 * @param question the question of the book that counts its days; nothing where the tender states
 *     the day itself
 * @param from the step from whose day it runs; nothing where it runs from the step it stands at
 * @param stated the day that the tender states, or up to which it runs
 * @param shorter the question by which it may be shorter, if the book has it
 */
record Clock(
    String guard,
    Bound bound,
    Optional<String> channel,
    Optional<String> question,
    Optional<String> from,
    Optional<String> stated,
    Optional<String> shorter) {

  /** What a clock does. */
  enum Bound {
    LEAST,
    MOST,
    LONGER
  }

  boolean isLeast() {
    return bound == Bound.LEAST;
  }

  boolean isMost() {
    return bound == Bound.MOST;
  }

  /** Whether it runs where something is bought; where no rule names the channel, it does. */
  boolean runs(Optional<String> where) {
    return channel.isEmpty() || where.isEmpty() || channel.equals(where);
  }
}
