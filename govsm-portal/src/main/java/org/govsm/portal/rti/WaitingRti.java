package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting requests: to be gathered, decided, and heard on appeal; and notices to third parties. */
final class WaitingRti implements WorkSource {

  private static final Map<String, String> NEXT =
      Map.of(
          StoredRti.RECEIVED, "proposed",
          StoredRti.PROPOSED, "decided",
          StoredRti.APPEALED, "appeal-decided");

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (NEXT.values().stream().noneMatch(act -> RtiRoles.ACTS.may(caller, act))) {
      return items;
    }
    for (StoredRti one : new RtiRequests(tx).waiting()) {
      if (caller.seesDepartment(one.department())) {
        next(one, caller).ifPresent(items::add);
        notice(one, caller).ifPresent(items::add);
      }
    }
    return items;
  }

  private static Optional<WorkItem> next(StoredRti one, Caller caller) {
    String act = NEXT.getOrDefault(one.state(), "");
    boolean own = caller.actor().equals(one.content().get("proposedBy")) && act.equals("decided");
    if (own || !RtiRoles.ACTS.may(caller, act)) {
      return Optional.empty();
    }
    WorkItem item = item(one, act);
    return Optional.of(one.due().map(item::dueOn).orElse(item));
  }

  /** A third party that treats a document of the case as confidential gets its notice first. */
  private static Optional<WorkItem> notice(StoredRti one, Caller caller) {
    boolean missing =
        one.state().equals(StoredRti.PROPOSED)
            && RtiCase.confidential(one).stream().anyMatch(RtiCase.unnoticed(one)::contains);
    return missing && RtiRoles.ACTS.may(caller, "noticed")
        ? Optional.of(item(one, "noticed").dueOn(one.clocks().noticeBy()))
        : Optional.empty();
  }

  private static WorkItem item(StoredRti one, String act) {
    return WorkItem.of(
        "rti-" + act,
        one.department(),
        Map.of("request", one.id(), "title", one.title()),
        one.page(),
        one.moved());
  }
}
