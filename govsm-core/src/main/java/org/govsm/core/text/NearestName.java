package org.govsm.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Nearest of some names to one that nobody knows: the fewest letters to add, drop or change, upper
 * and lower case alike; of equals the first in the alphabet.
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
  public static Optional<String> of(String given, Collection<String> known) {
    String written =
        given.substring(0, Math.min(given.length(), MOST_LETTERS)).toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.comparingInt((String name) -> edits(written, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
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
              int edits = edits(written, name.toLowerCase(Locale.ROOT));
              return edits < given.length() / 3 + 2 && edits < name.length();
            });
  }

  /** Levenshtein distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
