package org.govsm.procurement.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WhateverMissingTest {

  @Test
  void what_is_the_same_for_every_kind_of_payment_is_answered_without_the_kind() {
    Worked below = taxed("20000");

    assertThat(below.answer()).contains("incomeTax=0.00, payable=");
    assertThat(below.provisions()).doesNotHaveDuplicates();
  }

  @Test
  void a_kind_that_changes_the_answer_is_asked() {
    assertThat(taxed("40000").missing()).containsExactly("paymentKind");
  }

  private static Worked taxed(String amount) {
    return Worked.in(
        "tax-deduction",
        "day.payment",
        "2026-06-01",
        "contractValue",
        new BigDecimal("1000000"),
        "supply",
        "WITHIN_STATE",
        "payeeType",
        "OTHER",
        "amount",
        new BigDecimal(amount),
        "yearAmount",
        new BigDecimal(amount));
  }
}
