package org.govsm.portal.web;

/**
 * Unknown-now exception: it cannot be found out now who makes a request, as the store does not
 * answer.
 */
public final class UnknownNowException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Keeps the cause.
   *
   * @param cause why the store does not answer
   */
  public UnknownNowException(Throwable cause) {
    super(cause);
  }
}
