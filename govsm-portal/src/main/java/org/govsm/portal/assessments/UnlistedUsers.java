package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.jspecify.annotations.Nullable;

/**
 * Unlisted users: those of a department who are still to be listed as people in service, and those
 * who left and are still listed so, for whoever records its facts. Whoever acts for all departments
 * finds them on the page of each.
 */
final class UnlistedUsers implements WorkSource {

  private static final String PEOPLE = "/governance/{department}/people";

  private final Authorisation table;

  UnlistedUsers(Authorisation table) {
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    boolean may = table.route("POST", PEOPLE).filter(rule -> rule.allows(caller)).isPresent();
    return may && !caller.seesEverything()
        ? caller.units().stream()
            .flatMap(units -> units.stream())
            .flatMap(department -> of(tx, department))
            .toList()
        : List.of();
  }

  private static Stream<WorkItem> of(Transaction tx, String department) {
    FactsVersions versions = new FactsVersions(tx);
    Optional<FactsVersion> newest = versions.newest(department);
    Map<String, @Nullable Object> facts = newest.map(versions::document).orElse(Map.of());
    List<User> missing = ListedUsers.missing(tx, department, facts);
    Optional<LocalDate> since =
        missing.stream().map(user -> Moments.day(user.madeAt())).min(LocalDate::compareTo);
    List<User> gone = ListedUsers.gone(tx, department, facts);
    return Stream.concat(
        since.stream().map(day -> item("people", department, missing.size(), day).holdingUp()),
        newest.stream()
            .filter(version -> !gone.isEmpty())
            .map(
                version ->
                    item(
                        "people-left",
                        department,
                        gone.size(),
                        Moments.day(version.recordedAt()))));
  }

  private static WorkItem item(String kind, String department, int count, LocalDate since) {
    return WorkItem.of(
        kind,
        department,
        Map.of("count", count),
        PEOPLE.replace("{department}", department),
        since);
  }
}
