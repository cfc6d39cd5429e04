package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Limits on the duty of one person. Shifts without a break between them are one shift, also over
 * midnight and over the end of the week.
 *
 * @param week the most minutes of one in a week
 * @param longest the most minutes of a shift
 * @param rest the least minutes between two shifts of one
 */
record RosterLimits(int week, int longest, int rest) {

  private static final Fraction HOUR = Fraction.of(60);

  /** The limits that govsm proposes: 48 hours a week, 12 between two rests, and rests of 8. */
  static final RosterLimits OWN = new RosterLimits(48 * 60, 12 * 60, 8 * 60);

  /**
   * The limits that a tree states.
   *
   * @param week the most hours of a week; nothing where the tree sets no limit
   */
  static RosterLimits of(Node asked, Optional<Fraction> week) {
    return new RosterLimits(
        week.map(RosterLimits::minutes).orElse(WeekTime.WEEK),
        hours(asked, "longestShift").map(RosterLimits::minutes).orElse(WeekTime.WEEK),
        minutes(hours(asked, "rest").orElse(Fraction.ZERO)));
  }

  static Optional<Fraction> hours(Node asked, String name) {
    return asked.find(name, BigDecimal.class).map(Fraction::of);
  }

  static int minutes(Fraction hours) {
    return hours.times(HOUR).decimal(0, RoundingMode.FLOOR).intValueExact();
  }

  /** The stricter of these and other limits, one by one. */
  RosterLimits within(RosterLimits other) {
    return new RosterLimits(
        Math.min(week, other.week), Math.min(longest, other.longest), Math.max(rest, other.rest));
  }

  /**
   * Our own limits on a week and a shift, where these are laxer; no limit in place of the others. A
   * duty with a break within a day is not told for its rest.
   */
  RosterLimits lacking() {
    return new RosterLimits(
        week > OWN.week ? OWN.week : WeekTime.WEEK,
        longest > OWN.longest ? OWN.longest : WeekTime.WEEK,
        0);
  }

  /**
   * What one person can stand within the limits, the first minutes first.
   *
   * @param on the minutes in which the person is on duty
   */
  BitSet standable(BitSet on) {
    BitSet can = new BitSet();
    int duty = 0;
    int end = -rest;
    for (int start = on.nextSetBit(0); start >= 0; start = on.nextSetBit(end)) {
      duty = start - end >= rest ? 0 : duty;
      end = on.nextClearBit(start);
      int most = Math.min(longest - duty, week - can.cardinality());
      int minutes = Math.min(end - start, most);
      if (minutes > 0) {
        can.set(start, start + minutes);
        duty += minutes;
      }
    }
    return can;
  }

  /** Duty without a break, from a minute of the week. */
  private record Duty(int start, int minutes) {

    int restBefore(Duty next) {
      return Math.floorMod(next.start - start - minutes, WeekTime.WEEK);
    }
  }

  /** Whether a person can have one more shift. */
  boolean allow(List<RosterShift> own, RosterShift more) {
    boolean next = false;
    int minutes = more.minutes();
    for (RosterShift one : own) {
      minutes += one.minutes();
      int after = breakBetween(one, more);
      int before = breakBetween(more, one);
      boolean near = (after > 0 && after < rest) || (before > 0 && before < rest);
      if (minutes > week || near || one.overlaps(more)) {
        return false;
      }
      next |= after == 0 || before == 0;
    }
    return minutes <= week
        && (next
            ? duties(Stream.concat(own.stream(), Stream.of(more)).toList()).stream()
                .allMatch(duty -> duty.minutes <= longest)
            : more.minutes() <= longest);
  }

  private static int breakBetween(RosterShift one, RosterShift next) {
    int minutes = next.start() - one.end();
    return minutes < 0 ? minutes + WeekTime.WEEK : minutes;
  }

  /** What the shifts of each person do not keep, in the order of the persons. */
  List<Message> broken(List<RosterShift> shifts) {
    Map<String, List<RosterShift>> each = new LinkedHashMap<>();
    shifts.forEach(one -> each.computeIfAbsent(one.person(), who -> new ArrayList<>()).add(one));
    List<Message> broken = new ArrayList<>();
    each.forEach((person, own) -> broken(person, own, broken));
    return broken;
  }

  private void broken(String person, List<RosterShift> own, List<Message> broken) {
    int minutes = own.stream().mapToInt(RosterShift::minutes).sum();
    if (minutes > week) {
      broken.add(said("week", person, minutes, week));
    }
    List<Duty> duties = duties(own);
    for (int i = 0; i < duties.size(); i++) {
      Duty duty = duties.get(i);
      Duty next = duties.get((i + 1) % duties.size());
      if (duty.minutes > longest) {
        broken.add(at(duty.start, said("shift", person, duty.minutes, longest)));
      }
      if (duty.restBefore(next) < rest) {
        broken.add(at(next.start, said("rest", person, duty.restBefore(next), rest)));
      }
    }
  }

  private static Message said(String key, String person, int minutes, int limit) {
    return Message.of("pilot.roster-" + key)
        .with("person", person)
        .with("hours", Fraction.of(minutes).dividedBy(HOUR).shown())
        .with("limit", Fraction.of(limit).dividedBy(HOUR).shown());
  }

  private static Message at(int minute, Message text) {
    return text.with("day", new Term("weekday." + DayOfWeek.of(minute / WeekTime.DAY + 1)))
        .with("from", WeekTime.time(minute % WeekTime.DAY));
  }

  private static List<Duty> duties(List<RosterShift> shifts) {
    List<Duty> duties = new ArrayList<>();
    shifts.stream()
        .sorted(Comparator.comparingInt(RosterShift::start))
        .forEach(
            one -> {
              int last = duties.size() - 1;
              if (last >= 0 && duties.get(last).restBefore(new Duty(one.start(), 0)) == 0) {
                duties.add(joined(duties.remove(last), one.minutes()));
              } else {
                duties.add(new Duty(one.start(), one.minutes()));
              }
            });
    if (duties.size() > 1 && duties.get(duties.size() - 1).restBefore(duties.get(0)) == 0) {
      Duty first = duties.remove(0);
      duties.add(joined(duties.remove(duties.size() - 1), first.minutes));
    }
    return duties;
  }

  private static Duty joined(Duty duty, int minutes) {
    return new Duty(duty.start, duty.minutes + minutes);
  }
}
