package org.govsm.portal.accounts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;
import org.govsm.core.process.SignedStep;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/** Result of a step that somebody asked for: the account as it is then, and what came of it. */
public record Stepped(RegisteredAccount account, SignedStep asked) {

  /** What the machine says. */
  public Move move() {
    return asked.move();
  }

  /** Whether the signature was taken and another person must sign. */
  public boolean waits() {
    return asked.waits();
  }

  /**
   * The same, unless it was refused.
   *
   * @throws ProblemException with the explanation of the machine: who may, when, and what is
   *     missing
   */
  public Stepped orThrow() {
    if (asked.isRefused() && move() instanceof Move.Refused refused) {
      throw new ProblemException(problem(refused));
    }
    return this;
  }

  private ProblemDetail problem(Move.Refused refused) {
    int status =
        switch (refused.obstacle()) {
          case STATE -> 409;
          case PERSON -> 403;
          case GUARD -> 422;
        };
    List<InputFault> errors =
        refused.blocking().stream()
            .map(one -> new InputFault("/event", one.code(), one.text()))
            .toList();
    return new ProblemDetail(status, Optional.of(explanation()), errors);
  }

  /** The outcome, and all that the machine says of it, whether in order or not. */
  private Message explanation() {
    return move().findings().stream()
        .map(Finding::text)
        .reduce(
            move().outcome(),
            (one, next) -> Message.of("account.and").with("first", one).with("second", next));
  }
}
