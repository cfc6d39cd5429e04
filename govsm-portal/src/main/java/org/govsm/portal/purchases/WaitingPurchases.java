package org.govsm.portal.purchases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting purchases: those with a contract, until it is on record how they were made. */
record WaitingPurchases(PurchaseGuard guard, Set<String> roles) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return caller.isAnyOf(roles)
        ? PurchaseFiles.unrecorded(tx).stream()
            .filter(caller::seesDepartment)
            .flatMap(one -> guard.unrecorded(tx, one).stream())
            .map(WaitingPurchases::item)
            .toList()
        : List.of();
  }

  private static WorkItem item(StoredPurchase one) {
    return WorkItem.of(
        "purchase-unrecorded",
        one.department(),
        Map.<String, Object>of("title", one.title(), "purchase", one.id()),
        PurchaseServices.at(one) + "/change",
        Moments.day(one.madeAt()));
  }
}
