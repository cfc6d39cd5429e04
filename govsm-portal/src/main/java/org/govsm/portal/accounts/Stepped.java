package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/**
 * Result of a step that somebody asked for.
 *
 * @param waits whether the signature was taken and another person must sign
 */
public record Stepped(RegisteredAccount account, Move move, boolean waits) {

  /**
   * Whether nothing was kept.
   *
   * @return true if the machine refused, and it was no signature either
   */
  public boolean isRefused() {
    return !waits && move instanceof Move.Refused;
  }

  /**
   * The same, unless it was refused.
   *
   * @throws ProblemException with the explanation of the machine: who may, when, and what is
   *     missing
   */
  public Stepped orThrow() {
    if (isRefused()) {
      throw new ProblemException(problem());
    }
    return this;
  }

  private ProblemDetail problem() {
    List<InputFault> errors = new ArrayList<>();
    int status = 422;
    for (Finding finding : move.findings()) {
      if (finding.weight() == Weight.BLOCKING) {
        errors.add(new InputFault("/event", finding.code(), finding.text()));
      }
    }
    if (has("process.when")) {
      status = 409;
    } else if (has("process.who") || has("process.apart")) {
      status = 403;
    }
    return new ProblemDetail(status, Optional.of(explanation()), errors);
  }

  private boolean has(String code) {
    return move.findings().stream()
        .anyMatch(f -> f.weight() == Weight.BLOCKING && f.code().equals(code));
  }

  /** The outcome, and all that the machine says of it, whether in order or not. */
  private Message explanation() {
    return move.findings().stream()
        .map(Finding::text)
        .reduce(
            move.outcome(),
            (one, next) -> Message.of("account.and").with("first", one).with("second", next));
  }
}
