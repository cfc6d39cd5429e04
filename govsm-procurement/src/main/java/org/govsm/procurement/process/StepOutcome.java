package org.govsm.procurement.process;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.process.Move;
import org.govsm.core.text.Messages;

/**
 * Outcome of a request for a step: taken, with the process as it stands then, or refused, with who
 * may, when, and what is missing, each with its citation.
 */
public final class StepOutcome {

  private final Move move;
  private final ProcurementProcess process;

  StepOutcome(Move move, ProcurementProcess process) {
    this.move = requireNonNull(move, "move");
    this.process = requireNonNull(process, "process");
  }

  /** Whether the step was taken. */
  public boolean isTaken() {
    return move instanceof Move.Moved;
  }

  /** The move of the machine, with all its findings. */
  public Move move() {
    return move;
  }

  /**
   * The process afterwards.
   *
   * @return the next one; the same as before where the step was refused
   */
  public ProcurementProcess process() {
    return process;
  }

  /**
   * The outcome with its reasons, for a file noting.
   *
   * @param words the language
   */
  public String explain(Messages words) {
    return move.explain(words);
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return the move, the state and the digest of the process
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>(move.toPlain(words));
    tree.put("state", process.state().code());
    tree.put("process", process.digest());
    return tree;
  }

  @Override
  public String toString() {
    return move.event() + (isTaken() ? " taken" : " refused");
  }
}
