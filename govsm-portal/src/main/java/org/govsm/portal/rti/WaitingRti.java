package org.govsm.portal.rti;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting requests: to be gathered, decided, and heard on appeal; and notices to third parties. */
record WaitingRti(Clock clock) implements WorkSource {

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
    Predicate<String> officers = OfficersActs.officerIn(tx, caller);
    for (StoredRti one : new RtiRequests(tx).waiting()) {
      if (caller.seesDepartment(one.department()) && officers.test(one.department())) {
        next(one, caller).ifPresent(items::add);
        alone(tx, one, caller).ifPresent(items::add);
        refused(one, caller).ifPresent(items::add);
        notice(one, caller).ifPresent(items::add);
        items.addAll(first(one, caller));
        transfer(tx, one, caller).ifPresent(items::add);
      }
    }
    for (StoredRti one : new RtiRequests(tx).correcting()) {
      boolean own =
          RtiEntry.correctedBy(one).filter(by -> PersonKey.same(by, caller.actor())).isPresent();
      if (caller.seesDepartment(one.department())
          && !own
          && RtiRoles.ACTS.may(caller, RtiEntry.CONFIRMED)) {
        items.add(item(one, RtiEntry.CONFIRMED));
      }
    }
    return items;
  }

  /** What is done within five days of the receipt, sections 6(3) and 11(1). */
  private List<WorkItem> first(StoredRti one, Caller caller) {
    List<WorkItem> items = new ArrayList<>();
    if (!one.state().equals(StoredRti.RECEIVED) || !one.part("proposed").isEmpty()) {
      return items;
    }
    boolean gathered = !RtiCase.documents(one).isEmpty();
    boolean elsewhere = !gathered && one.content().get("partsTransferred") == null;
    if (elsewhere && RtiRoles.ACTS.may(caller, "transferred")) {
      items.add(by(one, "transferred", one.clocks().transferBy()));
    }
    boolean parties = !gathered || !RtiCase.parties(one).isEmpty();
    if (parties && one.part("noticed").isEmpty() && RtiRoles.ACTS.may(caller, "noticed")) {
      items.add(by(one, "third-parties", one.clocks().noticeBy()));
    }
    return items;
  }

  /** Nothing waits beyond the day of the answer, as where life or liberty is concerned. */
  private WorkItem by(StoredRti one, String act, LocalDate by) {
    WorkItem item = item(one, act);
    return one.dueAt().isPresent()
        ? due(one, item)
        : item.dueOn(one.due().filter(by::isAfter).orElse(by));
  }

  /** Another officer looks whether a request was another authority's. */
  private Optional<WorkItem> transfer(Transaction tx, StoredRti one, Caller caller) {
    return Optional.of(one)
        .filter(StoredRti::isUnconfirmed)
        .filter(each -> RtiRoles.ACTS.may(caller, "transfer-confirmed"))
        .filter(
            each ->
                new RtiRequests(tx).transferredBy(each).filter(caller.actor()::equals).isEmpty())
        .map(
            each ->
                item(
                    each,
                    "transfer-confirmed",
                    Map.of("to", each.part(StoredRti.TRANSFER).get("to"))))
        .map(item -> due(one, item));
  }

  /** Who answers for it is told that it counts as refused, section 7(2), while others gather. */
  private Optional<WorkItem> refused(StoredRti one, Caller caller) {
    boolean gathers = one.state().equals(StoredRti.RECEIVED);
    return one.clocks()
        .deemedRefused(clock.instant())
        .filter(since -> gathers && RtiRoles.ACTS.may(caller, "decided"))
        .map(since -> item(one, "refused", Map.of("since", since)))
        .map(item -> due(one, item));
  }

  private Optional<WorkItem> next(StoredRti one, Caller caller) {
    String act = NEXT.getOrDefault(one.state(), "");
    boolean own = caller.actor().equals(one.content().get("proposedBy")) && act.equals("decided");
    if (own || !RtiRoles.ACTS.may(caller, act)) {
      return Optional.empty();
    }
    WorkItem item =
        one.isOpen()
            ? one.clocks()
                .deemedRefused(clock.instant())
                .map(since -> item(one, act + "-late", Map.of("since", since)))
                .orElseGet(() -> item(one, act))
            : item(one, act);
    return Optional.of(due(one, item));
  }

  /** Whoever proposed does not decide: where nobody else may, that is told, and whom to ask. */
  private Optional<WorkItem> alone(Transaction tx, StoredRti one, Caller caller) {
    boolean own =
        one.state().equals(StoredRti.PROPOSED)
            && caller.actor().equals(one.content().get("proposedBy"));
    return Optional.of(one)
        .filter(each -> own && !RtiDeciders.isAny(tx, each, caller))
        .map(each -> item(each, "undecided"))
        .map(item -> due(one, item));
  }

  /** A third party that treats a document of the case as confidential gets its notice first. */
  private Optional<WorkItem> notice(StoredRti one, Caller caller) {
    boolean missing =
        one.state().equals(StoredRti.PROPOSED)
            && RtiCase.confidential(one).stream().anyMatch(RtiCase.unnoticed(one)::contains);
    return missing && RtiRoles.ACTS.may(caller, "noticed")
        ? Optional.of(by(one, "noticed", one.clocks().noticeBy()))
        : Optional.empty();
  }

  private WorkItem due(StoredRti one, WorkItem item) {
    return one.dueAt()
        .map(until -> item.dueAt(until, clock.instant()))
        .or(() -> one.due().map(item::dueOn))
        .orElse(item);
  }

  private static WorkItem item(StoredRti one, String act) {
    return item(one, act, Map.of());
  }

  private static WorkItem item(StoredRti one, String act, Map<String, Object> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.put("request", one.id());
    details.put("title", one.title());
    return WorkItem.of("rti-" + act, one.department(), details, one.page(), one.moved());
  }
}
