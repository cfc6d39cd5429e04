package org.govsm.governance.tree;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Object of a tree: unmodifiable, in the order given. Hundreds of thousands have the same names,
 * which they share; each holds its values only.
 */
final class ExactObject extends AbstractMap<String, @Nullable Object> {

  /** The names of objects that were found at one place of a tree, the last one first. */
  static final class Spot {

    /** Objects of a list have some members or not: more ways are seldom. */
    private static final int MOST = 32;

    private final List<Names> before = new ArrayList<>();
    @Nullable Names last;

    /** Nothing where a name is no text. */
    @Nullable Names names(Map<?, ?> map) {
      Names known = last;
      if (known != null && known.areOf(map)) {
        return known;
      }
      for (Names one : before) {
        if (one.areOf(map)) {
          last = one;
          return one;
        }
      }
      for (Object name : map.keySet()) {
        if (!(name instanceof String)) {
          return null;
        }
      }
      Names other = new Names(map.keySet().toArray(new String[0]), false);
      last = other;
      if (before.size() < MOST) {
        before.add(other);
      }
      return other;
    }
  }

  /** Which names are among others, as was asked last. */
  private static final class Among {
    private final Set<String> others;
    private final boolean[] here;

    private Among(Set<String> others, boolean[] here) {
      this.others = others;
      this.here = here;
    }
  }

  /** Names in order, and what was found last below each. */
  static final class Names {

    /** Of the table, by each name. */
    private static final int ROOM = 4;

    private final List<String> all;
    private final Set<String> set;

    /** The names where their hash leads, or at the next free place; most lookups take one step. */
    private final @Nullable String[] table;

    private final int[] places;
    private final Spot[] below;
    private final boolean checked;
    private @Nullable Among among;

    /**
     * Of some objects.
     *
     * @param checked whether these objects were checked before they were kept
     */
    Names(String[] names, boolean checked) {
      all = List.of(names);
      this.checked = checked;
      set = Collections.unmodifiableSet(new LinkedHashSet<>(all));
      below = new Spot[names.length];
      table = new String[Integer.highestOneBit(names.length + 1) * ROOM];
      places = new int[table.length];
      for (int i = 0; i < names.length; i++) {
        below[i] = new Spot();
        int at = names[i].hashCode() & table.length - 1;
        while (table[at] != null) {
          at = at + 1 & table.length - 1;
        }
        table[at] = names[i];
        places[at] = i;
      }
    }

    /** Where a name stands; -1 where it does not. */
    int place(@Nullable Object name) {
      int at = Objects.hashCode(name) & table.length - 1;
      for (String found = table[at]; found != null; found = table[at]) {
        if (found.equals(name)) {
          return places[at];
        }
        at = at + 1 & table.length - 1;
      }
      return -1;
    }

    private boolean areOf(Map<?, ?> map) {
      if (map.size() != all.size()) {
        return false;
      }
      int i = 0;
      for (Object name : map.keySet()) {
        if (!all.get(i++).equals(name)) {
          return false;
        }
      }
      return true;
    }

    /** Which of them are among some others. */
    @SuppressWarnings("ReferenceEquality") // it is one set that is asked for again and again
    boolean[] among(Set<String> others) {
      Among known = among;
      if (known == null || known.others != others) {
        boolean[] here = new boolean[all.size()];
        for (int i = 0; i < here.length; i++) {
          here[i] = others.contains(all.get(i));
        }
        known = new Among(others, here);
        among = known;
      }
      return known.here;
    }

    Spot below(int place) {
      return below[place];
    }
  }

  private final Names names;
  private final @Nullable Object[] values;

  /** Takes over the values, in the order of the names. */
  ExactObject(Names names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** Looks one member up in objects of which many have the same names. One thread uses it. */
  static final class Member {
    private final String name;
    private @Nullable Names of;
    private int place;

    Member(String name) {
      this.name = name;
    }

    /** What stands there; what is said to be absent where there is no such member. */
    @Nullable Object in(ExactObject object, Object absent) {
      if (object.names != of) {
        of = object.names;
        place = of.place(name);
      }
      return place < 0 ? absent : object.values[place];
    }
  }

  /** Whether it was checked before it was kept. */
  boolean isChecked() {
    return names.checked;
  }

  /** The same names with other values where some are other; this where none is. */
  ExactObject changed(BiFunction<String, @Nullable Object, @Nullable Object> change) {
    @Nullable Object[] others = values;
    for (int i = 0; i < values.length; i++) {
      Object was = values[i];
      Object is = change.apply(names.all.get(i), was);
      if (is != was) {
        others = others == values ? values.clone() : others;
        others[i] = is;
      }
    }
    return others == values ? this : new ExactObject(names, others);
  }

  /** The same with other texts where some of those named are other; this where none is. */
  ExactObject changed(Set<String> named, ExactTree.Named change) {
    boolean[] here = names.among(named);
    @Nullable Object[] others = values;
    for (int i = 0; i < values.length; i++) {
      Object was = values[i];
      boolean stays = was instanceof String ? !here[i] : ExactTree.isScalar(was);
      Object is = stays ? was : change.of(was, here[i]);
      if (is != was) {
        others = others == values ? values.clone() : others;
        others[i] = is;
      }
    }
    return others == values ? this : new ExactObject(names, others);
  }

  /** Of all objects with these names. */
  @Override
  public Set<String> keySet() {
    return names.set;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int place = names.place(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return names.place(name) >= 0;
  }

  @Override
  public int size() {
    return values.length;
  }

  /** As that of every map. */
  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < values.length; i++) {
      hash += names.all.get(i).hashCode() ^ Objects.hashCode(values[i]);
    }
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactObject object && object.names.all.equals(names.all)
        ? Arrays.equals(values, object.values)
        : super.equals(other);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super @Nullable Object> each) {
    for (int i = 0; i < values.length; i++) {
      each.accept(names.all.get(i), values[i]);
    }
  }

  private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < values.length;
    }

    @Override
    public Map.Entry<String, @Nullable Object> next() {
      if (next == values.length) {
        throw new NoSuchElementException();
      }
      int i = next++;
      return new SimpleImmutableEntry<>(names.all.get(i), values[i]);
    }
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {

      @Override
      public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return values.length;
      }
    };
  }
}
