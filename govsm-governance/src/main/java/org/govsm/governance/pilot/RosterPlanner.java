package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Planner of a roster: windows are cut into shifts of about one length, and each goes to who has
 * the fewest hours so far. What leaves a gap is tried in other ways, as far as that is quick.
 */
final class RosterPlanner {

  private static final int MOST_TRIED = 200_000;
  private static final int MOST_SEARCHED = 300;

  private final RosterLimits limits;
  private final List<List<RosterShift>> each = new ArrayList<>();
  private final int[] minutes;
  private final List<RosterShift> all = new ArrayList<>();
  private int tried;

  private RosterPlanner(int posts, RosterLimits limits) {
    this.limits = limits;
    minutes = new int[posts];
    for (int i = 0; i < posts; i++) {
      each.add(new ArrayList<>());
    }
  }

  static List<RosterShift> plan(List<CoverageWindow> windows, int posts, RosterLimits limits) {
    List<RosterShift> slots =
        windows.stream()
            .sorted(Comparator.comparing(CoverageWindow::day).thenComparing(CoverageWindow::from))
            .flatMap(window -> slots(window, limits.longest()).stream())
            .toList();
    RosterPlanner search = new RosterPlanner(posts, limits);
    if (slots.size() <= MOST_SEARCHED && search.place(slots)) {
      return search.all;
    }
    RosterPlanner once = new RosterPlanner(posts, limits);
    slots.forEach(slot -> once.who(slot).stream().limit(1).forEach(who -> once.give(who, slot)));
    return once.all;
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

  private boolean place(List<RosterShift> slots) {
    if (slots.isEmpty()) {
      return true;
    }
    for (int number : who(slots.get(0))) {
      give(number, slots.get(0));
      if (place(slots.subList(1, slots.size()))) {
        return true;
      }
      takeBack(number);
      if (tried > MOST_TRIED) {
        return false;
      }
    }
    return false;
  }

  private void give(int number, RosterShift slot) {
    RosterShift shift = new RosterShift("post-" + (number + 1), slot.day(), slot.from(), slot.to());
    each.get(number).add(shift);
    all.add(shift);
    minutes[number] += slot.minutes();
  }

  private void takeBack(int number) {
    all.remove(all.size() - 1);
    minutes[number] -= each.get(number).remove(each.get(number).size() - 1).minutes();
  }

  /** Who can have a shift, the fewest hours first; of those without any, one stands for all. */
  private List<Integer> who(RosterShift slot) {
    List<Integer> who = new ArrayList<>();
    for (int number = 0; number < each.size(); number++) {
      tried++;
      boolean full = minutes[number] + slot.minutes() > limits.week();
      if (!full && limits.allow(each.get(number), slot)) {
        who.add(number);
      }
      if (each.get(number).isEmpty()) {
        break;
      }
    }
    who.sort(Comparator.comparingInt(number -> minutes[number]));
    return who;
  }
}
