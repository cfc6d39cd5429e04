package org.govsm.portal.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Results that were worked out lately. A key names all that a result depends on, so that a result
 * never grows old: another node, or this one after a restart, works out the same. The store keeps
 * nothing of it.
 */
public final class LruCache<K, V> {

  private final long most;
  private final ToLongFunction<V> weight;
  private final Map<K, V> results = new LinkedHashMap<>(16, 0.75f, true);
  private long weighs;

  /** Keeps those that were asked for last. */
  public LruCache(int most) {
    this(most, result -> 1);
  }

  /**
   * Keeps those that were asked for last.
   *
   * @param most what all together may weigh; the last is kept whatever it weighs
   */
  public LruCache(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** The result that is known, else what the work gives. Two who ask at once may both work. */
  public V of(K key, Supplier<V> work) {
    Optional<V> known = find(key);
    return known.isPresent() ? known.get() : put(key, work.get());
  }

  /** The result, where it is known. */
  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(results.get(key));
  }

  /** Keeps a result in place of the one that is known. */
  public synchronized V put(K key, V result) {
    V before = results.put(key, result);
    weighs += weight.applyAsLong(result) - (before == null ? 0 : weight.applyAsLong(before));
    Iterator<V> oldest = results.values().iterator();
    while (weighs > most && results.size() > 1) {
      weighs -= weight.applyAsLong(oldest.next());
      oldest.remove();
    }
    return result;
  }
}
