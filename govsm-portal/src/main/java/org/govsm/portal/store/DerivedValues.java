package org.govsm.portal.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Derived values: a few of what was worked out of the events of a department last, each until the
 * department's next event. Safe for use by many threads.
 */
final class DerivedValues {

  private static final int MOST = 64;

  private final Map<String, Derived> values =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Derived> eldest) {
          return size() > MOST;
        }
      };

  private record Derived(String head, Object value) {}

  /**
   * A value as it follows from the events up to the head of a chain.
   *
   * @param key which value it is, of which department; each has one type
   */
  @SuppressWarnings("unchecked")
  <T> T of(String key, String head, Supplier<T> source) {
    Optional<Object> known = known(key, head);
    if (known.isPresent()) {
      return (T) known.get();
    }
    T value = source.get();
    keep(key, new Derived(head, value));
    return value;
  }

  private synchronized Optional<Object> known(String key, String head) {
    @Nullable Derived derived = values.get(key);
    return Optional.ofNullable(derived).filter(one -> one.head().equals(head)).map(Derived::value);
  }

  private synchronized void keep(String key, Derived derived) {
    values.put(key, derived);
  }
}
