package org.govsm.portal.cases;

import java.time.DateTimeException;
import java.util.function.Supplier;

/**
 * Questions of cases: an input that is refused, or cannot be worked with, leaves its case not
 * judged.
 */
final class CaseQuestions {

  private CaseQuestions() {}

  static <T> T of(Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | DateTimeException
        | IndexOutOfBoundsException refused) {
      throw new NotJudgedException("refused: " + refused.getMessage());
    }
  }
}
