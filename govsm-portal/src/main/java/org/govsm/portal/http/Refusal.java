package org.govsm.portal.http;

import java.util.List;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;

/** Ends a request with a problem. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * A refusal.
   *
   * @param problem what to answer
   */
  public Refusal(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  /**
   * There is nothing of that name.
   *
   * @param detail what there is instead
   * @return a refusal of status 404
   */
  public static Refusal notFound(Message detail) {
    return new Refusal(Problem.of(404, detail));
  }

  /**
   * One thing that was given is wrong.
   *
   * @param fault what and where
   * @return a refusal of status 422
   */
  public static Refusal of(Fault fault) {
    return new Refusal(Problem.refused(List.of(fault)));
  }

  /**
   * Refuses what was given where anything of it is wrong.
   *
   * @param faults all that is wrong
   * @throws Refusal with status 422, unless there is none
   */
  public static void unlessNone(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(Problem.refused(faults));
    }
  }

  /**
   * What somebody gave, where it could be read.
   *
   * @param checked what was read of it
   * @param <T> its type
   * @return it
   * @throws Refusal with status 422 and the faults of it
   */
  public static <T> T accepted(Checked<T> checked) {
    return checked.fold(
        read -> read,
        faults -> {
          throw new Refusal(Problem.refused(faults));
        });
  }

  /**
   * What to answer.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }
}
