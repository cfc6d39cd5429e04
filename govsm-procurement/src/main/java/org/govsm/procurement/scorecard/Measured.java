package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Message;

/**
 * A value, or why there is none. Never a zero in place of nothing.
 *
 * @param held whether there is no value because readings stand against each other, or because the
 *     platform does not count the metric: then nothing is missing, and what the terms say of
 *     missing readings does not apply
 */
record Measured(Optional<Interval> value, List<Message> reasons, boolean held) {

  static Measured of(Interval value) {
    return new Measured(Optional.of(value), List.of(), false);
  }

  static Measured unknown(Message reason) {
    return new Measured(Optional.empty(), List.of(reason), false);
  }

  /** No value, whatever the terms say of missing readings. */
  static Measured held(Message question) {
    return new Measured(Optional.empty(), List.of(question), true);
  }

  Measured map(UnaryOperator<Interval> change) {
    return new Measured(value.map(change), reasons, held);
  }

  Measured and(Measured other, BinaryOperator<Interval> together) {
    boolean otherFirst = other.held && !held;
    List<Message> all = new ArrayList<>(otherFirst ? other.reasons : reasons);
    all.addAll(otherFirst ? reasons : other.reasons);
    if (value.isEmpty() || other.value.isEmpty()) {
      return new Measured(Optional.empty(), all, held || other.held);
    }
    return new Measured(Optional.of(together.apply(value.get(), other.value.get())), all, false);
  }
}
