package org.govsm.portal.cases;

/**
 * Result of one expectation of a case: passed, failed, or not judged with its reason.
 *
 * @param what which expectation of it; empty for the case as a whole
 * @param expected as the file has it; empty where it was not judged
 * @param actual as govsm answers, or why it was not judged
 */
public record CaseResult(
    String caseId, String what, Outcome outcome, String expected, String actual) {

  /** Outcome of an expectation. */
  public enum Outcome {
    /** Expected and actual agree. */
    PASSED,
    /** They do not. */
    FAILED,
    /** The two were not compared. */
    NOT_JUDGED
  }

  static CaseResult compared(
      String caseId, String what, String expected, String actual, boolean agree) {
    return new CaseResult(caseId, what, agree ? Outcome.PASSED : Outcome.FAILED, expected, actual);
  }

  static CaseResult failed(String caseId, String expected, String actual) {
    return new CaseResult(caseId, "", Outcome.FAILED, expected, actual);
  }

  static CaseResult notJudged(String caseId, String what, String why) {
    return new CaseResult(caseId, what, Outcome.NOT_JUDGED, "", why);
  }

  /** The case and the expectation. */
  public String id() {
    return what.isEmpty() ? caseId : caseId + " " + what;
  }

  /**
   * Whether expected and actual agree.
   *
   * @return false where they do not, and where they were not compared
   */
  public boolean passed() {
    return outcome == Outcome.PASSED;
  }

  boolean isJudged() {
    return outcome != Outcome.NOT_JUDGED;
  }

  @Override
  public String toString() {
    return switch (outcome) {
      case PASSED -> "pass  " + id() + "  expected " + expected + "  actual " + actual;
      case FAILED -> "FAIL  " + id() + "  expected " + expected + "  actual " + actual;
      case NOT_JUDGED -> "----  " + id() + "  not judged: " + actual;
    };
  }
}
