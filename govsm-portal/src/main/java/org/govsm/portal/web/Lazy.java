package org.govsm.portal.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lazy value: worked out when it is first asked for, once, and then without what it was worked out
 * of. Two are equal where their values are. One thread uses it.
 */
public final class Lazy<T> implements Supplier<T> {

  private @Nullable Supplier<T> source;
  private @Nullable T value;

  private Lazy(Supplier<T> source) {
    this.source = source;
  }

  /** A value that is worked out later. */
  public static <T> Lazy<T> of(Supplier<T> source) {
    return new Lazy<>(source);
  }

  @Override
  public T get() {
    @Nullable T known = value;
    if (known == null) {
      known = Objects.requireNonNull(Objects.requireNonNull(source).get());
      value = known;
      source = null;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lazy<?> lazy && get().equals(lazy.get());
  }

  @Override
  public int hashCode() {
    return get().hashCode();
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
