package org.govsm.core.identity;

import java.util.Arrays;

/**
 * Local check of an Aadhaar number that keeps nothing: the answer is whether the number has a valid
 * form, never whether it was issued or whose it is.
 */
public final class Aadhaar {

  private static final int DIGITS = 12;

  private Aadhaar() {}

  /**
   * Whether a number has twelve digits that hold by Verhoeff's scheme; spaces between them are
   * passed over. That the first is neither 0 nor 1 was recalled only, and is not asked.
   *
   * @param number the number, overwritten with zeros before this returns, whatever comes of it
   * @return false for a number that cannot be one
   */
  public static boolean hasValidForm(char[] number) {
    char[] digits = new char[DIGITS];
    try {
      int count = 0;
      for (char c : number) {
        if (c == ' ') {
          continue;
        }
        if (!NumberPattern.isDigit(c) || count == DIGITS) {
          return false;
        }
        digits[count++] = c;
      }
      return count == DIGITS && CheckDigit.isVerhoeff(digits, DIGITS);
    } finally {
      Arrays.fill(digits, '\0');
      Arrays.fill(number, '\0');
    }
  }
}
