package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets one place of a tree. */
final class Pointers {

  private Pointers() {}

  /** A copy of the tree with a value at a pointer; an object on the way is made where it lacks. */
  static Map<String, Object> set(Map<String, Object> tree, String pointer, Object value) {
    Object changed = set(tree, List.of(pointer.substring(1).split("/")), value);
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) changed).forEach((name, item) -> copy.put(String.valueOf(name), item));
    return copy;
  }

  private static Object set(@Nullable Object tree, List<String> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    List<String> rest = path.subList(1, path.size());
    if (tree instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list);
      int index = Integer.parseInt(path.get(0));
      items.set(index, set(items.get(index), rest, value));
      return items;
    }
    Map<Object, Object> members = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      members.putAll(map);
    }
    members.put(path.get(0), set(members.get(path.get(0)), rest, value));
    return members;
  }
}
