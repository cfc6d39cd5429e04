package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What terms are read to say from a day on, such as another metric from the day on which a platform
 * changes its count.
 *
 * @param pointer where the terms would say it
 * @param value what they would say
 * @param from the first day of which it can hold
 */
record Turn(String pointer, Object value, LocalDate from) {

  /** Those of some that bear on a period: it has a day of theirs. */
  static List<Turn> in(BillingPeriod period, List<Turn> turns) {
    return turns.stream().filter(turn -> period.until().isAfter(turn.from)).toList();
  }

  /** One more; it takes the place of what was read at its place before. */
  static List<Turn> and(List<Turn> turns, String pointer, OpenPoint.Reading reading) {
    List<Turn> all = new ArrayList<>(turns);
    all.removeIf(turn -> turn.pointer.equals(pointer));
    reading.from().ifPresent(day -> all.add(new Turn(pointer, reading.value(), day)));
    return List.copyOf(all);
  }

  /** A tree with all of them written into it. */
  static Map<String, Object> written(Map<String, Object> tree, List<Turn> turns) {
    Map<String, Object> written = tree;
    for (Turn turn : turns) {
      written = Pointers.set(written, turn.pointer, turn.value);
    }
    return written;
  }
}
