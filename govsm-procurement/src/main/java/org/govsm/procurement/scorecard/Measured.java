package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Message;

/** A value, or why there is none. Never a zero in place of nothing. */
record Measured(Optional<Interval> value, List<Message> reasons) {

  static Measured of(Interval value) {
    return new Measured(Optional.of(value), List.of());
  }

  static Measured unknown(Message reason) {
    return new Measured(Optional.empty(), List.of(reason));
  }

  Measured map(UnaryOperator<Interval> change) {
    return new Measured(value.map(change), reasons);
  }

  Measured and(Measured other, BinaryOperator<Interval> together) {
    List<Message> all = new ArrayList<>(reasons);
    all.addAll(other.reasons);
    if (value.isEmpty() || other.value.isEmpty()) {
      return new Measured(Optional.empty(), all);
    }
    return new Measured(Optional.of(together.apply(value.get(), other.value.get())), all);
  }
}
