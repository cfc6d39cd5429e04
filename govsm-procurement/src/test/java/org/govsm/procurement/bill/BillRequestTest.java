package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.bill.GivenBill.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.law.ProcurementLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillRequestTest {

  private static final Map<String, Object> NONE = Map.of();

  private static GivenBill line(UnaryOperator<Map<String, Object>> change) {
    return GivenBill.usual()
        .line(change.apply(fee("426000.00", "reduction", "47333.33")), "38340.00", "38340.00");
  }

  private static GivenBill with(String member, Object value) {
    return line(
        line -> {
          line.put(member, value);
          return line;
        });
  }

  private static Map<String, Object> earlier(String number, String value) {
    return tree(
        "number",
        number,
        "lines",
        List.of(
            tree(
                "item", "fee",
                "quantity", "1",
                "certificate", "2026-06.1",
                "taxableValue", value,
                "damages", "0.00")));
  }

  private static Map<String, Object> second() {
    Map<String, Object> earlier = earlier("INV-6", "1.00");
    line(earlier).put("certificate", "2026-06.0");
    return earlier;
  }

  private static Map<String, Object> recovered(Map<String, Object> earlier) {
    line(earlier).put("damages", "0.01");
    return earlier;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> line(Map<String, Object> earlier) {
    return (Map<String, Object>) ((List<?>) earlier.get("lines")).get(0);
  }

  /** The usual bill on a certificate that takes the place of the one that its line names. */
  private static GivenBill reissued(String payable) {
    GivenBill bill =
        GivenBill.usual()
            .certificate(payable, "47333.33", tree("value", payable, "damages", "0.00"));
    bill.certificate().put("id", "2026-06.2");
    bill.certificate().put("replaces", List.of(tree("id", "2026-06.1")));
    return bill;
  }

  private static GivenBill rounded(String by, String total) {
    return GivenBill.usual().invoice("roundOff", by, "total", total);
  }

  private static GivenBill paid(String on, String amount) {
    return GivenBill.usual().set("paid", List.of(tree("on", on, "amount", amount)));
  }

  private static GivenBill accepted(String on) {
    return GivenBill.usual().set("acceptedOn", on);
  }

  private static GivenBill period(String period) {
    GivenBill bill = GivenBill.usual();
    bill.certificate().put("period", period);
    return bill;
  }

  /** A credit note of nought, within the state, but for what is said otherwise. */
  private static Map<String, Object> note(Object... more) {
    Map<String, Object> note =
        tree(
            "number", "CN-1",
            "date", "2026-07-05",
            "against", "inv-7",
            "certificate", "2026-06.1",
            "taxableValue", "0.00",
            "gstPercent", "18",
            "taxes", tree("central", "0.00", "state", "0.00"));
    note.putAll(tree(more));
    return note;
  }

  private static GivenBill credited(Map<String, Object> note) {
    return GivenBill.usual().set("creditNotes", List.of(note));
  }

  private static String kind(GivenBill bill) {
    return bill.examine().ruling().kind();
  }

  @Nested
  class Match {

    static Stream<Arguments> contradictions() {
      return Stream.of(
          Arguments.of("OTHER_RATE", with("rate", "473333.34")),
          Arguments.of("NOT_IN_CONTRACT", with("item", "other")),
          Arguments.of("NOT_CERTIFIED", with("certificate", "2026-05.1")),
          Arguments.of("ARITHMETIC", with("reduction", "47333.32")),
          Arguments.of("OTHER_GST_RATE", with("gstPercent", "12")),
          Arguments.of(
              "MORE_THAN_CERTIFIED",
              GivenBill.usual()
                  .certificate(
                      "425999.99", "47333.34", tree("value", "425999.99", "damages", "0.00"))),
          Arguments.of(
              "MORE_THAN_CERTIFIED",
              GivenBill.usual().set("earlier", List.of(earlier("INV-6", "0.01")))),
          Arguments.of(
              "TWICE", GivenBill.usual().set("earlier", List.of(earlier("INV-6", "426000.00")))),
          Arguments.of(
              "TWICE", GivenBill.usual().set("earlier", List.of(earlier("INV-7", "0.00")))),
          Arguments.of(
              "DEDUCTED_TWICE",
              GivenBill.usual()
                  .certificate(
                      "426000.00", "47333.33", tree("value", "473333.33", "damages", "47333.33"))),
          Arguments.of(
              "TWICE", GivenBill.usual().set("earlier", List.of(earlier("\u0399nv-7", "0")))),
          Arguments.of("PERIOD_TWICE", GivenBill.usual().set("earlier", List.of(second()))),
          Arguments.of(
              "DAMAGES_EXCEEDED",
              GivenBill.usual().set("earlier", List.of(recovered(earlier("INV-6", "0.00"))))),
          Arguments.of("ARITHMETIC", rounded("0.99", "502680.99")),
          Arguments.of("ARITHMETIC", rounded("-0.60", "502679.40")),
          Arguments.of("CREDIT_EXCEEDS", credited(note("taxableValue", "426000.01"))),
          Arguments.of("OTHER_GST_RATE", credited(note("gstPercent", "5"))),
          Arguments.of("CREDIT_UNKNOWN", credited(note("certificate", "2026-05.1"))),
          Arguments.of("DAYS_OUT_OF_ORDER", credited(note("date", "2026-07-11"))),
          Arguments.of("DAYS_OUT_OF_ORDER", GivenBill.usual().set("payment", "2026-07-01")),
          Arguments.of("DAYS_OUT_OF_ORDER", GivenBill.usual().set("acceptedOn", "2026-07-11")),
          Arguments.of("DAYS_OUT_OF_ORDER", accepted("2026-04-30")),
          Arguments.of("DAYS_OUT_OF_ORDER", accepted("2025-07-01")),
          Arguments.of("DAYS_OUT_OF_ORDER", accepted("2026-05-31")),
          Arguments.of(
              "DAYS_OUT_OF_ORDER",
              GivenBill.usual()
                  .set(
                      "objections",
                      List.of(tree("raisedOn", "2026-04-30", "reason", "no log of posts")))),
          Arguments.of("DAYS_OUT_OF_ORDER", paid("2026-07-11", "1.00")),
          Arguments.of("DAYS_OUT_OF_ORDER", paid("2026-07-01", "1.00")),
          Arguments.of("SUPPLIER_OWES", paid("2026-07-09", "485640.01")),
          Arguments.of("DAYS_OUT_OF_ORDER", period("2026-08")),
          Arguments.of("OTHER_CONTRACT", GivenBill.usual().invoice("contract", "K-2")),
          Arguments.of(
              "OTHER_PARTY", GivenBill.usual().terms("supplierGstin", GivenBill.MAHARASHTRA)),
          Arguments.of("WRONG_GST_KIND", GivenBill.usual().invoice("placeOfSupply", "27")),
          Arguments.of("ARITHMETIC", GivenBill.usual().invoice("total", "502680.01")),
          Arguments.of(
              "ARITHMETIC", GivenBill.usual().invoice("tax", "76680.01", "total", "502680.01")),
          Arguments.of(
              "ARITHMETIC",
              GivenBill.usual()
                  .line(fee("426000.00", "reduction", "47333.33"), "38340.01", "38340.00")),
          Arguments.of("DAYS_OUT_OF_ORDER", GivenBill.usual().set("received", "2026-07-01")),
          Arguments.of("DAYS_OUT_OF_ORDER", GivenBill.usual().set("received", "2026-07-11")),
          Arguments.of("BEFORE_ORDER", GivenBill.usual().terms("orderedOn", "2026-07-03")),
          Arguments.of(
              "TREATMENT_CONTRADICTS", GivenBill.usual().terms("treatment", "DAMAGES_AFTER_TAX")));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_does_not_match_is_asked_of_an_officer(String code, GivenBill bill) {
      assertThat(bill.blocking()).contains(code);
      assertThat(kind(bill)).isEqualTo("REFER");
    }

    @ParameterizedTest
    @CsvSource({"UFS/123456789012, 0", "UFS/1234567890123, 1"})
    void a_number_with_more_signs_than_the_rule_has_is_told(String number, int told) {
      assertThat(GivenBill.usual().invoice("number", number).examine().trace().findings())
          .filteredOn(one -> one.code().equals("INVOICE_NUMBER"))
          .hasSize(told);
    }

    @Test
    void a_certificate_that_does_not_count_is_named() {
      assertThat(with("certificate", "2026-05.1").report().lines().get(0).findings())
          .anyMatch(one -> "2026-05.1".equals(one.text().values().get("certificate")));
    }

    @Test
    void a_line_of_a_replaced_certificate_is_held_against_the_one_that_counts() {
      BillLine line = reissued("426000.00").answer().lines().get(0);

      assertThat(line.results()).containsExactly(BillLine.MATCHED);
      assertThat(line.findings())
          .filteredOn(one -> one.code().equals("REPLACED"))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.text().values())
                      .containsEntry("certificate", "2026-06.1")
                      .containsEntry("by", "2026-06.2"));
      assertThat(reissued("426000.01").blocking()).isEmpty();
      assertThat(reissued("425999.99").blocking()).containsExactly("MORE_THAN_CERTIFIED");
    }

    @Test
    void what_was_billed_of_a_replaced_certificate_is_not_billed_again() {
      GivenBill bill = reissued("426000.00").set("earlier", List.of(earlier("INV-6", "426000.00")));

      assertThat(bill.report().lines().get(0).results()).containsExactly("TWICE");
      assertThat(bill.report().lines().get(0).findings())
          .filteredOn(one -> one.code().equals("TWICE"))
          .allSatisfy(
              one ->
                  assertThat(one.text().values())
                      .containsEntry("certificate", "2026-06.2")
                      .containsEntry("invoices", List.of("INV-6")));
      assertThat(bill.certified("2026-06.2").blocking()).containsExactly("TWICE");
    }

    @Test
    void what_is_left_of_a_period_is_billed_by_the_id_that_counts_as_by_the_replaced_one() {
      GivenBill part = reissued("426000.01").set("earlier", List.of(earlier("INV-6", "0.01")));

      assertThat(part.certified("2026-06.1").blocking()).isEmpty();
      assertThat(part.certified("2026-06.2").blocking()).isEmpty();
      assertThat(part.certified("2026-06.3").blocking()).contains("NOT_CERTIFIED");
    }

    @Test
    void the_damages_of_a_replaced_certificate_are_recovered_once() {
      GivenBill bill = reissued("426000.00").line(fee("473333.33"), "42600.00", "42600.00");
      bill.certificate().put("supply", tree("value", "473333.33", "damages", "47333.33"));

      assertThat(bill.report().entry("DAMAGES")).contains(Money.ofRupees("-47333.33"));
    }

    @Test
    void an_id_stands_for_one_certificate() {
      GivenBill bill = reissued("426000.00");
      bill.certificate().put("replaces", List.of(tree("id", "2026-06.2")));

      assertThat(
              BillRequest.over(INDIA)
                  .examine(bill.request())
                  .<List<InputFault>>fold(decision -> List.of(), faults -> faults))
          .extracting(InputFault::pointer)
          .containsExactly("/certificates/0/replaces/0/id");
    }

    @Test
    void what_matches_to_the_paisa_is_paid() {
      assertThat(GivenBill.usual().blocking()).isEmpty();
      assertThat(GivenBill.usual().answer().lines().get(0).results())
          .containsExactly(BillLine.MATCHED);
    }

    @Test
    void a_line_that_does_not_match_is_not_admitted_and_the_rest_is_indicated() {
      BillReport report = with("rate", "473333.34").report();

      assertThat(report.lines().get(0).results()).contains("OTHER_RATE");
      assertThat(report.entry("NOT_ADMITTED")).contains(Money.ofRupees("-502680.00"));
      assertThat(report.net()).contains(Money.ZERO);
    }

    @Test
    void the_same_certificate_on_two_lines_is_billed_once() {
      GivenBill bill = GivenBill.usual();
      Map<String, Object> first = new LinkedHashMap<>(fee("426000.00", "reduction", "47333.33"));
      first.put("taxes", tree("central", "38340.00", "state", "38340.00"));
      Map<String, Object> second = new LinkedHashMap<>(first);
      second.put("id", "2");
      bill.invoice("lines", List.of(first, second));
      bill.invoice("taxableValue", "852000.00", "tax", "153360.00", "total", "1005360.00");

      assertThat(bill.report().lines().get(0).isMatched()).isTrue();
      assertThat(bill.report().lines().get(1).results())
          .containsExactly("TWICE", "MORE_THAN_CERTIFIED");
      assertThat(bill.report().entry("NOT_ADMITTED")).contains(Money.ofRupees("-502680.00"));
    }

    @Test
    void tax_that_is_rounded_to_the_rupee_is_told_and_paid() {
      GivenBill bill =
          GivenBill.usual()
              .certificate("426002.00", "47331.33", tree("value", "426002.00", "damages", "0.00"))
              .payee("yearAmount", "426002.00")
              .line(fee("426002.00", "reduction", "47331.33"), "38340.00", "38340.00");

      assertThat(kind(bill)).isEqualTo("ANSWER");
      assertThat(bill.examine().trace().findings()).extracting("code").contains("TAX_ROUNDED");
    }

    @ParameterizedTest
    @CsvSource({"19, false", "27, true"})
    void a_place_of_supply_in_another_state_than_the_department_is_told(
        String place, boolean told) {
      GivenBill bill = GivenBill.usual().invoice("placeOfSupply", place);

      assertThat(
              bill.examine().trace().findings().stream()
                  .anyMatch(one -> one.code().equals("PLACE_ELSEWHERE")))
          .isEqualTo(told);
    }
  }

  @Nested
  class Acceptance {

    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");

    private static Map<String, Object> act(int day, String role, Object... act) {
      return tree(
          "on",
          FIRST.plusDays(day - 1L).toString(),
          "by",
          role + "-1",
          "role",
          role,
          "act",
          tree(act));
    }

    private static Map<String, Object> delivered(int day, String id, int quantity) {
      return act(
          day,
          "supplier",
          "kind",
          "DELIVERY",
          "delivery",
          id,
          "deliverable",
          "reel",
          "quantity",
          quantity,
          "evidence",
          List.of("sha256:" + String.valueOf(day % 10).repeat(64)));
    }

    private static Map<String, Object> accepted(int day, String id, int quantity) {
      return act(day, "consignee", "kind", "ACCEPTANCE", "delivery", id, "quantity", quantity);
    }

    /** Eight reels of 5,000 are billed; ten were delivered, and more later. */
    private static GivenBill reels(Object... acts) {
      Map<String, Object> line =
          tree(
              "id", "1",
              "item", "reel",
              "quantity", "8",
              "rate", "5000.00",
              "taxableValue", "40000.00",
              "gstPercent", "18");
      return GivenBill.usual()
          .terms(
              "prices",
              List.of(
                  tree(
                      "item",
                      "reel",
                      "rate",
                      "5000.00",
                      "against",
                      List.of("ACCEPTANCE"),
                      "gstPercent",
                      "18",
                      "clause",
                      "3.1")),
              "payWithin",
              tree("days", 30, "from", "ACCEPTANCE", "clause", "9.1"))
          .payee("yearAmount", "40000.00")
          .set("certificates", List.of())
          .set(
              "acceptance",
              tree(
                  "terms",
                  tree(
                      "contract", "K-1",
                      "channel", "OUTSIDE_GEM",
                      "supplierClass", "OTHER",
                      "deliverables", List.of(tree("id", "reel", "clause", "3.1"))),
                  "acts",
                  List.of()))
          .delivered(acts)
          .line(line, "3600.00", "3600.00");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, false", "2026-06-02, true"})
    void a_record_that_begins_before_the_order_is_asked_about(String ordered, boolean asked) {
      GivenBill bill =
          reels(delivered(1, "D1", 10), accepted(3, "D1", 10)).terms("orderedOn", ordered);

      assertThat(
              bill.report().questions().stream()
                  .anyMatch(one -> one.question().key().equals("bill.ask-begun")))
          .isEqualTo(asked);
    }

    @Test
    void what_is_accepted_is_paid_and_due_from_the_day_on_which_so_many_were_accepted() {
      GivenBill bill =
          reels(
              delivered(1, "D1", 10),
              accepted(3, "D1", 5),
              accepted(5, "D1", 5),
              delivered(20, "D2", 10),
              accepted(22, "D2", 10));

      assertThat(bill.blocking()).isEmpty();
      assertThat(bill.answer().dueOn()).contains(LocalDate.parse("2026-07-05"));
    }

    /** Of D1 8 were accepted on 5 June, of D2 8 on 22 June; 8 are billed. */
    private static GivenBill two(String delivery) {
      GivenBill bill =
          reels(
              delivered(1, "D1", 8),
              accepted(5, "D1", 8),
              delivered(20, "D2", 8),
              accepted(22, "D2", 8));
      bill.set("asOf", "2026-08-10").set("payment", "2026-08-15").invoice("date", "2026-08-01");
      if (!delivery.isEmpty()) {
        bill.line().put("delivery", delivery);
      }
      return bill.set("received", "2026-08-02");
    }

    private static Map<String, Object> before(String quantity, String delivery) {
      Map<String, Object> line =
          tree("item", "reel", "quantity", quantity, "taxableValue", "5000.00");
      if (!delivery.isEmpty()) {
        line.put("delivery", delivery);
      }
      return tree("number", "INV-6", "lines", List.of(line));
    }

    private static List<String> told(GivenBill bill) {
      return bill.examine().trace().findings().stream()
          .map(Finding::code)
          .filter("DELIVERY_ASSUMED"::equals)
          .toList();
    }

    @ParameterizedTest
    @CsvSource({"D1, 2026-07-05", "d1, 2026-07-05", "D2, 2026-07-22"})
    void a_line_that_names_its_delivery_is_due_by_the_acceptance_of_it(
        String delivery, String due) {
      assertThat(two(delivery).blocking()).isEmpty();
      assertThat(two(delivery).report().dueOn()).contains(LocalDate.parse(due));
      assertThat(told(two(delivery))).isEmpty();
    }

    @Test
    void a_line_that_names_none_is_the_first_not_billed_and_that_is_told() {
      assertThat(two("").report().dueOn()).contains(LocalDate.parse("2026-07-05"));
      assertThat(told(two(""))).hasSize(1);
      GivenBill second = two("").set("earlier", List.of(before("8", "D1")));
      assertThat(second.report().dueOn()).contains(LocalDate.parse("2026-07-22"));
      assertThat(told(second)).isEmpty();
      GivenBill first = two("").set("earlier", List.of(before("8", "D2")));
      assertThat(first.report().dueOn()).contains(LocalDate.parse("2026-07-05"));
      assertThat(told(first)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"D3, '', MORE_THAN_DELIVERED", "D1, 1, MORE_THAN_DELIVERED", "D1, 0, ''"})
    void no_more_is_billed_of_a_delivery_than_was_accepted_of_it(
        String delivery, String before, String code) {
      GivenBill bill = two(delivery);
      if (!before.isEmpty()) {
        bill.set("earlier", List.of(before(before, "d1")));
      }

      assertThat(String.join(" ", bill.blocking())).isEqualTo(code);
    }

    @Test
    void the_delivery_of_a_line_is_told_to_the_next_bill() {
      assertThat(two("D2").report().passed().toPlain().get("lines").toString())
          .contains("delivery=D2");
    }

    /** July is not billed yet; the line bills June, or July, on its certificate. */
    @ParameterizedTest
    @CsvSource({
      "2026-06-01, 2026-06-02, 2026-07-03",
      "2026-06-02, 2026-06-04, 2026-07-05",
      "2026-06-03, 2026-06-04, 2026-07-05",
      "2026-06-04, 2026-06-05, ''"
    })
    void the_day_is_of_the_deliveries_of_the_period_that_is_billed(
        String from, String until, String due) {
      GivenBill bill =
          reels(
              delivered(1, "D1", 8),
              accepted(3, "D1", 8),
              delivered(3, "D2", 8),
              accepted(5, "D2", 8));
      Map<String, Object> certificate =
          tree(
              "id", "2026-06.1",
              "contract", "K-1",
              "period", "2026-06",
              "from", from,
              "until", until,
              "payable", "40000.00",
              "deducted", "0.00");

      BillReport report =
          bill.set("certificates", List.of(certificate)).certified("2026-06.1").report();
      assertThat(report.dueOn().map(LocalDate::toString).orElse("")).isEqualTo(due);
    }

    /** A bill on the certificate of June alone. */
    private static GivenBill ofJune(Object... acts) {
      GivenBill bill =
          reels(acts)
              .set(
                  "certificates",
                  List.of(
                      tree(
                          "id", "2026-06.1",
                          "contract", "K-1",
                          "period", "2026-06",
                          "from", "2026-06-01",
                          "until", "2026-07-01",
                          "payable", "40000.00",
                          "deducted", "0.00")))
              .certified("2026-06.1");
      bill.price().put("against", List.of("CERTIFICATE"));
      return bill;
    }

    @Test
    void what_is_billed_by_certificate_is_accepted_with_what_was_delivered_in_its_period() {
      GivenBill bill =
          ofJune(
              delivered(1, "D1", 8),
              accepted(3, "D1", 8),
              delivered(5, "D2", 2),
              accepted(9, "D2", 2));

      assertThat(bill.report().dueOn()).contains(LocalDate.parse("2026-07-09"));
      assertThat(bill.examine().trace().findings())
          .extracting(Finding::code)
          .contains("ACCEPTED_BY_PERIOD");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-03, ''", "2026-06-09, bill.accepted-other"})
    void a_day_that_is_stated_is_held_against_the_deliveries_of_the_period(
        String said, String asked) {
      GivenBill bill = ofJune(delivered(1, "D1", 8), accepted(3, "D1", 8)).set("acceptedOn", said);

      assertThat(
              bill.report().questions().stream()
                  .map(one -> one.question().key())
                  .filter(key -> key.startsWith("bill.accepted"))
                  .reduce("", String::concat))
          .isEqualTo(asked);
      assertThat(bill.report().dueOn()).contains(LocalDate.parse(said).plusDays(30));
    }

    @Test
    void while_a_delivery_of_the_period_is_open_or_there_is_none_the_day_is_missing() {
      assertThat(missing(ofJune(delivered(1, "D1", 8)))).contains("acceptance");
      assertThat(missing(ofJune())).contains("acceptance");
      assertThat(missing(ofJune(delivered(1, "D1", 8), accepted(3, "D1", 7))))
          .contains("acceptance");
      assertThat(missing(ofJune(delivered(1, "D1", 8), accepted(3, "D1", 8)))).isEmpty();
    }

    private static List<String> missing(GivenBill bill) {
      return bill.examine().ruling() instanceof Ruling.Undetermined<BillReport> open
          ? open.missing()
          : List.of();
    }

    @ParameterizedTest
    @CsvSource({"0, NOT_ACCEPTED", "7, MORE_THAN_ACCEPTED", "8, ''"})
    void no_more_is_billed_than_is_accepted(int accepted, String code) {
      GivenBill bill =
          accepted == 0
              ? reels(delivered(1, "D1", 10))
              : reels(delivered(1, "D1", 10), accepted(3, "D1", accepted));

      assertThat(String.join(" ", bill.blocking())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "3, MORE_THAN_ACCEPTED"})
    void what_was_billed_before_is_not_billed_again(String before, String code) {
      GivenBill bill =
          reels(delivered(1, "D1", 10), accepted(3, "D1", 10))
              .set(
                  "earlier",
                  List.of(
                      tree(
                          "number",
                          "INV-6",
                          "lines",
                          List.of(
                              tree(
                                  "item", "reel",
                                  "quantity", before,
                                  "taxableValue", "10000.00")))));

      assertThat(String.join(" ", bill.blocking())).isEqualTo(code);
    }

    @Test
    void a_channel_or_a_class_other_than_that_of_the_record_blocks() {
      GivenBill bill =
          reels(delivered(1, "D1", 10), accepted(3, "D1", 10)).payee("supplierClass", "MEDIUM");

      assertThat(bill.blocking()).containsExactly("FACTS_DIFFER");
      assertThat(bill.terms("channel", "GEM").blocking())
          .containsExactly("FACTS_DIFFER", "FACTS_DIFFER");
      assertThat(bill.examine().explain(ProcurementLaw.messages("en")))
          .contains("“outside GeM”", "“medium enterprise”");
    }

    @Test
    void a_bill_is_held_against_the_record_as_it_was_corrected_last() {
      GivenBill bill =
          reels(delivered(1, "D1", 10), accepted(3, "D1", 10))
              .corrected("channel", "OUTSIDE_GEM", "supplierClass", "MEDIUM");
      assertThat(bill.blocking()).containsExactly("FACTS_DIFFER");
      assertThat(bill.payee("supplierClass", "MEDIUM").blocking()).isEmpty();
      bill.corrected("channel", "GEM", "supplierClass", "MEDIUM");
      assertThat(bill.blocking()).containsExactly("FACTS_DIFFER");
      assertThat(bill.terms("channel", "GEM").blocking()).isEmpty();
    }

    @Test
    void what_silence_accepted_before_it_is_due_is_not_paid_without_a_decision() {
      GivenBill bill = reels(delivered(1, "D1", 8)).dueEachMonth(2, "2026-06-01", "2027-06-01");
      assertThat(bill.blocking()).containsExactly("NOT_ACCEPTED");
      bill.corrected("channel", "GEM", "supplierClass", "OTHER").terms("channel", "GEM");

      assertThat(bill.blocking()).containsExactly("MORE_THAN_DUE");
      assertThat(
              bill.dueEachMonth(8, "2026-06-01", "2027-06-01")
                  .corrected("channel", "GEM", "supplierClass", "OTHER")
                  .blocking())
          .isEmpty();
    }

    /** What a bill that was passed by a request is asked by the record of another. */
    private static List<String> since(Map<String, Object> passed, GivenBill now) {
      AcceptanceRecord record =
          AcceptanceRecord.fromPlain(now.request().get("acceptance")).orThrow();
      return DeliveriesSince.of(passed, record)
          .asked(INDIA, INDIA, LocalDate.parse("2026-07-20"))
          .stream()
          .map(one -> one.question().key())
          .toList();
    }

    @Test
    void a_passed_bill_is_asked_anew_about_what_the_record_bears_out_no_more() {
      GivenBill bill = reels(delivered(1, "D1", 10), accepted(3, "D1", 10));
      Map<String, Object> passed = Map.copyOf(bill.request());
      assertThat(since(passed, bill)).isEmpty();
      assertThat(since(passed, bill.corrected("channel", "GEM", "supplierClass", "OTHER")))
          .containsExactly("bills.ask-record-corrected");
      assertThat(since(passed, bill.corrected("channel", "OUTSIDE_GEM", "supplierClass", "MEDIUM")))
          .containsExactly("bills.ask-record-corrected");

      GivenBill fewer = reels(delivered(1, "D1", 10), accepted(3, "D1", 7));
      assertThat(since(passed, fewer)).containsExactly("bills.ask-lines-now");
      GivenBill later = reels(delivered(1, "D1", 10), accepted(3, "D1", 7), delivered(5, "D2", 1));
      assertThat(since(Map.copyOf(fewer.request()), later))
          .as("seven were accepted when an officer passed it")
          .isEmpty();
    }

    @Test
    void of_a_settled_bill_it_is_asked_what_becomes_of_what_was_paid_beyond_the_record() {
      GivenBill bill = reels(delivered(1, "D1", 10), accepted(3, "D1", 10));
      GivenBill fewer = reels(delivered(1, "D1", 10), accepted(3, "D1", 7));
      AcceptanceRecord record =
          AcceptanceRecord.fromPlain(fewer.request().get("acceptance")).orThrow();
      List<BillQuestion> asked =
          DeliveriesSince.of(bill.request(), record)
              .settled(INDIA, INDIA, LocalDate.parse("2026-07-20"), List.of(), List.of());
      assertThat(asked).hasSize(1).allMatch(BeyondRecord::is);
      assertThat(asked.get(0).question().values()).containsKey("sum");
    }

    @Test
    void what_came_back_and_is_accepted_again_is_owed_until_a_bill_takes_it_up() {
      GivenBill bill = reels(delivered(1, "D1", 10), accepted(3, "D1", 10));
      Map<String, Object> passed = bill.request();
      String line = "1";
      List<SettledBeyond> back = List.of(new SettledBeyond(line, new BigDecimal("3"), true));
      Map<String, Object> took =
          tree("lines", List.of(tree("item", "reel", "quantity", "10", "taxableValue", "100000")));
      Map<String, ?> left = GivenBack.of(passed, back).from(took);
      assertThat(left.get("lines").toString()).contains("quantity=7");
      assertThat(since(passed, back, List.of(left))).containsExactly("bills.ask-owed-again");
      Map<String, Object> further = tree("lines", List.of(tree("item", "reel", "quantity", "3")));
      assertThat(since(passed, back, List.of(left, further))).isEmpty();
      List<SettledBeyond> kept = List.of(new SettledBeyond(line, new BigDecimal("3"), false));
      assertThat(since(passed, kept, List.of(took))).isEmpty();
    }

    private static List<String> since(
        Map<String, Object> passed, List<SettledBeyond> settled, List<Map<String, ?>> taken) {
      AcceptanceRecord record = AcceptanceRecord.fromPlain(passed.get("acceptance")).orThrow();
      return DeliveriesSince.of(passed, record)
          .settled(INDIA, INDIA, LocalDate.parse("2026-07-20"), settled, taken)
          .stream()
          .map(one -> one.question().key())
          .toList();
    }

    @Test
    void a_passed_bill_whose_deliverable_is_on_record_no_more_is_asked() {
      Map<String, Object> films =
          tree(
              "contract", "K-1",
              "channel", "OUTSIDE_GEM",
              "supplierClass", "OTHER",
              "deliverables", List.of(tree("id", "film", "clause", "3.1")));
      GivenBill now = reels().set("acceptance", tree("terms", films, "acts", List.of()));
      Map<String, Object> passed =
          new LinkedHashMap<>(reels(delivered(1, "D1", 10), accepted(3, "D1", 10)).request());
      assertThat(since(passed, now)).containsExactly("bills.ask-lines-now");
      passed.remove("invoice");
      assertThat(since(passed, now)).as("it was so when it was passed").isEmpty();
    }

    @Test
    void silence_on_gem_accepts_nothing_that_the_terms_bill_outside_gem() {
      GivenBill bill =
          reels(delivered(1, "D1", 10)).corrected("channel", "GEM", "supplierClass", "OTHER");
      assertThat(bill.terms("channel", "GEM").blocking()).isEmpty();

      assertThat(bill.terms("channel", "OUTSIDE_GEM").blocking())
          .containsExactlyInAnyOrder("FACTS_DIFFER", "NOT_ACCEPTED");
      assertThat(
              reels(delivered(1, "D1", 10), accepted(3, "D1", 10))
                  .corrected("channel", "GEM", "supplierClass", "OTHER")
                  .blocking())
          .as("an officer accepted")
          .containsExactly("FACTS_DIFFER");
    }

    @Test
    void a_record_without_its_links_or_with_other_quantities_blocks() {
      GivenBill bill = reels(delivered(1, "D1", 10), accepted(3, "D1", 8));
      String record = String.valueOf(bill.request().get("acceptance"));
      assertThat(bill.blocking()).isEmpty();

      bill.unlinked();
      assertThat(record).contains("after=sha256:");
      assertThat(bill.blocking()).containsExactly("RECORD_CHANGED", "RECORD_CHANGED");
    }

    @Test
    void what_was_accepted_beyond_the_order_is_not_paid() {
      GivenBill bill = reels(delivered(1, "D1", 10), accepted(3, "D1", 10)).ordered(7);

      assertThat(bill.blocking()).containsExactly("MORE_THAN_ORDERED");
      assertThat(reels(delivered(1, "D1", 8), accepted(3, "D1", 8)).ordered(8).blocking())
          .isEmpty();
    }

    @Test
    void an_act_that_was_not_allowed_and_another_day_of_acceptance_block() {
      GivenBill bill =
          reels(delivered(1, "D1", 10), accepted(3, "D1", 11)).set("acceptedOn", "2026-06-04");

      assertThat(bill.blocking())
          .containsExactlyInAnyOrder(
              "MORE_THAN_DELIVERED", "ACCEPTED_AND_REJECTED", "ACCEPTED_ON_CONTRADICTS");
    }
  }

  @Nested
  class Treatment {

    @Test
    void neither_is_told_where_certificate_and_terms_are_silent() {
      GivenBill bill = GivenBill.usual().certificate("426000.00", "47333.33", NONE);
      Decision<BillReport> decision = bill.examine();

      Ruling.Refer<BillReport> refer = (Ruling.Refer<BillReport>) decision.ruling();
      assertThat(refer.question().key()).isEqualTo("bill.treatment-silent");
      assertThat(refer.indication()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PRICE_FALLS, ANSWER", "DAMAGES_AFTER_TAX, ANSWER"})
    void the_terms_decide_where_the_certificate_is_silent(String treatment, String kind) {
      GivenBill bill =
          GivenBill.usual()
              .terms("treatment", treatment)
              .certificate("426000.00", "47333.33", NONE)
              .line(fee("426000.00", "rate", "426000.00"), "38340.00", "38340.00");
      bill.terms("prices", prices("426000.00"));

      assertThat(kind(bill)).isEqualTo(kind);
      assertThat(bill.answer().entry("DAMAGES").isPresent())
          .isEqualTo(treatment.equals("DAMAGES_AFTER_TAX"));
    }

    @Test
    void damages_that_an_earlier_bill_recovered_are_not_recovered_again() {
      GivenBill bill =
          GivenBill.usual()
              .certificate(
                  "426000.00", "47333.33", tree("value", "473333.33", "damages", "47333.33"))
              .terms(
                  "prices",
                  List.of(
                      tree(
                          "item",
                          "fee",
                          "rate",
                          "426000.00",
                          "against",
                          List.of("CERTIFICATE"),
                          "gstPercent",
                          "18",
                          "clause",
                          "5.1")))
              .line(fee("426000.00", "rate", "426000.00"), "38340.00", "38340.00")
              .set(
                  "earlier",
                  List.of(
                      tree(
                          "number",
                          "INV-6",
                          "lines",
                          List.of(
                              tree(
                                  "item", "fee",
                                  "quantity", "0",
                                  "certificate", "2026-06.1",
                                  "taxableValue", "47333.33",
                                  "damages", "47333.33")))));

      assertThat(bill.answer().entry("DAMAGES")).isEmpty();
    }

    @Test
    void an_adjustment_of_earlier_periods_needs_its_treatment() {
      Map<String, Object> certificate =
          tree(
              "id", "2026-06.1",
              "contract", "K-1",
              "period", "2026-06",
              "payable", "426000.00",
              "deducted", "0.00",
              "adjusted", "-1.00");
      GivenBill bill = GivenBill.usual().set("certificates", List.of(certificate));

      assertThat(kind(bill)).isEqualTo("REFER");
      bill.terms("treatment", "DAMAGES_AFTER_TAX");
      Ruling.Refer<BillReport> refer = (Ruling.Refer<BillReport>) bill.examine().ruling();
      assertThat(refer.question().key()).isEqualTo("bill.adjustment-silent");
      bill.terms("adjustments", "DAMAGES_AFTER_TAX");
      assertThat(bill.report().entry("DAMAGES").orElseThrow()).hasToString("-1.00");
      bill.terms("adjustments", "PRICE_FALLS");
      assertThat(bill.report().entry("DAMAGES")).isEmpty();
    }

    @Test
    void more_damages_given_back_than_recovered_say_what_to_do() {
      Map<String, Object> certificate =
          tree(
              "id", "2026-06.1",
              "contract", "K-1",
              "period", "2026-06",
              "payable", "426000.00",
              "deducted", "10.00",
              "adjusted", "10.01");
      GivenBill bill =
          GivenBill.usual()
              .set("certificates", List.of(certificate))
              .terms("treatment", "DAMAGES_AFTER_TAX")
              .terms("adjustments", "DAMAGES_AFTER_TAX");

      Ruling.Refer<BillReport> refer = (Ruling.Refer<BillReport>) bill.examine().ruling();
      assertThat(refer.question().key()).isEqualTo("bill.damages-back");
      assertThat(ProcurementLaw.messages("en").say(refer.question())).contains("gives back ₹0.01");
      certificate.put("adjusted", "10.00");
      assertThat(bill.report().entry("DAMAGES")).isEmpty();
    }

    @Test
    void where_the_price_falls_an_adjustment_of_earlier_periods_is_price() {
      Map<String, Object> certificate =
          tree(
              "id", "2026-06.1",
              "contract", "K-1",
              "period", "2026-06",
              "payable", "426000.00",
              "deducted", "47332.33",
              "adjusted", "-1.00");
      GivenBill bill =
          GivenBill.usual()
              .terms("treatment", "PRICE_FALLS")
              .set("certificates", List.of(certificate))
              .line(fee("426000.00", "rate", "426000.00"), "38340.00", "38340.00");
      bill.terms("prices", prices("426000.00"));

      assertThat(kind(bill)).isEqualTo("ANSWER");
      assertThat(bill.answer().entry("DAMAGES")).isEmpty();
      bill.line(fee("426000.01", "rate", "426000.01"), "38340.00", "38340.00");
      bill.terms("prices", prices("426000.01"));
      assertThat(bill.report().lines().get(0).findings())
          .extracting(Finding::code)
          .contains("MORE_THAN_CERTIFIED");
    }

    private static List<Object> prices(String rate) {
      return List.of(
          tree(
              "item", "fee",
              "rate", rate,
              "against", List.of("CERTIFICATE"),
              "gstPercent", "18",
              "clause", "5.1"));
    }
  }

  @Nested
  class Facts {

    @ParameterizedTest
    @CsvSource({"payment, payment", "received, ''"})
    void what_is_missing_is_named_and_the_match_is_known(String member, String missing) {
      GivenBill bill = GivenBill.usual().without(member);
      Decision<BillReport> decision = bill.examine();
      List<String> named =
          decision.ruling() instanceof Ruling.Undetermined<BillReport> open
              ? open.missing()
              : List.of();

      assertThat(String.join(" ", named)).isEqualTo(missing);
      assertThat(bill.report().lines()).hasSize(1);
      assertThat(bill.report().net().isPresent()).isEqualTo(missing.isEmpty());
    }

    static Stream<Arguments> silent() {
      Map<String, Object> unnamed = earlier("INV-6", "1.00");
      line(unnamed).remove("certificate");
      Map<String, Object> undamaged = earlier("INV-6", "0.00");
      line(undamaged).remove("damages");
      Map<String, Object> price =
          tree(
              "item", "fee",
              "rate", "473333.33",
              "against", List.of("CERTIFICATE"),
              "clause", "5.1");
      return Stream.of(
          Arguments.of("gstPercent", GivenBill.usual().terms("prices", List.of(price))),
          Arguments.of("untaxedReason", untaxed()),
          Arguments.of("earlierCertificate", GivenBill.usual().set("earlier", List.of(unnamed))),
          Arguments.of(
              "earlierDamages",
              GivenBill.usual()
                  .certificate(
                      "425999.00", "47334.33", tree("value", "426000.00", "damages", "1.00"))
                  .set("earlier", List.of(undamaged))));
    }

    private static GivenBill untaxed() {
      GivenBill bill =
          GivenBill.usual()
              .line(fee("426000.00", "reduction", "47333.33", "gstPercent", "0"), "0.00", "0.00");
      bill.price().put("gstPercent", "0");
      return bill;
    }

    @ParameterizedTest
    @MethodSource("silent")
    void what_decides_on_money_is_asked_and_not_assumed(String missing, GivenBill bill) {
      assertThat(((Ruling.Undetermined<BillReport>) bill.examine().ruling()).missing())
          .containsExactly(missing);
    }

    @Test
    void what_is_exempt_bears_no_gst_at_source_and_other_reasons_are_asked() {
      BillReport exempt = untaxed().invoice("untaxedReason", "EXEMPT").answer();

      assertThat(exempt.entries())
          .extracting(BillEntry::code)
          .containsExactly("INVOICE", "INCOME_TAX");
      assertThat(kind(untaxed().invoice("untaxedReason", "COMPOSITION"))).isEqualTo("REFER");
    }

    @Test
    void a_supply_to_a_special_economic_zone_bears_igst_and_its_tax_at_source_is_asked() {
      GivenBill bill =
          GivenBill.usual()
              .invoice("specialEconomicZone", true)
              .taxed(fee("426000.00", "reduction", "47333.33"), tree("integrated", "76680.00"));

      assertThat(bill.blocking()).isEmpty();
      assertThat(kind(bill)).isEqualTo("REFER");
    }

    @Test
    void that_no_term_of_payment_is_known_is_told() {
      assertThat(GivenBill.usual().examine().trace().findings())
          .extracting("code")
          .contains("DUE_UNKNOWN");
    }

    @Test
    void facts_of_the_payee_are_missed_by_name() {
      Decision<BillReport> decision = GivenBill.usual().without("payee").examine();

      assertThat(((Ruling.Undetermined<BillReport>) decision.ruling()).missing())
          .contains("paymentKind", "supplierClass");
    }

    @Test
    void an_advance_on_which_tax_was_deducted_is_asked_of_an_officer() {
      Map<String, Object> advance =
          tree("paid", "100.00", "recovered", "0.00", "percent", "20", "clause", "8");
      GivenBill bill = GivenBill.usual().terms("advance", advance);

      assertThat(((Ruling.Undetermined<BillReport>) bill.examine().ruling()).missing())
          .containsExactly("advanceTaxed");
      advance.put("taxDeducted", true);
      assertThat(((Ruling.Undetermined<BillReport>) bill.examine().ruling()).missing())
          .containsExactly("advanceTax");
      assertThat(bill.examine().known().orElseThrow().net()).isEmpty();
      bill.set("advanceTax", Map.of());
      assertThat(kind(bill)).isEqualTo("REFER");
    }

    @ParameterizedTest
    @CsvSource({
      "0.00, 0.00, -8520.00, -4260.00, -4260.00, 1",
      "2.00, 3.00, -8518.00, -4258.50, -4258.50, 1",
      "1704.00, 1704.00, -6816.00, -3408.00, -3408.00, 1",
      "1705.00, 1704.00, -6815.00, -3408.00, -3408.00, 2",
      "8520.00, 8520.00, , , , 2",
      "8520.01, 8520.00, , , , 3",
      "0.00, 8520.01, -8520.00, , , 3",
    })
    void tax_of_an_advance_lowers_the_tax_by_what_an_officer_states(
        String income, String gst, String taxed, String central, String state, int asked) {
      BillReport report =
          GivenBill.usual()
              .terms(
                  "advance",
                  tree(
                      "paid", "100000.00",
                      "recovered", "0.00",
                      "percent", "20",
                      "taxDeducted", true,
                      "clause", "8"))
              .set("advanceTax", tree("incomeTax", income, "gst", gst))
              .report();

      assertThat(report.entry("INCOME_TAX").map(Money::toString)).isEqualTo(maybe(taxed));
      assertThat(report.entry("GST_CENTRAL").map(Money::toString)).isEqualTo(maybe(central));
      assertThat(report.entry("GST_STATE").map(Money::toString)).isEqualTo(maybe(state));
      assertThat(report.questions()).hasSize(asked);
      assertThat(report.net()).isPresent();
    }

    private Optional<String> maybe(@Nullable String sum) {
      return Optional.ofNullable(sum);
    }

    @Test
    void tax_of_an_advance_that_is_not_recovered_is_asked() {
      assertThat(
              GivenBill.usual().set("advanceTax", tree("incomeTax", "1.00")).report().questions())
          .extracting(one -> one.question().key())
          .containsExactly("bill.advance-tax-none");
    }

    /** An advance of 1,00,000 on which 2,000 of income-tax and 2,000 under GST were deducted. */
    @Test
    void tax_of_an_advance_is_told_as_it_was_taken_bill_by_bill() {
      PassedBill first = onAdvance("1704.00", "1704.00").report().passed();
      assertThat(first.toPlain())
          .containsEntry("advance", "85200.00")
          .containsEntry("advanceTax", Map.of("incomeTax", "1704.00", "gst", "1704.00"));
      assertThat(first.inYear().get("incomeTax"))
          .as("6,816 now and 1,704 when the advance was paid: 2 per cent of 4,26,000")
          .isEqualTo("8520.00");

      GivenBill second = after(first, onAdvance("296.00", "296.00"));
      assertThat(second.report().entry("ADVANCE")).contains(Money.ofRupees("-14800.00"));
      assertThat(second.report().entry("INCOME_TAX")).contains(Money.ofRupees("-8224.00"));
      assertThat(second.report().questions())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.question().key()).isEqualTo("bill.advance-taxed-again");
                assertThat(one.question().values())
                    .containsEntry("incomeBefore", Money.ofRupees("1704.00"))
                    .containsEntry("gstBefore", Money.ofRupees("1704.00"));
              });

      assertThat(after(first, onAdvance("296.00", "297.00")).report().questions())
          .as("more GST than 2 per cent of what was recovered in all")
          .extracting(one -> one.question().key())
          .containsExactly("bill.advance-taxed-again", "bill.advance-tax-rates");

      GivenBill again = after(first, onAdvance("49148.00", "47444.01"));
      assertThat(again.report().questions())
          .extracting(one -> one.question().key())
          .contains("bill.advance-tax-exceeds");
      assertThat(after(first, onAdvance("49148.00", "47444.00")).report().questions())
          .extracting(one -> one.question().key())
          .doesNotContain("bill.advance-tax-exceeds");
    }

    /**
     * Of 4,26,000 are 85,200 recovered of an advance of March: 3,40,800 belong to the year. At 2
     * per cent they bear 6,816 of income-tax, and GST tax at source is 8,520 less 1,704.
     */
    @Test
    void an_advance_of_an_earlier_year_is_no_sum_of_the_year_of_the_bill() {
      Map<String, Object> advance = taxedAdvance("100000.00", "20");
      advance.put("paidOn", "2026-03-31");
      GivenBill bill =
          onAdvance("0.00", "1704.00")
              .terms("advance", advance, "orderedOn", "2026-03-01")
              .payee("yearAmount", "340800.00");

      assertThat(bill.report().entry("INCOME_TAX")).contains(Money.ofRupees("-6816.00"));
      assertThat(bill.report().entry("GST_CENTRAL")).contains(Money.ofRupees("-3408.00"));
      assertThat(bill.report().passed().inYear())
          .containsEntry("taxableValue", "340800.00")
          .containsEntry("incomeTax", "6816.00");
      assertThat(asked(bill)).containsExactly("bill.advance-taxed", "bill.advance-earlier-year");
      assertThat(asked(bill.set("advanceTax", tree("incomeTax", "1704.00", "gst", "1704.00"))))
          .as("its income-tax lowers no tax of this year")
          .contains("bill.advance-tax-more");

      advance.put("paidOn", "2026-04-01");
      BillReport own = bill.payee("yearAmount", "426000.00").report();
      assertThat(own.entry("INCOME_TAX")).contains(Money.ofRupees("-6816.00"));
      assertThat(own.passed().inYear())
          .containsEntry("taxableValue", "426000.00")
          .containsEntry("incomeTax", "8520.00");
      assertThat(asked(bill)).containsExactly("bill.advance-taxed");
      advance.remove("paidOn");
      assertThat(asked(bill)).contains("bill.advance-year-unknown");
      bill.terms("orderedOn", "2026-04-01");
      assertThat(asked(bill)).as("no advance is before its order").hasSize(1);
    }

    /** Credited or paid in the year are 3,40,800, whether the advance of March was taxed or not. */
    @Test
    void an_advance_of_an_earlier_year_that_bore_no_tax_counts_in_its_own_year_and_is_asked() {
      Map<String, Object> advance = taxedAdvance("100000.00", "20");
      advance.put("taxDeducted", false);
      advance.put("paidOn", "2026-03-31");
      GivenBill bill =
          GivenBill.usual()
              .terms("advance", advance, "orderedOn", "2026-03-01")
              .payee("yearAmount", "340800.00");

      assertThat(bill.report().entry("INCOME_TAX")).contains(Money.ofRupees("-6816.00"));
      assertThat(bill.report().passed().inYear()).containsEntry("taxableValue", "340800.00");
      assertThat(asked(bill)).containsExactly("bill.advance-untaxed-year");
      assertThat(asked(bill.terms("orderedOn", "2026-04-01")))
          .as("no advance is paid under a contract that is not made")
          .contains("bill.days");
      bill.terms("orderedOn", "2026-03-31");
      assertThat(asked(bill)).doesNotContain("bill.days");
      advance.remove("paidOn");
      assertThat(asked(bill.payee("yearAmount", "426000.00")))
          .containsExactly("bill.advance-untaxed-unknown");
      bill.terms("orderedOn", "2026-04-01");
      assertThat(bill.answer().entry("INCOME_TAX")).contains(Money.ofRupees("-8520.00"));
    }

    /** Of two bills of 4,26,000, half of each was paid in March: 4,26,000 are of the year. */
    @Test
    void what_was_paid_in_an_earlier_year_adds_to_no_sum_of_this_one() {
      Map<String, Object> advance = taxedAdvance("500000.00", "50");
      advance.put("paidOn", "2026-03-31");
      GivenBill bill =
          onAdvance("0.00", "4260.00")
              .terms("advance", advance, "orderedOn", "2026-03-01")
              .payee("yearAmount", "213000.00");
      Map<String, Object> before = new LinkedHashMap<>(bill.report().passed().inYear());
      before.put("number", "INV-6");
      assertThat(before).containsEntry("taxableValue", "213000.00");

      GivenBill next = bill.set("onRecord", tree("bills", List.of(before)));
      assertThat(next.payee("yearAmount", "425999.99").report().onRecord("yearAmount"))
          .as("2,13,000 before and as much now")
          .contains(Money.ofRupees("426000.00"));
      assertThat(next.payee("yearAmount", "426000.00").report().net()).isPresent();
    }

    @Test
    void a_bill_that_an_advance_of_an_earlier_year_pays_whole_bears_no_income_tax_of_this_one() {
      Map<String, Object> advance = taxedAdvance("426000.00", "100");
      advance.put("paidOn", "2026-03-31");
      BillReport report =
          onAdvance("0.00", "8520.00")
              .terms("advance", advance, "orderedOn", "2026-03-01")
              .payee("yearAmount", "0.00")
              .report();

      assertThat(report.entry("INCOME_TAX")).isEmpty();
      assertThat(report.net()).as("the GST of the invoice").contains(Money.ofRupees("76680.00"));
      assertThat(report.passed().inYear()).containsEntry("taxableValue", "0.00");
    }

    private List<String> asked(GivenBill bill) {
      return bill.report().questions().stream().map(one -> one.question().key()).toList();
    }

    @Test
    void tax_that_the_advance_bore_whole_is_not_told_as_paid_without_tax() {
      PassedBill whole = onAdvance("8520.00", "0.00").report().passed();
      assertThat(whole.inYear().get("incomeTax")).isEqualTo("8520.00");
      Map<String, Object> other = new LinkedHashMap<>(whole.inYear());
      other.put("number", "INV-6");
      GivenBill next =
          GivenBill.usual()
              .set("onRecord", tree("bills", List.of(other)))
              .payee("yearAmount", "852000.00", "untaxedBefore", "0.00");

      assertThat(kind(next)).isEqualTo("ANSWER");
      assertThat(next.report().onRecord("untaxedBefore")).contains(Money.ZERO);
    }

    /** At 1 per cent central and state tax are 1,000.50 each: each was deducted as 1,001. */
    @ParameterizedTest
    @CsvSource({"2001.00, 2002.00, 1", "2001.00, 2002.01, 2", "2001.01, 2002.00, 2"})
    void taxes_of_an_advance_are_rounded_up_each_by_itself(String income, String gst, int asked) {
      GivenBill bill = onAdvance(income, gst);
      bill.terms("advance", taxedAdvance("100050.00", "50"));

      assertThat(bill.report().questions()).hasSize(asked);
    }

    /** Half of the value is exempt: at the rate on the other half, 1,00,000 bears 2,000. */
    @ParameterizedTest
    @CsvSource({"2000.00, false", "2000.01, true"})
    void gst_of_an_advance_is_by_the_rate_on_what_bears_gst(String gst, boolean asked) {
      GivenBill bill = onAdvance("0.00", gst).invoice("untaxedReason", "EXEMPT");
      Map<String, Object> exempt = fee("426000.00", "item", "rent", "gstPercent", "0");
      exempt.putAll(tree("id", "2", "certificate", "2026-05.1", "reduction", "47333.33"));
      exempt.put("taxes", Map.of());
      Map<String, Object> certificate = new LinkedHashMap<>(bill.certificate());
      certificate.putAll(tree("id", "2026-05.1", "period", "2026-05"));
      bill.set("certificates", List.of(bill.certificate(), certificate));
      bill.invoice("lines", List.of(bill.line(), exempt), "taxableValue", "852000.00");
      bill.invoice("total", "928680.00").payee("yearAmount", "852000.00");
      Map<String, Object> price = new LinkedHashMap<>(bill.price());
      price.putAll(tree("item", "rent", "gstPercent", "0"));
      bill.terms("prices", List.of(bill.price(), price));

      assertThat(bill.report().lines()).allMatch(line -> line.findings().isEmpty());
      assertThat(bill.report().entry("ADVANCE")).contains(Money.ofRupees("-100000.00"));
      assertThat(bill.report().questions())
          .extracting(one -> one.question().key())
          .filteredOn("bill.advance-tax-rates"::equals)
          .hasSize(asked ? 1 : 0);
    }

    private GivenBill onAdvance(String income, String gst) {
      return GivenBill.usual()
          .terms("advance", taxedAdvance("100000.00", "20"))
          .set("advanceTax", tree("incomeTax", income, "gst", gst));
    }

    private static Map<String, Object> taxedAdvance(String paid, String percent) {
      return tree(
          "paid",
          paid,
          "recovered",
          "0.00",
          "percent",
          percent,
          "taxDeducted",
          true,
          "clause",
          "8");
    }

    private GivenBill after(PassedBill first, GivenBill next) {
      Map<String, Object> earlier = earlier("INV-6", "1.00");
      line(earlier).put("certificate", "2026-05.1");
      earlier.put("advance", first.toPlain().get("advance"));
      earlier.put("advanceTax", first.toPlain().get("advanceTax"));
      return next.set("earlier", List.of(earlier));
    }

    @ParameterizedTest
    @CsvSource({
      "852000.00, , false",
      "851999.99, , true",
      "5680000.00, 852000.00, false",
      "851999.99, 852000.00, false",
      "5680000.00, 851999.99, true",
    })
    void all_bills_of_a_contract_stay_within_its_ceiling_or_else_its_value(
        String value, String ceiling, boolean asked) {
      Map<String, Object> before = earlier("INV-6", "426000.01");
      line(before).put("certificate", "2026-05.1");
      before.put("credited", "0.01");
      GivenBill bill = GivenBill.usual().set("earlier", List.of(before)).terms("value", value);
      if (ceiling != null) {
        bill.terms("ceiling", tree("amount", ceiling, "clause", "5.5"));
      }

      assertThat(kind(bill)).isEqualTo(asked ? "REFER" : "ANSWER");
      if (asked) {
        assertThat(bill.blocking())
            .containsExactly(ceiling == null ? "BEYOND_VALUE" : "BEYOND_CEILING");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "0.00, 99.99, -0.01, false",
      "0.00, 100.00, 0.00, false",
      "0.00, 100.01, 0.00, false",
      "60.00, 30.00, -10.00, true",
    })
    void an_advance_that_earlier_bills_recovered_is_not_recovered_again(
        String stated, String billed, String now, boolean told) {
      Map<String, Object> before = earlier("INV-6", "1.00");
      line(before).put("certificate", "2026-05.1");
      before.put("advance", billed);
      GivenBill bill =
          GivenBill.usual()
              .set("earlier", List.of(before))
              .terms(
                  "advance",
                  tree(
                      "paid", "100.00",
                      "recovered", stated,
                      "percent", "20",
                      "taxDeducted", false,
                      "clause", "8"));

      assertThat(
              bill.report().entries().stream()
                  .filter(entry -> entry.code().equals("ADVANCE"))
                  .map(BillEntry::amount)
                  .reduce(Money.ZERO, Money::plus))
          .isEqualTo(Money.ofRupees(now));
      assertThat(bill.examine().trace().findings())
          .filteredOn(one -> one.code().equals("ADVANCE_RECOVERED"))
          .hasSize(told ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"rent  of May, 1", "Rent of: May., 1", "rent of June, 0"})
    void what_was_set_off_before_by_the_same_reason_is_asked(String reason, int asked) {
      Map<String, Object> before = earlier("INV-6", "1.00");
      before.put("setOffs", List.of(tree("reason", "Rent of May", "amount", "5.00")));
      GivenBill bill =
          GivenBill.usual()
              .set("earlier", List.of(before))
              .set("setOffs", List.of(tree("reason", reason, "amount", "5.00")));

      assertThat(bill.report().questions())
          .filteredOn(one -> one.question().key().equals("bill.set-off-again"))
          .hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource({"Rent  of May, 1", "rent of June, 0"})
    void what_was_set_off_on_another_contract_or_above_it_is_asked(String reason, int asked) {
      Map<String, Object> other = tree("reason", reason, "amount", "5.00");
      Map<String, Object> own = tree("reason", "rent of May", "amount", "7.00");
      GivenBill elsewhere =
          GivenBill.usual()
              .set("onRecord", tree("setOffs", List.of(other)))
              .set("setOffs", List.of(own));
      GivenBill here = GivenBill.usual().set("setOffs", List.of(other, own));

      assertThat(elsewhere.report().questions())
          .filteredOn(one -> one.question().key().equals("bill.set-off-again"))
          .hasSize(asked);
      assertThat(here.report().questions())
          .filteredOn(one -> one.question().key().equals("bill.set-off-twice"))
          .hasSize(asked);
    }

    @Test
    void every_fault_has_its_place() {
      GivenBill bill =
          GivenBill.usual()
              .invoice("supplierGstin", "19AAACE1234F1Z4", "placeOfSupply", "99")
              .set("objections", List.of());

      assertThat(faults(bill)).containsExactly("/invoice/supplierGstin", "/invoice/placeOfSupply");
    }

    @Test
    void an_unknown_word_is_a_fault() {
      Map<String, Object> price =
          tree(
              "item", "fee",
              "rate", "473333.33",
              "against", List.of("CERTIFICATES"),
              "clause", "5.1");

      assertThat(faults(GivenBill.usual().terms("prices", List.of(price))))
          .containsExactly("/terms/prices/0/against");
    }

    @Test
    void a_certificate_that_is_given_twice_is_a_fault() {
      GivenBill bill = GivenBill.usual();
      List<Object> twice = new ArrayList<>((List<?>) bill.request().get("certificates"));
      twice.add(twice.get(0));

      assertThat(faults(bill.set("certificates", twice))).containsExactly("/certificates/1/id");
    }

    private static List<String> faults(GivenBill bill) {
      List<InputFault> faults = new ArrayList<>();
      BillRequest.over(INDIA).examine(bill.request()).part("", faults);
      return faults.stream().map(InputFault::pointer).toList();
    }

    @Test
    void every_book_examines_a_bill() {
      for (RuleBook book : ProcurementLaw.library().books()) {
        assertThat(BillRequest.over(book).examine(GivenBill.usual().request()).orThrow().question())
            .as(book.id())
            .isEqualTo(BillRequest.QUESTION);
      }
    }

    @Test
    void sums_that_no_currency_has_are_a_fault() {
      GivenBill bill = with("quantity", "99999999999999").invoice("total", "9999999999999999.00");
      List<InputFault> faults = new ArrayList<>();
      BillRequest.over(INDIA).examine(bill.request()).part("", faults);

      assertThat(faults).extracting(InputFault::code).containsExactly("bill.too-large");
    }

    @Test
    void figures_of_a_certificate_against_each_other_are_a_fault() {
      GivenBill bill =
          GivenBill.usual()
              .certificate("426000.00", "47333.33", tree("value", "426000.01", "damages", "0.00"));

      assertThat(faults(bill)).containsExactly("/certificates/0/supply");
    }
  }

  @Nested
  class Clock {

    private static GivenBill objected(String raised, Object... answer) {
      Map<String, Object> objection = tree("raisedOn", raised, "reason", "no log of posts");
      objection.putAll(tree(answer));
      return GivenBill.usual()
          .terms("payWithin", tree("days", 30, "from", "INVOICE", "clause", "9.1"))
          .set("objections", List.of(objection))
          .set("asOf", "2026-08-06")
          .set("payment", "2026-08-07");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-07-08, 2026-07-20, 2026-08-14, BUYER",
      "2026-07-08, 2026-07-08, 2026-08-02, BUYER",
      "2026-08-02, 2026-08-04, 2026-08-04, BUYER",
      "2026-08-03, 2026-08-05, 2026-08-02, BUYER",
      "2026-07-01, 2026-07-05, 2026-08-04, BUYER"
    })
    void days_until_an_objection_is_answered_do_not_count(
        String raised, String answered, String due, String turn) {
      BillReport report = objected(raised, "answeredOn", answered).answer();

      assertThat(report.dueOn()).contains(LocalDate.parse(due));
      assertThat(report.turn()).contains(turn);
    }

    @Test
    void no_day_is_due_while_an_objection_is_open() {
      BillReport report = objected("2026-07-08").answer();

      assertThat(report.dueOn()).isEmpty();
      assertThat(report.turn()).contains("SUPPLIER");
    }

    @Test
    void the_days_of_the_act_run_on_and_that_is_told() {
      GivenBill bill =
          objected("2026-07-08", "answeredOn", "2026-07-20")
              .set("acceptedOn", "2026-07-01")
              .payee("supplierClass", "MICRO", "trader", false);

      assertThat(bill.answer().due()).extracting(BillDue::by).containsExactly("CONTRACT", "MSMED");
      assertThat(bill.answer().dueOn()).contains(LocalDate.parse("2026-08-14"));
      assertThat(bill.examine().trace().findings()).extracting("code").contains("CLOCK_RUNS");
    }

    @Test
    void while_an_objection_is_open_the_longest_that_the_act_allows_holds() {
      GivenBill bill =
          objected("2026-07-08")
              .set("acceptedOn", "2026-07-01")
              .payee("supplierClass", "MICRO", "trader", false);

      assertThat(bill.answer().due()).extracting(BillDue::by).containsExactly("MSMED");
      assertThat(bill.answer().dueOn()).contains(LocalDate.parse("2026-08-15"));
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-15, 20, 0",
      "2026-11-15, 20.01, 1",
      "2026-08-10, 55, 1",
      "2026-11-15, 4, 0",
      "2026-11-15, 3.99, 1",
      "2026-08-10, 1, 1"
    })
    void
        a_bank_rate_that_is_most_likely_mistyped_is_asked_also_where_the_payment_is_planned_in_time(
            String payment, String rate, int asked) {
      GivenBill bill =
          GivenBill.usual()
              .set("asOf", "2026-11-10")
              .set("acceptedOn", "2026-07-01")
              .set("payment", payment)
              .terms("payWithin", tree("days", 60, "from", "ACCEPTANCE", "clause", "9.1"))
              .payee("supplierClass", "SMALL", "trader", false, "bankRate", rate);

      assertThat(bill.report().questions())
          .filteredOn(one -> one.question().key().startsWith("bill.bank-rate"))
          .hasSize(asked);
    }

    /** Three months late: 502679.00 x (1.016875^2 - 1) up to October, and 5 paise on a rupee. */
    @ParameterizedTest
    @CsvSource({
      "2026-10-15, 502679.00, 17108.61, 1",
      "2026-08-15, 502679.00, 0.05, 0",
      "2026-10-15, 502680.00, 17108.60, 1",
      "2026-10-15, 900000.00, 17108.60, 1"
    })
    void what_was_paid_late_before_bears_interest_up_to_its_own_day(
        String on, String amount, String interest, int told) {
      GivenBill bill =
          GivenBill.usual()
              .set("asOf", "2026-11-10")
              .set("acceptedOn", "2026-07-01")
              .set("payment", "2026-11-15")
              .set("paid", List.of(tree("on", on, "amount", amount)))
              .terms("payWithin", tree("days", 60, "from", "ACCEPTANCE", "clause", "9.1"))
              .payee("supplierClass", "SMALL", "trader", false, "bankRate", "6.75");

      assertThat(bill.report().due().get(0).interest()).contains(Money.ofRupees(interest));
      assertThat(bill.examine().trace().findings())
          .filteredOn(one -> one.code().equals("INTEREST_IN_PARTS"))
          .hasSize(told);
    }

    @Test
    void days_beyond_whole_months_of_delay_are_asked_of_an_officer() {
      GivenBill bill =
          GivenBill.usual()
              .set("acceptedOn", "2026-07-01")
              .set("payment", "2026-11-20")
              .terms("payWithin", tree("days", 45, "from", "ACCEPTANCE", "clause", "9.1"))
              .payee("supplierClass", "SMALL", "trader", false, "bankRate", "6.75");

      assertThat(kind(bill)).isEqualTo("REFER");
      assertThat(bill.report().net()).contains(Money.ofRupees("485640.00"));
    }

    /** Due on 15 August: (502680.00 + 25880.03) x 20.25 % / 360 for each day after 15 November. */
    @ParameterizedTest
    @CsvSource({"2026-11-15, , ", "2026-11-16, 1, 297.32", "2026-11-20, 5, 1486.58"})
    void days_beyond_whole_months_are_told_with_what_they_come_to_on_gem(
        String paid, Long days, String sum) {
      GivenBill bill =
          GivenBill.usual()
              .set("acceptedOn", "2026-07-01")
              .set("payment", paid)
              .terms("payWithin", tree("days", 45, "from", "ACCEPTANCE", "clause", "9.1"))
              .payee("supplierClass", "SMALL", "trader", false, "bankRate", "6.75");
      BillDue due =
          bill.report().due().stream()
              .filter(one -> one.by().equals("MSMED"))
              .findFirst()
              .orElseThrow();

      assertThat(due.interest()).contains(Money.ofRupees("25880.03"));
      assertThat(due.beyondDays()).isEqualTo(Optional.ofNullable(days));
      assertThat(due.beyondInterest()).isEqualTo(Optional.ofNullable(sum).map(Money::ofRupees));
      assertThat(bill.examine().trace().findings())
          .filteredOn(one -> one.code().equals("INTEREST_BEYOND"))
          .hasSize(days == null ? 0 : 1);
    }
  }

  /** One value of the tree after another is something that nobody would write there. */
  @Test
  void no_tree_gives_an_error_of_the_program() {
    Map<String, Object> full = full();
    List<Object> odd = new ArrayList<>(List.of("", -1, "0", "-9999999999999999.99", "9999-12-31"));
    odd.addAll(List.of("2199-12-31", "1900-01-01"));
    odd.addAll(List.of("0001-01-01", List.of(), Map.of(), "x".repeat(5_000), "\ud800", true));
    assertThat(examined(full)).isNotEmpty();
    for (List<Object> path : paths(full)) {
      for (Object value : odd) {
        assertThatCode(() -> examined(replaced(full, path, value)))
            .as("%s = %s", path, value)
            .doesNotThrowAnyException();
      }
    }
  }

  private static Map<String, Object> full() {
    GivenBill bill =
        Acceptance.reels(Acceptance.delivered(1, "D1", 10), Acceptance.accepted(3, "D1", 8))
            .certificate("426000.00", "0.00", tree("value", "426000.00", "damages", "0.00"))
            .set("creditNotes", List.of(note()))
            .set("earlier", List.of(earlier("INV-6", "1.00")))
            .set("setOffs", List.of(tree("reason", "rent of May", "amount", "5.00")))
            .set("paid", List.of(tree("on", "2026-07-09", "amount", "5.00")))
            .set("objections", List.of(tree("raisedOn", "2026-07-08", "reason", "no log")))
            .set("payment", "2026-11-20")
            .payee("supplierClass", "SMALL", "trader", false, "bankRate", "6.75")
            .terms("channel", "GEM", "advance", advance());
    return bill.request();
  }

  private static Map<String, Object> advance() {
    return tree("paid", "100.00", "recovered", "0.00", "percent", "20", "clause", "8");
  }

  private static String examined(Map<String, Object> tree) {
    if (BillRequest.over(INDIA).examine(tree)
        instanceof Checked.Accepted<Decision<BillReport>> made) {
      Optional<BillReport> report =
          made.value()
              .ruling()
              .<Optional<BillReport>>fold(
                  answer -> Optional.of(answer.value()),
                  refer -> refer.indication(),
                  open -> made.value().known());
      return made.value().explain(ProcurementLaw.messages("en"))
          + report.map(one -> one.toPlain(ProcurementLaw.messages("hi")));
    }
    return "";
  }

  private static List<List<Object>> paths(Object tree) {
    List<List<Object>> all = new ArrayList<>();
    Map<Object, Object> parts = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      parts.putAll(map);
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        parts.put(i, list.get(i));
      }
    }
    for (Map.Entry<Object, Object> part : parts.entrySet()) {
      all.add(List.of(part.getKey()));
      for (List<Object> below : paths(part.getValue())) {
        List<Object> path = new ArrayList<>(List.of(part.getKey()));
        path.addAll(below);
        all.add(path);
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static <T> T replaced(T tree, List<Object> path, Object value) {
    Object at = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      copy.put(at, rest.isEmpty() ? value : replaced(copy.get(at), rest, value));
      return (T) copy;
    }
    List<Object> copy = new ArrayList<>((List<?>) tree);
    int index = (Integer) at;
    copy.set(index, rest.isEmpty() ? value : replaced(copy.get(index), rest, value));
    return (T) copy;
  }

  /** Whatever is deducted: the entries add up, and the net is the total less each of them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void amounts_add_up_to_the_paisa(long seed) {
    Random random = new Random(seed);
    Money rate = new Money(100 + random.nextInt(90_000_000));
    Money damages = new Money(random.nextInt(2) * random.nextInt(100));
    Money reduction = damages.equals(Money.ZERO) ? new Money(random.nextInt(100)) : Money.ZERO;
    Money value = rate.minus(reduction);
    Money tax = new Money((value.paise() * 9 + 50) / 100);
    GivenBill bill =
        GivenBill.usual()
            .terms(
                "prices",
                List.of(
                    tree(
                        "item",
                        "fee",
                        "rate",
                        rate.toString(),
                        "against",
                        List.of("CERTIFICATE"),
                        "gstPercent",
                        "18",
                        "clause",
                        "5.1")),
                "retention",
                tree(
                    "percent",
                    String.valueOf(random.nextInt(20)),
                    "of",
                    random.nextBoolean() ? "VALUE" : "TOTAL",
                    "clause",
                    "9.2"))
            .payee("yearAmount", value.toString())
            .set(
                "setOffs",
                List.of(tree("reason", "rent of May", "amount", String.valueOf(random.nextInt(9)))))
            .certificate(
                value.minus(damages).toString(),
                damages.toString(),
                tree("value", value.toString(), "damages", damages.toString()))
            .line(
                fee(value.toString(), "rate", rate.toString(), "reduction", reduction.toString()),
                tax.toString(),
                tax.toString());

    BillReport report = bill.answer();
    Money left = value.plus(tax).plus(tax);
    for (BillEntry entry : report.entries().subList(1, report.entries().size())) {
      assertThat(entry.amount()).isLessThan(Money.ZERO);
      left = left.plus(entry.amount());
    }
    assertThat(report.net()).contains(left);
    assertThat(report.entries().get(0).amount()).isEqualTo(value.plus(tax).plus(tax));
    assertThat(report.toPlain(ProcurementLaw.messages("hi"))).containsKey("netInWords");
  }
}
