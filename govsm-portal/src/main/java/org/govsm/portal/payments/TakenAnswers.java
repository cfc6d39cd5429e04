package org.govsm.portal.payments;

import java.util.List;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;

/**
 * Taken answers: what came of a file of a bank.
 *
 * @param name the name of the file as it was sent; it is not kept
 * @param message the message and its version, or the code of a profile; empty text where it is none
 * @param taken the batches that it answers
 * @param refused why nothing of it was recorded for a batch
 * @param unknown how many answers belong to none of the batches
 * @param kept how many entries of the account belong to no order, and are kept as such
 * @param onRecord how many of those were on record before
 * @param setAside how many entries are no answers
 * @param problems why it could not be read
 */
public record TakenAnswers(
    String name,
    String message,
    List<Taken> taken,
    List<Message> refused,
    int unknown,
    int kept,
    int onRecord,
    int setAside,
    List<SourceProblem> problems) {

  /** Answers to a batch that were recorded. */
  public record Taken(String batch, int answers) {}

  /** Keeps its own copies. */
  public TakenAnswers {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
    problems = List.copyOf(problems);
  }

  static TakenAnswers broken(String name, List<SourceProblem> problems) {
    return new TakenAnswers(name, "", List.of(), List.of(), 0, 0, 0, 0, problems);
  }

  /** Whether something of it was recorded. */
  public boolean isRecorded() {
    return !taken.isEmpty() || kept > 0;
  }
}
