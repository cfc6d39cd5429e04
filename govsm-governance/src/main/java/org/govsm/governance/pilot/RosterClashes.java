package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Clashes of rosters in seven days: who is on duty on several of them at once, and whose duty on
 * all of them together is over a limit.
 */
final class RosterClashes {

  /**
   * What several rosters show together.
   *
   * @param rosters their ids
   */
  record Clash(Set<String> rosters, Finding finding) {}

  private record Duty(String roster, RosterShift shift) {

    boolean isAt(int minute) {
      return shift.start() <= minute && minute < shift.end();
    }
  }

  private final Map<String, RosterRecord> rosters;
  private final LocalDate from;
  private final List<Clash> found = new ArrayList<>();

  private RosterClashes(Map<String, RosterRecord> rosters, LocalDate from) {
    this.rosters = rosters;
    this.from = from;
  }

  /** The clashes of rosters by their ids, in the order of the persons. */
  static List<Clash> of(Map<String, RosterRecord> rosters, LocalDate from) {
    RosterClashes clashes = new RosterClashes(rosters, from);
    clashes
        .duties()
        .forEach(
            (person, duties) -> {
              Set<String> on = rosters(duties);
              if (on.size() > 1) {
                clashes.twice(person, duties);
                clashes.together(on, person, duties);
              }
            });
    return clashes.found;
  }

  private Map<String, List<Duty>> duties() {
    Map<String, List<Duty>> duties = new LinkedHashMap<>();
    rosters.forEach(
        (id, roster) ->
            days()
                .forEach(
                    day ->
                        roster.shifts(day).stream()
                            .map(DayShift::shift)
                            .forEach(
                                one ->
                                    duties
                                        .computeIfAbsent(one.person(), who -> new ArrayList<>())
                                        .add(new Duty(id, one)))));
    return duties;
  }

  private List<LocalDate> days() {
    return IntStream.range(0, RosterRecord.DAYS).mapToObj(from::plusDays).toList();
  }

  private static Set<String> rosters(Collection<Duty> duties) {
    Set<String> rosters = new LinkedHashSet<>();
    duties.forEach(one -> rosters.add(one.roster));
    return rosters;
  }

  /** Each beginning of a duty at which its person is on duty elsewhere, told once. */
  private void twice(String person, List<Duty> duties) {
    Map<Integer, Set<String>> at = new TreeMap<>();
    for (Duty one : duties) {
      int start = one.shift.start();
      at.put(start, rosters(duties.stream().filter(other -> other.isAt(start)).toList()));
    }
    at.forEach(
        (start, on) -> {
          if (on.size() > 1) {
            Message text =
                Message.of("roster.twice")
                    .with("person", person)
                    .with("day", new Term("weekday." + DayOfWeek.of(start / WeekTime.DAY + 1)))
                    .with("from", WeekTime.time(start % WeekTime.DAY))
                    .with("rosters", List.copyOf(on));
            found.add(new Clash(on, PilotRules.of(PilotRules.COVERED, Weight.WARNING, text)));
          }
        });
  }

  /** What is over a limit on all rosters of a person, and on none of them alone. */
  private void together(Set<String> on, String person, List<Duty> duties) {
    List<RosterRecord> records =
        on.stream().flatMap(id -> Optional.ofNullable(rosters.get(id)).stream()).toList();
    Optional<RosterLimits> limits =
        records.stream().flatMap(one -> one.limits(from).stream()).reduce(RosterLimits::within);
    if (limits.isEmpty()) {
      return;
    }
    Set<Message> told = new LinkedHashSet<>();
    records.forEach(one -> told.addAll(one.roster(from).overLimit()));
    List<RosterShift> shifts = joined(person, duties);
    limits.get().broken(shifts).stream()
        .filter(told::add)
        .forEach(text -> over(on, text, PilotRules.citation(PilotRules.COVERED)));
    limits.get().lacking().broken(shifts).stream()
        .filter(told::add)
        .forEach(text -> over(on, text, PilotRules.ownLimits()));
  }

  private void over(Set<String> on, Message what, Citation citation) {
    Message text =
        Message.of("roster.together").with("rosters", List.copyOf(on)).with("what", what);
    found.add(new Clash(on, Finding.of(PilotRules.COVERED, Weight.WARNING, text, citation)));
  }

  /** The hours of a person, each once. */
  private static List<RosterShift> joined(String person, List<Duty> duties) {
    BitSet week = new BitSet(WeekTime.WEEK);
    duties.forEach(one -> week.set(one.shift.start(), one.shift.end()));
    List<RosterShift> shifts = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int begin = WeekTime.start(day);
      int end = begin + WeekTime.DAY;
      for (int at = week.nextSetBit(begin); at >= 0 && at < end; ) {
        int until = Math.min(week.nextClearBit(at), end);
        shifts.add(new RosterShift(person, day, at - begin, until - begin));
        at = week.nextSetBit(until);
      }
    }
    return shifts;
  }
}
