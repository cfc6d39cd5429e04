package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting entries: what the bank booked on the account of the paying office and belongs to no
 * order. A person is given those whose file another uploaded; all of a department are one task.
 */
final class WaitingEntries implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!PaymentRoles.ACTS.may(caller, OrderDecisions.DECIDED)) {
      return List.of();
    }
    return new Entries(tx)
        .open().stream()
            .filter(one -> caller.seesDepartment(one.department()) && one.isFor(caller))
            .collect(Collectors.groupingBy(StoredEntry::department))
            .entrySet()
            .stream()
            .map(each -> item(each.getKey(), each.getValue()))
            .toList();
  }

  private static WorkItem item(String department, List<StoredEntry> open) {
    return WorkItem.of(
        "payment-entries",
        department,
        Map.<String, Object>of("count", open.size()),
        "/payments/" + department + "/entries",
        Moments.day(open.get(0).takenAt()));
  }
}
