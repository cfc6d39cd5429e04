package org.govsm.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Results that were worked out lately. A key names all that a result depends on, so that a result
 * never grows old: another node, or this one after a restart, works out the same. The store keeps
 * nothing of it.
 */
public final class LruCache<K, V> {

  private final int most;
  private final Map<K, V> results;

  /** Keeps those that were asked for last. */
  public LruCache(int most) {
    this.most = most;
    this.results = new LinkedHashMap<>(16, 0.75f, true);
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
    results.put(key, result);
    if (results.size() > most) {
      results.remove(results.keySet().iterator().next());
    }
    return result;
  }
}
