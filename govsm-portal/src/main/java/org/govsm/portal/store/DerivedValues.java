package org.govsm.portal.store;

import java.util.function.Supplier;

/**
 * Derived values: a few of what was worked out of the events of departments last. Safe for use by
 * many threads.
 */
final class DerivedValues {

  private static final int MOST = 256;

  private final LruCache<Key, Object> values = new LruCache<>(MOST);

  /** Which value it is, and the events that it follows from. */
  private record Key(Class<?> type, ChainHead head, String id) {}

  /** A value as it follows from the events up to the head of a chain. */
  <T> T of(Class<T> type, ChainHead head, String id, Supplier<T> source) {
    return type.cast(values.of(new Key(type, head, id), source::get));
  }
}
