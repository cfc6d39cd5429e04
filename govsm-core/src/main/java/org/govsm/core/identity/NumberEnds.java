package org.govsm.core.identity;

/** Ends of a number that must not be told: by them whoever wrote it finds it in a text. */
public final class NumberEnds {

  /** So many signs at either end tell which number it is. */
  private static final int SIGNS = 3;

  private NumberEnds() {}

  /** The first and the last signs of a number; a short one whole. */
  public static String of(String number) {
    return number.length() <= 2 * SIGNS
        ? number
        : number.substring(0, SIGNS) + "\u2026" + number.substring(number.length() - SIGNS);
  }
}
