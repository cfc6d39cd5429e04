package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.junit.jupiter.api.Test;

/** What the bank booked is told once, whatever number of files tells it. */
class BookingTest {

  private static final Instant AT = Instant.parse("2026-12-02T06:30:00Z");

  private static BankAnswer booked(Kind kind, String amount, String reference) {
    BankAnswer.Draft draft = GivenBatch.booked(kind, "O-1", amount);
    return (reference.isEmpty() ? draft : draft.bankReference(reference)).done().orThrow();
  }

  private static List<String> told(BankAnswer... answers) {
    List<BatchAct> acts = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      acts.add(
          BatchAct.answers(
                  AT.plusSeconds(i),
                  "clerk",
                  "file " + i,
                  "sha256:" + String.valueOf(i).repeat(64),
                  List.of(answers[i]))
              .orThrow());
    }
    return Booking.of("B-1", acts).stream()
        .map(one -> (one.returned() ? "-" : "") + one.amount() + " " + one.reference().orElse("?"))
        .toList();
  }

  @Test
  void a_booking_that_two_files_tell_is_one_and_a_second_reference_is_another() {
    BankAnswer one = booked(Kind.CREDITED, "932076.00", "N1");

    assertThat(told(one, one)).containsExactly("932076.00 N1");
    assertThat(told(one, booked(Kind.CREDITED, "932076.00", "N2")))
        .containsExactly("932076.00 N1", "932076.00 N2");
    assertThat(told(one, booked(Kind.CREDITED, "900.00", "N3")))
        .containsExactly("932076.00 N1", "900.00 N3");
    assertThat(told(one, booked(Kind.RETURNED, "932076.00", "N1")))
        .containsExactly("932076.00 N1", "-932076.00 N1");
  }

  @Test
  void a_booking_is_one_in_whatever_letters_its_reference_is_told() {
    BankAnswer one = booked(Kind.CREDITED, "100.00", "N332600012345678");

    assertThat(told(booked(Kind.CREDITED, "5.00", "N4"), booked(Kind.CREDITED, "5.00", "n-4")))
        .containsExactly("5.00 N4");
    assertThat(told(one, booked(Kind.CREDITED, "100.00", "n332600012345678/1.12.2026")))
        .containsExactly("100.00 N332600012345678");
    assertThat(told(one, booked(Kind.CREDITED, "40.00", "N332600012345678/2"))).hasSize(2);
  }

  @Test
  void what_may_be_another_telling_is_no_booking_of_its_own() {
    BankAnswer unnamed = booked(Kind.CREDITED, "100.00", "");
    BankAnswer named = booked(Kind.CREDITED, "100.00", "N1");

    assertThat(told(unnamed, named)).containsExactly("100.00 N1");
    assertThat(told(unnamed, unnamed)).containsExactly("100.00 ?");
    assertThat(told(unnamed, booked(Kind.CREDITED, "99.00", "N1")))
        .containsExactly("99.00 N1", "100.00 ?");
    assertThat(told(named, booked(Kind.CREDITED, "99.00", "N1"))).containsExactly("99.00 N1");
  }

  @Test
  void one_reference_on_two_accounts_of_the_office_is_two_bookings() {
    BankAnswer.Draft other = GivenBatch.booked(Kind.CREDITED, "O-1", "100.00").bankReference("N1");

    assertThat(told(booked(Kind.CREDITED, "100.00", "N1"), other.otherDebtor().done().orThrow()))
        .hasSize(2);
  }

  @Test
  void what_the_bank_booked_did_not_come_back_by_the_word_of_an_authority() {
    BankAnswer.Draft back = GivenBatch.booked(Kind.RETURNED, "O-1", "100.00").bankReference("V-7");
    BankAnswer told = back.ofAuthority().done().orThrow();

    assertThat(told(booked(Kind.CREDITED, "100.00", "N1"), told)).containsExactly("100.00 N1");
  }

  @Test
  void what_the_authority_and_the_bank_tell_counts_as_the_one_that_tells_more() {
    BankAnswer voucher =
        GivenBatch.booked(Kind.CREDITED, "O-1", "100.00")
            .bankReference("VCH-7")
            .ofAuthority()
            .done()
            .orThrow();
    BankAnswer half = booked(Kind.CREDITED, "50.00", "N1");
    BankAnswer rest = booked(Kind.CREDITED, "50.00", "N2");
    BankAnswer twice = booked(Kind.CREDITED, "100.00", "N3");

    assertThat(told(voucher, half, rest)).containsExactly("100.00 VCH-7");
    assertThat(told(half, voucher, rest)).containsExactly("50.00 N1", "50.00 N2");
    assertThat(told(voucher, half, rest, twice))
        .containsExactly("50.00 N1", "50.00 N2", "100.00 N3");
  }

  @Test
  void a_booking_to_another_account_and_one_of_a_later_day_wait_for_the_bank() {
    BankAnswer.Draft other = GivenBatch.booked(Kind.CREDITED, "O-1", "100.00").otherAccount();

    assertThat(told(other.done().orThrow())).isEmpty();
    assertThat(told(BankAnswer.draft(Kind.ACCEPTED).order("O-1").done().orThrow())).isEmpty();
  }

  /** Else the record tells a return of which it does not tell the payment. */
  @Test
  void what_comes_back_of_a_payment_to_another_account_is_not_taken_off_the_right_one() {
    BankAnswer right = booked(Kind.CREDITED, "100.00", "N2");
    BankAnswer elsewhere =
        GivenBatch.booked(Kind.CREDITED, "O-1", "60.00")
            .otherAccount()
            .bankReference("N1")
            .done()
            .orThrow();

    assertThat(told(elsewhere, right, booked(Kind.RETURNED, "60.00", "N1")))
        .containsExactly("100.00 N2");
    assertThat(told(elsewhere, right, booked(Kind.RETURNED, "60.00", "N9")))
        .containsExactly("100.00 N2");
    assertThat(told(elsewhere, right, booked(Kind.RETURNED, "100.00", "N9")))
        .containsExactly("100.00 N2", "-100.00 N9");
    assertThat(told(elsewhere, right, booked(Kind.RETURNED, "60.00", "N2")))
        .containsExactly("100.00 N2", "-60.00 N2");
  }

  private static List<Booking> since(Instant made, BankAnswer.Draft... answers) {
    List<BatchAct> acts = new ArrayList<>();
    acts.add(BatchAct.issue(made, "clerk", "ISO20022", GivenBatch.FILE).orThrow());
    List<BankAnswer> all = new ArrayList<>();
    for (BankAnswer.Draft answer : answers) {
      all.add(answer.done().orThrow());
    }
    acts.add(BatchAct.answers(AT, "clerk", "file", GivenBatch.FILE, all).orThrow());
    return Booking.of("B-1", acts);
  }

  private static BankAnswer.Draft on(Kind kind, String amount, int before, String reference) {
    return BankAnswer.draft(kind)
        .order("O-1")
        .booked(Money.ofRupees(amount), GivenBatch.PAY_DAY.minusDays(before))
        .bankReference(reference);
  }

  @Test
  void a_booking_before_the_file_was_made_is_no_payment() {
    Instant made = GivenBatch.PAY_DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);

    assertThat(since(made, on(Kind.CREDITED, "100.00", 1, "N1"))).isEmpty();
    assertThat(since(made, on(Kind.CREDITED, "100.00", 0, "N1"))).hasSize(1);
  }

  @Test
  void money_that_came_back_before_it_left_or_beyond_what_left_is_no_return() {
    Instant made = AT.minusSeconds(9 * 86400);
    BankAnswer.Draft paid = on(Kind.CREDITED, "100.00", 2, "N1");

    assertThat(since(made, paid, on(Kind.RETURNED, "100.00", 3, "R1"))).hasSize(1);
    assertThat(since(made, paid, on(Kind.RETURNED, "100.00", 2, "R1"))).hasSize(2);
    assertThat(since(made, paid, on(Kind.RETURNED, "100.01", 1, "R1"))).hasSize(1);
    assertThat(
            since(
                made,
                paid,
                on(Kind.RETURNED, "60.00", 1, "R1"),
                on(Kind.RETURNED, "60.00", 1, "R2")))
        .extracting(Booking::returned)
        .containsExactly(false, true);
  }
}
