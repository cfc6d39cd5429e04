package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;

class ApprovalDutiesTest {

  private static final ApprovalDuties DUTIES =
      ApprovalDuties.of(List.of("officer", "authority", "Officer"), List.of("cashier", "officer"));

  @Test
  void who_passed_bills_and_confirmed_accounts_is_told_at_the_approval() {
    assertThat(DUTIES.told("\u043efficer"))
        .extracting(Finding::code)
        .containsExactly(ApprovalDuties.PASSED, ApprovalDuties.CONFIRMED);
    assertThat(DUTIES.told("officer").get(0).text())
        .isEqualTo(Message.of("disbursement.duty.passed").with("own", 2L).with("all", 3));
    assertThat(DUTIES.told("officer")).allMatch(one -> one.weight() == Finding.Weight.WARNING);
  }

  @Test
  void one_duty_is_told_alone_and_none_of_another_person() {
    assertThat(DUTIES.told("cashier"))
        .extracting(Finding::code)
        .containsExactly(ApprovalDuties.CONFIRMED);
    assertThat(DUTIES.told("minister")).isEmpty();
  }
}
