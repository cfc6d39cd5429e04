package org.govsm.governance.tree;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;

/** The known name that was probably meant by an unknown one. */
public final class NearestName {

  private static final int LONGEST = 64;

  private NearestName() {}

  /**
   * What to say of an unknown name.
   *
   * @param name the name
   * @param known the names that can be given there
   * @return a sentence with the known names, and with the nearest one if there is a near one
   */
  public static Message say(String name, Collection<String> known) {
    return of(name, known)
        .map(near -> Message.of("input.unknown-near").with("near", near))
        .orElseGet(() -> Message.of("input.unknown"))
        .with("known", List.copyOf(known));
  }

  /**
   * The nearest name.
   *
   * @param name the unknown name
   * @param known the known names
   * @return the one with the fewest letters added, dropped or changed, if these are few; of two the
   *     first; letters count alike in either case
   */
  public static Optional<String> of(String name, Collection<String> known) {
    Optional<String> best = Optional.empty();
    int least = name.length() / 3 + 2;
    for (String each : name.length() > LONGEST ? List.<String>of() : List.copyOf(known)) {
      int distance = distance(name.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT));
      if (distance < least && distance < each.length()) {
        best = Optional.of(each);
        least = distance;
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[b.length()];
  }
}
