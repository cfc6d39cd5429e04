package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a corrigendum takes out is told as null, by which a merge removes it. An item of a list
 * keeps its id and loses the rest: the standard has no way to remove it whole.
 */
final class Removed {

  private Removed() {}

  /** Adds to what is told now a null for all that was told before and is told no more. */
  static void mark(Map<String, Object> before, Map<String, Object> now) {
    before.forEach(
        (name, value) -> {
          Object told = now.get(name);
          if (told == null) {
            ReleaseMerge.putNullable(now, name, ReleaseMerge.isWhole(name) ? null : gone(value));
          } else if (value instanceof Map<?, ?> old && told instanceof Map<?, ?> inner) {
            Map<String, Object> marked = ReleaseMerge.copy(inner);
            mark(ReleaseMerge.copy(old), marked);
            now.put(name, marked);
          } else if (value instanceof List<?> old && told instanceof List<?> list) {
            now.put(name, items(name, old, list));
          }
        });
  }

  private static List<Object> items(String name, List<?> before, List<?> now) {
    List<Object> marked = new ArrayList<>(now);
    if (!ReleaseMerge.isById(name, before)) {
      return marked;
    }
    for (Object old : before) {
      int at = ReleaseMerge.indexOf(now, old);
      if (at < 0) {
        marked.add(item(ReleaseMerge.copy(old)));
      } else {
        Map<String, Object> one = ReleaseMerge.copy(now.get(at));
        mark(ReleaseMerge.copy(old), one);
        marked.set(at, one);
      }
    }
    return marked;
  }

  private static Map<String, Object> item(Map<String, Object> old) {
    Map<String, Object> gone = new LinkedHashMap<>();
    old.forEach(
        (name, value) ->
            ReleaseMerge.putNullable(gone, name, name.equals("id") ? value : gone(value)));
    return gone;
  }

  /** An object may not be null by the schema, but each of its members may. */
  private static @Nullable Object gone(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> gone = new LinkedHashMap<>();
      ReleaseMerge.copy(map)
          .forEach((name, inner) -> ReleaseMerge.putNullable(gone, name, gone(inner)));
      return gone;
    } else if (value instanceof List<?> list && ReleaseMerge.isById("", list)) {
      return list.stream().map(one -> item(ReleaseMerge.copy(one))).toList();
    }
    return null;
  }
}
