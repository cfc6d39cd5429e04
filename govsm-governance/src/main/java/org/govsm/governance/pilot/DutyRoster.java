package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;

/**
 * Duty roster of a week that repeats: shifts, each gap that they leave in the hours of coverage,
 * and each limit that they break. Of the same windows, persons and limits it is always the same.
 */
public final class DutyRoster implements ToPlain {

  private final List<RosterShift> shifts;
  private final List<RosterGap> gaps;
  private final List<Message> overLimit;

  private DutyRoster(List<RosterShift> shifts, List<RosterGap> gaps, List<Message> overLimit) {
    this.shifts = List.copyOf(shifts);
    this.gaps = List.copyOf(gaps);
    this.overLimit = List.copyOf(overLimit);
  }

  /** The roster of such shifts, with its gaps and what is over a limit. */
  static DutyRoster of(
      List<CoverageWindow> windows, List<RosterShift> shifts, RosterLimits limits) {
    return of(windows, shifts, limits.broken(shifts));
  }

  /** The roster of such shifts, with its gaps. */
  static DutyRoster of(
      List<CoverageWindow> windows, List<RosterShift> shifts, List<Message> overLimit) {
    List<RosterGap> gaps = new ArrayList<>();
    windows.forEach(window -> gaps(window, shifts, gaps));
    return new DutyRoster(shifts, gaps, overLimit);
  }

  private static void gaps(CoverageWindow window, List<RosterShift> shifts, List<RosterGap> gaps) {
    List<RosterShift> there =
        shifts.stream()
            .filter(one -> one.day() == window.day())
            .filter(one -> one.from() < window.to() && window.from() < one.to())
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(window.from(), window.to()));
    there.forEach(one -> cuts.addAll(List.of(one.from(), one.to())));
    List<Integer> times = List.copyOf(cuts.subSet(window.from(), true, window.to(), true));
    int begun = window.from();
    int lacking = 0;
    for (int i = 0; i + 1 < times.size(); i++) {
      int from = times.get(i);
      long on =
          there.stream()
              .filter(one -> one.from() <= from && from < one.to())
              .map(RosterShift::person)
              .distinct()
              .count();
      int here = (int) Math.max(0, window.atOnce() - on);
      if (here != lacking) {
        add(window.day(), begun, from, lacking, gaps);
        begun = from;
        lacking = here;
      }
    }
    add(window.day(), begun, window.to(), lacking, gaps);
  }

  private static void add(DayOfWeek day, int from, int to, int lacking, List<RosterGap> gaps) {
    if (lacking > 0 && from < to) {
      gaps.add(new RosterGap(day, from, to, lacking));
    }
  }

  /** The roster that is planned for so many posts. */
  static DutyRoster planned(List<CoverageWindow> windows, int posts, RosterLimits limits) {
    return of(windows, RosterPlanner.plan(windows, posts, limits), limits);
  }

  /** The gaps, in the order of the windows. */
  public List<RosterGap> gaps() {
    return gaps;
  }

  /** Whether everybody that the coverage asks for is on duty at every hour of it. */
  public boolean isCovered() {
    return gaps.isEmpty();
  }

  /** The sentences on each person whose week, shift or rest does not keep the limits. */
  public List<Message> overLimit() {
    return overLimit;
  }

  /** Whether everybody's week, shifts and rests keep the limits. */
  public boolean isWithinLimits() {
    return overLimit.isEmpty();
  }

  /** The persons, in the order of their first shift. */
  public List<String> persons() {
    return shifts.stream().map(RosterShift::person).distinct().toList();
  }

  /**
   * The shifts of a person on a day.
   *
   * @return each as {@code 08:00–14:00}
   */
  public List<String> shifts(String person, DayOfWeek day) {
    return shifts.stream()
        .filter(one -> one.person().equals(person) && one.day() == day)
        .map(one -> WeekTime.time(one.from()) + "\u2013" + WeekTime.time(one.to()))
        .toList();
  }

  /** The minutes of each person in the week. */
  public Map<String, Integer> minutes() {
    Map<String, Integer> minutes = new LinkedHashMap<>();
    shifts.forEach(one -> minutes.merge(one.person(), one.minutes(), Integer::sum));
    return minutes;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("covered", isCovered());
    tree.put("withinLimits", isWithinLimits());
    tree.put("shifts", Tree.list(shifts, RosterShift::toPlain));
    tree.put("gaps", Tree.list(gaps, RosterGap::toPlain));
    return tree;
  }
}
