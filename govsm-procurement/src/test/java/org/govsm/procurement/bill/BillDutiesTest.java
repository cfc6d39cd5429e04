package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.procurement.bill.BillDuties.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts are written as {@code act=person}, in their order, after {@code entered=e}. */
class BillDutiesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "passed, e, '', bill.duty.second-person",
        "closed, e, '', bill.duty.second-person",
        "passed, E, '', bill.duty.second-person",
        "passed, x, 'examined=x', bill.duty.second-person",
        "passed, x, 'examined=x examined=y', -",
        "passed, y, 'examined=x examined=y', bill.duty.second-person",
        "passed, s, 'stated=s examined=x', -",
        "answered, o, 'objected=o', bill.duty.own-objection",
        "answered, p, 'objected=o', -",
        "answered, o, 'objected=o answered=p objected=q', -",
        "paid, p, 'examined=x passed=p', bill.duty.own-pass",
        "paid, P, 'examined=x passed=p', bill.duty.own-pass",
        "paid, q, 'examined=x passed=p', -",
        "paid, x, 'examined=x passed=p', -",
        "paid, p, 'passed=p examined=x passed=q', -",
        "examined, p, 'passed=p', -",
        "interest, p, 'passed=p paid=q', bill.duty.own-late",
        "interest, P, 'passed=p paid=q', bill.duty.own-late",
        "interest, q, 'passed=p paid=q', -",
        "rate-corrected, P, 'passed=p paid=q', bill.duty.own-rate",
        "rate-corrected, q, 'passed=p paid=q', -",
        "rate-corrected, p, 'passed=p paid=q unconfirmed-rate=q', -",
        "repaid, r, 'passed=p paid=q retention=r', bill.duty.own-retention",
        "repaid, R, 'passed=p paid=q retention=r', bill.duty.own-retention",
        "repaid, r, 'passed=p retention=r repaid=q retention=s', -",
        "repaid, q, 'passed=p paid=q retention=r', -",
      })
  void no_person_both_asks_for_money_and_lets_it_go(
      String act, String by, String done, String why) {
    List<Done> acts =
        Stream.of(done.split(" "))
            .filter(one -> !one.isEmpty())
            .map(one -> new Done(one.split("=")[0], one.split("=")[1]))
            .toList();

    assertThat(BillDuties.of("e", acts).against(act, by).map(Message::key).orElse(null))
        .isEqualTo(why);
  }

  @Test
  void who_stated_a_fact_as_it_stands_is_known() {
    Map<String, Object> tax = Map.of("advanceTax", Map.of("incomeTax", "1.00"));
    List<Done> acts = List.of(stated("a", tax), stated("b", tax));

    assertThat(BillDuties.of("e", acts).stating("advanceTax")).containsExactly("a");
    List<Done> gone = List.of(stated("a", tax), stated("b", Map.of()));
    assertThat(BillDuties.of("e", gone).stating("advanceTax")).isEmpty();
  }

  private static Map<String, Object> owed(String... amountsAndReasons) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < amountsAndReasons.length; i += 2) {
      rows.add(Map.of("amount", amountsAndReasons[i], "reason", amountsAndReasons[i + 1]));
    }
    return Map.of("setOffs", rows);
  }

  private static Optional<String> against(String by, List<Done> acts) {
    return BillDuties.of("e", acts).against("passed", by).map(Message::key);
  }

  private static Done stated(String by, Map<String, Object> facts) {
    return new Done("stated", by, facts);
  }

  @Test
  void who_states_a_set_off_that_stands_does_not_pass_whoever_repeats_it() {
    List<Done> acts =
        List.of(
            stated("a", owed("50000", "Dues of K-2")),
            stated("b", owed("50000.00", "dues of k-2", "100.00", "Fine")));

    assertThat(BillDuties.of("e", acts).lowering()).containsExactly("a", "b");
    assertThat(against("A", acts)).contains("bill.duty.own-set-off");
    assertThat(against("b", acts)).contains("bill.duty.own-set-off");
    assertThat(against("c", acts)).isEmpty();
    assertThat(BillDuties.of("e", acts).against("closed", "a")).isPresent();
    assertThat(BillDuties.of("e", acts).against("paid", "a")).isEmpty();
  }

  @Test
  void a_set_off_that_was_taken_back_bars_nobody_and_one_of_another_sum_or_words_washes_nobody() {
    List<Done> gone = List.of(stated("a", owed("50000", "Dues")), stated("b", Map.of()));
    List<Done> lower =
        List.of(stated("a", owed("50000", "Dues")), stated("b", owed("40000", "Dues")));
    List<Done> again = List.of(gone.get(0), gone.get(1), stated("c", owed("50000", "Dues")));

    assertThat(against("a", gone)).isEmpty();
    assertThat(against("a", lower)).isPresent();
    assertThat(against("b", lower)).isPresent();
    assertThat(against("a", again)).isPresent();
    assertThat(against("c", again)).isPresent();
    List<Done> paisa =
        List.of(
            stated("a", owed("5000.00", "Dues of contract Y")),
            stated("b", owed("4999.99", "Recovery under contract Y")),
            stated("c", owed("4999.99", "Recovery under contract Y")));
    assertThat(BillDuties.of("e", paisa).lowering()).containsExactly("a", "b");
  }

  @Test
  void a_second_sum_by_the_same_reason_is_of_who_added_it() {
    List<Done> acts =
        List.of(stated("a", owed("100", "Dues")), stated("b", owed("100", "Dues", "100", "Dues")));

    assertThat(BillDuties.of("e", acts).lowering()).containsExactly("a", "b");
  }

  @Test
  void who_states_what_was_paid_before_does_not_pass() {
    List<Done> acts =
        List.of(stated("a", Map.of("paid", List.of(Map.of("on", "2026-07-01", "amount", "1.00")))));

    assertThat(against("a", acts)).contains("bill.duty.own-paid");
    assertThat(against("b", acts)).isEmpty();
  }

  @Test
  void who_states_what_the_supplier_is_taken_for_does_not_pass() {
    List<Done> acts =
        List.of(
            stated("a", Map.of("payee", Map.of("trader", true, "bankRate", "6.50"))),
            stated("b", Map.of("payee", Map.of("trader", true, "bankRate", "5.50"))));

    assertThat(against("a", acts)).contains("bill.duty.own-terms");
    assertThat(against("b", acts)).isEmpty();
    assertThat(against("b", List.of(stated("b", Map.of("payee", Map.of("bankRate", "5.50"))))))
        .isEmpty();
  }

  @Test
  void who_states_terms_on_which_less_is_paid_of_an_open_bill_does_not_pass_it() {
    assertThat(against("f", List.of(new Done("terms", "F"), new Done("examined", "x"))))
        .contains("bill.duty.own-terms");

    Map<String, Object> price =
        Map.of("item", "fee", "rate", "500.00", "gstPercent", "18", "clause", "5");
    Map<String, Object> lower = Map.of("item", "fee", "rate", "499.99", "gstPercent", "18");
    Map<String, Object> otherTax = Map.of("item", "fee", "rate", "500.00", "gstPercent", "5");
    Map<String, Object> before = Map.of("terms", Map.of("prices", List.of(price)));
    assertThat(BillDuties.isLowering(before, before)).isFalse();
    for (Map<String, Object> after :
        List.<Map<String, Object>>of(
            Map.of("terms", Map.of("prices", List.of(price), "retention", Map.of("percent", "50"))),
            Map.of("terms", Map.of("prices", List.of(price), "treatment", "PRICE_FALLS")),
            Map.of("terms", Map.of("prices", List.of(otherTax))),
            Map.of("terms", Map.of("prices", List.of(lower))),
            Map.of("terms", Map.of("prices", List.of(price)), "payee", Map.of("trader", true)))) {
      assertThat(BillDuties.isLowering(before, after)).as("%s", after).isTrue();
    }
    assertThat(
            BillDuties.isLowering(
                before,
                Map.of(
                    "terms",
                    Map.of(
                        "prices",
                        List.of(price),
                        "payWithin",
                        Map.of("days", "30", "from", "INVOICE")))))
        .isFalse();
  }

  @Test
  void who_lets_more_be_paid_lowers_nothing() {
    Map<String, Object> price = Map.of("item", "fee", "rate", "500.00", "gstPercent", "18");
    Map<String, Object> before =
        Map.of(
            "terms",
            Map.of(
                "prices",
                List.of(price),
                "retention",
                Map.of("percent", "5", "of", "VALUE"),
                "advance",
                Map.of("paid", "100.00", "recovered", "20.00", "percent", "10")),
            "payee",
            Map.of("supplierClass", "OTHER"));
    Map<String, Object> more = Map.of("item", "fee", "rate", "500.01", "gstPercent", "18");
    Map<String, Object> raised =
        Map.of(
            "terms",
            Map.of("prices", List.of(more), "retention", Map.of("percent", "5.0", "of", "VALUE")),
            "payee",
            Map.of("supplierClass", "SMALL"));

    assertThat(BillDuties.isLowering(before, raised)).isFalse();
    assertThat(BillDuties.isLowering(raised, before)).isTrue();
    assertThat(BillDuties.isOther(before, raised)).isTrue();
    assertThat(BillDuties.isOther(before, before)).isFalse();
    Map<String, Object> total =
        Map.of(
            "terms",
            Map.of("prices", List.of(more), "retention", Map.of("percent", "5", "of", "TOTAL")),
            "payee",
            Map.of("supplierClass", "MICRO"));
    assertThat(BillDuties.isLowering(raised, total)).isTrue();
    assertThat(BillDuties.isLowering(total, raised)).isFalse();
    Map<String, Object> none = Map.of("terms", Map.of("prices", List.of()), "payee", Map.of());
    assertThat(BillDuties.isLowering(raised, none)).as("an item is paid no more").isTrue();
  }
}
