package org.govsm.core.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Things that rest on one other thing alone, one of each type. */
final class MadeOnce {

  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

  /** Not within the map: who makes one may ask for another. */
  <F, T> T once(Class<T> kind, F from, Function<F, T> make) {
    Object known = made.get(kind);
    if (known == null) {
      T first = make.apply(from);
      Object before = made.putIfAbsent(kind, first);
      known = before == null ? first : before;
    }
    return kind.cast(known);
  }
}
