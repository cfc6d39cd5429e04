package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merge of releases by the rules of OCDS 1.1.5: members are replaced by later ones, null removes,
 * lists of objects are merged by id and those without an id are added, an empty list changes
 * nothing, other lists are replaced as a whole.
 */
public final class ReleaseMerge {

  /** Members of a release that say what it is, and are not merged. */
  private static final Set<String> OF_THE_RELEASE = Set.of("id", "date", "tag");

  /** Lists that the schema merges as a whole, although their items have ids. */
  private static final Set<String> WHOLE =
      Set.of("additionalIdentifiers", "additionalClassifications", "participationFees");

  private ReleaseMerge() {}

  /**
   * The compiled release: the last that was said of each member.
   *
   * @param releases of one process, at least one, in any order; those of one instant are taken in
   *     the order given
   * @return the tree, with the tag compiled and an id of ocid and date
   */
  public static Map<String, Object> compiled(List<Release> releases) {
    List<Map<String, Object>> trees = inOrder(releases);
    Map<String, Object> last = trees.get(trees.size() - 1);
    Map<String, Object> compiled = new LinkedHashMap<>();
    compiled.put("tag", List.of("compiled"));
    compiled.put("id", last.get("ocid") + "-" + last.get("date"));
    compiled.put("date", String.valueOf(last.get("date")));
    for (Map<String, Object> tree : trees) {
      members(compiled, tree, true);
    }
    return compiled;
  }

  /**
   * The versioned release: all that was said of each member, with the release that said it.
   *
   * @param releases as for {@link #compiled}
   */
  public static Map<String, Object> versioned(List<Release> releases) {
    List<Map<String, Object>> trees = inOrder(releases);
    Map<String, Object> versioned = new LinkedHashMap<>();
    for (Map<String, Object> tree : trees) {
      versioned.put("ocid", String.valueOf(tree.get("ocid")));
      new Versions(versioned, tree).add();
    }
    return versioned;
  }

  private static List<Map<String, Object>> inOrder(List<Release> releases) {
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("no release to merge");
    }
    if (releases.stream().map(Release::ocid).distinct().count() > 1) {
      throw new IllegalArgumentException("releases of several processes are no record");
    }
    List<Release> sorted = new ArrayList<>(releases);
    sorted.sort((one, other) -> one.date().compareTo(other.date()));
    return sorted.stream().map(Release::toPlain).toList();
  }

  static boolean isSkipped(String name, boolean root) {
    return root && OF_THE_RELEASE.contains(name);
  }

  private static void members(Map<String, Object> into, Map<String, ?> from, boolean root) {
    from.forEach(
        (name, value) -> {
          if (!isSkipped(name, root)) {
            member(into, name, value);
          }
        });
  }

  private static void member(Map<String, Object> into, String name, @Nullable Object value) {
    if (value == null) {
      into.remove(name);
    } else if (isSilent(name, value)) {
      return;
    } else if (value instanceof Map<?, ?>) {
      Map<String, Object> merged = copy(into.get(name));
      members(merged, copy(value), false);
      putOrRemove(into, name, merged);
    } else if (value instanceof List<?> list && isById(name, list)) {
      into.put(name, byId(into.get(name), list));
    } else {
      into.put(name, value);
    }
  }

  /** An object of which all was removed is removed. */
  private static void putOrRemove(Map<String, Object> into, String name, Map<String, Object> one) {
    if (one.isEmpty()) {
      into.remove(name);
    } else {
      into.put(name, one);
    }
  }

  /** A list without items says nothing of those that were told: null removes them. */
  static boolean isSilent(String name, @Nullable Object value) {
    return value instanceof List<?> list && list.isEmpty() && !WHOLE.contains(name);
  }

  /** Whether a list is replaced as a whole, although its items have ids. */
  static boolean isWhole(String name) {
    return WHOLE.contains(name);
  }

  /** Whether a list is merged item by item. */
  static boolean isById(String name, List<?> list) {
    return !WHOLE.contains(name)
        && !list.isEmpty()
        && list.stream().allMatch(Map.class::isInstance);
  }

  private static List<Object> byId(@Nullable Object before, List<?> now) {
    List<Object> merged = new ArrayList<>();
    List<?> old = before instanceof List<?> list && isById("", list) ? list : List.of();
    merged.addAll(old);
    for (Object item : now) {
      int at = indexOf(merged, item);
      Map<String, Object> one = copy(at < 0 ? null : merged.get(at));
      members(one, copy(item), false);
      if (at < 0) {
        merged.add(one);
      } else {
        merged.set(at, one);
      }
    }
    return merged;
  }

  /** Where an item stands that is merged with another; one without an id stands nowhere yet. */
  static int indexOf(List<?> items, @Nullable Object item) {
    String id = idOf(item);
    boolean named = item instanceof Map<?, ?> map && map.get("id") != null;
    for (int i = 0; named && i < items.size(); i++) {
      if (idOf(items.get(i)).equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Ids are compared as texts: 1 and "1" are one id. */
  static String idOf(@Nullable Object item) {
    return item instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "";
  }

  static Map<String, Object> copy(@Nullable Object map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    Map<?, ?> members = map instanceof Map<?, ?> given ? given : Collections.emptyMap();
    for (Map.Entry<?, ?> each : members.entrySet()) {
      putNullable(copy, String.valueOf(each.getKey()), each.getValue());
    }
    return copy;
  }

  /** Null is kept: it removes what was said before. */
  @SuppressWarnings({"NullAway", "unchecked"})
  static void putNullable(Map<?, ?> into, String name, @Nullable Object value) {
    ((Map<String, Object>) into).put(name, value);
  }
}
