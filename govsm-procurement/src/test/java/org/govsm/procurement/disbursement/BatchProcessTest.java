package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.disbursement.BatchAct.Explanation;
import org.govsm.procurement.disbursement.BatchRecord.State;
import org.junit.jupiter.api.Test;

class BatchProcessTest {

  private static final Instant LATER = GivenBatch.MADE.plusSeconds(60);
  private static final Instant PAID = Instant.parse("2026-12-02T06:30:00Z");

  private final PaymentBatch batch = GivenBatch.batch(GivenBatch.order("O-1", "100.00"));
  private final BatchRecord draft = BatchRecord.of(batch);

  private static List<String> refusals(BatchProcess process, BatchRecord record, BatchAct act) {
    return process.decide(record, act).findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private List<String> refusals(BatchRecord record, BatchAct act) {
    return refusals(GivenBatch.process(), record, act);
  }

  private static BatchAct approval(Instant at, String by, PaymentBatch batch) {
    return BatchAct.approval(at, by, batch).orThrow();
  }

  @Test
  void who_prepared_the_batch_does_not_approve_it() {
    assertThat(refusals(draft, approval(LATER, "clerk", batch))).containsExactly("SAME_PERSON");
    assertThat(refusals(draft, approval(LATER, "Clerk", batch))).containsExactly("SAME_PERSON");
    assertThat(refusals(draft, approval(LATER, "officer", batch))).isEmpty();
  }

  @Test
  void what_is_approved_is_the_batch_that_was_read() {
    PaymentBatch other = GivenBatch.batch(GivenBatch.order("O-1", "100.01"));

    assertThat(refusals(draft, approval(LATER, "officer", other))).containsExactly("OTHER_BATCH");
  }

  @Test
  void the_day_of_payment_is_not_past_in_india() {
    Instant lastMinute = Instant.parse("2026-12-01T18:29:00Z");

    assertThat(refusals(draft, approval(lastMinute, "officer", batch))).isEmpty();
    assertThat(refusals(draft, approval(lastMinute.plusSeconds(60), "officer", batch)))
        .containsExactly("DAY_PAST");
  }

  @Test
  void only_accounts_that_may_be_paid_are_approved_and_sent() {
    BatchProcess unknown = BatchProcess.of(PayeeRegister.of(48, GivenBatch.nonce()), 2);
    PayeeRegister register = GivenBatch.register();
    BatchProcess blocked =
        BatchProcess.of(
            register
                .decide(
                    PayeeAct.block(LATER.plusSeconds(1), "clerk", "agency-1", "account taken over")
                        .orThrow())
                .record()
                .orElseThrow(),
            2);
    BatchRecord approved =
        blocked.decide(draft, approval(LATER, "officer", batch)).record().orElseThrow();
    BatchAct dispatch =
        BatchAct.dispatch(LATER.plusSeconds(2), "cashier", "ISO20022", GivenBatch.FILE).orThrow();
    PaymentBatch elsewhere =
        GivenBatch.batch(
            GivenBatch.draft("O-1", "100.00")
                .payee("agency-1", "Example", BankAccount.of("SBIN0001234", "30215550001235"))
                .done()
                .orThrow());

    assertThat(refusals(unknown, draft, approval(LATER, "officer", batch)))
        .containsExactly("ACCOUNT_UNCONFIRMED");
    assertThat(refusals(blocked, approved, dispatch)).containsExactly("PAYEE_BLOCKED");
    assertThat(refusals(BatchRecord.of(elsewhere), approval(LATER, "officer", elsewhere)))
        .containsExactly("ACCOUNT_DIFFERS");
  }

  @Test
  void acts_come_in_their_order_and_a_sent_batch_is_not_cancelled() {
    BatchRecord sent = GivenBatch.sent(batch);
    BatchAct cancel = BatchAct.cancellation(PAID, "officer", "not needed any more").orThrow();

    assertThat(sent.state()).isEqualTo(State.SENT);
    assertThat(refusals(sent, cancel)).containsExactly("WRONG_STATE");
    assertThat(refusals(draft, cancel)).isEmpty();
    assertThat(
            refusals(
                draft, BatchAct.dispatch(LATER, "cashier", "ISO20022", GivenBatch.FILE).orThrow()))
        .containsExactly("WRONG_STATE");
    assertThat(refusals(draft, approval(GivenBatch.MADE.minusSeconds(1), "officer", batch)))
        .containsExactly("OUT_OF_ORDER");
  }

  @Test
  void a_file_of_answers_is_recorded_once() {
    BankAnswer answer = GivenBatch.booked(Kind.CREDITED, "O-1", "100.00").done().orThrow();
    BatchRecord answered = GivenBatch.answered(GivenBatch.sent(batch), List.of(answer));
    BatchAct again =
        BatchAct.answers(PAID, "cashier", "again.xml", GivenBatch.FILE, List.of(answer)).orThrow();

    assertThat(refusals(answered, again)).containsExactly("FILE_TWICE");
    assertThat(refusals(answered, BatchAct.closing(PAID, "officer", List.of()).orThrow()))
        .isEmpty();
    assertThat(refusals(answered, BatchAct.closing(PAID, "clerk", List.of()).orThrow()))
        .containsExactly("SAME_PERSON");
  }

  @Test
  void a_batch_is_closed_when_each_difference_is_explained_and_none_is_waited_for() {
    BankAnswer less = GivenBatch.booked(Kind.CREDITED, "O-1", "99.00").done().orThrow();
    BankAnswer taken = BankAnswer.draft(Kind.ACCEPTED).order("O-1").done().orThrow();
    BatchRecord paidShort = GivenBatch.answered(GivenBatch.sent(batch), List.of(less));
    BatchRecord waiting = GivenBatch.answered(GivenBatch.sent(batch), List.of(taken));
    BatchAct closing = BatchAct.closing(PAID, "officer", List.of()).orThrow();
    Explanation why = new Explanation("SHORT", "O-1", "the bank kept a charge, letter 14");

    assertThat(refusals(paidShort, closing)).containsExactly("UNEXPLAINED");
    assertThat(refusals(paidShort, BatchAct.closing(PAID, "officer", List.of(why)).orThrow()))
        .isEmpty();
    assertThat(refusals(waiting, closing)).containsExactly("STILL_WAITING");
  }

  @Test
  void a_record_is_read_again_and_one_that_was_changed_says_so() {
    BatchRecord sent = GivenBatch.sent(batch);
    Map<String, Object> approval = new LinkedHashMap<>(sent.acts().get(0).toPlain());
    approval.put("by", "clerk");
    List<Object> acts = new ArrayList<>(List.of(approval, sent.acts().get(1).toPlain()));
    Map<String, Object> tree = new LinkedHashMap<>(sent.toPlain());
    tree.put("acts", acts);

    assertThat(BatchRecord.fromPlain(sent.toPlain()).orThrow()).isEqualTo(sent);
    assertThat(GivenBatch.process().verify(sent)).isEmpty();
    assertThat(GivenBatch.process().verify(BatchRecord.fromPlain(tree).orThrow()))
        .extracting(Finding::code)
        .containsExactly("SAME_PERSON", "RECORD_CHANGED");
  }
}
