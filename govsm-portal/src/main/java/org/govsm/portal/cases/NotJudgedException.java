package org.govsm.portal.cases;

/** Not-judged exception: something in a case is not understood, or not enough is given. */
final class NotJudgedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotJudgedException(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
