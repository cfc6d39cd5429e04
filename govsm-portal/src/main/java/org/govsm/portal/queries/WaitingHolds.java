package org.govsm.portal.queries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventsOfKind;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting holds: those that one officer lifted and to whose lifting another may agree. */
record WaitingHolds() implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!caller.isAnyOf(HoldService.ROLES)) {
      return List.of();
    }
    Map<String, StoredQuery> lifted = new LinkedHashMap<>();
    for (Event event : EventsOfKind.of(tx, Queries.LIFTED, caller::seesDepartment)) {
      String id = StoredTree.text(event.body(), "query");
      new Queries(tx)
          .find(event.department(), id)
          .ifPresent(one -> lifted.put(event.department() + "/" + id, one));
    }
    Predicate<String> officers = OfficersActs.officerIn(tx, caller);
    return lifted.values().stream()
        .filter(one -> officers.test(one.department()))
        .flatMap(one -> one.holds().stream().flatMap(hold -> item(one, hold, caller).stream()))
        .toList();
  }

  private static Optional<WorkItem> item(StoredQuery one, Map<String, ?> hold, Caller caller) {
    return new HoldLifting(List.of(new LinkedHashMap<>(hold)))
        .agreeable(caller).stream()
            .findFirst()
            .map(
                reference ->
                    WorkItem.of(
                        "hold-agree",
                        one.department(),
                        Map.of("reference", reference, "query", one.id()),
                        one.page(),
                        Moments.day(one.movedAt())));
  }
}
