package org.govsm.governance.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long strings that a machine made: keys, seeds, hashes of passwords. Identifiers are none. */
final class RandomString {

  private static final int SHORTEST = 20;
  private static final double LEAST_BITS = 3.2;
  private static final double LEAST_CHANGES = 0.25;

  /** An address shows where something stands; what it asks after the question mark can be a key. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?#]*");

  /**
   * A UUID, the digest of a file that says which it is, or the number under which an office
   * registered something, such as DARPG/E/2026/1234567.
   */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "\\b(?:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|sha256:[0-9a-f]{64})\\b"
              + "|(?<![A-Za-z0-9+/=])[A-Z]{1,10}(?:/(?:[A-Z]{1,10}|[0-9]{1,7})){2,8}"
              + "(?![A-Za-z0-9+/=])");

  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=]+");
  private static final Pattern SEED =
      Pattern.compile("(?<![A-Z0-9])(?=[A-Z]*[2-7][2-7A-Z]*[A-Z])[A-Z2-7]{16,}(?![A-Z0-9])");

  private RandomString() {}

  static boolean isIn(String text) {
    String rest = IDENTIFIER.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    Matcher run = RUN.matcher(rest);
    while (run.find()) {
      if (isRandom(run.group())) {
        return true;
      }
    }
    Matcher seed = SEED.matcher(rest);
    while (seed.find()) {
      if (changes(seed.group()) >= LEAST_CHANGES / 2 && bits(seed.group()) >= LEAST_BITS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRandom(String run) {
    return run.length() >= SHORTEST
        && run.chars().anyMatch(c -> c >= '0' && c <= '9')
        && run.chars().anyMatch(Character::isLetter)
        && changes(run) >= LEAST_CHANGES
        && bits(run) >= LEAST_BITS;
  }

  /** How often the kind of character changes from one to the next: words change seldom. */
  private static double changes(String run) {
    int changes = 0;
    for (int i = 1; i < run.length(); i++) {
      if (kind(run.charAt(i)) != kind(run.charAt(i - 1))) {
        changes++;
      }
    }
    return (double) changes / (run.length() - 1);
  }

  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 0;
    }
    return Character.isUpperCase(c) ? 1 : 2;
  }

  /** Shannon's measure for one character. */
  private static double bits(String run) {
    int[] counts = new int[128];
    run.chars().forEach(c -> counts[c]++);
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / run.length();
        bits -= share * StrictMath.log(share) / StrictMath.log(2);
      }
    }
    return bits;
  }
}
