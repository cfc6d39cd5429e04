package org.govsm.governance.account;

import java.util.Optional;

/** In which way a handle looks like another. */
final class Likeness {

  private static final int SHORT_NAME = 5;
  private static final int LONG_NAME = 10;

  private Likeness() {}

  /** The nearest way in which two handles look alike; nothing where they do not. */
  static Optional<String> of(String one, String other) {
    if (HandleForms.plain(one).equals(HandleForms.plain(other))) {
      return Optional.of("same-name");
    }
    String skeleton = HandleForms.skeleton(one);
    String otherSkeleton = HandleForms.skeleton(other);
    if (skeleton.isEmpty() || otherSkeleton.isEmpty()) {
      return Optional.empty();
    } else if (skeleton.equals(otherSkeleton)) {
      return Optional.of("confusable");
    } else if (HandleForms.core(one).equals(HandleForms.core(other))) {
      return Optional.of("added-word");
    }
    int shorter = Math.min(skeleton.length(), otherSkeleton.length());
    int most = shorter < SHORT_NAME ? 0 : shorter < LONG_NAME ? 1 : 2;
    return distance(skeleton, otherSkeleton) <= most ? Optional.of("near") : Optional.empty();
  }

  /** Letters added, dropped, changed, or two neighbours swapped. */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : best(one, other, steps, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int best(String one, String other, int[][] steps, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int best = steps[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
