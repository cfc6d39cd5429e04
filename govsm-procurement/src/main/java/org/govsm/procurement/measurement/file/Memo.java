package org.govsm.procurement.measurement.file;

import java.util.Optional;
import java.util.function.Supplier;
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

  /** The value of a text under some condition, such as a zone; nothing read is not kept. */
  public Optional<T> read(String text, Object under, Supplier<Optional<T>> reader) {
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SIZE - 1;
    Known<T> last = known[slot];
    if (last != null && last.text.equals(text) && last.under.equals(under)) {
      return Optional.of(last.value);
    }
    Optional<T> value = reader.get();
    value.ifPresent(v -> known[slot] = new Known<>(text, under, v));
    return value;
  }
}
