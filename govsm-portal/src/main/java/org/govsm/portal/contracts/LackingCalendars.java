package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Lacking calendars: those by which contracts count office hours and which lack days of a period
 * that has begun, for who keeps the calendars of the department. Each calendar is one task.
 */
final class LackingCalendars implements WorkSource {

  private static final String KEEP = "/departments/{department}/calendars";
  private static final int TOGETHER = 500;
  private static final int KNOWN = 20_000;

  private final ContractService contracts;
  private final TaskKeeper keeper;
  private final Authorisation table;
  private final LruCache<Version, Boolean> counting = new LruCache<>(KNOWN);

  /** Version of the terms of a contract, which tells whether it counts by a calendar. */
  private record Version(String contract, int version) {}

  LackingCalendars(ContractService contracts, TaskKeeper keeper, Authorisation table) {
    this.contracts = contracts;
    this.keeper = keeper;
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", KEEP).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    Set<String> told = new HashSet<>();
    return counting(tx, today).stream()
        .filter(one -> one.isBegun(today) && caller.seesDepartment(one.department()))
        .filter(one -> counts(tx, one))
        .flatMap(one -> item(tx, one, today).stream())
        .filter(item -> told.add(item.page()))
        .toList();
  }

  /** Those that may count by a calendar; ordered by id. */
  private List<DatedContract> counting(Transaction tx, LocalDate today) {
    KeptTasks kept = keeper.kept(tx);
    Set<String> ids = new TreeSet<>(kept.stale(today));
    ids.addAll(kept.withCalendar());
    List<String> all = List.copyOf(ids);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + TOGETHER)
        .mapToObj(from -> all.subList(from, Math.min(from + TOGETHER, all.size())))
        .flatMap(some -> DatedContract.of(tx, some).stream())
        .toList();
  }

  private boolean counts(Transaction tx, DatedContract one) {
    return counting.of(
        new Version(one.id(), one.version()),
        () -> !ContractTasks.officeCalendar(tx, one.id()).isEmpty());
  }

  private Optional<WorkItem> item(Transaction tx, DatedContract one, LocalDate today) {
    return OfficeHours.lack(tx, contracts.current(tx, one.id()), today)
        .map(
            lack ->
                WorkItem.of(
                        "calendar",
                        one.department(),
                        Map.of(
                            "calendar",
                            lack.calendar(),
                            "title",
                            one.title(),
                            "contract",
                            one.id()),
                        lack.path(),
                        one.begins() == null ? today : one.begins())
                    .holdingUp());
  }
}
