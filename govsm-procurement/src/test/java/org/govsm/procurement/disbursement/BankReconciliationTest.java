package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BankReconciliation.Outcome;
import org.govsm.procurement.disbursement.BankReconciliation.Totals;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankReconciliationTest {

  private static final Instant NOON = Instant.parse("2026-12-01T06:30:00Z");

  private static BankAnswer of(BankAnswer.Draft draft) {
    return draft.done().orThrow();
  }

  private static BankAnswer.Draft paid(String amount, String reference) {
    return GivenBatch.booked(Kind.CREDITED, "O-1", amount).bankReference(reference);
  }

  private static BankAnswer.Draft back(String amount) {
    return GivenBatch.booked(Kind.RETURNED, "O-1", amount).bankReference("R").reason("AC04");
  }

  private static BankAnswer rejected() {
    return of(BankAnswer.draft(Kind.REJECTED).order("O-1").reason("AC01"));
  }

  private static BankReconciliation reconcile(Instant asOf, BankAnswer... answers) {
    BatchRecord sent = GivenBatch.sent(GivenBatch.batch(GivenBatch.order("O-1", "100.00")));
    return GivenBatch.process().reconciliation(GivenBatch.answered(sent, List.of(answers)), asOf);
  }

  private static BankReconciliation reconcile(BankAnswer... answers) {
    return reconcile(NOON, answers);
  }

  private static Outcome outcome(BankAnswer... answers) {
    return reconcile(answers).lines().get(0).outcome();
  }

  private static List<String> codes(BankReconciliation state) {
    return state.differences().stream().map(each -> each.finding().code()).toList();
  }

  @Test
  void an_order_has_one_outcome() {
    assertThat(outcome(of(paid("100.00", "U1")))).isEqualTo(Outcome.MATCHED);
    assertThat(outcome(of(paid("99.99", "U1")))).isEqualTo(Outcome.SHORT);
    assertThat(outcome(of(paid("100.01", "U1")))).isEqualTo(Outcome.OVER);
    assertThat(outcome(of(paid("100.00", "U1")), of(paid("100.00", "U2"))))
        .isEqualTo(Outcome.TWICE);
    assertThat(outcome(of(paid("60.00", "U1")), of(paid("40.00", "U2"))))
        .isEqualTo(Outcome.MATCHED);
    assertThat(outcome(rejected())).isEqualTo(Outcome.REJECTED);
    assertThat(outcome(of(paid("100.00", "U1")), of(back("100.00")))).isEqualTo(Outcome.RETURNED);
    assertThat(outcome(of(paid("100.00", "U1")), of(back("100.00")), of(paid("100.00", "U2"))))
        .as("the return was taken back")
        .isEqualTo(Outcome.MATCHED);
    assertThat(outcome(of(paid("100.00", "U1")), of(back("100.00")), of(paid("99.99", "U2"))))
        .isEqualTo(Outcome.RETURNED);
    BankAnswer.Draft early =
        BankAnswer.draft(Kind.RETURNED)
            .order("O-1")
            .booked(Money.ofRupees("100.00"), GivenBatch.PAY_DAY.minusDays(1))
            .bankReference("R");
    assertThat(outcome(of(paid("100.00", "U1")), of(early)))
        .as("returned before it was booked")
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(paid("100.01", "U1")), of(back("0.01")), of(paid("0.02", "U2"))))
        .isEqualTo(Outcome.TWICE);
    assertThat(outcome(of(BankAnswer.draft(Kind.ACCEPTED).order("O-1"))))
        .isEqualTo(Outcome.WAITING);
  }

  @Test
  void one_booking_that_is_told_twice_counts_once() {
    BankReconciliation state = reconcile(of(paid("100.00", "U1")), of(paid("100.00", "U1")));

    assertThat(state.isSettled()).isTrue();
    assertThat(codes(state)).containsExactly("TOLD_TWICE");
  }

  @ParameterizedTest
  @CsvSource({"N4, n4", "N-4, n/4", "N332600012345678, 332600012345678"})
  void one_booking_counts_once_in_whatever_letters_its_reference_is_told(String one, String other) {
    BankReconciliation state =
        reconcile(of(paid("100.00", one)), of(paid("100.00", other).ofStatement()));

    assertThat(outcome(of(paid("100.00", one)), of(paid("100.00", other))))
        .isEqualTo(Outcome.MATCHED);
    assertThat(codes(state)).containsExactly("TOLD_TWICE");
    assertThat(state.lines().get(0).booked()).isEqualTo(Money.ofRupees("100"));
    assertThat(outcome(of(paid("100.00", one)), of(paid("99.00", other))))
        .isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void a_reference_with_more_beside_it_is_asked_about_until_a_statement_tells_it() {
    BankAnswer told = of(paid("100.00", "N332600012345678"));
    BankAnswer more = of(paid("100.00", "N332600012345678/01.12.2026"));
    BankAnswer proof = of(paid("100.00", "N332600012345678/01.12.2026").ofStatement());

    assertThat(outcome(told, more)).isEqualTo(Outcome.UNCLEAR);
    assertThat(codes(reconcile(told, more))).containsExactly("UNCLEAR", "PERHAPS_SAME");
    assertThat(booked(told, more)).isEqualTo("100.00");
    assertThat(outcome(told, proof)).isEqualTo(Outcome.MATCHED);
  }

  @Test
  void an_answer_belongs_to_its_order_in_whatever_letters_it_names_it() {
    BankAnswer small =
        of(
            GivenBatch.booked(Kind.CREDITED, "o-1", "100.00")
                .batch("pb-2026-0007")
                .bankReference("N9"));

    assertThat(outcome(small)).isEqualTo(Outcome.MATCHED);
    assertThat(outcome(of(paid("100.00", "N1")), small)).isEqualTo(Outcome.TWICE);
  }

  @Test
  void it_is_said_why_an_order_is_unclear() {
    BankAnswer.Draft tooEarly =
        BankAnswer.draft(Kind.CREDITED)
            .order("O-1")
            .booked(Money.ofRupees("100"), LocalDate.of(2026, 11, 25))
            .bankReference("U1");

    assertThat(said(of(paid("100.00", "U1")), rejected())).contains("contradict each other");
    assertThat(said(of(tooEarly))).contains("cannot be right").doesNotContain("contradict");
    assertThat(said(of(back("100.00")))).contains("more came back").doesNotContain("contradict");
    assertThat(said(of(paid("100.00", "U1").otherAccount())))
        .contains("what of it the payee has")
        .doesNotContain("contradict");
  }

  private static String said(BankAnswer... answers) {
    return ProcurementLaw.messages("en")
        .say(reconcile(answers).differences().get(0).finding().text());
  }

  private static BankReconciliation replaced(BatchRecord record, BankAnswer... answers) {
    return GivenBatch.process()
        .replacing(Map.of("O-1", "PB-9-001"))
        .reconciliation(GivenBatch.answered(record, List.of(answers)), NOON);
  }

  private static BankAnswer voucher(String amount, String number) {
    return of(paid(amount, number).ofAuthority());
  }

  @Test
  void what_the_authority_and_the_bank_tell_is_never_known_to_be_two_payments() {
    assertThat(outcome(voucher("100.00", "VCH-7"), of(paid("100.00", "U1"))))
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(
            outcome(voucher("100.00", "VCH-7"), of(paid("50.00", "U1")), of(paid("50.00", "U2"))))
        .as("one payment in two parts")
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(voucher("100.00", "VCH-7"), of(paid("99.90", "U1"))))
        .as("less a charge")
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(booked(voucher("100.00", "VCH-7"), of(paid("50.00", "U1")), of(paid("50.00", "U2"))))
        .isEqualTo("100.00");
    assertThat(codes(reconcile(voucher("100.00", "VCH-7"), of(paid("99.90", "U1")))))
        .containsExactly("UNCLEAR", "PERHAPS_SAME");
  }

  @Test
  void what_one_of_them_paid_too_much_is_too_much_whatever_the_other_tells() {
    BankAnswer one = of(paid("100.00", "U1"));
    BankAnswer two = of(paid("100.00", "U2"));
    BankReconciliation state = reconcile(voucher("100.00", "VCH-7"), one, two);

    assertThat(state.lines()).isEqualTo(reconcile(one, two, voucher("100.00", "VCH-7")).lines());
    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.TWICE);
    assertThat(state.lines().get(0).over()).isEqualTo(Money.ofRupees("100"));
    assertThat(state.totals().booked()).isEqualTo(Money.ofRupees("200"));
    assertThat(codes(state)).containsExactly("TWICE", "PERHAPS_SAME");
    assertThat(outcome(voucher("100.00", "VCH-7"), voucher("100.00", "VCH-8"), one))
        .isEqualTo(Outcome.TWICE);
    assertThat(outcome(voucher("100.00", "VCH-7"), one, of(paid("5.90", "C1"))))
        .as("it may be a charge")
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(codes(reconcile(voucher("150.00", "VCH-7"), one)))
        .containsExactly("OVER", "PERHAPS_SAME");
  }

  @Test
  void that_the_money_came_back_is_told_though_a_voucher_stands_beside_it() {
    BankAnswer[] answers = {
      voucher("100.00", "VCH-7"), of(paid("100.00", "U1")), of(back("100.00"))
    };

    assertThat(outcome(answers)).isEqualTo(Outcome.UNCLEAR);
    assertThat(booked(answers)).isEqualTo("0.00");
    assertThat(said(answers)).contains("₹100 came back", "before you give a new order");
  }

  @Test
  void a_part_that_did_not_come_back_is_asked_about() {
    assertThat(said(of(paid("100.00", "U1")), of(back("94.10"))))
        .contains("₹5.90 did not come back", "a charge of the bank is no payment");
  }

  private static BankAnswer charge(String amount, String reference) {
    return of(GivenBatch.booked(Kind.CHARGED, "O-1", amount).bankReference(reference));
  }

  @ParameterizedTest
  @CsvSource({
    "50.00, MATCHED", // half of the order
    "50.01, UNCLEAR",
    "100.00, UNCLEAR",
    "190.00, UNCLEAR"
  })
  void what_is_much_of_an_order_is_not_taken_for_a_charge(String sum, Outcome outcome) {
    BankReconciliation state = reconcile(of(paid("100.00", "U1")), charge(sum, "U2"));

    assertThat(state.lines().get(0).outcome()).isEqualTo(outcome);
    assertThat(state.isSettled()).isEqualTo(outcome == Outcome.MATCHED);
    assertThat(outcome(of(paid("100.00", "U1").beside(Money.ofRupees(sum), Money.ZERO))))
        .as("named in the booking")
        .isEqualTo(outcome);
    assertThat(outcome(of(paid("100.00", "U1").apart(Money.ofRupees(sum), Money.ZERO))))
        .as("named apart from it")
        .isEqualTo(outcome);
    Outcome back = outcome == Outcome.MATCHED ? Outcome.RETURNED : outcome;
    assertThat(
            outcome(
                of(paid("100.00", "U1")),
                of(back("100.00").beside(Money.ofRupees(sum), Money.ZERO))))
        .isEqualTo(back);
  }

  @ParameterizedTest
  @CsvSource({"1000.00, MATCHED", "1000.01, UNCLEAR"})
  void no_charge_is_more_than_a_thousand_rupees(String sum, Outcome outcome) {
    PaymentOrder[] orders = {GivenBatch.order("O-1", "90500.00")};
    BankReconciliation state =
        state(orders, List.of(of(paid("90500.00", "U1")), charge(sum, "U2")));

    assertThat(state.lines().get(0).outcome()).isEqualTo(outcome);
  }

  @Test
  void the_sum_that_was_ordered_under_the_code_of_a_charge_is_no_reason_to_pay_again() {
    BankReconciliation alone = reconcile(charge("100.00", "U1"));

    assertThat(codes(alone)).containsExactly("UNCLEAR", "PERHAPS_PAYMENT");
    assertThat(alone.totals().outstanding()).isEqualTo(Money.ZERO);
    assertThat(said(charge("100.00", "U1"))).contains("₹100 that the bank calls a charge");
    assertThat(outcome(of(paid("99.00", "U1")), charge("1.00", "U2")))
        .as("just what is left")
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(rejected(), charge("100.00", "U1"))).isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(rejected(), charge("5.90", "U1"))).isEqualTo(Outcome.REJECTED);
    BankReconciliation twice =
        reconcile(of(paid("100.00", "U1")), of(paid("100.00", "U2")), charge("100.00", "U3"));
    assertThat(codes(twice)).as("too much in any case").containsExactly("TWICE", "PERHAPS_PAYMENT");
  }

  @Test
  void one_reference_of_a_payment_and_of_a_charge_is_unclear() {
    PaymentOrder[] orders = {GivenBatch.order("O-1", "100.00")};
    BankAnswer[] both = {of(paid("40.00", "U1").ofStatement()), charge("40.00", "u1")};

    assertThat(codes(reconcile(both))).containsExactly("UNCLEAR", "PERHAPS_PAYMENT");
    assertThat(said(both)).contains("as a payment and as a charge");
    assertThat(booked(both)).as("not in any case").isEqualTo("0.00");
    assertThat(state(orders, List.of(both[1], both[0])).lines()).isEqualTo(reconcile(both).lines());
    assertThat(outcome(of(paid("100.00", "U1")), charge("5.90", "U1")))
        .as("a bank may give a payment and its charge one reference")
        .isEqualTo(Outcome.MATCHED);
  }

  @Test
  void a_return_that_the_authority_alone_tells_does_not_undo_what_the_bank_booked() {
    BankAnswer booked = of(paid("100.00", "U1").ofStatement());
    BankAnswer told = of(back("100.00").ofAuthority());

    assertThat(outcome(booked, told)).isEqualTo(Outcome.UNCLEAR);
    assertThat(said(booked, told)).contains("not told by the same source");
    assertThat(booked(booked, told)).isEqualTo("100.00");
    assertThat(outcome(booked, of(back("100.00")))).isEqualTo(Outcome.RETURNED);
    assertThat(outcome(voucher("100.00", "VCH-7"), told)).isEqualTo(Outcome.RETURNED);
  }

  @Test
  void one_reference_on_two_accounts_of_the_office_is_two_bookings() {
    BankAnswer own = of(paid("100.00", "U1").ofStatement());
    BankAnswer other = of(paid("100.00", "U1").ofStatement().otherDebtor());
    BankReconciliation state = reconcile(own, other);

    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.UNCLEAR);
    assertThat(booked(own, other)).isEqualTo("200.00");
    assertThat(state.totals().booked()).isEqualTo(Money.ofRupees("200"));
    assertThat(codes(state)).contains("OTHER_DEBTOR").doesNotContain("TOLD_TWICE");
    assertThat(said(own, other)).contains("another account than the one");
    assertThat(booked(other, other)).as("told twice").isEqualTo("100.00");
  }

  @Test
  void what_came_back_of_an_order_whose_bill_is_paid_otherwise_is_not_to_be_paid_again() {
    BatchRecord sent = GivenBatch.sent(GivenBatch.batch(GivenBatch.order("O-1", "100.00")));
    BankReconciliation state = replaced(sent, of(paid("100.00", "U1")), of(back("100.00")));

    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.RETURNED);
    assertThat(state.totals().outstanding()).isEqualTo(Money.ZERO);
    assertThat(state.totals().replaced()).isEqualTo(Money.ofRupees("100"));
    assertThat(state.differences())
        .extracting(each -> each.finding().weight())
        .containsExactly(Weight.NOTE);
    assertThat(state.toPlain(ProcurementLaw.messages("en")).toString())
        .contains("paid or ordered by PB-9-001", "give no new order")
        .doesNotContain("is to be paid");
    assertThat(replaced(sent, rejected()).totals().replaced()).isEqualTo(Money.ofRupees("100"));
    assertThat(replaced(sent, of(paid("100.00", "U1"))).totals().replaced()).isEqualTo(Money.ZERO);
  }

  @Test
  void nothing_booked_is_no_payment_of_a_batch_that_was_withdrawn() {
    BatchProcess process = GivenBatch.process();
    PaymentBatch batch = GivenBatch.batch(GivenBatch.order("O-1", "100.00"));
    BatchRecord withdrawn =
        process
            .decide(
                BatchRecord.of(batch),
                BatchAct.cancellation(GivenBatch.MADE, "clerk", "wrong sum").orThrow())
            .record()
            .orElseThrow();

    assertThat(codes(replaced(withdrawn, of(paid("100.00", "U1"))))).contains("WITHDRAWN_PAID");
    assertThat(codes(replaced(withdrawn, of(paid("100.00", "U1")), of(back("40.00")))))
        .contains("WITHDRAWN_PAID");
    assertThat(codes(replaced(withdrawn, of(paid("100.00", "U1")), of(back("100.00")))))
        .containsExactly("RETURNED");
  }

  @Test
  void what_cannot_be_told_apart_or_contradicts_itself_is_not_guessed() {
    BankAnswer unnamed = of(GivenBatch.booked(Kind.CREDITED, "O-1", "100.00"));

    assertThat(outcome(unnamed, unnamed)).isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(unnamed, of(paid("100.00", "U1")))).isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(paid("100.00", "U1")), of(paid("99.00", "U1"))))
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(paid("100.00", "U1")), rejected())).isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(back("100.00")))).isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(paid("100.00", "U1")), of(back("100.01")))).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void the_statement_with_its_reference_resolves_what_was_unclear() {
    BankAnswer unnamed = of(GivenBatch.booked(Kind.CREDITED, "O-1", "100.00"));
    BankAnswer statement = of(paid("100.00", "U1").ofStatement());
    BankAnswer report = of(paid("99.00", "U1"));

    assertThat(outcome(unnamed, unnamed, statement)).isEqualTo(Outcome.MATCHED);
    assertThat(outcome(report, statement)).isEqualTo(Outcome.MATCHED);
    assertThat(outcome(rejected(), of(paid("100.00", "U1")))).isEqualTo(Outcome.UNCLEAR);
    assertThat(codes(reconcile(rejected(), of(paid("100.00", "U1")), statement)))
        .containsExactly("REJECTION_OUTRANKED", "TOLD_TWICE");
    assertThat(outcome(of(GivenBatch.booked(Kind.CREDITED, "O-1", "50.00")), statement))
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(paid("100.00", "U1").ofStatement().otherAccount())))
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(
            outcome(unnamed, of(GivenBatch.booked(Kind.CREDITED, "O-1", "100.00").ofStatement())))
        .isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void what_is_booked_in_any_case_counts_though_the_order_is_unclear() {
    BankAnswer unnamed = of(GivenBatch.booked(Kind.CREDITED, "O-1", "100.00"));

    assertThat(booked(unnamed, unnamed)).isEqualTo("100.00");
    assertThat(codes(reconcile(unnamed, of(paid("100.00", "U1")))))
        .containsExactly("UNCLEAR", "PERHAPS_SAME");
    BankAnswer part = of(GivenBatch.booked(Kind.CREDITED, "O-1", "40.00"));
    assertThat(booked(part, of(GivenBatch.booked(Kind.CREDITED, "O-1", "70.00"))))
        .isEqualTo("110.00");
    assertThat(booked(unnamed, part)).as("the part may be a charge").isEqualTo("100.00");
    assertThat(booked(of(paid("100.00", "U1")), of(paid("99.00", "U1")))).isEqualTo("99.00");
    assertThat(booked(rejected(), of(paid("60.00", "U1")))).isEqualTo("60.00");
    assertThat(booked(of(back("100.00")))).isEqualTo("0.00");
  }

  private static String booked(BankAnswer... answers) {
    return reconcile(answers).lines().get(0).booked().toString();
  }

  @Test
  void a_booking_before_the_day_that_was_ordered_is_told() {
    BankAnswer.Draft early =
        BankAnswer.draft(Kind.CREDITED)
            .order("O-1")
            .booked(Money.ofRupees("100"), GivenBatch.PAY_DAY.minusDays(1))
            .bankReference("U1");

    assertThat(codes(reconcile(of(early)))).containsExactly("EARLY");
    assertThat(codes(reconcile(of(paid("100.00", "U1"))))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, UNCLEAR", // the day before it was sent
    "2026-11-28, MATCHED",
    "2026-12-01, MATCHED", // the day on which the answer was recorded
    "2026-12-02, UNCLEAR"
  })
  void a_booking_lies_between_dispatch_and_answer(LocalDate day, Outcome outcome) {
    BankReconciliation state =
        reconcile(
            of(
                BankAnswer.draft(Kind.CREDITED)
                    .order("O-1")
                    .booked(Money.ofRupees("100"), day)
                    .bankReference("U1")));

    assertThat(state.lines().get(0).outcome()).isEqualTo(outcome);
    assertThat(codes(state).contains("DAY_IMPOSSIBLE")).isEqualTo(outcome == Outcome.UNCLEAR);
  }

  @Test
  void a_file_that_accepts_and_rejects_one_order_is_unclear() {
    BankAnswer taken = of(BankAnswer.draft(Kind.ACCEPTED).order("O-1"));

    assertThat(outcome(rejected(), taken)).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void a_booking_to_another_account_is_unclear() {
    BankReconciliation state = reconcile(of(paid("100.00", "U1").otherAccount()));

    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.UNCLEAR);
    assertThat(codes(state)).contains("OTHER_ACCOUNT");
    assertThat(state.lines().get(0).elsewhere()).isEqualTo(Money.ofRupees("100.00"));
    assertThat(state.lines().get(0).toPayee()).isEqualTo(Money.ZERO);
  }

  @Test
  void one_reference_for_two_orders_is_told() {
    PaymentOrder[] orders = {GivenBatch.order("O-1", "100.00"), GivenBatch.order("O-2", "100.00")};
    BankAnswer one = of(paid("100.00", "U1"));
    BankAnswer other = of(GivenBatch.booked(Kind.CREDITED, "O-2", "100.00").bankReference("u1"));
    BankReconciliation state = state(orders, List.of(one, other));

    assertThat(codes(state)).containsExactly("REFERENCE_SHARED", "REFERENCE_SHARED");
    assertThat(state.isSettled()).isFalse();
  }

  @Test
  void one_reference_in_two_spellings_is_one() {
    PaymentOrder[] orders = {GivenBatch.order("O-1", "100.00"), GivenBatch.order("O-2", "100.00")};
    BankAnswer other = of(GivenBatch.booked(Kind.CREDITED, "O-2", "100.00").bankReference("U/1"));
    assertThat(codes(state(orders, List.of(of(paid("100.00", "U-1")), other))))
        .containsExactly("REFERENCE_SHARED", "REFERENCE_SHARED");
    assertThat(BankReference.key("DEMO/UTR 26")).isEqualTo(BankReference.key("demo-utr-26"));
    assertThat(BankReference.key("UTR-1")).isNotEqualTo(BankReference.key("UTR-2"));
    assertThat(BankReference.key("//")).isNotEqualTo(BankReference.key("--"));
    assertThat(BankReference.key("2611160001"))
        .isEqualTo(BankReference.key("DEMO-UTR-2611160001"))
        .isEqualTo(BankReference.key(BankReference.key("Demo UTR 26 1116 0001")))
        .isNotEqualTo(BankReference.key("DEMO-UTR-2611160002"));
    assertThat(BankReference.key("26")).isNotEqualTo(BankReference.key("V-26"));
    assertThat(BankReference.key("N263 2611160001")).isNotEqualTo(BankReference.key("2611160001"));
  }

  @Test
  void vouchers_of_two_books_are_two() {
    String one = BankReference.key("BPV/2026/0012");
    assertThat(one).isNotEqualTo(BankReference.key("CPV/2026/0012"));
    assertThat(one).isEqualTo(BankReference.key("bpv / 2026 / 0012"));
    assertThat(BankReference.key(one)).isEqualTo(one);
    assertThat(BankReference.isWithin("BPV/2026/0012", "BPV 2026 0012")).isTrue();
    assertThat(BankReference.isWithin("BPV/2026/0012", "CPV/2026/0012")).isFalse();
    assertThat(BankReference.key("demo/UTR 2611160001")).isEqualTo("2611160001");
  }

  @Test
  void zeros_before_a_number_and_a_slash_that_is_left_out_may_be_one_reference() {
    assertThat(BankReference.isWithin("PV/2026-27/0000124", "pv/2026-27/124")).isTrue();
    assertThat(BankReference.isWithin("PV/2026-27/0000124", "PV/2026-27/1240")).isFalse();
    String parted = BankReference.key("SBIN/2024/00123456");
    assertThat(BankReference.areWithin(parted, BankReference.key("SBIN202400123456"))).isTrue();
    assertThat(BankReference.areWithin(parted, BankReference.key("SBIN202400123457"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "N332600012345678/1, true",
    "N332600012345678 dated 30.11.2026, true",
    "0332600012345678, true",
    "N332600012345679, false",
    "N3326, false",
    "5678, false"
  })
  void a_reference_with_more_beside_it_may_be_the_same(String other, boolean within) {
    assertThat(BankReference.isWithin("N332600012345678", other)).isEqualTo(within);
    assertThat(BankReference.isWithin(other, "N332600012345678")).isEqualTo(within);
    assertThat(BankReference.isWithin("V-1", "V-12")).isFalse();
  }

  @Test
  void a_reference_of_a_payment_outside_the_batch_is_told_of_the_order() {
    BatchRecord sent = GivenBatch.sent(GivenBatch.batch(GivenBatch.order("O-1", "100.00")));
    BankReconciliation state =
        GivenBatch.process()
            .sharing(Map.of("O-1", "PB-9-001", "O-7", "PB-9-002"))
            .reconciliation(GivenBatch.answered(sent, List.of(of(paid("100.00", "U1")))), NOON);

    assertThat(codes(state)).containsExactly("REFERENCE_SHARED");
    assertThat(state.differences().get(0).finding().text().toString()).contains("PB-9-001");
    assertThat(state.isSettled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03T18:29:59Z, WAITING", // 3 December, two days after the day of payment
    "2026-12-03T18:30:00Z, MISSING"
  })
  void the_bank_has_two_days_to_answer(Instant asOf, Outcome outcome) {
    BankReconciliation state = reconcile(asOf, of(BankAnswer.draft(Kind.ACCEPTED).order("O-1")));

    assertThat(state.lines().get(0).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-03, false", "2026-12-04, true"})
  void a_booking_after_that_is_late(LocalDate day, boolean late) {
    BankAnswer.Draft answer =
        BankAnswer.draft(Kind.CREDITED)
            .order("O-1")
            .booked(Money.ofRupees("100"), day)
            .bankReference("U1");

    assertThat(codes(reconcile(of(answer))).contains("LATE")).isEqualTo(late);
  }

  @Test
  void an_answer_that_belongs_to_no_order_is_told_with_its_place() {
    BankAnswer strange = of(GivenBatch.booked(Kind.CREDITED, "O-9", "5.00").place("camt.xml:12:7"));
    BankAnswer elsewhere = of(paid("100.00", "U1").batch("PB-2026-0008"));
    BankReconciliation state = reconcile(strange, elsewhere);

    assertThat(codes(state)).containsExactly("WAITING", "UNKNOWN", "UNKNOWN");
    assertThat(state.differences().get(1).about()).isEqualTo("camt.xml:12:7");
    assertThat(state.totals().unknown()).isEqualTo(Money.ofRupees("105"));
  }

  @Test
  void a_whole_batch_or_a_day_of_it_is_rejected_at_once() {
    BankAnswer.Draft whole = BankAnswer.draft(Kind.REJECTED).batch("PB-2026-0007").reason("FF01");
    LocalDate other = GivenBatch.PAY_DAY.plusDays(1);

    assertThat(outcome(of(whole))).isEqualTo(Outcome.REJECTED);
    assertThat(outcome(of(whole.valueDate(GivenBatch.PAY_DAY)))).isEqualTo(Outcome.REJECTED);
    assertThat(codes(reconcile(of(whole.valueDate(other))))).containsExactly("WAITING", "UNKNOWN");
  }

  @Test
  void every_difference_says_what_to_do_in_both_languages() {
    BankReconciliation state = reconcile(of(paid("100.00", "U1")), of(back("40.00")));

    assertThat(state.toPlain(ProcurementLaw.messages("en")).toString())
        .contains("₹40 is to be paid", "account closed (AC04)", "give a new order");
    assertThat(state.toPlain(ProcurementLaw.messages("hi")).toString())
        .contains("नया आदेश दें", "बैंक खाता बंद (AC04)");
  }

  /** Found: it was told as twice as much that came back, with totals below nought. */
  @Test
  void one_return_that_the_authority_tells_beside_the_bank_came_back_once() {
    BankAnswer out = of(paid("100.00", "U1").ofStatement());
    BankAnswer ofBank = of(back("100.00").ofStatement());
    BankAnswer voucher = of(back("100.00").bankReference("V1").ofAuthority());
    for (List<BankAnswer> order : List.of(List.of(ofBank, voucher), List.of(voucher, ofBank))) {
      BankReconciliation state = reconcile(out, order.get(0), order.get(1));
      assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.RETURNED);
      assertThat(state.lines().get(0).outstanding()).isEqualTo(Money.ofRupees("100"));
      assertThat(state.totals().booked()).isEqualTo(Money.ZERO);
      assertThat(codes(state)).containsExactly("RETURNED", "PERHAPS_SAME");
    }
    BankReconciliation less =
        reconcile(
            out,
            of(back("40.00").ofStatement()),
            of(back("50.00").bankReference("V1").ofAuthority()));
    assertThat(less.lines().get(0).paid()).as("the bank's word").isEqualTo(Money.ofRupees("60"));
    assertThat(less.totals().booked()).isEqualTo(Money.ofRupees("60"));
    assertThat(less.differences())
        .filteredOn(each -> each.finding().code().equals("PERHAPS_SAME"))
        .extracting(each -> each.finding().weight())
        .containsExactly(Weight.WARNING);
  }

  /** Found: it said that 100 came back and that the payee has 100. */
  @Test
  void a_return_that_the_authority_alone_tells_beside_a_payment_of_both_is_told_as_its_own() {
    BankReconciliation state =
        reconcile(
            of(paid("100.00", "U1").ofStatement()),
            of(paid("100.00", "V1").ofAuthority()),
            of(back("100.00").ofAuthority()));
    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.UNCLEAR);
    assertThat(state.toPlain(ProcurementLaw.messages("en")).toString())
        .contains("the bank tells ₹100 as paid, and no return");
  }

  @Test
  void one_charge_that_is_told_with_two_sums_is_one() {
    BankAnswer.Draft notified = GivenBatch.booked(Kind.CHARGED, "O-1", "3.00").bankReference("C1");
    BankAnswer.Draft stated = GivenBatch.booked(Kind.CHARGED, "O-1", "2.00").bankReference("C1");
    BankReconciliation state =
        reconcile(of(paid("100.00", "U1")), of(notified), of(stated.ofStatement()));
    assertThat(codes(state)).containsExactly("CHARGED");
    assertThat(state.toPlain(ProcurementLaw.messages("en")).toString()).contains("₹2 ");
  }

  private static BankAnswer open(BankAnswer.Draft draft, String charge) {
    Map<String, Object> tree =
        new LinkedHashMap<>(of(draft.beside(Money.ofRupees(charge), Money.ZERO)).toPlain());
    tree.put("chargeOpen", true);
    return BankAnswer.fromPlain(tree).orThrow();
  }

  /** Found: an order of its own was asked for a rest that was paid, as a charge was taken twice. */
  @Test
  void a_charge_that_is_perhaps_in_the_booking_is_asked_about_until_the_bank_says_it() {
    BankAnswer open = open(paid("98.00", "U1").ofStatement(), "1.00");
    BankReconciliation state = reconcile(open);
    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.UNCLEAR);
    assertThat(state.lines().get(0).outstanding()).isEqualTo(Money.ZERO);
    assertThat(state.lines().get(0).booked()).isEqualTo(Money.ofRupees("98"));
    assertThat(state.toPlain(ProcurementLaw.messages("en")).toString()).contains("₹98 or ₹99");
    assertThat(outcome(open, of(paid("99.00", "U1").ofStatement()))).isEqualTo(Outcome.SHORT);
    assertThat(outcome(open, of(paid("2.00", "U2")))).as("it fits").isEqualTo(Outcome.MATCHED);
    assertThat(outcome(of(paid("100.00", "U1")), open(back("40.00"), "1.00")))
        .isEqualTo(Outcome.UNCLEAR);
    assertThat(outcome(of(paid("40.00", "U1")), open(back("40.00"), "1.00")))
        .as("all that was paid")
        .isEqualTo(Outcome.RETURNED);
  }

  private static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  /** Whatever the bank answers, in whatever order. */
  @ParameterizedTest
  @MethodSource("seeds")
  void totals_add_up_and_do_not_depend_on_the_order_of_answers(int seed) {
    Random random = new Random(seed);
    PaymentOrder[] orders =
        IntStream.range(0, 8)
            .mapToObj(
                i -> GivenBatch.order("O-" + i, new Money(1 + random.nextInt(20_000)).toString()))
            .toArray(PaymentOrder[]::new);
    List<BankAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      answers.add(any(random, orders));
    }
    BankReconciliation state = state(orders, answers);
    Collections.shuffle(answers, random);
    BankReconciliation shuffled = state(orders, answers);
    Totals sums = state.totals();

    assertThat(sums.ordered().plus(sums.over()))
        .isEqualTo(sums.paid().plus(sums.outstanding()).plus(sums.unclear()).plus(sums.replaced()));
    assertThat(sums.booked())
        .isEqualTo(sums.paid().plus(sums.bookedUnclear()).plus(sums.unknown()))
        .isEqualTo(booked(state.lines()).plus(sums.unknown()));
    assertThat(state.lines()).noneMatch(line -> line.booked().paise() < 0);
    assertThat(shuffled.lines()).isEqualTo(state.lines());
    assertThat(shuffled.totals()).isEqualTo(sums);
    assertThat(state.lines()).hasSize(orders.length).allMatch(BankReconciliationTest::addsUp);
  }

  /** What a paying authority tells beside the bank counts once, whichever comes first. */
  @ParameterizedTest
  @MethodSource("seeds")
  void vouchers_beside_bookings_change_nothing_by_their_order(int seed) {
    Random random = new Random(seed);
    PaymentOrder[] orders = {GivenBatch.order("O-0", "100.00"), GivenBatch.order("O-1", "50.00")};
    List<BankAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sum = List.of("100.00", "50.00", "49.90", "0.10").get(random.nextInt(4));
      BankAnswer.Draft draft =
          GivenBatch.booked(
                  random.nextInt(4) == 0 ? Kind.RETURNED : Kind.CREDITED,
                  "O-" + random.nextInt(2),
                  sum)
              .bankReference("V-" + random.nextInt(4));
      answers.add(of(random.nextBoolean() ? draft.ofAuthority() : draft));
    }
    BankReconciliation state = state(orders, answers);
    Collections.shuffle(answers, random);
    BankReconciliation shuffled = state(orders, answers);

    assertThat(shuffled.lines()).isEqualTo(state.lines());
    assertThat(shuffled.totals()).isEqualTo(state.totals());
    assertThat(state.lines()).allMatch(BankReconciliationTest::addsUp);
    assertThat(state.totals().booked()).isEqualTo(booked(state.lines()));
  }

  private static boolean addsUp(Line line) {
    return line.ordered()
        .plus(line.over())
        .equals(line.paid().plus(line.outstanding()).plus(line.unclear()).plus(line.replaced()));
  }

  private static BankAnswer any(Random random, PaymentOrder... orders) {
    String order = "O-" + random.nextInt(orders.length + 1);
    int kind = random.nextInt(5);
    if (kind == 0) {
      return of(BankAnswer.draft(Kind.REJECTED).order(order));
    } else if (kind == 1) {
      return of(BankAnswer.draft(Kind.ACCEPTED).order(order));
    }
    Money amount =
        random.nextBoolean() && !order.equals("O-" + orders.length)
            ? orders[Integer.parseInt(order.substring(2))].net()
            : new Money(1 + random.nextInt(20_000));
    BankAnswer.Draft draft =
        BankAnswer.draft(kind == 2 ? Kind.RETURNED : Kind.CREDITED)
            .order(order)
            .booked(amount, GivenBatch.PAY_DAY);
    if (random.nextInt(8) == 0) {
      draft.otherAccount();
    }
    if (random.nextInt(8) == 0) {
      draft.beside(new Money(1 + random.nextInt(500)), Money.ZERO);
    }
    String[] references = {"U1", "U2", "N332600012345678", "N332600012345678/1", "12345678/2"};
    return of(
        random.nextInt(4) == 0
            ? draft
            : draft.bankReference(references[random.nextInt(references.length)]));
  }

  private static Money booked(List<Line> lines) {
    return lines.stream().map(Line::booked).reduce(Money.ZERO, Money::plus);
  }

  private static BankReconciliation state(PaymentOrder[] orders, List<BankAnswer> answers) {
    BatchRecord sent = GivenBatch.sent(GivenBatch.batch(orders));
    return GivenBatch.process().reconciliation(GivenBatch.answered(sent, answers), NOON);
  }
}
