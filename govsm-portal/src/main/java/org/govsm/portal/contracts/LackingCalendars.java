package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.LruCache;
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
  private final Authorisation table;
  private final LruCache<Version, Boolean> counting = new LruCache<>(KNOWN);

  /** Version of the terms of a contract, which tells whether it counts by a calendar. */
  private record Version(String contract, int version) {}

  LackingCalendars(ContractService contracts, Authorisation table) {
    this.contracts = contracts;
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", KEEP).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    Set<String> told = new HashSet<>();
    String last = "";
    List<DatedContract> some;
    do {
      some = DatedContract.begun(tx, today, last, TOGETHER);
      some.stream()
          .filter(one -> caller.seesDepartment(one.department()) && counts(tx, one))
          .flatMap(one -> item(tx, one, today).stream())
          .filter(item -> told.add(item.page()))
          .forEach(items::add);
      last = some.isEmpty() ? last : some.get(some.size() - 1).id();
    } while (some.size() == TOGETHER);
    return items;
  }

  private boolean counts(Transaction tx, DatedContract one) {
    return counting.of(
        new Version(one.id(), one.version()),
        () ->
            new Contracts(tx)
                .current(one.id())
                .map(stored -> stored.text().getBytes(UTF_8))
                .map(text -> Json.readSome(text, at -> at.get(0).equals("response")))
                .map(terms -> terms.get("response"))
                .filter(rule -> rule instanceof Map<?, ?> given && given.containsKey("calendar"))
                .isPresent());
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
