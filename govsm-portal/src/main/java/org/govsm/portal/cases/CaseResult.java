package org.govsm.portal.cases;

/**
 * What came of one expectation of a case.
 *
 * @param id the id of the case and what is expected of it
 * @param expected as the file has it
 * @param actual as govsm answers
 * @param passed whether the two agree
 */
public record CaseResult(String id, String expected, String actual, boolean passed) {

  private static final String NOTHING = "–";

  /** Expectations that this version does not look at; told, so that nobody takes them for met. */
  static CaseResult notCompared(String id, String why) {
    return new CaseResult(id + " " + why, NOTHING, NOTHING, true);
  }

  /** Whether something was expected and looked at. */
  boolean isCompared() {
    return !expected.equals(NOTHING);
  }

  @Override
  public String toString() {
    if (!isCompared()) {
      return "----  " + id;
    }
    return (passed ? "pass  " : "FAIL  ") + id + "  expected " + expected + "  actual " + actual;
  }
}
