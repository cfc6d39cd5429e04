package org.govsm.core.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** Differences of two trees: each at the innermost place that both have. */
final class TreeDifferences {

  private final List<Verification.Difference> found = new ArrayList<>();

  private TreeDifferences() {}

  static List<Verification.Difference> of(Map<String, ?> kept, Map<String, ?> made) {
    TreeDifferences differences = new TreeDifferences();
    differences.maps("", kept, made);
    return differences.found;
  }

  private void maps(String at, Map<?, ?> kept, Map<?, ?> made) {
    Set<String> names = new TreeSet<>();
    kept.keySet().forEach(name -> names.add(String.valueOf(name)));
    made.keySet().forEach(name -> names.add(String.valueOf(name)));
    for (String name : names) {
      String place = at + Tree.pointer(name);
      if (kept.containsKey(name) && made.containsKey(name)) {
        compare(place, kept.get(name), made.get(name));
      } else {
        differ(place, kept.get(name), made.get(name));
      }
    }
  }

  private void compare(String at, @Nullable Object kept, @Nullable Object made) {
    if (kept instanceof Map<?, ?> one && made instanceof Map<?, ?> other) {
      maps(at, one, other);
    } else if (kept instanceof List<?> one && made instanceof List<?> other) {
      lists(at, one, other);
    } else if (!same(kept, made)) {
      differ(at, kept, made);
    }
  }

  private void lists(String at, List<?> kept, List<?> made) {
    for (int i = 0; i < Math.max(kept.size(), made.size()); i++) {
      String place = at + "/" + i;
      if (i < kept.size() && i < made.size()) {
        compare(place, kept.get(i), made.get(i));
      } else {
        differ(place, i < kept.size() ? kept.get(i) : null, i < made.size() ? made.get(i) : null);
      }
    }
  }

  private void differ(String at, @Nullable Object kept, @Nullable Object made) {
    found.add(
        new Verification.Difference(at, Optional.ofNullable(kept), Optional.ofNullable(made)));
  }

  /** Numbers count by their value. */
  private static boolean same(@Nullable Object kept, @Nullable Object made) {
    return kept instanceof BigDecimal one && made instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : Objects.equals(kept, made);
  }
}
