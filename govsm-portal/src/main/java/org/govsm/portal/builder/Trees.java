package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trees of maps and lists that are no document yet: read and changed without knowing more. */
final class Trees {

  private Trees() {}

  /** A copy of an object that can be changed; an empty one of what is none. */
  static Map<String, @Nullable Object> object(@Nullable Object tree) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }

  /** A copy of a list that can be changed; an empty one of what is none. */
  static List<@Nullable Object> list(@Nullable Object tree) {
    return tree instanceof List<?> items ? new ArrayList<>(items) : new ArrayList<>();
  }

  /** The rows of a list; what is no object is an empty one. */
  static List<Map<String, @Nullable Object>> rows(Map<String, ?> terms, String list) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    list(terms.get(list)).forEach(row -> rows.add(object(row)));
    return rows;
  }

  /** A member as text; nothing where it is none. */
  static Optional<String> text(Map<String, ?> tree, String name) {
    return tree.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A member that is a list of words. */
  static List<String> words(Map<String, ?> tree, String name) {
    return list(tree.get(name)).stream().map(String::valueOf).toList();
  }

  /** A copy with a row in its place, or behind the others. */
  static Map<String, @Nullable Object> with(
      Map<String, ?> terms, String list, int row, Map<String, ? extends @Nullable Object> now) {
    List<@Nullable Object> rows = list(terms.get(list));
    if (row < rows.size()) {
      rows.set(row, now);
    } else {
      rows.add(now);
    }
    return put(terms, list, rows);
  }

  /** A copy without a row; a list without rows is no list. */
  static Map<String, @Nullable Object> without(Map<String, ?> terms, String list, int row) {
    List<@Nullable Object> rows = list(terms.get(list));
    rows.remove(row);
    return put(terms, list, rows.isEmpty() ? null : rows);
  }

  /** A copy with another member; without it where there is none. */
  static Map<String, @Nullable Object> put(
      Map<String, ?> tree, String name, @Nullable Object value) {
    Map<String, @Nullable Object> copy = object(tree);
    if (value == null) {
      copy.remove(name);
    } else {
      copy.put(name, value);
    }
    return copy;
  }
}
