package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.Test;

/** Money that came back of a payment beside the files of the bank. */
class RecoveredMoneyTest {

  private static final LocalDate PAID = LocalDate.of(2026, 11, 26);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Money LEFT = Money.ofRupees("1000");

  private static RecoveredMoney came(String number, LocalDate on, String sum) {
    return RecoveredMoney.fromPlain(
            Map.of(
                "instrument",
                "TRANSFER",
                "number",
                number,
                "on",
                on.toString(),
                "sum",
                sum,
                "paper",
                "Advice 9 of the bank, file 12",
                "by",
                "clerk"))
        .orThrow();
  }

  private static List<String> against(RecoveredMoney one, RecoveredMoney... others) {
    return one.against(LEFT, List.of(others), Optional.of(PAID), TODAY).stream()
        .map(InputFault::code)
        .toList();
  }

  @Test
  void came_between_the_payment_and_today_and_is_no_more_than_is_left() {
    assertThat(against(came("N1", PAID, "1000"))).isEmpty();
    assertThat(against(came("N1", TODAY, "0.01"))).isEmpty();
    assertThat(against(came("N1", PAID.minusDays(1), "1000")))
        .containsExactly("disbursement.recovered-before");
    assertThat(against(came("N1", TODAY.plusDays(1), "1000")))
        .containsExactly("disbursement.recovered-later");
    assertThat(against(came("N1", TODAY, "1000.01")))
        .containsExactly("disbursement.recovered-more");
  }

  @Test
  void is_counted_once_however_its_number_is_written() {
    RecoveredMoney one = came("N33126-00072", TODAY, "400");

    assertThat(against(came("n 33126 00072", PAID, "400"), one))
        .containsExactly("disbursement.recovered-twice");
    assertThat(against(came("N3312600072", TODAY, "401"), one))
        .as("one paper is of one sum")
        .containsExactly("disbursement.recovered-twice");
    assertThat(against(came("N3312600073", TODAY, "400"), one)).isEmpty();
  }

  @Test
  void counts_once_another_person_confirmed_it() {
    RecoveredMoney one = came("N1", TODAY, "400");

    assertThat(RecoveredMoney.left(LEFT, List.of(one))).isEqualTo(LEFT);
    assertThat(one.againstConfirming("Clerk")).isPresent();
    assertThat(one.againstConfirming("officer")).isEmpty();
    assertThat(RecoveredMoney.left(LEFT, List.of(one.confirmedBy("officer"))))
        .isEqualTo(Money.ofRupees("600"));
  }

  @Test
  void counts_until_two_persons_say_that_it_did_not_come() {
    RecoveredMoney came = came("CH-778", TODAY, "400").confirmedBy("officer");
    RecoveredMoney doubted = came.withdrawnBy("officer", "The cheque bounced, memo 4");

    assertThat(RecoveredMoney.sum(List.of(doubted))).isEqualTo(Money.ofRupees("400"));
    assertThat(doubted.againstWithdrawing("Officer")).isPresent();
    assertThat(doubted.againstWithdrawing("clerk")).isEmpty();
    assertThat(doubted.kept().toPlain()).isEqualTo(came.toPlain());
    RecoveredMoney withdrawn = doubted.withdrawnBy("clerk", "The same");
    assertThat(RecoveredMoney.left(LEFT, List.of(withdrawn))).isEqualTo(LEFT);
    assertThat(withdrawn.withdrawnFor()).contains("The cheque bounced, memo 4");
    assertThat(against(came("ch 0778", TODAY, "40"), withdrawn))
        .as("the paper may be entered right")
        .isEmpty();
  }
}
