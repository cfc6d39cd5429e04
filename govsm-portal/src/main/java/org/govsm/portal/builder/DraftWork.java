package org.govsm.portal.builder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Draft work: drafts that wait for a caller's decision or signature, or that nobody can sign as
 * they stand, and those that came back to a caller.
 */
record DraftWork(ContractService contracts) implements WorkSource {

  private static final int MOST = 500;
  private static final Set<String> DECIDES = Set.of(DraftDecision.AUTHORITY);
  private static final String STANDSTILL = "STANDSTILL";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!caller.isAnyOf(DraftService.WRITES) && !caller.isAnyOf(DECIDES)) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    List<String> states =
        List.of(ContractDraft.SENT, ContractDraft.RETURNED, ContractDraft.REFUSED);
    for (ContractDraft draft : new ContractDrafts(tx).newest(states, MOST)) {
      if (!caller.seesDepartment(draft.department())) {
        continue;
      }
      if (draft.isSent()) {
        sent(tx, draft, caller).ifPresent(items::add);
      } else if (caller.isAnyOf(DraftService.WRITES)
          && new DraftWriters(tx).of(draft).contains(caller.actor())) {
        items.add(
            item(draft.isRefused() ? "draft-refused" : "draft-returned", draft, draft.path()));
      }
    }
    return items;
  }

  private Optional<WorkItem> sent(Transaction tx, ContractDraft draft, Caller caller) {
    boolean decides = DraftDecision.isDecider(tx, draft, caller);
    boolean signs = DraftSigners.maySign(tx, draft, caller);
    if (!decides && !signs) {
      return Optional.empty();
    }
    List<Finding> before = BuilderServices.beforeSignature(tx, contracts, draft);
    if (decides && DraftDecision.waits(draft, before)) {
      WorkItem item = item("draft-decide", draft, draft.path() + "/check");
      return Optional.of(DraftDecision.open(before).isEmpty() ? item : item.holdingUp());
    }
    return signs ? signed(tx, draft, before) : Optional.empty();
  }

  /** A draft is signed once nothing is wrong with it; in a standstill nobody can do anything. */
  private Optional<WorkItem> signed(Transaction tx, ContractDraft draft, List<Finding> before) {
    List<String> blocking =
        before.stream()
            .filter(found -> found.weight() == Finding.Weight.BLOCKING)
            .map(Finding::code)
            .toList();
    if (blocking.contains(STANDSTILL)) {
      return Optional.empty();
    }
    boolean stuck = !blocking.isEmpty() || !DraftCheck.of(tx, contracts, draft).isEmpty();
    String kind = stuck ? "draft-stuck" : "draft-sign";
    return Optional.of(item(kind, draft, draft.path() + "/check").holdingUp());
  }

  private static WorkItem item(String kind, ContractDraft draft, String page) {
    LocalDate since = Moments.day(draft.changedAt());
    return WorkItem.of(
        kind,
        draft.department(),
        Map.<String, Object>of("title", draft.title(), "number", draft.draftNo()),
        page,
        since);
  }
}
