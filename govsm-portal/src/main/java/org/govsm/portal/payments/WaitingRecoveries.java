package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting recoveries: orders whose money officers decided to recover, until all of it is back. What
 * one person recorded waits for another.
 */
final class WaitingRecoveries implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!PaymentRoles.ACTS.may(caller, OrderDecisions.DECIDED)) {
      return List.of();
    }
    return new Batches(tx)
        .besideBills().stream()
            .filter(one -> caller.seesDepartment(one.department()))
            .filter(one -> one.toRecover().paise() > 0)
            .filter(one -> Recoveries.against(one, Recoveries.CONFIRMED, caller).isEmpty())
            .map(one -> item(one, today))
            .toList();
  }

  private static WorkItem item(StoredOrder one, LocalDate today) {
    return WorkItem.of(
        one.returning().isPresent() ? "payment-recovered" : "payment-recover",
        one.department(),
        Map.<String, Object>of("order", one.id(), "sum", one.toRecover()),
        "/payments/" + one.department() + "/" + one.batch(),
        one.paidOn().orElse(today));
  }
}
