package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
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

  private BatchRecord issued() {
    BatchRecord approved = after(draft, approval(LATER, "officer", batch));
    return after(
        approved,
        BatchAct.issue(LATER.plusSeconds(1), "cashier", "ISO20022", GivenBatch.FILE).orThrow());
  }

  private static BatchRecord after(BatchRecord record, BatchAct act) {
    return GivenBatch.process().decide(record, act).record().orElseThrow();
  }

  @Test
  void a_file_that_was_sent_before_an_account_was_blocked_is_recorded_as_sent_with_its_day() {
    Instant monday = Instant.parse("2026-11-30T06:00:00Z");
    BatchProcess blocked =
        BatchProcess.of(
            GivenBatch.register()
                .decide(PayeeAct.block(monday, "clerk", "agency-1", "account taken over").orThrow())
                .record()
                .orElseThrow(),
            2);
    Instant now = monday.plusSeconds(60);

    assertThat(refusals(blocked, issued(), sent(now, ""))).containsExactly("PAYEE_BLOCKED");
    assertThat(blocked.decide(issued(), sent(now, "2026-11-29")).findings())
        .extracting(each -> each.weight() + " " + each.code())
        .containsExactly("WARNING ACCOUNT_SINCE");
    assertThat(refusals(blocked, issued(), sent(now, "2026-11-27"))).contains("SENT_DAY");
    assertThat(refusals(blocked, issued(), sent(now, "2026-12-01"))).contains("SENT_DAY");
    Instant tuesday = monday.plusSeconds(86_400);
    assertThat(refusals(blocked, issued(), sent(tuesday, "2026-12-01")))
        .as("it was blocked on the day before")
        .containsExactly("PAYEE_BLOCKED");
    assertThat(refusals(issued(), sent(tuesday.plusSeconds(86_400), "2026-12-01"))).isEmpty();
  }

  private static BatchAct sent(Instant at, String on) {
    return on.isEmpty()
        ? BatchAct.dispatch(at, "cashier", "ISO20022", GivenBatch.FILE).orThrow()
        : BatchAct.dispatch(at, "cashier", "ISO20022", GivenBatch.FILE, LocalDate.parse(on))
            .orThrow();
  }

  @Test
  void money_is_booked_from_the_day_on_which_the_batch_was_sent() {
    BatchRecord sent = after(issued(), sent(Instant.parse("2026-12-01T05:00:00Z"), "2026-11-30"));
    BankAnswer booked =
        BankAnswer.draft(BankAnswer.Kind.CREDITED)
            .order("O-1")
            .booked(Money.ofRupees("100"), LocalDate.of(2026, 11, 30))
            .bankReference("U1")
            .done()
            .orThrow();

    assertThat(
            GivenBatch.process()
                .reconciliation(GivenBatch.answered(sent, List.of(booked)), PAID)
                .lines()
                .get(0)
                .outcome())
        .isEqualTo(BankReconciliation.Outcome.MATCHED);
  }

  private static BatchAct cancellation(String by) {
    return BatchAct.cancellation(PAID, by, "the bank confirmed it").orThrow();
  }

  @Test
  void once_the_file_was_made_two_withdraw_the_batch_with_a_paper_of_the_bank() {
    BatchAct proposal =
        BatchAct.withdrawal(LATER.plusSeconds(2), "buyer", "wrong bill", "letter 4").orThrow();
    BatchRecord proposed = after(issued(), proposal);
    BatchAct kept = BatchAct.retention(PAID, "officer", "the bank has it").orThrow();

    assertThat(issued().state()).isEqualTo(State.ISSUED);
    assertThat(refusals(issued(), cancellation("officer"))).containsExactly("WRONG_STATE");
    assertThat(refusals(draft, proposal)).containsExactly("WRONG_STATE");
    assertThat(refusals(proposed, cancellation("Buyer"))).containsExactly("SAME_PERSON");
    assertThat(
            refusals(
                proposed,
                BatchAct.dispatch(PAID, "cashier", "ISO20022", GivenBatch.FILE).orThrow()))
        .containsExactly("WRONG_STATE");
    assertThat(after(proposed, cancellation("officer")).state()).isEqualTo(State.CANCELLED);
    assertThat(after(proposed, kept).state()).isEqualTo(State.ISSUED);
    assertThat(BatchAct.withdrawal(LATER, "buyer", "wrong bill", ""))
        .isInstanceOf(Checked.Rejected.class);
  }

  @Test
  void the_file_that_is_sent_is_the_one_that_was_made() {
    Instant then = LATER.plusSeconds(3);
    String other = "sha256:" + "1".repeat(64);

    assertThat(refusals(issued(), BatchAct.dispatch(then, "c", "ISO20022", other).orThrow()))
        .containsExactly("OTHER_FILE");
    assertThat(
            refusals(issued(), BatchAct.dispatch(then, "c", "ISO20022", GivenBatch.FILE).orThrow()))
        .isEmpty();
  }

  @Test
  void money_that_the_bank_moved_is_recorded_though_the_batch_was_withdrawn_or_not_sent() {
    BankAnswer booked =
        GivenBatch.booked(Kind.CREDITED, "O-1", "100.00").bankReference("U1").done().orThrow();
    BankAnswer taken = BankAnswer.draft(Kind.ACCEPTED).order("O-1").done().orThrow();
    BatchRecord cancelled = after(draft, cancellation("officer"));
    BatchRecord paid = after(cancelled, answers(booked));
    BankReconciliation state = GivenBatch.process().reconciliation(paid, PAID.plusSeconds(9));

    assertThat(paid.state()).isEqualTo(State.CANCELLED);
    assertThat(codes(state)).containsExactly("WITHDRAWN_PAID");
    assertThat(state.totals().paid().toString()).isEqualTo("100.00");
    assertThat(codes(GivenBatch.process().reconciliation(cancelled, PAID)))
        .containsExactly("WITHDRAWN");
    assertThat(refusals(issued(), answers(taken))).containsExactly("WRONG_STATE");
    BatchRecord unsent = after(issued(), answers(booked));
    assertThat(unsent.state()).isEqualTo(State.ANSWERED);
    assertThat(codes(GivenBatch.process().reconciliation(unsent, PAID.plusSeconds(9))))
        .containsExactly("NOT_SENT");
  }

  private static BatchAct answers(BankAnswer answer) {
    return BatchAct.answers(
            PAID.plusSeconds(5), "cashier", "late.xml", "sha256:" + "2".repeat(64), List.of(answer))
        .orThrow();
  }

  private static List<String> codes(BankReconciliation state) {
    return state.differences().stream().map(each -> each.finding().code()).toList();
  }

  @Test
  void a_file_is_handed_out_only_while_its_accounts_may_be_paid_and_its_day_is_not_past() {
    Instant past = Instant.parse("2026-12-01T18:30:00Z");
    PayeeAct block =
        PayeeAct.block(LATER.plusSeconds(1), "clerk", "agency-1", "account taken over").orThrow();
    BatchProcess blocked =
        BatchProcess.of(GivenBatch.register().decide(block).record().orElseThrow(), 2);

    assertThat(GivenBatch.process().beforeHandingOut(issued(), LATER)).isEmpty();
    assertThat(GivenBatch.process().beforeHandingOut(issued(), past))
        .extracting(Finding::code)
        .containsExactly("DAY_PAST");
    assertThat(blocked.beforeHandingOut(GivenBatch.sent(batch), LATER.plusSeconds(2)))
        .extracting(Finding::code)
        .containsExactly("PAYEE_BLOCKED");
  }

  @Test
  void the_file_of_a_batch_that_was_sent_is_handed_out_until_its_day_is_past_or_the_bank_answers() {
    BatchRecord sent = GivenBatch.sent(batch);
    Instant past = Instant.parse("2026-12-01T18:30:00Z");
    BatchRecord answered =
        GivenBatch.answered(
            sent, List.of(BankAnswer.draft(Kind.ACCEPTED).batch("PB-2026-0007").done().orThrow()));

    assertThat(GivenBatch.process().beforeHandingOut(sent, LATER)).isEmpty();
    assertThat(GivenBatch.process().beforeHandingOut(sent, past))
        .extracting(Finding::code)
        .containsExactly("DAY_PAST");
    assertThat(GivenBatch.process().beforeHandingOut(answered, LATER))
        .extracting(Finding::code)
        .containsExactly("FILE_ANSWERED");
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
