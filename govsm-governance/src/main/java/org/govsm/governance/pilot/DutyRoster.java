package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/**
 * Duty roster of a week that repeats: shifts, and each gap that they leave in the hours of
 * coverage. Of the same windows, persons and limits it is always the same.
 */
public final class DutyRoster implements ToPlain {

  private final List<RosterShift> shifts;
  private final List<RosterGap> gaps;

  private DutyRoster(List<RosterShift> shifts, List<RosterGap> gaps) {
    this.shifts = List.copyOf(shifts);
    this.gaps = List.copyOf(gaps);
  }

  /** The roster of shifts that somebody planned, with its gaps. */
  static DutyRoster of(List<CoverageWindow> windows, List<RosterShift> shifts) {
    List<RosterGap> gaps = new ArrayList<>();
    windows.forEach(window -> gaps(window, shifts, gaps));
    return new DutyRoster(shifts, gaps);
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

  /**
   * Plans a roster: windows are cut into shifts of about one length, and each goes to who has the
   * fewest hours so far.
   *
   * @param posts how many there are
   * @param week the most minutes of one in a week
   * @param longest the most minutes of a shift
   * @param rest the least minutes between two shifts of one
   */
  static DutyRoster planned(
      List<CoverageWindow> windows, int posts, int week, int longest, int rest) {
    List<List<RosterShift>> each = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      each.add(new ArrayList<>());
    }
    List<RosterShift> all = new ArrayList<>();
    List<CoverageWindow> inOrder =
        windows.stream()
            .sorted(Comparator.comparing(CoverageWindow::day).thenComparing(CoverageWindow::from))
            .toList();
    for (CoverageWindow window : inOrder) {
      for (RosterShift slot : slots(window, longest)) {
        free(each, slot, week, rest)
            .ifPresent(
                number -> {
                  RosterShift shift =
                      new RosterShift("post-" + (number + 1), slot.day(), slot.from(), slot.to());
                  each.get(number).add(shift);
                  all.add(shift);
                });
      }
    }
    return of(windows, all);
  }

  private static List<RosterShift> slots(CoverageWindow window, int longest) {
    int parts = (window.minutes() + longest - 1) / longest;
    List<RosterShift> slots = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = window.from() + window.minutes() * part / parts;
      int to = window.from() + window.minutes() * (part + 1) / parts;
      for (int i = 0; i < window.atOnce(); i++) {
        slots.add(new RosterShift("", window.day(), from, to));
      }
    }
    return slots;
  }

  private static Optional<Integer> free(
      List<List<RosterShift>> each, RosterShift slot, int week, int rest) {
    Optional<Integer> best = Optional.empty();
    for (int number = 0; number < each.size(); number++) {
      List<RosterShift> own = each.get(number);
      boolean fits =
          minutes(own) + slot.minutes() <= week
              && own.stream().allMatch(one -> isApart(one, slot, rest));
      if (fits && best.filter(other -> minutes(each.get(other)) <= minutes(own)).isEmpty()) {
        best = Optional.of(number);
      }
    }
    return best;
  }

  private static int minutes(List<RosterShift> shifts) {
    return shifts.stream().mapToInt(RosterShift::minutes).sum();
  }

  /** Whether two shifts of one have the rest between them, also over the end of the week. */
  private static boolean isApart(RosterShift one, RosterShift other, int rest) {
    int after = Math.floorMod(other.start() - one.end(), WeekTime.WEEK);
    int before = Math.floorMod(one.start() - other.end(), WeekTime.WEEK);
    boolean overlap = one.start() < other.end() && other.start() < one.end();
    return !overlap && after >= rest && before >= rest;
  }

  /** The gaps, in the order of the windows. */
  public List<RosterGap> gaps() {
    return gaps;
  }

  /** Whether everybody that the coverage asks for is on duty at every hour of it. */
  public boolean isCovered() {
    return gaps.isEmpty();
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
    tree.put("shifts", Tree.list(shifts, RosterShift::toPlain));
    tree.put("gaps", Tree.list(gaps, RosterGap::toPlain));
    return tree;
  }
}
