package org.govsm.core.rules;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.QuotedValue;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the case of a kept decision: unlike that of a request it takes what only another
 * question asks, and null as known to be nothing.
 */
final class KeptCase {

  private final Function<String, Optional<Fact>> asked;
  private final Case.Draft draft = Case.draft();
  private final List<InputFault> faults = new ArrayList<>();

  /** With the fact of a name as the question asks it, or else another of the book. */
  KeptCase(Function<String, Optional<Fact>> asked) {
    this.asked = asked;
  }

  Checked<Case> read(Map<?, ?> days, Map<?, ?> facts) {
    days.forEach((role, day) -> day(String.valueOf(role), day));
    facts.forEach((name, value) -> fact(String.valueOf(name), value));
    return Checked.of(draft.done(), faults);
  }

  private void day(String role, @Nullable Object given) {
    dayOf(given)
        .ifPresentOrElse(
            day -> draft.day(role, day),
            () -> fault("/days" + Tree.pointer(role), "input.day", given));
  }

  private void fact(String name, @Nullable Object given) {
    FactType type = asked.apply(name).map(Fact::type).orElse(FactType.STRING);
    Optional<LocalDate> day = type == FactType.DAY ? dayOf(given) : Optional.empty();
    if (given == null) {
      draft.nothing(name);
    } else if (day.isPresent()) {
      draft.fact(name, day.get());
    } else if (given instanceof BigDecimal number && Case.isTooLong(number)) {
      fault("/facts" + Tree.pointer(name), "input.digits", given);
    } else if (given instanceof Map || given instanceof List) {
      fault("/facts" + Tree.pointer(name), "input.string", given);
    } else {
      draft.fact(name, given);
    }
  }

  private static Optional<LocalDate> dayOf(@Nullable Object given) {
    try {
      return given instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void fault(String pointer, String code, @Nullable Object given) {
    Message text =
        Message.of(code).with("given", QuotedValue.of(requireNonNullElse(given, "null")));
    faults.add(new InputFault(pointer, code, text));
  }
}
