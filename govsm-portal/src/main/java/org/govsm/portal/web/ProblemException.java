package org.govsm.portal.web;

import java.util.List;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** Problem exception: ends a request with a problem. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDetail problemDetail;

  /** A refusal. */
  public ProblemException(ProblemDetail problemDetail) {
    super(problemDetail.toString(), null, false, false);
    this.problemDetail = problemDetail;
  }

  /**
   * There is nothing of that name.
   *
   * @return a refusal of status 404
   */
  public static ProblemException notFound(Message detail) {
    return new ProblemException(ProblemDetail.of(404, detail));
  }

  /** There is nothing of that name, which the sentence has as {@code what}. */
  public static ProblemException notFound(String key, Object what) {
    return notFound(Message.of(key).with("what", what));
  }

  public static ProblemException of(int status, String key) {
    return of(status, Message.of(key));
  }

  public static ProblemException of(int status, Message detail) {
    return new ProblemException(ProblemDetail.of(status, detail));
  }

  /** Something stands in the way. */
  public static ProblemException conflict(Message detail) {
    return new ProblemException(ProblemDetail.of(409, detail));
  }

  /**
   * One thing that was given is wrong.
   *
   * @return a refusal of status 422
   */
  public static ProblemException of(InputFault fault) {
    return new ProblemException(ProblemDetail.refused(List.of(fault)));
  }

  /**
   * Refuses what was given where anything of it is wrong.
   *
   * @throws ProblemException with status 422, unless there is none
   */
  public static void unlessNone(List<InputFault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemDetail.refused(faults));
    }
  }

  /**
   * What somebody gave, where it could be read.
   *
   * @throws ProblemException with status 422 and the faults of it
   */
  public static <T> T accepted(Checked<T> checked) {
    return checked.fold(
        read -> read,
        faults -> {
          throw new ProblemException(ProblemDetail.refused(faults));
        });
  }

  /** What to answer. */
  public ProblemDetail problem() {
    return problemDetail;
  }
}
