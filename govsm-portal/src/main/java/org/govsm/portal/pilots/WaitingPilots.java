package org.govsm.portal.pilots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.PilotAct.Kind;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PilotStanding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting pilots: to be approved, started, measured, evaluated and closed; and terms that end. */
final class WaitingPilots implements WorkSource {

  /** How many days before its last day a term is told of. */
  private static final int BEFORE_END = 14;

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    Pilots all = new Pilots(tx);
    for (StoredPilot one : caller.isAnyOf(PilotService.ROLES) ? all.open() : none()) {
      if (caller.seesDepartment(one.department())) {
        items.addAll(of(tx, one, all.record(one), caller, today));
      }
    }
    return items;
  }

  private static List<StoredPilot> none() {
    return List.of();
  }

  private static List<WorkItem> of(
      Transaction tx, StoredPilot one, PilotRecord record, Caller caller, LocalDate today) {
    List<Kind> may = PilotActs.may(tx, one.department(), record, caller);
    List<WorkItem> items = new ArrayList<>();
    boolean ready = record.charter().filter(charter -> !charter.criteria().isEmpty()).isPresent();
    if (may.contains(Kind.CHARTER) && !ready) {
      items.add(item(one, "criteria", one.page(), one.moved()));
    }
    if (ready && isForAnother(record, Kind.CHARTER, caller)) {
      step(one, Kind.APPROVE, may).map(WorkItem::holdingUp).ifPresent(items::add);
    }
    step(one, Kind.SOFT_LAUNCH, may).map(item -> item.dueOn(one.starts())).ifPresent(items::add);
    step(one, Kind.START, may).map(item -> item.dueOn(one.starts())).ifPresent(items::add);
    running(one, record, may, today, items);
    if (isForAnother(record, Kind.REVIEW, caller)) {
      step(one, Kind.SCALE, may)
          .map(item -> item(one, "close", one.page(), one.moved()).holdingUp())
          .ifPresent(items::add);
    }
    return items;
  }

  /** Nobody approves or closes what he wrote himself. */
  private static boolean isForAnother(PilotRecord record, Kind kind, Caller caller) {
    return record.acts().stream()
        .noneMatch(act -> act.kind() == kind && act.by().equals(caller.actor()));
  }

  private static void running(
      StoredPilot one, PilotRecord record, List<Kind> may, LocalDate today, List<WorkItem> items) {
    PilotStanding standing = record.standing(today);
    for (LocalDate last : one.lastDay().stream().toList()) {
      boolean ending = !standing.isTermOver() && !today.isBefore(last.minusDays(BEFORE_END));
      if (may.contains(Kind.MEASURE) && !standing.weeksWithoutReport().isEmpty()) {
        items.add(unmeasured(one, standing));
      }
      if (may.contains(Kind.REVIEW) && standing.isReviewDue()) {
        items.add(item(one, "review", one.page() + "/review", last.plusDays(1)));
      } else if (ending && (may.contains(Kind.REVIEW) || may.contains(Kind.EXTEND))) {
        items.add(item(one, "ending", one.page(), last.minusDays(BEFORE_END)).dueOn(last));
      }
    }
  }

  private static WorkItem unmeasured(StoredPilot one, PilotStanding standing) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("pilot", one.id());
    said.put("title", one.title());
    said.put("weeks", standing.weeksWithoutReport());
    return WorkItem.of(
        "pilot-measure", one.department(), said, one.page() + "/measure", one.moved());
  }

  private static Optional<WorkItem> step(StoredPilot one, Kind kind, List<Kind> may) {
    String address = PilotActs.address(kind);
    return Optional.of(kind)
        .filter(may::contains)
        .map(act -> item(one, address, one.page() + "/" + address, one.moved()));
  }

  private static WorkItem item(StoredPilot one, String kind, String page, LocalDate since) {
    return WorkItem.of(
        "pilot-" + kind,
        one.department(),
        Map.of("pilot", one.id(), "title", one.title()),
        page,
        since);
  }
}
