package org.govsm.core.identity;

/** Check digits: that of the GSTIN, and Verhoeff's, which Aadhaar uses. */
final class CheckDigit {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int BASE = CHARACTERS.length();

  /** What one place moves each digit to; applied again for each further place. */
  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private static final int CYCLE = 8;
  private static final int SIDES = 5;

  private CheckDigit() {}

  /** The last character of a GSTIN that begins with these 14. */
  static char ofGstin(String beginning) {
    int sum = 0;
    for (int i = 0; i < beginning.length(); i++) {
      int product = CHARACTERS.indexOf(beginning.charAt(i)) * (i % 2 + 1);
      sum += product / BASE + product % BASE;
    }
    return CHARACTERS.charAt((BASE - sum % BASE) % BASE);
  }

  /** Whether digits with their check digit at the end hold by Verhoeff's scheme. */
  static boolean isVerhoeff(char[] digits, int length) {
    int check = 0;
    for (int i = 0; i < length; i++) {
      check = multiplied(check, permuted(digits[length - 1 - i] - '0', i % CYCLE));
    }
    return check == 0;
  }

  private static int permuted(int digit, int times) {
    int moved = digit;
    for (int i = 0; i < times; i++) {
      moved = PERMUTATION[moved];
    }
    return moved;
  }

  /** The group of the turns and reflections of a pentagon. */
  private static int multiplied(int a, int b) {
    if (a < SIDES) {
      return b < SIDES ? (a + b) % SIDES : SIDES + (a + b) % SIDES;
    }
    return b < SIDES ? SIDES + Math.floorMod(a - b, SIDES) : Math.floorMod(a - b, SIDES);
  }
}
