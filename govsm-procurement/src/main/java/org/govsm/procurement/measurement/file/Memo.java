package org.govsm.procurement.measurement.file;

import org.jspecify.annotations.Nullable;

/**
 * What was read of the last few texts: the rows of a file name the same instants again and again.
 * It does not grow.
 */
public final class Memo<T> {

  private record Known<T>(String text, Object under, T value) {}

  private static final int SIZE = 1 << 10;

  private final @Nullable Known<T>[] known = slots();

  @SuppressWarnings({"unchecked", "rawtypes"}) // there is nothing in it
  private static <T> @Nullable Known<T>[] slots() {
    return new Known[SIZE];
  }

  /** The value of a text under some condition, such as a zone; nothing where it is not known. */
  public @Nullable T get(String text, Object under) {
    Known<T> last = known[slot(text)];
    return last != null && last.text.equals(text) && last.under.equals(under) ? last.value : null;
  }

  /** Keeps what was read of a text, in the place of another. */
  public void put(String text, Object under, T value) {
    known[slot(text)] = new Known<>(text, under, value);
  }

  private static int slot(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 16) & SIZE - 1;
  }
}
