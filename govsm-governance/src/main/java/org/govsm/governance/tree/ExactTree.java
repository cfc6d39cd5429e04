package org.govsm.governance.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** A tree of its own, with exact numbers only, of what somebody gave. */
public final class ExactTree {

  private static final int MOST_SCALE = 50;

  private final String above;
  private final List<InputFault> faults;
  private final BinaryOperator<String> texts;

  private ExactTree(String above, List<InputFault> faults, BinaryOperator<String> texts) {
    this.above = above;
    this.faults = faults;
    this.texts = texts;
  }

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
    ExactTree copy = new ExactTree(pointer, faults, (name, text) -> text);
    return copy.value(tree, Place.ROOT, new ExactObject.Spot());
  }

  /**
   * A copier of many trees that look alike: it keeps the names of their objects once. Its copies
   * are copied no more when they stand in a larger tree.
   *
   * @param texts makes what stands for the text of a member, by the name of the member
   * @return a copier, which throws for a tree that is not exact
   */
  public static UnaryOperator<Object> copier(BinaryOperator<String> texts) {
    List<InputFault> faults = new ArrayList<>();
    ExactTree copy = new ExactTree("", faults, texts);
    ExactObject.Spot spot = new ExactObject.Spot();
    return tree -> {
      Object own = copy.value(tree, Place.ROOT, spot);
      if (own == null || !faults.isEmpty()) {
        throw new IllegalArgumentException("not an exact tree " + faults);
      }
      return own;
    };
  }

  private @Nullable Object value(@Nullable Object tree, Place place, ExactObject.Spot spot) {
    if (tree instanceof ExactObject) {
      return tree;
    } else if (tree instanceof Map<?, ?> map) {
      return object(map, place, spot);
    } else if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object item : list) {
        copy.add(isPlain(item) ? item : value(item, place.down(copy.size()), spot));
      }
      return copy;
    }
    return isExact(tree) ? Tree.of(tree) : inexact(tree, above + place.pointer(), faults);
  }

  /** Whether it is an object that was checked before it was kept. */
  public static boolean isChecked(@Nullable Object value) {
    return value instanceof ExactObject object && object.isChecked();
  }

  /** Needs no place and no copy. */
  private static boolean isPlain(@Nullable Object value) {
    return value instanceof String || value instanceof Boolean;
  }

  private Object object(Map<?, ?> map, Place place, ExactObject.Spot spot) {
    ExactObject.Names names = spot.names(map);
    if (names == null) {
      return named(map, place);
    }
    @Nullable Object[] values = new Object[map.size()];
    int i = 0;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      Object value = member.getValue();
      String name = (String) member.getKey();
      if (value instanceof String text) {
        values[i] = texts.apply(name, text);
      } else {
        values[i] =
            value instanceof Boolean ? value : value(value, place.down(name), names.below(i));
      }
      i++;
    }
    return new ExactObject(names, values);
  }

  /** Names that are no texts become texts, and two of them may become one. */
  private Object named(Map<?, ?> map, Place place) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, item) -> {
          String name = String.valueOf(key);
          copy.put(name, value(item, place.down(name), new ExactObject.Spot()));
        });
    return copy;
  }

  /**
   * The same object with other values where some are other; its own where none is.
   *
   * @param map an object of a copied tree
   * @param change makes the value of a name from what stands there
   */
  public static Map<?, ?> changed(
      Map<?, ?> map, BiFunction<String, @Nullable Object, @Nullable Object> change) {
    if (map instanceof ExactObject object) {
      return object.changed(change);
    }
    @Nullable Object @Nullable [] values = null;
    int i = 0;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      Object was = member.getValue();
      Object is = change.apply(String.valueOf(member.getKey()), was);
      if (is != was && values == null) {
        values = map.values().toArray();
      }
      if (values != null) {
        values[i] = is;
      }
      i++;
    }
    return values == null ? map : with(map, values);
  }

  /** Looks one member up in many objects that look alike. One thread uses it. */
  public static final class Member {
    private final String name;
    private final ExactObject.Member exact;

    /** Of a name. */
    public Member(String name) {
      this.name = name;
      this.exact = new ExactObject.Member(name);
    }

    /**
     * What stands there.
     *
     * @param absent stands for no such member
     */
    public @Nullable Object in(Map<?, ?> map, Object absent) {
      if (map instanceof ExactObject object) {
        return exact.in(object, absent);
      }
      Object found = map.get(name);
      return found != null || map.containsKey(name) ? found : absent;
    }
  }

  /** Makes a value from what stands there, and whether it stands under one of some names. */
  @FunctionalInterface
  public interface Named {

    /**
     * What stands there instead.
     *
     * @param was what stands there
     * @param named whether it stands under one of the names
     */
    @Nullable Object of(@Nullable Object was, boolean named);
  }

  /**
   * The same object with other texts under some names; its own where none is other.
   *
   * @param map an object of a copied tree
   * @param named the names, always the same set
   * @param change makes the value of a text under such a name, and of an object or list under any
   */
  public static Map<?, ?> changed(Map<?, ?> map, Set<String> named, Named change) {
    return map instanceof ExactObject object
        ? object.changed(named, change)
        : changed(map, (name, was) -> change.of(was, named.contains(name)));
  }

  /** Whether it is no text and has nothing below. */
  static boolean isScalar(@Nullable Object value) {
    return !(value instanceof String || value instanceof Map<?, ?> || value instanceof List<?>);
  }

  private static Map<?, ?> with(Map<?, ?> map, @Nullable Object[] values) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    int i = 0;
    for (Object name : map.keySet()) {
      copy.put(String.valueOf(name), values[i++]);
    }
    return copy;
  }

  /**
   * The same list with other items where some are other; its own where none is.
   *
   * @param list a list of a copied tree
   * @param change makes an item from what stands there
   */
  public static List<?> changed(List<?> list, UnaryOperator<@Nullable Object> change) {
    List<@Nullable Object> copy = null;
    for (int i = 0; i < list.size(); i++) {
      Object was = list.get(i);
      Object is = change.apply(was);
      if (is != was && copy == null) {
        copy = new ArrayList<>(list);
      }
      if (copy != null) {
        copy.set(i, is);
      }
    }
    return copy == null ? list : copy;
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
    return isExact(given) ? Tree.of(given) : inexact(given, pointer, faults);
  }

  private static boolean isExact(@Nullable Object given) {
    return !(given instanceof Double || given instanceof Float)
        && !(given instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_SCALE);
  }

  private static String inexact(@Nullable Object given, String pointer, List<InputFault> faults) {
    String text = String.valueOf(given);
    if (given instanceof BigDecimal) {
      faults.add(new InputFault(pointer, "tree.digits", Message.of("input.digits")));
    } else {
      Message inexact = Message.of("input.inexact").with("given", text);
      faults.add(new InputFault(pointer, "tree.number", inexact));
    }
    return text;
  }

  /**
   * The members of an object of a plain tree, as a map of its own.
   *
   * @return none where it is no object
   */
  public static Map<String, @Nullable Object> members(@Nullable Object tree) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members;
  }
}
