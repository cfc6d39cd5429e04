package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchProcess;
import org.govsm.procurement.disbursement.BatchRecord;
import org.jspecify.annotations.Nullable;

/**
 * Closing of a batch: every difference is explained or decided. Money that is still to come back
 * does not keep it open, and is told as it is closed.
 */
record Closing(BatchService service) {

  static final String EXPLANATIONS = "explanations";

  /** The warning of a closing after which money is still to come back. */
  private static final String RECOVERY_OPEN = "RECOVERY_OPEN";

  void closed(
      Transaction tx,
      StoredBatch one,
      BatchRecord record,
      Map<String, @Nullable Object> given,
      Instant at,
      Caller by,
      Map<String, Object> body) {
    List<StoredOrder> orders = new Batches(tx).orders(one);
    against(orders)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
    BatchProcess process = service.replacing(tx, one);
    List<BatchAct.Explanation> all =
        new ArrayList<>(
            OpenDifferences.explained(orders, process.reconciliation(record, service.now())));
    all.addAll(explanations(tx, one, given));
    BatchAct act = ProblemException.accepted(BatchAct.closing(at, by.actor(), all));
    BatchActs.decide(process, record, act, List.of(), body);
    if (!toRecover(orders).isEmpty()) {
      body.put("warnings", List.of(RECOVERY_OPEN));
    }
    body.put("open", BigDecimal.ZERO);
  }

  /** What of orders is decided first. */
  static Optional<Message> against(List<StoredOrder> orders) {
    if (orders.stream().anyMatch(StoredOrder::isOpenLate)) {
      return Optional.of(Message.of("payments.late-open"));
    } else if (orders.stream().anyMatch(StoredOrder::isOpenBack)) {
      return Optional.of(Message.of("payments.back-open"));
    }
    return orders.stream().anyMatch(order -> order.openOver().paise() > 0)
        ? Optional.of(Message.of("payments.over-undecided"))
        : Optional.empty();
  }

  private static List<BatchAct.Explanation> explanations(
      Transaction tx, StoredBatch one, Map<String, @Nullable Object> given) {
    List<BatchAct.Explanation> all = new ArrayList<>();
    for (Map<String, @Nullable Object> each : ApiRequests.objects(given, EXPLANATIONS)) {
      ApiRequests.only(each, List.of("code", "about", "reason"), List.of());
      String reason = PaymentFaults.text(each, "reason");
      PaymentFaults.refuseNumbers(tx, one.department(), EXPLANATIONS, reason);
      all.add(
          new BatchAct.Explanation(
              PaymentFaults.text(each, "code"), PaymentFaults.text(each, "about"), reason));
    }
    return all;
  }

  /** What is still to come back of orders, which goes on after their batch is closed. */
  static List<Message> toRecover(List<StoredOrder> orders) {
    return orders.stream()
        .filter(order -> order.toRecover().paise() > 0)
        .map(
            order ->
                Message.of("payments.over-recovered")
                    .with("order", order.id())
                    .with("sum", order.toRecover()))
        .toList();
  }
}
