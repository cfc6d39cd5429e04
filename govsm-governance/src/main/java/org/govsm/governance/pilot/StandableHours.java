package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hours of seven days that each person can stand within the limits that govsm proposes. */
final class StandableHours {

  private final LocalDate from;
  private final Map<String, BitSet> each;

  private StandableHours(LocalDate from, Map<String, BitSet> each) {
    this.from = from;
    this.each = each;
  }

  /** Of all shifts of the seven days, on whatever roster. */
  static StandableHours of(LocalDate from, Collection<DayShift> shifts) {
    Map<String, BitSet> on = new LinkedHashMap<>();
    StandableHours hours = new StandableHours(from, on);
    for (DayShift one : shifts) {
      int day = hours.start(one.shift().day());
      on.computeIfAbsent(one.shift().person(), id -> new BitSet())
          .set(day + one.shift().from(), day + one.shift().to());
    }
    on.replaceAll((id, minutes) -> RosterLimits.OWN.standable(minutes));
    return hours;
  }

  private int start(DayOfWeek day) {
    return Math.floorMod(day.getValue() - from.getDayOfWeek().getValue(), RosterRecord.DAYS)
        * WeekTime.DAY;
  }

  /** The parts of a shift; of those that its person cannot stand it is not known who has them. */
  List<DayShift> parts(DayShift shift) {
    BitSet can = each.getOrDefault(shift.shift().person(), new BitSet());
    int day = start(shift.shift().day());
    List<DayShift> parts = new ArrayList<>();
    int end = day + shift.shift().to();
    for (int at = day + shift.shift().from(); at < end; ) {
      boolean stood = can.get(at);
      int change = stood ? can.nextClearBit(at) : can.nextSetBit(at);
      int until = change < 0 ? end : Math.min(change, end);
      parts.add(
          new DayShift(
              shift.shift().between(at - day, until - day), shift.isSaidLater() || !stood));
      at = until;
    }
    return parts;
  }
}
