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

  private final Supplier<String> made;

  private Lazy(Supplier<String> made, Supplier<T> source) {
    this.made = made;
    this.source = source;
  }

  /** A value that is worked out later. */
  public static <T> Lazy<T> of(Supplier<T> source) {
    return new Lazy<>(() -> "", source);
  }

  /**
   * A value that is worked out later of what can be told at once.
   *
   * @param made all that the value depends on: of the same, the same is worked out
   */
  public static <T> Lazy<T> of(Supplier<String> made, Supplier<T> source) {
    return new Lazy<>(made, source);
  }

  /** All that the value depends on; empty where that is not told. */
  public String madeOf() {
    return made.get();
  }

  /** The same, not worked out: whoever needs the value for a moment keeps nothing of it. */
  public Lazy<T> fresh() {
    @Nullable Supplier<T> open = source;
    return open == null ? this : new Lazy<>(made, open);
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
