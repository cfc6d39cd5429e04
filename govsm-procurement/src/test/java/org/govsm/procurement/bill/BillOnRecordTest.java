package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.bill.GivenBill.fee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual bill, of 4,26,000 without GST, beside what else is on record of its supplier. */
class BillOnRecordTest {

  private static Map<String, Object> other(String on, String value, String tax, String kind) {
    Map<String, Object> bill =
        tree("number", "K2/1", "on", on, "taxableValue", value, "incomeTax", tax);
    if (!kind.isEmpty()) {
      bill.put("paymentKind", kind);
    }
    return bill;
  }

  private static GivenBill beside(Object... bills) {
    return GivenBill.usual().set("onRecord", tree("bills", List.of(bills)));
  }

  private static List<String> asked(GivenBill bill) {
    return bill.report().questions().stream().map(one -> one.question().key()).toList();
  }

  private static List<String> missing(GivenBill bill) {
    return bill.examine().ruling() instanceof Ruling.Undetermined<BillReport> open
        ? open.missing()
        : List.of();
  }

  private static List<Message> contradicted(GivenBill bill) {
    List<Message> texts = new ArrayList<>();
    for (Finding one : bill.examine().trace().findings()) {
      if (one.code().equals("YEAR_CONTRADICTS_RECORD")) {
        texts.add(one.text());
      }
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "INV/007, true",
    "inv.7, true",
    "INV7, true",
    "lNV-OO7, true",
    "1NV/7, true",
    "INV-70, false",
    "IN-V7, false",
    "INV-7, false",
  })
  void a_number_that_reads_as_one_on_record_is_asked_about(String number, boolean asks) {
    Map<String, Object> other = other("2026-07-01", "100000.00", "2000.00", "CONTRACT");
    other.put("number", number);

    assertThat(asked(beside(other)).contains("bill.ask-number")).isEqualTo(asks);
  }

  @Test
  void a_register_that_has_no_gstin_of_the_supplier_is_not_silent() {
    GivenBill none = GivenBill.usual().set("onRecord", tree("gstins", List.of()));
    assertThat(asked(none)).containsExactly("bill.ask-gstin-none");
    assertThat(asked(GivenBill.usual().set("onRecord", tree("bills", List.of())))).isEmpty();
  }

  @Test
  void no_bill_on_record_was_passed_for_less_than_nothing() {
    assertThat(beside(other("2026-07-01", "-100000.00", "0.00", "CONTRACT")).faults().toString())
        .contains("/onRecord/bills/0/taxableValue");
    assertThat(beside(other("2026-07-01", "0.00", "0.00", "CONTRACT")).faults()).isEmpty();
  }

  /** What is paid before a payment of the year counts in it: section 393(1). */
  @Nested
  class SumOfTheYear {

    @ParameterizedTest
    @CsvSource({
      "525999.99, 2026-07-01, true",
      "526000.00, 2026-07-01, false",
      "525999.99, 2026-04-01, true",
      "525999.99, 2027-03-31, true",
      "426000.00, 2026-03-31, false",
      "426000.00, 2027-04-01, false",
    })
    void is_no_less_than_the_bills_of_the_year_on_record_with_this_one(
        String stated, String on, boolean refused) {
      GivenBill bill =
          beside(other(on, "100000.00", "2000.00", "CONTRACT"))
              .payee("yearAmount", stated, "untaxedBefore", "0.00");

      assertThat(missing(bill).contains("yearAmount")).isEqualTo(refused);
      assertThat(contradicted(bill)).hasSize(refused ? 1 : 0);
      if (refused) {
        assertThat(bill.report().net()).isEmpty();
        assertThat(contradicted(bill).get(0).values())
            .containsEntry("bound", Money.ofRupees("526000.00"));
      }
    }

    @Test
    void is_told_as_the_record_has_it() {
      BillReport known = beside(other("2026-07-01", "20000.00", "0.00", "CONTRACT")).report();
      assertThat(known.onRecord("yearAmount")).contains(Money.ofRupees("446000.00"));
      assertThat(known.onRecord("untaxedBefore")).contains(Money.ofRupees("20000.00"));
      assertThat(GivenBill.usual().report().onRecord("yearAmount")).isEmpty();
    }

    @Test
    void counts_bills_of_its_own_kind_of_payment_alone() {
      GivenBill bill = beside(other("2026-07-01", "100000.00", "0.00", "PROFESSIONAL"));

      assertThat(missing(bill)).isEmpty();
      assertThat(asked(bill)).isEmpty();
    }

    @Test
    void is_asked_about_where_a_bill_does_not_say_its_kind_and_it_makes_a_difference() {
      GivenBill bill = beside(other("2026-07-01", "100000.00", "0.00", ""));

      assertThat(asked(bill)).containsExactly("bill.ask-kind");
      assertThat(missing(bill)).isEmpty();
      assertThat(asked(bill.payee("yearAmount", "526000.00"))).isEmpty();
    }

    @Test
    void of_a_payment_of_no_kind_is_asked_for_its_kind() {
      GivenBill bill = beside(other("2026-07-01", "100000.00", "0.00", "CONTRACT"));
      bill.payee().remove("paymentKind");

      assertThat(missing(bill)).contains("paymentKind");
      assertThat(contradicted(bill)).isEmpty();
    }
  }

  @Nested
  class PaidWithoutTaxBefore {

    private GivenBill stated(String untaxed) {
      return beside(
              other("2026-07-01", "20000.00", "0.00", "CONTRACT"),
              other("2026-07-01", "50000.00", "1000.00", "CONTRACT"))
          .payee("yearAmount", "500000.00", "untaxedBefore", untaxed);
    }

    @ParameterizedTest
    @CsvSource({"19999.99, 20000.00", "24000.01, 24000.00", "0.00, 20000.00"})
    void is_missing_where_the_record_has_more_or_taxed_some_of_it(String untaxed, String bound) {
      assertThat(missing(stated(untaxed))).containsExactly("untaxedBefore");
      assertThat(contradicted(stated(untaxed)))
          .singleElement()
          .satisfies(
              text -> assertThat(text.values()).containsEntry("bound", Money.ofRupees(bound)));
    }

    @ParameterizedTest
    @CsvSource({"20000.00", "24000.00"})
    void stands_where_it_fits_the_record(String untaxed) {
      assertThat(missing(stated(untaxed).payee("taxWithEarlier", true))).isEmpty();
      assertThat(contradicted(stated(untaxed))).isEmpty();
    }
  }

  /** A tax at source is not put off by the day on which it is planned to be paid. */
  @Nested
  class DayOfTax {

    @ParameterizedTest
    @CsvSource({
      "2026-07-15, true",
      "2027-03-31, true",
      "2027-04-01, true",
      "2026-07-09, true",
      "2026-03-31, false",
    })
    void is_that_of_passing_where_the_planned_day_of_payment_is_later(String day, boolean counts) {
      GivenBill bill =
          beside(other("2026-07-01", "100000.00", "2000.00", "CONTRACT"))
              .set("payment", day)
              .payee("yearAmount", "426000.00", "untaxedBefore", "0.00");

      assertThat(missing(bill).contains("yearAmount")).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-02, false", "2025-07-01, true"})
    void a_day_of_acceptance_more_than_a_year_before_the_invoice_is_asked(
        String day, boolean asked) {
      GivenBill bill = GivenBill.usual().set("acceptedOn", day).terms("orderedOn", "2025-01-01");

      assertThat(asked(bill).contains("bill.ask-accepted")).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31, false", "2027-04-01, true", "2027-07-11, false"})
    void a_planned_day_in_a_later_financial_year_is_asked(String day, boolean asked) {
      GivenBill bill = GivenBill.usual().set("payment", day);

      assertThat(asked(bill).contains("bill.ask-payment-year")).isEqualTo(asked);
      assertThat(bill.report().entry("INCOME_TAX")).contains(Money.ofRupees("-8520.00"));
    }

    @Test
    void is_told_to_the_next_bill_of_the_year() {
      assertThat(
              GivenBill.usual().set("payment", "2027-04-01").report().passed().inYear().get("on"))
          .isEqualTo("2026-07-10");
    }
  }

  /** How the section treats payments below the limit was not read: an officer says it. */
  @Nested
  class EarlierWithoutTax {

    private GivenBill bill() {
      return beside(other("2026-07-01", "20000.00", "0.00", "CONTRACT"))
          .payee("yearAmount", "446000.00", "untaxedBefore", "20000.00");
    }

    @Test
    void is_asked_and_the_net_waits_for_what_is_said() {
      assertThat(missing(bill())).containsExactly("taxWithEarlier");
      assertThat(asked(bill())).containsExactly("dues.tax-of-earlier-payments");
      assertThat(bill().report().net()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, -8920.00", "false, -8520.00"})
    void comes_to_a_net_either_way(boolean too, String tax) {
      GivenBill bill = bill().payee("taxWithEarlier", too);

      assertThat(missing(bill)).isEmpty();
      assertThat(asked(bill)).containsExactly("dues.tax-of-earlier-payments");
      assertThat(bill.report().entry("INCOME_TAX")).contains(Money.ofRupees(tax));
      assertThat(bill.report().net()).isPresent();
    }

    @Test
    void lacks_no_sum_that_nobody_can_state_where_it_is_late() {
      GivenBill bill =
          bill()
              .set("acceptedOn", "2026-07-01")
              .set("payment", "2026-12-15")
              .payee("supplierClass", "MICRO", "bankRate", "5.50");

      assertThat(missing(bill)).containsExactly("taxWithEarlier");
    }
  }

  @Nested
  class Asked {

    @ParameterizedTest
    @CsvSource({
      "19AAACE1234F1Z3, OTHER, false",
      "19AAACE1234F1Z3, INDIVIDUAL_OR_HUF, true",
      "19AAAPE1234F1ZC, INDIVIDUAL_OR_HUF, false",
      "19AAAPE1234F1ZC, OTHER, true",
    })
    void is_a_kind_of_taxpayer_that_does_not_fit_the_fourth_sign_of_the_pan(
        String gstin, String type, boolean asked) {
      GivenBill bill = GivenBill.usual().invoice("supplierGstin", gstin).payee("payeeType", type);

      assertThat(asked(bill).contains("bill.ask-payee")).isEqualTo(asked);
    }

    @Test
    void is_no_taxpayer_of_whom_nothing_is_said() {
      GivenBill bill = GivenBill.usual();
      bill.payee().remove("payeeType");

      assertThat(asked(bill)).doesNotContain("bill.ask-payee");
    }

    @ParameterizedTest
    @CsvSource({"2027-07-10, false", "2027-07-11, true", "2026-07-10, false"})
    void is_a_day_of_payment_more_than_a_year_ahead(String day, boolean asked) {
      assertThat(asked(GivenBill.usual().set("payment", day)).contains("bill.ask-payment"))
          .isEqualTo(asked);
    }

    @Test
    void is_a_gstin_that_the_register_has_not_and_its_number_is_not_told() {
      GivenBill bill =
          GivenBill.usual().set("onRecord", tree("gstins", List.of(GivenBill.MAHARASHTRA)));

      assertThat(bill.report().questions())
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.question().values())
                      .containsEntry("billed", "19…F1Z3")
                      .containsEntry("known", List.of("27…F1Z6")));
      assertThat(
              asked(
                  bill.set(
                      "onRecord",
                      tree("gstins", List.of(GivenBill.MAHARASHTRA, GivenBill.WEST_BENGAL)))))
          .isEmpty();
    }
  }

  /** What the bills after it are given. */
  @Nested
  class Passed {

    @Test
    void bill_is_given_to_the_next_as_earlier_and_as_of_the_year() {
      PassedBill passed = GivenBill.usual().answer().passed();

      assertThat(passed.toPlain())
          .isEqualTo(
              tree(
                  "number", "INV-7",
                  "date", "2026-07-02",
                  "lines",
                      List.of(
                          tree(
                              "item", "fee",
                              "quantity", "1",
                              "certificate", "2026-06.1",
                              "taxableValue", "426000.00"))));
      assertThat(passed.inYear())
          .isEqualTo(
              tree(
                  "number", "INV-7",
                  "on", "2026-07-10",
                  "paymentKind", "CONTRACT",
                  "taxableValue", "426000.00",
                  "incomeTax", "8520.00"));
    }

    @Test
    void line_that_does_not_match_takes_up_nothing() {
      GivenBill bill =
          GivenBill.usual().line(fee("426000.01", "reduction", "47333.32"), "38340.00", "38340.00");

      assertThat(bill.blocking()).isNotEmpty();
      assertThat(bill.report().passed().toPlain()).containsEntry("lines", List.of());
      assertThat(bill.report().passed().inYear()).containsEntry("taxableValue", "0.00");
    }

    @Test
    void damages_are_recovered_once_by_whichever_id_a_line_names_the_certificate() {
      GivenBill bill = GivenBill.usual().line(fee("473333.33"), "42600.00", "42600.00");
      bill.certificate().put("supply", tree("value", "473333.33", "damages", "47333.33"));
      bill.certificate().put("id", "2026-06.2");
      bill.certificate().put("replaces", List.of(tree("id", "2026-06.1")));
      Map<String, Object> earlier = new LinkedHashMap<>(bill.report().passed().toPlain());

      assertThat(earlier.get("lines").toString()).contains("damages=47333.33");
      earlier.put("number", "INV-6");
      bill.set("earlier", List.of(earlier));
      assertThat(bill.report().entry("DAMAGES")).isEmpty();
      assertThat(bill.report().passed().toPlain().get("lines").toString())
          .doesNotContain("damages");
    }

    @Test
    void what_was_set_off_and_recovered_of_the_advance_is_told_to_the_next() {
      GivenBill bill =
          GivenBill.usual()
              .terms(
                  "advance",
                  tree(
                      "paid", "10000.00",
                      "recovered", "0.00",
                      "percent", "1",
                      "taxDeducted", false,
                      "clause", "8"))
              .set("setOffs", List.of(tree("reason", "Dues of contract K-2", "amount", "5.00")));

      assertThat(bill.answer().passed().toPlain())
          .containsEntry("advance", "4260.00")
          .containsEntry(
              "setOffs", List.of(tree("reason", "Dues of contract K-2", "amount", "5.00")));
    }
  }
}
