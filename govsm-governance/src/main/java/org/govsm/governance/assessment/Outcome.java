package org.govsm.governance.assessment;

/** What came of holding a control against facts. */
public enum Outcome {
  /** It is kept. */
  PASS("PASS"),

  /** It is still kept, but not for long, or not well. */
  WARN("WARN"),

  /** It is not kept. */
  FAIL("FAIL"),

  /** A person must sign for it. */
  ATTEST("ATTEST"),

  /** It asks nothing of this subject now. */
  NOT_APPLICABLE("NA"),

  /** It was not looked at: a draft, not in force on the day, or nothing here can check it. */
  NOT_EVALUATED("NOT-EVALUATED"),

  /** Facts are missing. Never a pass. */
  UNKNOWN("UNKNOWN"),

  /** A step that somebody asks for is not allowed yet. */
  BLOCKED("BLOCKED");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  /**
   * The word that the API uses.
   *
   * @return such as {@code NA}
   */
  public String code() {
    return code;
  }
}
