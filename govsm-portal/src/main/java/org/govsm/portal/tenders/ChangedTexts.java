package org.govsm.portal.tenders;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** Changed texts: those of a tender that it did not have before, by their places. */
final class ChangedTexts {

  /** The ids of suppliers, who are named so. */
  private static final String INVITED = "invited";

  private final Set<String> before = new HashSet<>();
  private final Map<String, String> changed = new LinkedHashMap<>();

  private ChangedTexts() {}

  /**
   * The texts.
   *
   * @param place the JSON pointer of the tender
   */
  static Map<String, String> of(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after,
      String place) {
    ChangedTexts texts = new ChangedTexts();
    texts.known(before);
    texts.look(after, place);
    return texts.changed;
  }

  private void known(@Nullable Object part) {
    if (part instanceof Map<?, ?> map) {
      map.values().forEach(this::known);
    } else if (part instanceof List<?> list) {
      list.forEach(this::known);
    } else if (part instanceof String text) {
      before.add(text);
    }
  }

  private void look(@Nullable Object part, String place) {
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (!key.equals(INVITED)) {
              look(value, place + Tree.pointer(String.valueOf(key)));
            }
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(list.get(i), place + "/" + i);
      }
    } else if (part instanceof String text && !before.contains(text)) {
      changed.put(place, text);
    }
  }
}
