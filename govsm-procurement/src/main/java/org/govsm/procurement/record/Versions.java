package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds what one release says to a versioned release; what was said before is not repeated. */
final class Versions {

  /** Objects of open form, which the schema versions as a whole. */
  private static final Set<String> OPEN = Set.of("details", "dimensions");

  /** Members in another language, of which the schema keeps the last text alone. */
  private static final Pattern LANGUAGE = Pattern.compile("_[a-z]{2}$");

  private final Map<String, Object> into;
  private final Map<String, Object> release;

  Versions(Map<String, Object> into, Map<String, Object> release) {
    this.into = into;
    this.release = release;
  }

  void add() {
    release.forEach(
        (name, value) -> {
          if (!ReleaseMerge.isSkipped(name, true) && !name.equals("ocid")) {
            member(into, name, value);
          }
        });
  }

  /** The id of an item of a list is what it is known by; any other id is a value. */
  private void members(Map<String, Object> versions, Map<String, ?> from, boolean item) {
    from.forEach(
        (name, value) -> {
          if (item && name.equals("id") && value != null) {
            versions.put(name, value);
          } else {
            member(versions, name, value);
          }
        });
  }

  /** What has versions as a whole keeps them; what has versions of its parts keeps those. */
  private void member(Map<String, Object> versions, String name, @Nullable Object value) {
    Object before = versions.get(name);
    boolean parts = before instanceof Map<?, ?> || before instanceof List<?> && !isVersions(before);
    boolean whole = before instanceof List<?> && !parts;
    boolean object = value instanceof Map<?, ?> && !OPEN.contains(name);
    boolean byId = value instanceof List<?> list && ReleaseMerge.isById(name, list);
    if (ReleaseMerge.isSilent(name, value)) {
      return;
    } else if (value instanceof String text && LANGUAGE.matcher(name).find()) {
      versions.put(name, text);
    } else if (parts && !(before instanceof Map<?, ?> ? object : byId)) {
      versions.put(name, removed(before));
    } else if (object && !whole) {
      Map<String, Object> inner = ReleaseMerge.copy(before);
      members(inner, ReleaseMerge.copy(value), false);
      versions.put(name, inner);
    } else if (byId && !whole && value instanceof List<?> list) {
      versions.put(name, byId(before, list));
    } else {
      versions.put(name, values(before, value));
    }
  }

  private static boolean isVersions(@Nullable Object value) {
    return value instanceof List<?> list
        && list.stream()
            .allMatch(
                each ->
                    each instanceof Map<?, ?> map
                        && map.containsKey("releaseID")
                        && map.containsKey("value"));
  }

  /** Null in each part: what was said of an object or list before stays to be read. */
  private Object removed(@Nullable Object before) {
    if (isVersions(before)) {
      return values(before, null);
    } else if (before instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      for (Object each : list) {
        items.add(removed(each));
      }
      return items;
    }
    Map<String, Object> parts = ReleaseMerge.copy(before);
    for (Map.Entry<String, Object> each : parts.entrySet()) {
      if (!(each.getValue() instanceof String)) {
        each.setValue(removed(each.getValue()));
      }
    }
    return parts;
  }

  private List<Object> byId(@Nullable Object before, List<?> now) {
    List<Object> merged = new ArrayList<>();
    if (before instanceof List<?> list) {
      merged.addAll(list);
    }
    for (Object item : now) {
      int at = ReleaseMerge.indexOf(merged, item);
      Map<String, Object> one = ReleaseMerge.copy(at < 0 ? null : merged.get(at));
      members(one, ReleaseMerge.copy(item), true);
      if (at < 0) {
        merged.add(one);
      } else {
        merged.set(at, one);
      }
    }
    return merged;
  }

  private List<Object> values(@Nullable Object before, @Nullable Object value) {
    List<Object> versions = new ArrayList<>();
    if (before instanceof List<?> list) {
      versions.addAll(list);
    }
    if (versions.isEmpty() || !isLast(versions, value)) {
      Map<String, @Nullable Object> version = new LinkedHashMap<>();
      version.put("releaseID", release.get("id"));
      version.put("releaseDate", release.get("date"));
      version.put("releaseTag", release.get("tag"));
      version.put("value", value);
      versions.add(version);
    }
    return versions;
  }

  private static boolean isLast(List<Object> versions, @Nullable Object value) {
    return versions.get(versions.size() - 1) instanceof Map<?, ?> last
        && (value == null ? last.get("value") == null : value.equals(last.get("value")));
  }
}
