package org.govsm.governance.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** A tree of its own, with exact numbers only, of what somebody gave. */
public final class ExactTree {

  private static final int MOST_SCALE = 50;

  private ExactTree() {}

  /**
   * Copies a tree. A number in floating point, or one too long to write out, is noted and stands in
   * the copy as text.
   *
   * @param tree what was given
   * @param pointer where it stands
   * @param faults where to note faults
   * @throws IllegalArgumentException for a value that no tree has, such as a date of the host
   */
  public static @Nullable Object copy(
      @Nullable Object tree, String pointer, List<InputFault> faults) {
    return copy(tree, Place.ROOT, pointer, faults);
  }

  private static @Nullable Object copy(
      @Nullable Object tree, Place place, String above, List<InputFault> faults) {
    if (tree instanceof String || tree instanceof Boolean) {
      return tree;
    } else if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, item) -> {
            String name = String.valueOf(key);
            copy.put(name, copy(item, place.down(name), above, faults));
          });
      return copy;
    } else if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object item : list) {
        copy.add(copy(item, place.down(copy.size()), above, faults));
      }
      return copy;
    }
    return scalar(tree, above + place.pointer(), faults);
  }

  /**
   * The tree of a scalar.
   *
   * @param given what was given
   * @param pointer where it stands
   * @param faults where to note faults
   * @return a string, boolean or exact number
   * @throws IllegalArgumentException for a value that no tree has
   */
  static @Nullable Object scalar(@Nullable Object given, String pointer, List<InputFault> faults) {
    if (given instanceof Double || given instanceof Float) {
      Message text = Message.of("input.inexact").with("given", given.toString());
      faults.add(new InputFault(pointer, "tree.number", text));
      return given.toString();
    } else if (given instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_SCALE) {
      faults.add(new InputFault(pointer, "tree.digits", Message.of("input.digits")));
      return number.toString();
    }
    return Tree.of(given);
  }
}
