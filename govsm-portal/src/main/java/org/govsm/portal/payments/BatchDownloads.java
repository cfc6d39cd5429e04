package org.govsm.portal.payments;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BatchRecord;

/** Downloads of the file of a batch: the same bytes each time, and each time on record. */
record BatchDownloads(BatchService service) {

  /** What no other account cures: its file is of no use any more. */
  private static final List<String> OVER = List.of("FILE_ANSWERED", "DAY_PAST");

  /**
   * Hands the file out.
   *
   * @throws ProblemException where no file was made, the batch is withdrawn, the bank has answered
   *     on it, its day is past, an account may not be paid any more, or the key file was replaced
   */
  PaymentFileBody download(Transaction tx, String department, String id, Caller by) {
    PaymentRoles.ACTS.require(by, "made");
    StoredBatch one = service.held(tx, department, id);
    if (List.of(StoredBatch.WITHDRAWING, StoredBatch.CANCELLED).contains(one.state())) {
      throw ProblemException.conflict(Message.of("payments.file-closed"));
    }
    EarlierOrders.refuseHeld(tx, one);
    String kept =
        one.text(Batches.FILE)
            .orElseThrow(() -> ProblemException.conflict(Message.of("payments.no-file")));
    byte[] bytes =
        new Batches(tx)
            .open(one.fileBound(), kept)
            .orElseThrow(() -> ProblemException.conflict(Message.of("payments.key-lost")));
    BatchRecord record = BatchService.record(tx, one);
    if (one.state().equals(StoredBatch.MADE)) {
      PaymentFaults.refuseDebtor(tx, record.batch(), department);
    }
    List<Finding> against =
        BatchService.process(tx, department).beforeHandingOut(record, service.now());
    against.stream()
        .filter(found -> OVER.contains(found.code()))
        .findFirst()
        .ifPresent(
            over -> {
              throw ProblemException.conflict(over.text());
            });
    PaymentFaults.refuse(against);
    new Batches(tx).act("downloaded", one, Map.of(), service.now(), by.actor());
    String digest = one.text("fileDigest").orElseThrow();
    return new PaymentFileBody(one.text("fileName").orElse(id), bytes, digest);
  }
}
