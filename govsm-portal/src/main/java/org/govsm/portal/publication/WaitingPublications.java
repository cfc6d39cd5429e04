package org.govsm.portal.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.publication.IncompleteProcesses.Incomplete;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting publications: purchases that the public record cannot tell whole. */
record WaitingPublications(IncompleteProcesses incomplete) implements WorkSource {

  static final List<String> ROLES = List.of("buyer", "competent-authority");

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return caller.isAnyOf(ROLES)
        ? incomplete.all().stream()
            .filter(one -> caller.seesDepartment(one.id().department()))
            .map(WaitingPublications::item)
            .toList()
        : List.of();
  }

  private static WorkItem item(Incomplete one) {
    return WorkItem.of(
        "publication-incomplete",
        one.id().department(),
        Map.of("purchase", one.id().id()),
        one.page(),
        one.since());
  }
}
