package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 15 and 16 of the MSMED Act: accepted on 1 June 2026, nothing agreed. */
class LateInterestTest {

  private static GivenBill of(String size, String payment) {
    return GivenBill.usual()
        .set("asOf", "2026-07-10")
        .set("acceptedOn", "2026-06-01")
        .set("payment", payment)
        .payee("supplierClass", size, "trader", false, "bankRate", "5.50");
  }

  private static Optional<LateInterest> interest(GivenBill bill) {
    return LateInterest.of(bill.report().due()).stream()
        .filter(one -> one.by().equals(LateInterest.MSMED))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-16, false", "2026-06-17, true", "2026-09-20, true"})
  void is_owed_from_the_first_day_after_the_day_of_the_act(String payment, boolean owed) {
    GivenBill bill =
        of("MICRO", payment).invoice("date", "2026-06-02").set("received", "2026-06-03");

    assertThat(interest(bill).isPresent()).isEqualTo(owed);
  }

  @Test
  void is_owed_to_micro_and_small_suppliers_alone() {
    assertThat(interest(of("SMALL", "2026-09-20"))).isPresent();
    assertThat(interest(of("MEDIUM", "2026-09-20"))).isEmpty();
    assertThat(interest(of("OTHER", "2026-09-20"))).isEmpty();
  }

  @Test
  void is_told_as_not_known_without_the_bank_rate() {
    GivenBill bill = of("MICRO", "2026-09-20");
    bill.payee().remove("bankRate");

    assertThat(interest(bill))
        .hasValueSatisfying(
            one -> {
              assertThat(one.least()).isEmpty();
              assertThat(one.daysLate()).isPositive();
              assertThat(one.against(Money.ofRupees("1"), " "))
                  .hasValueSatisfying(
                      fault -> assertThat(fault.code()).isEqualTo("bill.interest.unknown"));
              assertThat(one.against(Money.ofRupees("1"), "Rate 5.5, note 7")).isEmpty();
            });
  }

  @Test
  void is_paid_with_the_days_beyond_whole_months_or_with_a_reason() {
    LateInterest one = interest(of("MICRO", "2026-09-20")).orElseThrow();
    Money least = one.least().orElseThrow();
    Money most = least.plus(one.beyond().orElseThrow());
    Money paisa = new Money(1);

    assertThat(one.against(least, "")).isPresent();
    assertThat(one.against(least, "Whole months alone, order 7")).isEmpty();
    assertThat(one.isOther(least)).isFalse();
    assertThat(one.isOther(most)).isFalse();
    assertThat(one.isOther(least.plus(paisa))).isTrue();
    assertThat(one.against(most, "")).isEmpty();
    assertThat(one.against(least.minus(paisa), "")).isPresent();
    assertThat(one.against(most.plus(paisa), "")).isPresent();
    assertThat(one.against(most.plus(paisa), "Bank rate of 5.75, note 7")).isEmpty();
    assertThat(one.against(Money.ZERO, "Nothing")).isPresent();
  }

  @Test
  void what_was_paid_is_taken_off_whole_months_first() {
    LateInterest one = interest(of("MICRO", "2026-09-20")).orElseThrow();
    Money least = one.least().orElseThrow();
    Money beyond = one.beyond().orElseThrow();
    Money paisa = new Money(1);

    assertThat(one.most()).isEqualTo(least.plus(beyond));
    assertThat(one.after(paisa).least()).contains(least.minus(paisa));
    assertThat(one.after(paisa).beyond()).contains(beyond);
    assertThat(one.after(least.plus(paisa)).most()).isEqualTo(beyond.minus(paisa));
    assertThat(one.after(one.most().plus(paisa)).isNone()).isTrue();
    assertThat(one.isPaidBy(least)).isTrue();
    assertThat(one.isPaidBy(least.plus(paisa))).as("the days beyond in part").isFalse();
    assertThat(one.isPaidBy(one.most().plus(paisa))).isTrue();
    assertThat(one.none().isNone()).isTrue();
    assertThat(one.none().due()).isEqualTo(one.due());
  }

  @Test
  void of_days_within_the_first_month_a_paisa_is_another_sum() {
    LateInterest one = interest(of("MICRO", "2026-06-28")).orElseThrow();
    Money beyond = one.beyond().orElseThrow();

    assertThat(one.against(new Money(1), "")).isPresent();
    assertThat(one.isOther(new Money(1))).isTrue();
    assertThat(one.against(beyond, "")).isEmpty();
    assertThat(one.isOther(beyond)).isFalse();
  }

  @Test
  void on_gem_it_is_owed_to_the_account_of_gem_whoever_the_supplier_is() {
    GivenBill bill = of("OTHER", "2026-09-20").terms("channel", "GEM");
    LateInterest one = LateInterest.of(bill.report().due()).get(0);

    assertThat(one.by()).isEqualTo(LateInterest.GEM);
    assertThat(one.due()).isEqualTo("2026-06-10");
    assertThat(one.daysLate()).isEqualTo(102);
    Money sum = one.least().orElseThrow();
    assertThat(one.against(sum, "")).isEmpty();
    assertThat(one.against(sum.plus(new Money(1)), ""))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("bill.interest.other-gem"));
    assertThat(LateInterest.fromPlain(one.toPlain()).by()).isEqualTo(LateInterest.GEM);
    assertThat(LateInterest.of(of("OTHER", "2026-06-10").terms("channel", "GEM").report().due()))
        .isEmpty();
    assertThat(LateInterest.of(of("SMALL", "2026-09-20").terms("channel", "GEM").report().due()))
        .extracting(LateInterest::by)
        .containsExactly(LateInterest.GEM, LateInterest.MSMED);
  }

  @Test
  void its_tree_is_read_again() {
    LateInterest one = interest(of("MICRO", "2026-09-20")).orElseThrow();

    assertThat(LateInterest.fromPlain(one.toPlain()).toPlain()).isEqualTo(one.toPlain());
  }
}
