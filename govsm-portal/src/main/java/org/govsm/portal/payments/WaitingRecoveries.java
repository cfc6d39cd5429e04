package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting recoveries: orders and entries of the account whose money officers decided to recover,
 * until all of it is back. What one person recorded, or says otherwise, waits for another.
 */
final class WaitingRecoveries implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!PaymentRoles.ACTS.may(caller, OrderDecisions.DECIDED)) {
      return List.of();
    }
    Stream<WorkItem> orders =
        new Batches(tx)
            .recoverable().stream()
                .filter(one -> caller.seesDepartment(one.department()))
                .flatMap(
                    one ->
                        Recoveries.tasks(one, caller).stream()
                            .map(task -> item(one, "payment-" + task, today)));
    Stream<WorkItem> entries =
        new Entries(tx)
            .awaited().stream()
                .filter(one -> caller.seesDepartment(one.department()))
                .flatMap(one -> items(one, caller));
    return Stream.concat(orders, entries).toList();
  }

  private static WorkItem item(StoredOrder one, String kind, LocalDate today) {
    return WorkItem.of(
        kind,
        one.department(),
        Map.<String, Object>of("order", one.id(), "sum", one.toRecover()),
        "/payments/" + one.department() + "/" + one.batch(),
        one.paidOn().orElse(today));
  }

  private static Stream<WorkItem> items(StoredEntry one, Caller caller) {
    Stream<WorkItem> recovery =
        Recoveries.tasks(one, caller).stream().map(task -> item(one, "entry-" + task));
    Stream<WorkItem> change =
        EntryMeanings.againstChanging(one, caller).isEmpty() && one.change().isPresent()
            ? Stream.of(item(one, "entry-change"))
            : Stream.empty();
    return Stream.concat(recovery, change);
  }

  private static WorkItem item(StoredEntry one, String kind) {
    return WorkItem.of(
        kind,
        one.department(),
        Map.<String, Object>of("entry", one.id(), "sum", one.toRecover()),
        one.page(),
        one.day());
  }
}
