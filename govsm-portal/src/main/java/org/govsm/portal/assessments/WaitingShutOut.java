package org.govsm.portal.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting for who was shut out: an active user who left the post by the facts stands with whoever
 * makes users, who ends the access, and with the competent authority, who puts the facts right.
 */
record WaitingShutOut(Clock clock) implements WorkSource {

  private static final String HEAD = "competent-authority";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!caller.isAnyOf(Set.of(HEAD, Authorisation.ADMINISTRATOR))) {
      return List.of();
    }
    List<String> departments =
        caller
            .units()
            .<List<String>>map(ArrayList::new)
            .orElseGet(() -> FactsVersions.departments(tx));
    return departments.stream()
        .flatMap(
            department ->
                ShutOut.of(tx, department, clock.instant()).stream()
                    .map(one -> item(tx, department, one, caller)))
        .toList();
  }

  private static WorkItem item(Transaction tx, String department, ShutOut one, Caller caller) {
    FactsVersion by = one.by();
    String officer = new Users(tx).find(by.recordedBy()).map(User::name).orElse(by.recordedBy());
    LocalDate day = Moments.day(by.recordedAt());
    boolean head = caller.isAnyOf(Set.of(HEAD));
    return WorkItem.of(
        head ? "shut-out" : "shut-out-user",
        department,
        Map.<String, Object>of("person", one.user().name(), "officer", officer, "day", day),
        head ? "/governance/" + department + "/people#shut-out" : "/users/" + one.user().id(),
        day);
  }
}
