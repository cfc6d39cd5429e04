package org.govsm.procurement.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Case that asks for an answer: an id and times, and nothing of who asked what.
 *
 * @param id its id in the file
 * @param line the line on which it stands first, from 1
 * @param received when it came in
 * @param answered when it was first answered; nothing where it is not answered yet
 * @param held the times in which the buyer held it, apart from each other
 */
public record ResponseCase(
    String id, long line, Instant received, Optional<Instant> answered, List<Holding> held) {

  /** Keeps its own copy. */
  public ResponseCase {
    held = List.copyOf(held);
  }

  /**
   * Time in which the buyer held a case: for facts, a decision or an approval.
   *
   * @param from its beginning
   * @param until its end; nothing where the buyer holds it still
   */
  public record Holding(Instant from, Optional<Instant> until) {}
}
