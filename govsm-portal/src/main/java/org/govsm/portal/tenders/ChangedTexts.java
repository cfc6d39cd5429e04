package org.govsm.portal.tenders;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.web.PlacedTexts;
import org.jspecify.annotations.Nullable;

/** Changed texts: those of a tender that it did not have before, by their places. */
final class ChangedTexts {

  private ChangedTexts() {}

  /**
   * The texts; the ids of invited suppliers, who are named so, are none.
   *
   * @param place the JSON pointer of the tender
   */
  static Map<String, String> of(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after,
      String place) {
    Set<String> known = new HashSet<>();
    PlacedTexts.each(before, "", (at, text) -> known.add(text));
    Map<String, String> changed = new LinkedHashMap<>();
    PlacedTexts.each(
        after,
        place,
        (at, text) -> {
          if (!known.contains(text) && !at.contains("/" + InvitedSuppliers.MEMBER + "/")) {
            changed.put(at, text);
          }
        });
    return changed;
  }
}
