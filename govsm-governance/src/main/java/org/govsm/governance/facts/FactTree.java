package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and changes one place of a plain tree, of which every change is a copy. */
final class FactTree {

  /** Stands for what nobody said anything about; null stands for what is said not to be. */
  static final Object LEFT_OUT = new Object();

  private FactTree() {}

  /** The steps of a JSON pointer. */
  static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    for (String step : pointer.split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return steps.subList(1, steps.size());
  }

  /** What stands at a place; below what there is not, there is nothing either. */
  static @Nullable Object get(@Nullable Object tree, List<String> steps) {
    @Nullable Object at = tree;
    for (String step : steps) {
      if (at == null || at == LEFT_OUT) {
        return at;
      }
      at = child(at, step);
    }
    return at;
  }

  static @Nullable Object child(@Nullable Object tree, String step) {
    if (tree instanceof Map<?, ?> map) {
      return map.containsKey(step) ? map.get(step) : LEFT_OUT;
    }
    return tree instanceof List<?> list && isIndex(step) && Integer.parseInt(step) < list.size()
        ? list.get(Integer.parseInt(step))
        : LEFT_OUT;
  }

  static boolean isIndex(String step) {
    return step.matches("\\d{1,8}");
  }

  /**
   * The tree with something else at a place. An object or list without anything left is left out.
   */
  static @Nullable Object put(@Nullable Object tree, List<String> steps, @Nullable Object value) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.get(0);
    @Nullable Object below = put(child(tree, step), steps.subList(1, steps.size()), value);
    return tree instanceof List<?> || isIndex(step) && !(tree instanceof Map<?, ?>)
        ? inList(tree, Integer.parseInt(step), below)
        : inObject(tree, step, below);
  }

  private static Object inList(@Nullable Object tree, int index, @Nullable Object item) {
    List<@Nullable Object> list =
        new ArrayList<>(tree instanceof List<?> items ? items : List.of());
    if (item == LEFT_OUT) {
      if (index < list.size()) {
        list.remove(index);
      }
    } else if (index < list.size()) {
      list.set(index, item);
    } else {
      list.add(item);
    }
    return list.isEmpty() ? LEFT_OUT : list;
  }

  private static Object inObject(@Nullable Object tree, String name, @Nullable Object member) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> members) {
      members.forEach((key, one) -> map.put(String.valueOf(key), one));
    }
    if (member == LEFT_OUT) {
      map.remove(name);
    } else {
      map.put(name, member);
    }
    return map.isEmpty() ? LEFT_OUT : map;
  }
}
