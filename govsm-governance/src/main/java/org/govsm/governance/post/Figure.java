package org.govsm.governance.post;

/**
 * A figure in a text: a number, a date or a link, in one form for all spellings.
 *
 * @param kind {@code NUMBER}, {@code DATE} or {@code LINK}
 * @param form what two spellings of one figure have in common
 * @param from its first character
 * @param to behind its last character
 */
record Figure(String kind, String form, int from, int to) {

  static final String NUMBER = "NUMBER";
  static final String DATE = "DATE";
  static final String LINK = "LINK";

  /** Whether both say the same. */
  boolean isSame(Figure other) {
    return kind.equals(other.kind) && form.equals(other.form);
  }
}
