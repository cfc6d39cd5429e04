package org.govsm.governance.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.law.IndianPlace;
import org.jspecify.annotations.Nullable;

/**
 * Periods of the Model Code of Conduct: those of {@code modelCode}, which may name accounts, and
 * those of the calendar, which name a State and hold for all accounts of a department that is not
 * of another one.
 */
final class ModelCodePeriods {

  private ModelCodePeriods() {}

  /** All in one form; nothing where nobody said whether there are any. */
  static Optional<List<FactNode>> of(Facts facts) {
    FactNode freezes = facts.at("modelCode", "freezes");
    FactNode calendar = facts.at("calendar", "mcc");
    if (freezes.isAbsent() && calendar.isAbsent()) {
      return Optional.empty();
    }
    List<FactNode> all = new ArrayList<>(freezes.items());
    FactNode own = facts.at("department", "jurisdiction");
    calendar.items().stream()
        .filter(period -> !isElsewhere(own, period))
        .map(ModelCodePeriods::freeze)
        .forEach(all::add);
    return Optional.of(List.copyOf(all));
  }

  /** Whether a period is surely of another State than the department. */
  private static boolean isElsewhere(FactNode own, FactNode period) {
    Optional<LocalDate> day = day(period.at("from"));
    Optional<String> here = day.flatMap(on -> code(own, on));
    Optional<String> there = day.flatMap(on -> code(period.at("state"), on));
    return here.isPresent()
        && there.isPresent()
        && !here.get().equals(IndianPlace.UNION)
        && !there.get().equals(IndianPlace.UNION)
        && !here.equals(there);
  }

  private static Optional<String> code(FactNode place, LocalDate on) {
    return place.text().flatMap(name -> IndianPlace.code(name, on));
  }

  /** Whether it names a place that nobody knows: whose accounts it stops is then open. */
  private static boolean isStrange(FactNode period) {
    FactNode state = period.at("state");
    Optional<LocalDate> day = day(period.at("from"));
    boolean known = state.isNone() || day.flatMap(on -> code(state, on)).isPresent();
    return day.isPresent() && state.text().isPresent() && !known;
  }

  /** The last day of a period is the day before posting is allowed again. */
  private static FactNode freeze(FactNode period) {
    Map<String, @Nullable Object> freeze = new LinkedHashMap<>();
    day(period.at("from")).ifPresent(from -> freeze.put("from", from.toString()));
    FactNode to = period.at("to");
    day(to).ifPresent(last -> freeze.put("until", last.plusDays(1).toString()));
    if (to.isNone()) {
      freeze.put("until", null);
    }
    if (isStrange(period)) {
      freeze.put("place", period.at("state").text().orElse(""));
    } else {
      freeze.put("accounts", null);
    }
    return FactNode.of(freeze);
  }

  private static Optional<LocalDate> day(FactNode fact) {
    return fact.moment().map(Moment::day);
  }
}
