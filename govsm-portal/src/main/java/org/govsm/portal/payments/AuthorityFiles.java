package org.govsm.portal.payments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.treasury.TreasuryFile;

/**
 * Authority files: the sanctions and the bills of a batch that was approved, by the profile of its
 * paying authority. They are made of what is on record each time, and each time that is on record.
 */
record AuthorityFiles(BatchService service) {

  /** The act by which one is handed out, and the member that tells which. */
  static final String HANDED = "handed";

  private static final Set<String> STATES =
      Set.of(
          StoredBatch.APPROVED,
          StoredBatch.MADE,
          StoredBatch.SENT,
          StoredBatch.ANSWERED,
          StoredBatch.CLOSED);

  /** The files of a batch: none before it is approved, once it is withdrawn, and for a bank. */
  static List<AuthorityFile> of(StoredBatch one, PaymentBatch batch) {
    if (!STATES.contains(one.state())) {
      return List.of();
    }
    return all(one, batch).toList();
  }

  private static Stream<AuthorityFile> all(StoredBatch one, PaymentBatch batch) {
    return Channels.profile(one.channel()).stream()
        .flatMap(
            profile ->
                AuthorityFile.CONTENTS.stream()
                    .filter(profile::has)
                    .map(content -> AuthorityFile.of(profile, content, batch)));
  }

  /** The same, and before the approval those that cannot be made, with what they lack. */
  static List<AuthorityFile> told(StoredBatch one, PaymentBatch batch) {
    return one.state().equals(StoredBatch.DRAFT)
        ? all(one, batch).filter(file -> !file.faults().isEmpty()).toList()
        : of(one, batch);
  }

  /**
   * Hands one out.
   *
   * @param path what it tells: sanctions or bills
   * @throws ProblemException where the batch is not approved, or withdrawn, or goes to a bank, or
   *     an order lacks what the profile needs
   */
  PaymentFileBody hand(Transaction tx, String department, String id, String path, Caller by) {
    PaymentRoles.ACTS.require(by, HANDED);
    StoredBatch one = service.held(tx, department, id);
    if (Channels.profile(one.channel()).isEmpty()) {
      throw ProblemException.conflict(Message.of("payments.files-bank"));
    } else if (!STATES.contains(one.state())) {
      throw ProblemException.conflict(
          Message.of("payments.files-approved")
              .with("state", Message.of("payments.state." + one.state())));
    }
    AuthorityFile file =
        of(one, BatchService.record(tx, one).batch()).stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("payments.no-content", path));
    ProblemException.unlessNone(file.faults());
    new Batches(tx).act(HANDED, one, Map.of(HANDED, file.told()), service.now(), by.actor());
    TreasuryFile made = file.file().orElseThrow();
    return new PaymentFileBody(made.name(), made.bytes(), file.digest());
  }
}
