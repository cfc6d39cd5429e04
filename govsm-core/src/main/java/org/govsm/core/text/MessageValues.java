package org.govsm.core.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Map of the few values of a message, in the order given; unmodifiable. A decision is told in
 * thousands of messages, so that it is two arrays and no table.
 */
final class MessageValues extends AbstractMap<String, Object> {

  static final MessageValues NONE = new MessageValues(new String[0], new Object[0]);

  private final String[] names;
  private final Object[] values;

  private MessageValues(String[] names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** The same values; another map is copied. */
  static MessageValues of(Map<String, Object> map) {
    if (map instanceof MessageValues known) {
      return known;
    }
    return map.isEmpty()
        ? NONE
        : new MessageValues(
            map.keySet().toArray(new String[0]),
            map.values().stream().map(MessageValues::kept).toArray());
  }

  /** Lists are copied, as the caller may go on with its own; all other values never change. */
  private static Object kept(Object value) {
    return value instanceof List<?> list ? List.copyOf(list) : value;
  }

  /** These and one more, or with another value under its name. */
  MessageValues with(String name, Object value) {
    int at = indexOf(name);
    int size = at < 0 ? names.length + 1 : names.length;
    String[] allNames = at < 0 ? Arrays.copyOf(names, size) : names;
    Object[] allValues = Arrays.copyOf(values, size);
    int place = at < 0 ? size - 1 : at;
    allNames[place] = name;
    allValues[place] = kept(value);
    return new MessageValues(allNames, allValues);
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int at = indexOf(name);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public int size() {
    return names.length;
  }

  /** As that of every map. */
  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < names.length; i++) {
      hash += names[i].hashCode() ^ values[i].hashCode();
    }
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Object>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Entry<String, Object> next() {
      if (next == names.length) {
        throw new NoSuchElementException();
      }
      int at = next++;
      return new SimpleImmutableEntry<>(names[at], values[at]);
    }
  }
}
