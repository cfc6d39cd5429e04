package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.Departments;
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
record UnlistedUsers(Authorisation table) implements WorkSource {

  private static final String PEOPLE = "/governance/{department}/people";

  private static final String PROPOSAL = "/governance/{department}/accounts/new";
  private static final String NEEDS = "/governance/{department}/accounts/{account}/needs";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    boolean may = table.route("POST", PEOPLE).filter(rule -> rule.allows(caller)).isPresent();
    return may && !caller.seesEverything()
        ? caller.units().stream()
            .flatMap(units -> units.stream())
            .flatMap(department -> of(tx, department, caller))
            .toList()
        : List.of();
  }

  private Stream<WorkItem> of(Transaction tx, String department, Caller caller) {
    FactsVersions versions = new FactsVersions(tx);
    Optional<FactsVersion> newest = versions.newest(department);
    Map<String, @Nullable Object> facts = newest.map(versions::document).orElse(Map.of());
    List<User> missing = ListedUsers.missing(tx, department, facts);
    boolean first = isFirst(tx, department, facts, caller);
    Optional<LocalDate> since =
        missing.stream().map(user -> Moments.day(user.madeAt())).min(LocalDate::compareTo);
    List<User> gone = ListedUsers.gone(tx, department, facts);
    Stream<WorkItem> listed =
        since.isEmpty() && first
            ? proposal(tx, department)
            : since.stream()
                .map(
                    day ->
                        first
                            ? first(department, missing.size(), day)
                            : item("people", department, missing.size(), day));
    return Stream.concat(
        listed.map(WorkItem::holdingUp),
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

  /** A department that buys needs no account. */
  private static Stream<WorkItem> proposal(Transaction tx, String department) {
    Departments departments = new Departments(tx);
    return departments.happened(department, List.of("contract.created"))
        ? Stream.empty()
        : departments.find(department).stream()
            .map(
                record ->
                    WorkItem.of(
                        "department-account",
                        department,
                        Map.of(),
                        PROPOSAL.replace("{department}", department),
                        Moments.day(record.madeAt())));
  }

  /** Whether the caller confirms them in the form that proposes the first account. */
  private boolean isFirst(
      Transaction tx, String department, Map<String, @Nullable Object> facts, Caller caller) {
    return table.route("POST", NEEDS).filter(rule -> rule.allows(caller)).isPresent()
        && table.route("GET", PROPOSAL).filter(rule -> rule.allows(caller)).isPresent()
        && !caller.isAnyOf(Set.of("competent-authority")) // takes accounts over, by another form
        && !facts.containsKey("platformDecisions")
        && !new Departments(tx).hasHadAccounts(department);
  }

  private static WorkItem first(String department, int count, LocalDate since) {
    return WorkItem.of(
        "first-account",
        department,
        Map.of("count", count),
        PROPOSAL.replace("{department}", department),
        since);
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
