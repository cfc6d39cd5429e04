package org.govsm.portal.builder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Draft work: drafts that wait for a caller's signature, and those that came back to a caller. */
final class DraftWork implements WorkSource {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final int MOST = 500;

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!caller.isAnyOf(DraftService.WRITES)) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    List<String> states = List.of(ContractDraft.SENT, ContractDraft.RETURNED);
    for (ContractDraft draft : new ContractDrafts(tx).newest(states, MOST)) {
      if (!caller.seesDepartment(draft.department())) {
        continue;
      }
      if (DraftService.maySign(tx, draft, caller)) {
        items.add(item("draft-sign", draft, draft.path() + "/check").holdingUp());
      } else if (!draft.isSent() && new DraftWriters(tx).of(draft).contains(caller.actor())) {
        items.add(item("draft-returned", draft, draft.path()));
      }
    }
    return items;
  }

  private static WorkItem item(String kind, ContractDraft draft, String page) {
    LocalDate since = draft.changedAt().atZone(INDIA).toLocalDate();
    return WorkItem.of(
        kind,
        draft.department(),
        Map.<String, Object>of("title", draft.title(), "number", draft.draftNo()),
        page,
        since);
  }
}
