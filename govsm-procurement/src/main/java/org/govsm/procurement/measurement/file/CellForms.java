package org.govsm.procurement.measurement.file;

import java.util.regex.Pattern;

/** Forms of cells that are told at a glance. */
final class CellForms {

  private static final Pattern DAMAGED_ID =
      Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+|\\d+[.,]0+");

  private static final int YEAR = 4;

  private CellForms() {}

  /** Whether a program has made another number of an id. */
  static boolean isDamagedId(String id) {
    return isDigit(id.charAt(0)) && !isNumber(id) && DAMAGED_ID.matcher(id).matches();
  }

  /** Whether a year of four digits comes first. */
  static boolean isYearFirst(String text) {
    for (int i = 0; i < YEAR; i++) {
      if (i >= text.length() || !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > YEAR && text.charAt(YEAR) == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumber(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (!isDigit(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
