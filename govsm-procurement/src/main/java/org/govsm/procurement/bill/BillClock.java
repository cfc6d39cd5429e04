package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;

/**
 * Clock of a bill: it runs while it is the department's turn, and stops from the day of an
 * objection to the day on which the supplier answered it.
 */
final class BillClock {

  /** Days on which the clock stands; open where no answer came yet. */
  private record Stop(LocalDate from, Optional<LocalDate> until) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
  }

  private final List<Stop> stops;

  private BillClock(List<Stop> stops) {
    this.stops = stops;
  }

  static BillClock of(Node request) {
    return new BillClock(
        request.branches("objections").stream()
            .map(
                one ->
                    new Stop(
                        one.get("raisedOn", LocalDate.class),
                        one.find("answeredOn", LocalDate.class)))
            .sorted(Comparator.comparing(Stop::from))
            .toList());
  }

  boolean isStopped(LocalDate day) {
    return stops.stream().anyMatch(stop -> stop.covers(day));
  }

  boolean hasStopped() {
    return !stops.isEmpty();
  }

  /**
   * The last day of a term of days, of which those while the clock stands do not count.
   *
   * @param start the day after which the term begins
   * @return nothing while an objection in the term is not answered
   */
  Optional<LocalDate> last(LocalDate start, long days) {
    LocalDate last = start.plusDays(days);
    LocalDate counted = start;
    for (Stop stop : stops) {
      LocalDate from = stop.from().isAfter(counted) ? stop.from() : counted;
      if (from.isAfter(last)) {
        break;
      } else if (stop.until().isEmpty()) {
        return Optional.empty();
      } else if (stop.until().get().isAfter(from)) {
        last = last.plusDays(ChronoUnit.DAYS.between(from, stop.until().get()));
        counted = stop.until().get();
      }
    }
    return Optional.of(last);
  }
}
