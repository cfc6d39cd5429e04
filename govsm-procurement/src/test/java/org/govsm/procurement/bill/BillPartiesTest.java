package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.bill.GivenBill.DEPARTMENT;
import static org.govsm.procurement.bill.GivenBill.WEST_BENGAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties of a bill: their numbers, their persons, their days, and what becomes of the bill. */
class BillPartiesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-07-02");

  private static Map<String, Object> terms(Object... more) {
    Map<String, Object> price =
        tree("item", "fee", "rate", "1.00", "against", List.of("CERTIFICATE"), "clause", "5.1");
    Map<String, Object> terms =
        tree("contract", "K-1", "channel", "OUTSIDE_GEM", "prices", List.of(price));
    terms.putAll(tree(more));
    return terms;
  }

  private static List<String> faults(Object... more) {
    List<InputFault> faults = new ArrayList<>();
    BillRequest.checkTerms(terms(more), DAY).part("", faults);
    return faults.stream().map(one -> one.pointer() + " " + one.text().key()).toList();
  }

  /** The check digit, the state and the form; a number of another PAN; one number for two. */
  @Test
  void terms_take_no_number_that_cannot_be() {
    assertThat(faults("supplierGstin", WEST_BENGAL, "recipientGstin", DEPARTMENT)).isEmpty();
    for (String wrong : List.of("19AAACE1234F1Z4", "99AAACE1234F1Z3", "19AAACE1234F1Z", "x")) {
      assertThat(faults("supplierGstin", wrong))
          .as(wrong)
          .singleElement()
          .asString()
          .startsWith("/supplierGstin ");
      assertThat(faults("recipientGstin", wrong))
          .as(wrong)
          .singleElement()
          .asString()
          .startsWith("/recipientGstin ");
    }
    assertThat(faults("supplierGstin", WEST_BENGAL, "supplierPan", "AAACE1234F")).isEmpty();
    assertThat(faults("supplierGstin", WEST_BENGAL, "supplierPan", "AAACE1235F"))
        .containsExactly("/supplierGstin bill.input.pan");
    assertThat(faults("supplierGstin", WEST_BENGAL, "recipientGstin", WEST_BENGAL))
        .containsExactly("/recipientGstin bill.input.one-party");
    assertThat(faults("placeOfSupply", "19")).isEmpty();
    assertThat(faults("placeOfSupply", "98")).containsExactly("/placeOfSupply bill.input.place");
  }

  private static Map<String, Object> price(Object... more) {
    Map<String, Object> price =
        tree("item", "reel", "rate", "100.00", "against", List.of("ACCEPTANCE"), "clause", "5.1");
    price.putAll(tree(more));
    return price;
  }

  private static List<String> figures(String withGst, Object... more) {
    AcceptanceTerms accepted =
        AcceptanceTerms.fromPlain(
                tree(
                    "contract", "K-1",
                    "channel", "GEM",
                    "deliverables", List.of(tree("id", "reel", "clause", "3.1"))))
            .orThrow();
    Map<String, Object> terms = terms("channel", "GEM", "value", "1000.00");
    terms.putAll(tree(more));
    List<InputFault> faults = new ArrayList<>();
    BillRequest.checkTerms(
            terms,
            Optional.of(accepted),
            Optional.of(withGst).filter(sum -> !sum.isEmpty()).map(Money::ofRupees),
            DAY)
        .part("", faults);
    return faults.stream().map(one -> one.pointer() + " " + one.text().key()).toList();
  }

  @Test
  void no_rate_is_above_the_value_of_the_contract() {
    assertThat(figures("", "prices", List.of(price("rate", "1000.00")))).isEmpty();
    assertThat(figures("", "prices", List.of(price("rate", "1000.01"))))
        .containsExactly("/prices/0/rate bill.input.rate-over-value");
  }

  @Test
  void rates_of_gst_give_the_value_with_gst() {
    List<Object> one = List.of(price("gstPercent", "18"));
    assertThat(figures("1180.00", "prices", one)).isEmpty();
    assertThat(figures("1181.00", "prices", one)).isEmpty();
    assertThat(figures("1181.01", "prices", one))
        .containsExactly("/prices/0/gstPercent bill.input.gst-off");
    assertThat(figures("1180.00", "prices", List.of(price("gstPercent", "17"))))
        .containsExactly("/prices/0/gstPercent bill.input.gst-off");
    List<Object> two =
        List.of(
            price("gstPercent", "5"),
            price("item", "fee", "against", List.of("CERTIFICATE"), "gstPercent", "18"));
    assertThat(figures("1100.00", "prices", two)).isEmpty();
    assertThat(figures("1180.00", "prices", List.of(price()))).isEmpty();
  }

  @Test
  void what_is_billed_by_acceptance_is_a_deliverable_on_one_channel() {
    assertThat(figures("", "prices", List.of(price("item", "other"))))
        .containsExactly("/prices/0/item bill.input.no-deliverable");
    assertThat(
            figures("", "prices", List.of(price("item", "fee", "against", List.of("CERTIFICATE")))))
        .isEmpty();
    assertThat(figures("", "channel", "OUTSIDE_GEM", "prices", List.of(price())))
        .containsExactly("/channel bill.input.other-channel");
  }

  @Test
  void a_clause_has_no_number_of_a_person() {
    assertThat(figures("", "prices", List.of(price("clause", "call 9876543210"))))
        .containsExactly("/prices/0/clause bill.input.personal-number");
    Map<String, Object> days = tree("days", 30, "from", "ACCEPTANCE", "clause", "call 9876543210");
    assertThat(figures("", "prices", List.of(price()), "payWithin", days))
        .containsExactly("/payWithin/clause bill.input.personal-number");
  }

  /** Some services are supplied where they are shown: another state is told, not refused. */
  @Test
  void a_place_of_supply_in_another_state_is_told() {
    List<InputFault> none = new ArrayList<>();
    assertThat(
            BillRequest.checkTerms(terms("recipientGstin", DEPARTMENT, "placeOfSupply", "27"), DAY)
                .part("", none)
                .orElseThrow())
        .extracting(Finding::code)
        .containsExactly("PLACE_ELSEWHERE", "NUMBER_NOT_STATED");
    assertThat(
            BillRequest.checkTerms(
                    terms(
                        "supplierGstin",
                        WEST_BENGAL,
                        "recipientGstin",
                        DEPARTMENT,
                        "placeOfSupply",
                        "19"),
                    DAY)
                .part("", none))
        .contains(List.of());
  }

  @Test
  void an_invoice_is_held_against_the_place_of_the_terms_and_their_wrong_numbers_are_told() {
    assertThat(GivenBill.usual().terms("placeOfSupply", "19").blocking()).isEmpty();
    assertThat(GivenBill.usual().terms("placeOfSupply", "27").blocking())
        .containsExactly("OTHER_PLACE");
    GivenBill wrong =
        GivenBill.usual().terms("supplierPan", "AAACE1235F", "supplierGstin", WEST_BENGAL);
    assertThat(wrong.examine().trace().findings()).extracting("code").contains("TERMS_NUMBER");
    assertThat(wrong.answer().outcome()).contains("PAYABLE");
  }

  private static Map<String, Object> passed(String day) {
    Map<String, Object> line = tree("item", "other", "quantity", "1", "taxableValue", "1.00");
    Map<String, Object> bill = tree("number", "inv-7", "lines", List.of(line));
    if (!day.isEmpty()) {
      bill.put("date", day);
    }
    return bill;
  }

  /** Rule 46(b): the invoice is of 2 July 2026, in the financial year from 1 April 2026. */
  @ParameterizedTest
  @CsvSource({"2026-03-31, false", "2026-04-01, true", "'', true"})
  void a_number_is_taken_for_its_financial_year(String day, boolean twice) {
    GivenBill bill = GivenBill.usual().set("earlier", List.of(passed(day)));

    assertThat(bill.blocking().contains("TWICE")).isEqualTo(twice);
  }

  @ParameterizedTest
  @CsvSource({"officer-1, true", "OFFICER-1, true", "officer-2, false"})
  void who_objected_does_not_answer(String answeredBy, boolean refused) {
    GivenBill bill =
        GivenBill.usual()
            .set(
                "objections",
                List.of(
                    tree(
                        "raisedOn", "2026-07-08",
                        "raisedBy", "officer-1",
                        "answeredOn", "2026-07-09",
                        "answeredBy", answeredBy,
                        "reason", "no log of posts")));

    assertThat(bill.blocking().contains("ANSWERED_BY_RAISER")).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"485639.99, PAYABLE", "485640.00, SET_OFF", "485640.01, OWED"})
  void a_bill_of_which_nothing_is_left_is_closed_as_set_off(String amount, String outcome) {
    BillReport report =
        GivenBill.usual()
            .set("setOffs", List.of(tree("reason", "rent of May", "amount", amount)))
            .report();

    assertThat(report.outcome()).contains(outcome);
    assertThat(report.toPlain().containsKey("outcome")).isEqualTo(!outcome.equals("PAYABLE"));
  }

  @Test
  void a_bill_of_which_no_line_matches_pays_nothing() {
    Map<String, Object> line = new LinkedHashMap<>(GivenBill.fee("426000.00"));
    line.put("item", "other");

    BillReport report = GivenBill.usual().line(line, "38340.00", "38340.00").report();

    assertThat(report.net()).contains(Money.ZERO);
    assertThat(report.outcome()).contains("NOTHING");
  }

  private static Map<String, Object> act(String on, String role, Object... act) {
    return tree("on", on, "by", role + "-1", "role", role, "act", tree(act));
  }

  /** Section 2(b): delivered on 1 June, accepted on 24 June. */
  private static GivenBill small(Object... more) {
    List<Object> acts = new ArrayList<>();
    Map<String, Object> delivered =
        act(
            "2026-06-01",
            "supplier",
            "kind",
            "DELIVERY",
            "delivery",
            "D1",
            "deliverable",
            "fee",
            "quantity",
            1,
            "evidence",
            List.of("sha256:" + "1".repeat(64)));
    delivered.put("entered", "2026-06-09");
    acts.add(delivered);
    acts.addAll(List.of(more));
    acts.add(act("2026-06-24", "consignee", "kind", "ACCEPTANCE", "delivery", "D1", "quantity", 1));
    GivenBill bill =
        GivenBill.usual()
            .payee("supplierClass", "SMALL", "trader", false, "bankRate", "6.75")
            .terms("payWithin", tree("days", 45, "from", "ACCEPTANCE", "clause", "9.1"))
            .set(
                "acceptance",
                tree(
                    "terms",
                    tree(
                        "contract", "K-1",
                        "channel", "OUTSIDE_GEM",
                        "supplierClass", "SMALL",
                        "deliverables", List.of(tree("id", "fee", "clause", "3.1"))),
                    "acts",
                    List.of()));
    bill.price().put("against", List.of("ACCEPTANCE", "CERTIFICATE"));
    return bill.delivered(acts.toArray());
  }

  @Test
  void the_days_of_the_act_run_from_the_delivery_and_both_days_are_told() {
    assertThat(AcceptanceRecord.fromPlain(small().request().get("acceptance")).orThrow().acts())
        .hasSize(2);
    BillReport report = small().report();

    assertThat(report.due())
        .extracting(due -> due.by() + " " + due.day())
        .containsExactly("MSMED 2026-07-16", "CONTRACT 2026-08-08");
    assertThat(small().examine().trace().findings())
        .filteredOn(one -> one.code().equals("ACCEPTANCE_DAYS_DIFFER"))
        .singleElement()
        .satisfies(one -> assertThat(one.citation().toString()).contains("2(b)"));
  }

  /** An objection on the fifteenth day is in time; the Act then counts from its removal. */
  @ParameterizedTest
  @CsvSource({"2026-06-16, 2026-06-20, 2026-08-04", "2026-06-17, 2026-06-20, 2026-07-16"})
  void after_an_objection_in_time_they_run_from_its_removal(
      String objected, String removed, String due) {
    GivenBill bill =
        small(
            act(
                objected,
                "consignee",
                "kind",
                "OBJECTION",
                "delivery",
                "D1",
                "reason",
                "captions missing"),
            act(
                removed,
                "supplier",
                "kind",
                "REWORK",
                "delivery",
                "D1",
                "text",
                "captions added",
                "evidence",
                List.of("sha256:" + "2".repeat(64))));

    assertThat(bill.report().due())
        .filteredOn(one -> one.by().equals("MSMED"))
        .extracting(BillDue::day)
        .containsExactly(LocalDate.parse(due));
  }
}
