package org.govsm.portal.departments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting steps: the first steps of departments that the page of each has as open, for whoever can
 * take them. A first account is proposed with the people whom it needs, who are another task; only
 * for whoever acts for all departments it is one here.
 */
record WaitingSteps(Authorisation table) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    boolean acts = caller.isSignedIn() || caller.kind() == Caller.Kind.DEMONSTRATION;
    if (!acts || Arrays.stream(FirstStep.values()).noneMatch(one -> one.isOf(caller, table))) {
      return List.of();
    }
    Set<String> departments = DepartmentIndex.seen(tx, caller);
    if (departments.isEmpty() && FirstStep.REGISTERED.isOf(caller, table)) {
      return List.of(
          WorkItem.of("department-first", UserFacts.EVERY, Map.of(), FirstStep.NEW, today));
    }
    return departments.stream()
        .limit(DepartmentSteps.LOOKED_AT)
        .flatMap(department -> of(tx, department, caller, today))
        .toList();
  }

  private Stream<WorkItem> of(Transaction tx, String department, Caller caller, LocalDate today) {
    FirstStep.State state = FirstStep.State.of(tx, department, caller, table);
    Optional<LocalDate> since =
        state.record().map(DepartmentRecord::madeAt).map(made -> Moments.day(made));
    return Arrays.stream(FirstStep.values())
        .filter(step -> !state.isDone(step))
        .filter(step -> step != FirstStep.WORK || state.record().isPresent())
        .flatMap(
            step -> {
              String page = step.page(state, caller, table);
              return page.isEmpty() || isOfPeople(page, state, caller)
                  ? Stream.empty()
                  : Stream.of(
                      WorkItem.of(
                          "department-" + step.code(),
                          department,
                          Map.of(),
                          page,
                          since.orElse(today)));
            });
  }

  private static boolean isOfPeople(String page, FirstStep.State state, Caller caller) {
    return page.equals(FirstStep.ACCOUNT.replace("{department}", state.department()))
        && !caller.seesEverything();
  }
}
