package org.govsm.core.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.time.EffectivePeriod;

/** Values that follow one another without a gap, from the first to the last day of a place. */
final class History<T> {

  private final EffectivePeriod existence;
  private final List<Dated<T>> rows = new ArrayList<>();

  History(EffectivePeriod existence) {
    this.existence = existence;
  }

  /** Adds the next value; false where its first day does not fit. */
  boolean add(T value, Optional<LocalDate> from) {
    if (rows.isEmpty() || from.isEmpty()) {
      return rows.isEmpty() && from.isEmpty() && rows.add(new Dated<>(value, existence));
    }
    LocalDate day = from.get();
    Dated<T> last = rows.get(rows.size() - 1);
    if (!last.period().from().isBefore(day) || !last.period().contains(day)) {
      return false;
    }
    EffectivePeriod before = new EffectivePeriod(last.period().from(), day);
    rows.set(rows.size() - 1, new Dated<>(last.value(), before));
    return rows.add(new Dated<>(value, new EffectivePeriod(day, existence.until())));
  }

  List<Dated<T>> rows() {
    return List.copyOf(rows);
  }
}
