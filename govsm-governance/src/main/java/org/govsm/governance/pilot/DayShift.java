package org.govsm.governance.pilot;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.law.IndianMoment;

/**
 * Shift of one day.
 *
 * @param isSaidLater whether it was put on record only when it had begun who had it
 */
record DayShift(RosterShift shift, boolean isSaidLater) {

  /** What is left of it after a change, and what another has of it. */
  Stream<DayShift> after(RosterAct change, LocalDate day) {
    int from = Math.max(shift.from(), change.from());
    int to = Math.min(shift.to(), change.to());
    if (from >= to || change.person().filter(shift.person()::equals).isEmpty()) {
      return Stream.of(this);
    }
    Stream<DayShift> before = part(shift.from(), from);
    Stream<DayShift> rest = part(to, shift.to());
    Stream<DayShift> covered =
        change.substitute().stream()
            .map(other -> shift.between(from, to).taken(other))
            .map(one -> new DayShift(one, isLate(change.moment(), day, from)));
    return Stream.of(before, covered, rest).flatMap(part -> part);
  }

  /**
   * The same, of which it is not known who was there, where a change that is denied is about it.
   */
  DayShift doubted(RosterAct change) {
    boolean isOfIt =
        change.person().filter(shift.person()::equals).isPresent()
            && shift.from() < change.to()
            && change.from() < shift.to();
    return isOfIt ? new DayShift(shift, true) : this;
  }

  /** What of it lies between two minutes of its day. */
  Optional<DayShift> between(int begin, int end) {
    return part(Math.max(shift.from(), begin), Math.min(shift.to(), end)).findFirst();
  }

  private Stream<DayShift> part(int from, int to) {
    return from < to
        ? Stream.of(new DayShift(shift.between(from, to), isSaidLater))
        : Stream.empty();
  }

  /** The minute of a day at a moment, begun ones counted whole; the last of the day after it. */
  static int minute(IndianMoment at, LocalDate day) {
    Duration since = Duration.between(day.atStartOfDay(), at.at().toLocalDateTime());
    long minutes = since.plusMinutes(1).minusNanos(1).toMinutes();
    return (int) Math.max(0, Math.min(WeekTime.DAY, minutes));
  }

  static boolean isLate(IndianMoment said, LocalDate day, int from) {
    return said.at().toLocalDateTime().isAfter(day.atStartOfDay().plusMinutes(from));
  }
}
