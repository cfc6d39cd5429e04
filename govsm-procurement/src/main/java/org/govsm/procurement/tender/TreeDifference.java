package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** Places in which two trees differ, as JSON pointers. */
final class TreeDifference {

  private final Set<String> places = new TreeSet<>();

  private TreeDifference() {}

  static List<String> of(Object before, Object after) {
    TreeDifference difference = new TreeDifference();
    difference.compare(before, after, "");
    return List.copyOf(difference.places);
  }

  /**
   * What stands at a place of a tree.
   *
   * @return nothing where there is nothing
   */
  static Optional<Object> at(Object tree, String place) {
    Object now = tree;
    for (String step : place.substring(1).split("/", -1)) {
      Object next = null;
      if (now instanceof Map<?, ?> map) {
        next = map.get(step);
      } else if (now instanceof List<?> list
          && step.matches("\\d{1,6}")
          && Integer.parseInt(step) < list.size()) {
        next = list.get(Integer.parseInt(step));
      }
      if (next == null) {
        return Optional.empty();
      }
      now = next;
    }
    return Optional.of(now);
  }

  private void compare(@Nullable Object before, @Nullable Object after, String at) {
    if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> two) {
      Set<String> names = new TreeSet<>();
      one.keySet().forEach(name -> names.add(String.valueOf(name)));
      two.keySet().forEach(name -> names.add(String.valueOf(name)));
      names.forEach(name -> compare(one.get(name), two.get(name), at + Tree.pointer(name)));
    } else if (before instanceof List<?> one
        && after instanceof List<?> two
        && one.size() == two.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(one.get(i), two.get(i), at + "/" + i);
      }
    } else if (!Objects.equals(before, after)) {
      places.add(at);
    }
  }
}
