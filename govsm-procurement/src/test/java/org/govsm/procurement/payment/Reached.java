package org.govsm.procurement.payment;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an object keeps in memory, as far as its own types and the usual collections lead. */
final class Reached {

  private final Deque<Object> next = new ArrayDeque<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> types = new HashSet<>();

  private Reached() {}

  static Set<Class<?>> types(Object from) throws IllegalAccessException {
    Reached reached = new Reached();
    reached.add(from);
    while (!reached.next.isEmpty()) {
      reached.look(reached.next.pop());
    }
    return reached.types;
  }

  private void add(Object one) {
    if (one != null && seen.add(one)) {
      next.push(one);
    }
  }

  private void look(Object one) throws IllegalAccessException {
    if (one instanceof Optional<?> some) {
      some.ifPresent(this::add);
    } else if (one instanceof Map<?, ?> map) {
      map.keySet().forEach(this::add);
      map.values().forEach(this::add);
    } else if (one instanceof Iterable<?> all && !isOurs(one.getClass())) {
      all.forEach(this::add);
    } else if (isOurs(one.getClass())) {
      types.add(one.getClass());
      for (Class<?> type = one.getClass(); isOurs(type); type = type.getSuperclass()) {
        fields(type, one);
      }
    }
  }

  private void fields(Class<?> type, Object one) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        add(field.get(one));
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.govsm.") && !type.isHidden();
  }
}
