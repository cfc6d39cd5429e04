package org.govsm.portal.payments;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.disbursement.ActResult;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchProcess;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.jspecify.annotations.Nullable;

/**
 * Acts on a batch: approval by a second person, its file, the dispatch, and the closing; and its
 * {@linkplain Withdrawals withdrawal}.
 */
final class BatchActs {

  /** The day on which a batch was sent, where that is recorded later. */
  static final String SENT_ON = "sentOn";

  private static final Map<String, List<String>> FROM =
      Map.ofEntries(
          entry("approved", List.of(StoredBatch.DRAFT)),
          entry("made", List.of(StoredBatch.APPROVED)),
          entry("sent", List.of(StoredBatch.MADE)),
          entry("closed", List.of(StoredBatch.ANSWERED)),
          entry("recalled", List.of(StoredBatch.MADE, StoredBatch.SENT)),
          entry("retained", List.of(StoredBatch.WITHDRAWING)),
          entry(
              "cancelled",
              List.of(StoredBatch.DRAFT, StoredBatch.APPROVED, StoredBatch.WITHDRAWING)));

  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          entry("approved", List.of()),
          entry("made", List.of()),
          entry("sent", List.of(SENT_ON)),
          entry("closed", List.of("explanations")),
          entry("recalled", List.of("reason", Withdrawals.EVIDENCE)),
          entry("retained", List.of("reason")),
          entry("cancelled", List.of("reason")));

  private final BatchService service;
  private final Withdrawals withdrawals;

  BatchActs(BatchService service) {
    this.service = service;
    this.withdrawals = new Withdrawals(service);
  }

  /** Whether an act fits the state of a batch and the caller. */
  static boolean fits(StoredBatch one, String act, Caller by) {
    boolean second = !List.of("approved", "closed").contains(act);
    return FROM.getOrDefault(act, List.of()).contains(one.state())
        && PaymentRoles.ACTS.may(by, act)
        && Withdrawals.isFor(one, act, by)
        && (second || !one.preparedBy().equals(by.actor()));
  }

  /** The acts, in the order in which they are done. */
  static List<String> all() {
    return List.of("approved", "made", "sent", "closed", "recalled", "retained", "cancelled");
  }

  /** Refuses an act that there is not, and who may not do it. */
  static void require(String act, Caller by) {
    if (!MEMBERS.containsKey(act)) {
      throw ProblemException.notFound(Message.of("payments.no-act"));
    }
    PaymentRoles.ACTS.require(by, act);
  }

  /**
   * Does an act.
   *
   * @throws ProblemException with every reason against it
   */
  StoredBatch act(
      Transaction tx,
      StoredBatch found,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    require(act, by);
    StoredBatch one = service.held(tx, found.department(), found.id());
    ApiRequests.only(given, MEMBERS.getOrDefault(act, List.of()), List.of());
    FreeTexts.refuse(given);
    if (!FROM.getOrDefault(act, List.of()).contains(one.state())) {
      throw ProblemException.conflict(
          Message.of("payments.not-now")
              .with("state", Message.of("payments.state." + one.state())));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    Instant at = service.now();
    if (Withdrawals.is(act)) {
      withdrawals.act(tx, one, act, given, at, by, body);
      StoredBatch after = new Batches(tx).act(act, one, body, at, by.actor());
      if (act.equals(Withdrawals.CANCELLED)) {
        withdrawals.release(tx, one, at, by.actor());
      }
      return after;
    }
    if (!act.equals("closed")) {
      EarlierOrders.refuseHeld(tx, one);
    }
    BatchRecord record = BatchService.record(tx, one);
    if (List.of("approved", "made").contains(act)) {
      PaymentFaults.refuseDebtor(tx, record.batch(), one.department());
    }
    switch (act) {
      case "approved" -> approved(tx, one, record, at, by, body);
      case "made" -> made(tx, one, record, at, by, body);
      case "sent" -> sent(tx, one, record, given, at, by, body);
      default -> new Closing(service).closed(tx, one, record, given, at, by, body);
    }
    return new Batches(tx).act(act, one, body, at, by.actor());
  }

  static void decide(
      Transaction tx, StoredBatch one, BatchRecord record, BatchAct act, Map<String, Object> body) {
    decide(BatchService.process(tx, one), record, act, List.of(), body);
  }

  static void decide(
      BatchProcess process,
      BatchRecord record,
      BatchAct act,
      List<Finding> told,
      Map<String, Object> body) {
    ActResult<BatchRecord> result = process.decide(record, act);
    BatchRecord after = PaymentFaults.allowed(result);
    List<String> warnings =
        Stream.concat(PaymentFaults.warnings(result).stream(), told.stream().map(Finding::code))
            .toList();
    if (!warnings.isEmpty()) {
      body.put("warnings", warnings);
    }
    body.put("state", StoredBatch.named(after.state()));
    body.put(Batches.ACT, act.toPlain());
  }

  private void approved(
      Transaction tx,
      StoredBatch one,
      BatchRecord record,
      Instant at,
      Caller by,
      Map<String, Object> body) {
    BatchAct act = BatchAct.approval(at, by.actor(), record.batch()).orThrow();
    List<Finding> told = new Approvals(tx).told(one, by.actor());
    decide(BatchService.process(tx, one), record, act, told, body);
  }

  /** An account may have been changed or blocked since the approval: no file goes to such a one. */
  private static void made(
      Transaction tx,
      StoredBatch one,
      BatchRecord record,
      Instant at,
      Caller by,
      Map<String, Object> body) {
    PaymentBatch batch = record.batch();
    PaymentFileBody file = Channels.file(one.channel(), batch);
    BatchAct act = BatchAct.issue(at, by.actor(), one.channel(), file.digest()).orThrow();
    decide(tx, one, record, act, body);
    body.put(Batches.FILE, new Batches(tx).keep(one.fileBound(), file.bytes()));
    body.put("fileDigest", file.digest());
    body.put("fileName", file.name());
  }

  private static void sent(
      Transaction tx,
      StoredBatch one,
      BatchRecord record,
      Map<String, @Nullable Object> given,
      Instant at,
      Caller by,
      Map<String, Object> body) {
    String digest = one.text("fileDigest").orElseThrow();
    Optional<LocalDate> on = ApiRequests.text(given, SENT_ON).map(BatchActs::sentOn);
    BatchAct act =
        on.map(day -> BatchAct.dispatch(at, by.actor(), one.channel(), digest, day))
            .orElseGet(() -> BatchAct.dispatch(at, by.actor(), one.channel(), digest))
            .orThrow();
    decide(tx, one, record, act, body);
    body.put(SENT_ON, on.orElse(Moments.day(at)).toString());
  }

  private static LocalDate sentOn(String text) {
    return RequestContexts.day(text.strip())
        .orElseThrow(() -> PaymentFaults.fault("/" + SENT_ON, "payments.sent-day"));
  }
}
