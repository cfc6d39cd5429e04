package org.govsm.portal.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchAct.Kind;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.WithdrawalPaper;
import org.jspecify.annotations.Nullable;

/**
 * Withdrawals of batches: by one before the file was made; after it, and where it is recorded as
 * sent and the bank has not answered, by two, with the paper that shows that it did not take it.
 */
record Withdrawals(BatchService service) {

  static final String RECALLED = "recalled";
  static final String RETAINED = "retained";
  static final String CANCELLED = "cancelled";
  static final String EVIDENCE = "evidence";

  /** Who proposed to withdraw the batch. */
  static final String BY = "recalledBy";

  static boolean is(String act) {
    return List.of(RECALLED, RETAINED, CANCELLED).contains(act);
  }

  /** Whether it is for the caller: who proposed a withdrawal does not decide on it. */
  static boolean isFor(StoredBatch one, String act, Caller by) {
    return !one.state().equals(StoredBatch.WITHDRAWING)
        || PaymentRoles.ACTS.may(by, RETAINED) && !one.text(BY).orElse("").equals(by.actor())
        || !is(act);
  }

  /** What is kept of an act; a batch that cannot be opened is withdrawn even so. */
  void act(
      Transaction tx,
      StoredBatch one,
      String act,
      Map<String, @Nullable Object> given,
      Instant at,
      Caller by,
      Map<String, Object> body) {
    if (one.state().equals(StoredBatch.WITHDRAWING)) {
      PaymentRoles.ACTS.require(by, RETAINED);
      if (!isFor(one, act, by)) {
        throw ProblemException.conflict(Message.of("disbursement.act.second-withdraws"));
      }
    }
    String reason = said(tx, one, given, "reason");
    body.put("reason", reason);
    if (act.equals(RECALLED)) {
      body.put(EVIDENCE, said(tx, one, given, EVIDENCE));
      body.put(BY, by.actor());
    }
    body.put(
        "state",
        switch (act) {
          case RECALLED -> StoredBatch.WITHDRAWING;
          case RETAINED -> isSent(tx, one) ? StoredBatch.SENT : StoredBatch.MADE;
          default -> StoredBatch.CANCELLED;
        });
    Optional<BatchRecord> record = new Batches(tx).record(one);
    if (record.isPresent()) {
      BatchActs.decide(tx, one, record.get(), ofRecord(act, at, by.actor(), body), body);
    }
    if (act.equals(CANCELLED)) {
      body.put(
          "lines",
          new Batches(tx)
              .orders(one).stream()
                  .map(order -> Map.<String, Object>of("id", order.id(), "released", true))
                  .toList());
    }
  }

  private static boolean isSent(Transaction tx, StoredBatch one) {
    return new Batches(tx)
        .record(one)
        .filter(known -> known.acts().stream().anyMatch(act -> act.kind() == Kind.DISPATCH))
        .isPresent();
  }

  private static String said(
      Transaction tx, StoredBatch one, Map<String, @Nullable Object> given, String name) {
    String text = PaymentFaults.text(given, name);
    PaymentFaults.refuseNumbers(tx, one.department(), name, text);
    PaymentFaults.refuseUnsaid(name, text);
    if (name.equals(EVIDENCE) && !WithdrawalPaper.isNamed(text)) {
      throw PaymentFaults.fault("/" + EVIDENCE, "disbursement.input.paper");
    }
    return text;
  }

  private static BatchAct ofRecord(String act, Instant at, String by, Map<String, Object> body) {
    String reason = String.valueOf(body.get("reason"));
    return ProblemException.accepted(
        switch (act) {
          case RECALLED -> BatchAct.withdrawal(at, by, reason, String.valueOf(body.get(EVIDENCE)));
          case RETAINED -> BatchAct.retention(at, by, reason);
          default -> BatchAct.cancellation(at, by, reason);
        });
  }

  /** Opens the bills again. Suppliers see what is done with their bills, but not why. */
  void release(Transaction tx, StoredBatch one, Instant at, String by) {
    for (StoredOrder order : new Batches(tx).orders(one)) {
      StoredBill bill = service.bills().find(tx, order.contract(), order.bill());
      service.bills().release(tx, bill, one.id(), Optional.empty(), at, by);
    }
  }
}
