package org.govsm.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Nearest of some names to one that nobody knows: the fewest letters to add, drop, change or swap
 * with the next one, upper and lower case alike, where the last part of a name, such as {@code WB}
 * of {@code IN.WB}, is nearly the name; of equals the one that begins alike for longest, then the
 * first in the alphabet.
 */
public final class NearestName {

  /** What is longer is no slip of the pen. */
  private static final int MOST_LETTERS = 80;

  private NearestName() {}

  /**
   * The name that was probably meant.
   *
   * @param given what was written
   * @param known the names that there are
   * @return the nearest, or nothing where there are no names
   */
  static Optional<String> of(String given, Collection<String> known) {
    String written =
        given.substring(0, Math.min(given.length(), MOST_LETTERS)).toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.comparingInt(
                    (String name) -> distance(written, name.toLowerCase(Locale.ROOT)))
                .thenComparingInt(name -> -alike(written, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * A sentence with the name that was surely meant.
   *
   * @param key of the sentence without one; the other has {@code -near} after it
   * @param given what was written
   * @param known the names that there are
   */
  public static Message told(String key, String given, Collection<String> known) {
    return likely(given, known)
        .map(near -> Message.of(key + "-near").with("nearest", near))
        .orElseGet(() -> Message.of(key));
  }

  /**
   * The end of an exception's message: what was surely meant.
   *
   * @param given what was written
   * @param known the names that there are
   * @return such as {@code ; did you mean 'value'?}, or nothing where none is near
   */
  public static String hint(String given, Collection<String> known) {
    return likely(given, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Letters at the beginning that are the same. */
  private static int alike(String a, String b) {
    int letters = 0;
    while (letters < Math.min(a.length(), b.length()) && a.charAt(letters) == b.charAt(letters)) {
      letters++;
    }
    return letters;
  }

  /**
   * The name that was surely meant.
   *
   * @param given what was written
   * @param known the names that there are
   * @return the nearest, or nothing where more than a third of the letters and one differ
   */
  public static Optional<String> likely(String given, Collection<String> known) {
    if (given.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    String written = given.toLowerCase(Locale.ROOT);
    return of(given, known)
        .filter(
            name -> {
              int edits = distance(written, name.toLowerCase(Locale.ROOT));
              return edits < given.length() / 3 + 2 && edits < name.length();
            });
  }

  private static int distance(String written, String name) {
    return name.endsWith("." + written) ? 1 : edits(written, name);
  }

  /** Damerau-Levenshtein distance of strings aligned once. */
  private static int edits(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] above = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
        if (isSwapped(from, i, to, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[to.length()];
  }

  private static boolean isSwapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
