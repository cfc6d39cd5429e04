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

  @Override
  public String toString() {
    return (passed ? "pass  " : "FAIL  ") + id + "  expected " + expected + "  actual " + actual;
  }
}
