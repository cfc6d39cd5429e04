package org.govsm.core.rules;

/** Why the text of a cell is not in the profile. */
final class CellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String remedy;

  CellException(String code, String what, String remedy) {
    super(what);
    this.code = code;
    this.remedy = remedy;
  }

  String code() {
    return code;
  }

  String what() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
