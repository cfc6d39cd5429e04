package org.govsm.portal.queries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.assessments.Attestations;
import org.govsm.portal.assessments.SignedAttestation;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting signatures: legal requests whose day was moved after it was over, of which nobody who had
 * no part in that has signed since which day the order says.
 */
record WaitingSignatures(Clock clock) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (caller.roles().stream().noneMatch(ControlSigners.ofCorrection()::contains)) {
      return items;
    }
    Map<String, List<SignedAttestation>> signed = new HashMap<>();
    for (StoredQuery one : new QueryMatches(tx).examined()) {
      if (caller.seesDepartment(one.department())) {
        List<StoredAct> acts = new Queries(tx).acts(one);
        DeskCase read = DeskCase.ofActs(one, acts);
        List<SignedAttestation> of =
            signed.computeIfAbsent(
                one.department(), known -> new Attestations(tx).until(known, clock.instant()));
        if (read.isDayMoved()
            && of.stream().noneMatch(about -> isOf(about, one, acts))
            && isAsked(tx, caller, one, read)) {
          items.add(item(one));
        }
      }
    }
    return items;
  }

  private static boolean isAsked(Transaction tx, Caller caller, StoredQuery one, DeskCase read) {
    return CorrectionSigners.of(tx, caller, one, read)
        .filter(officers -> officers.contains(caller.actor()))
        .isPresent();
  }

  /** Whether it was signed about the request after the order was last examined. */
  private static boolean isOf(SignedAttestation about, StoredQuery one, List<StoredAct> acts) {
    Optional<StoredAct> examined =
        acts.stream().filter(act -> act.kind().equals("EXAMINE")).reduce((earlier, later) -> later);
    return one.id().equals(about.tree().get("subject"))
        && !Boolean.TRUE.equals(about.tree().get("withdrawn"))
        && examined.filter(act -> about.signedAt().isBefore(act.madeAt())).isEmpty();
  }

  private static WorkItem item(StoredQuery one) {
    return WorkItem.of(
        "query-sign",
        one.department(),
        Map.of("title", one.title(), "query", one.id()),
        one.page(),
        Moments.day(one.movedAt()));
  }
}
