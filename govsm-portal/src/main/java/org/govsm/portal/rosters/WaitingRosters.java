package org.govsm.portal.rosters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.RosterGap;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting rosters: hours of the next seven days that nobody covers, and people on two at once. */
record WaitingRosters(Clock clock) implements WorkSource {

  /** Who keeps the rosters. */
  private static final List<String> KEEPERS = List.of("nodal-officer", "account-administrator");

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (!caller.isAnyOf(KEEPERS)) {
      return items;
    }
    Rosters all = new Rosters(tx);
    Map<String, Integer> twice = new HashMap<>();
    for (StoredRoster one : all.open()) {
      if (caller.seesDepartment(one.department())) {
        gap(one, all.record(one).roster(today).gaps(), today).ifPresent(items::add);
        int clashes =
            twice.computeIfAbsent(
                one.department(), id -> all.book(id, clock.instant()).findings(today).size());
        if (clashes > 0) {
          twice.put(one.department(), 0);
          items.add(
              WorkItem.of(
                  "roster-twice",
                  one.department(),
                  Map.of("count", clashes),
                  "/rosters/" + one.department(),
                  today));
        }
      }
    }
    return items;
  }

  private static Optional<WorkItem> gap(StoredRoster one, List<RosterGap> gaps, LocalDate today) {
    return gaps.stream()
        .map(gap -> RosterView.on(today, gap.day()))
        .min(Comparator.naturalOrder())
        .map(day -> gap(one, gaps.size(), day, today));
  }

  private static WorkItem gap(StoredRoster one, int count, LocalDate day, LocalDate today) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("roster", one.id());
    said.put("title", one.title());
    said.put("day", day);
    said.put("count", count);
    return WorkItem.of("roster-gap", one.department(), said, one.page(), today).dueOn(day);
  }
}
