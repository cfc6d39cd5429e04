package org.govsm.portal.rti;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Editions of rules by which something in a case was decided, each once. */
final class RtiRulePacks {

  private final Map<String, Map<?, ?>> packs = new TreeMap<>();

  /** The editions of rules by which something was decided stand under one name in all records. */
  void find(@Nullable Object part) {
    if (part instanceof Map<?, ?> map) {
      if (map.get("packs") instanceof List<?> pins) {
        for (Object pin : pins) {
          if (pin instanceof Map<?, ?> one && one.get("digest") != null) {
            packs.put(one.get("id") + " " + one.get("edition"), one);
          }
        }
      }
      map.values().forEach(this::find);
    } else if (part instanceof List<?> list) {
      list.forEach(this::find);
    }
  }

  /** The editions that were found, in the order of their names. */
  List<Map<?, ?>> found() {
    return List.copyOf(packs.values());
  }
}
