package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDutiesTest {

  private static final OrderDuties DUTIES =
      OrderDuties.of("clerk", Optional.of("officer"), Optional.of("cashier"));

  @ParameterizedTest
  @CsvSource({
    "clerk, disbursement.duty.less",
    "CLERK, disbursement.duty.less",
    "officer, disbursement.duty.less",
    "\u043efficer, disbursement.duty.less",
    "cashier, ''",
    "authority, ''",
  })
  void who_passed_or_prepared_does_not_give_up_what_is_left(String by, String why) {
    assertThat(DUTIES.againstLess(by).map(Message::key).orElse("")).isEqualTo(why);
    assertThat(DUTIES.againstDoubtful(by).map(Message::key).orElse(""))
        .isEqualTo(why.replace("less", "doubtful"));
  }

  @ParameterizedTest
  @CsvSource({
    "cashier, disbursement.duty.reopening",
    "Cashier, disbursement.duty.reopening",
    "clerk, ''",
    "officer, ''",
  })
  void who_proposed_to_open_a_bill_again_does_not_decide_on_it(String by, String why) {
    assertThat(DUTIES.againstReopening(by).map(Message::key).orElse("")).isEqualTo(why);
  }

  @Test
  void a_bill_that_nobody_passed_here_bars_who_prepared_alone() {
    OrderDuties duties = OrderDuties.of("clerk", Optional.empty(), Optional.empty());

    assertThat(duties.againstLess("clerk")).isPresent();
    assertThat(duties.againstLess("officer")).isEmpty();
    assertThat(duties.againstReopening("clerk")).isEmpty();
  }
}
