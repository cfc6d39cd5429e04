package org.govsm.core.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.time.EffectivePeriod;

/** A value that holds for some time. */
record Dated<T>(T value, EffectivePeriod period) {

  static <T> Optional<T> on(LocalDate day, List<Dated<T>> history) {
    return history.stream().filter(d -> d.period.contains(day)).map(Dated::value).findFirst();
  }
}
