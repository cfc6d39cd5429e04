package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.AccountEntry.Direction;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountEntryTest {

  private static AccountEntry entry(String reference) {
    return AccountEntry.of(
        Direction.DEBIT,
        "UTIB ••••4567",
        LocalDate.of(2026, 12, 1),
        Money.ofRupees("11.80"),
        Optional.of(reference).filter(said -> !said.isEmpty()),
        1,
        "Stmt|S-1");
  }

  @ParameterizedTest
  @CsvSource({
    "N31, N31",
    "SBINR52026120100012345, SBINR52026120100012345",
    "3312600001, 3312600001",
    "1203/26-27/114, 1203/26-27/114",
    "RTGS_2026113000012345, RTGS_2026113000012345",
    "IMPS/633412345678, IMPS/633412345678",
    "UTR/2026/000123, UTR/2026/000123",
    "CHG-77001122, CHG-77001122",
    "NEFT/SBINR52026120100012345, NEFT/SBINR52026120100012345",
    "UPI/RAMES12, ''",
    "RAMESH/12345, ''",
    "UPI/3344/RAMESH, ''",
    "ramesh@bank, ''",
    "SALARY RAMESH 12, ''",
    "12RAMESH, ''",
  })
  void a_reference_is_told_where_no_name_can_stand_in_it(String said, String told) {
    assertThat(entry(said).reference().orElse("")).isEqualTo(told);
  }

  @Test
  void is_one_by_its_reference_in_whatever_spelling_and_by_what_is_not_told() {
    assertThat(entry("n-31")).isEqualTo(entry("N31"));
    assertThat(entry("UPI/3344/RAMESH")).isNotEqualTo(entry("UPI/3344/SURESH"));
    assertThat(entry("N31").withoutReference()).isEqualTo(entry("N31"));
    assertThat(entry("N31").withoutReference().reference()).isEmpty();
    assertThat(entry("N31").digest()).isNotEqualTo(entry("").digest());
  }

  @Test
  void may_be_one_that_is_on_record_with_a_reference_or_without() {
    assertThat(entry("N31").mayBe(entry("").toPlain())).isTrue();
    assertThat(entry("").mayBe(entry("N31").toPlain())).isTrue();
    assertThat(entry("").mayBe(entry("UPI/3344/RAMESH").toPlain())).isTrue();
    assertThat(entry("N31").mayBe(entry("N32").toPlain())).isFalse();
    assertThat(entry("").mayBe(entry("").toPlain())).as("known by its statement").isFalse();
  }

  @Test
  void is_the_booking_of_an_order_by_the_reference_of_the_bank() {
    BankAnswer.Draft paid =
        BankAnswer.draft(BankAnswer.Kind.CREDITED)
            .order("O-1")
            .booked(Money.ofRupees("11.80"), LocalDate.of(2026, 12, 1));
    assertThat(entry("N31").isOf(paid.done().orThrow())).isFalse();
    assertThat(entry("N31").isOf(paid.bankReference("n-31").done().orThrow())).isTrue();
    assertThat(entry("N32").isOf(paid.done().orThrow())).isFalse();
    assertThat(entry("").isOf(paid.done().orThrow())).isFalse();
  }

  @Test
  void who_uploaded_its_file_does_not_say_what_it_was() {
    assertThat(AccountEntry.againstClearing("cashier", "Cashier").map(Message::key))
        .contains("disbursement.duty.entry");
    assertThat(AccountEntry.againstClearing("cashier", "authority")).isEmpty();
  }

  @Test
  void who_said_that_one_is_not_recovered_after_all_does_not_confirm_it() {
    assertThat(AccountEntry.againstChanging("authority", "Authority").map(Message::key))
        .contains("disbursement.duty.entry-change");
    assertThat(AccountEntry.againstChanging("authority", "cashier")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BANK_CHARGE, true, false",
    "OTHER_PAYMENT, true, false",
    "TO_RECOVER, true, false",
    "CAME_BACK, false, true",
    "RECEIPT, false, true",
    "TOLD_AGAIN, true, true",
    "OTHER, true, true",
  })
  void what_was_paid_out_was_not_received_and_the_other_way_round(
      Meaning meaning, boolean debit, boolean credit) {
    assertThat(meaning.fits(Direction.DEBIT)).isEqualTo(debit);
    assertThat(meaning.fits(Direction.CREDIT)).isEqualTo(credit);
  }

  @Test
  void without_a_reference_it_is_known_by_its_statement_alone() {
    AccountEntry kept = entry("");
    assertThat(kept.beside(kept.toPlain())).isEmpty();
    assertThat(kept.beside(Map.of())).as("kept before").isPresent();
    assertThat(entry("N31").beside(Map.of())).as("the reference tells").isEmpty();
  }
}
