package org.govsm.portal.web;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;
import org.govsm.core.text.Message;

/** Moves of a state machine as answers of the API. */
public final class Moves {

  private Moves() {}

  /**
   * A move that went.
   *
   * @throws ProblemException with status 409 where it does not go in the state, 403 for who may
   *     not, and 422 with what stands in the way
   */
  public static Move.Moved moved(Move move) {
    if (move instanceof Move.Moved moved) {
      return moved;
    }
    Move.Refused refused = (Move.Refused) move;
    int status =
        switch (refused.obstacle()) {
          case STATE -> 409;
          case PERSON -> 403;
          case GUARD -> 422;
        };
    List<InputFault> faults =
        refused.blocking().stream()
            .map(one -> new InputFault("/event", one.code(), one.text()))
            .toList();
    Message text =
        refused.blocking().stream().map(Finding::text).findFirst().orElse(move.outcome());
    throw new ProblemException(new ProblemDetail(status, Optional.of(text), faults));
  }
}
