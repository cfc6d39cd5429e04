package org.govsm.core.rules.table;

/** Why the text of a cell is not in the profile. */
public final class CellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String remedy;

  CellException(String code, String what, String remedy) {
    super(what);
    this.code = code;
    this.remedy = remedy;
  }

  public String code() {
    return code;
  }

  public String what() {
    return String.valueOf(getMessage());
  }

  public String remedy() {
    return remedy;
  }
}
