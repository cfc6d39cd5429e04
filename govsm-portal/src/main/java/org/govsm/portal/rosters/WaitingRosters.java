package org.govsm.portal.rosters;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.RosterBook;
import org.govsm.governance.pilot.RosterGap;
import org.govsm.governance.pilot.RosterRecord;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.jspecify.annotations.Nullable;

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
    Map<String, List<StoredRoster>> open =
        all.open(today).stream()
            .filter(one -> caller.seesDepartment(one.department()))
            .collect(groupingBy(StoredRoster::department, LinkedHashMap::new, toList()));
    open.forEach(
        (department, rosters) -> {
          Map<String, RosterRecord> records = all.records(department, clock.instant());
          rosters.forEach(one -> gap(one, records.get(one.id()), today).ifPresent(items::add));
          int clashes = RosterBook.of(records).findings(today).size();
          if (clashes > 0) {
            items.add(twice(department, clashes, today));
          }
        });
    return items;
  }

  private static WorkItem twice(String department, int clashes, LocalDate today) {
    Map<String, Object> said = Map.of("count", clashes);
    return WorkItem.of("roster-twice", department, said, "/rosters/" + department, today);
  }

  private static Optional<WorkItem> gap(
      StoredRoster one, @Nullable RosterRecord record, LocalDate today) {
    List<RosterGap> gaps = record == null ? List.of() : record.roster(today).gaps();
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
