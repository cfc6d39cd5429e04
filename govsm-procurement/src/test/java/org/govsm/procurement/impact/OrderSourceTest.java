package org.govsm.procurement.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.impact.OrderSource.Order;
import org.govsm.procurement.impact.OrderSource.Use;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.supplier.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rate contract or panel from which purchases are ordered. */
class OrderSourceTest {

  private static final OrderSource PANEL =
      OrderSource.of(
          Panel.fromPlain(
                  Map.of(
                      "id",
                      "p-2026-1",
                      "title",
                      "Films",
                      "from",
                      "2026-04-01",
                      "until",
                      "2026-12-31",
                      "commitment",
                      "0".repeat(64),
                      "members",
                      List.of(member("reel-one"), member("reel-two"))))
              .orThrow());

  private static final OrderSource RATES =
      OrderSource.of(
          Given.terms()
              .set("kpis", List.of())
              .set("amounts", List.of(Given.fee("1000.00")))
              .set("ceiling", Map.of("amount", "40000.00", "clause", "4"))
              .done()
              .orThrow());

  private static final Messages ENGLISH = ProcurementLaw.messages("en");
  private static final String AGENCY = "agency";

  private static Map<String, Object> member(String id) {
    return Map.of("supplier", id, "capacity", 1L, "from", "2026-04-01", "until", "2026-12-31");
  }

  private static Order order(String day, String supplier, String sum) {
    return new Order(
        "P-1",
        Optional.of(day).filter(said -> !said.isEmpty()).map(LocalDate::parse),
        Optional.of(supplier).filter(said -> !said.isEmpty()),
        Optional.of(sum).filter(said -> !said.isEmpty()).map(Money::ofRupees));
  }

  private static List<String> codes(List<InputFault> faults) {
    return faults.stream().map(fault -> fault.code().replace("purchase.source-", "")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, reel-one, days",
    "2026-04-01, reel-one, ''",
    "2026-12-31, Reel-One, ''",
    "2027-01-01, reel-one, days",
    "2026-04-01, another, supplier",
    "2026-04-01, '', whom",
    "'', reel-one, ''"
  })
  void it_covers_its_days_and_its_suppliers_as_far_as_they_are_stated(
      String day, String supplier, String fault) {
    assertThat(String.join(" ", codes(PANEL.against(order(day, supplier, "1.00"), Use.NONE))))
        .isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "40000.00, '', '', ''",
    "40000.01, '', '', ceiling",
    "25000.00, 15000.00, '', ''",
    "25000.01, 15000.00, '', ceiling-left",
    "20000.00, 15000.00, 5000.01, ceiling-left",
    "'', 15000.00, 30000.00, ''"
  })
  void all_orders_together_come_to_no_more_than_its_ceiling(
      String sum, String first, String second, String fault) {
    List<Order> others = List.of(order("", "", first), order("", "", second));
    assertThat(
            String.join(
                " ", codes(RATES.against(order("", AGENCY, sum), used(others, "0.00", "0.00")))))
        .isEqualTo(fault);
    assertThat(RATES.isLimited()).isTrue();
    assertThat(PANEL.isLimited()).isFalse();
  }

  private static Use used(List<Order> others, String taken, String before) {
    return new Use(others, Money.ofRupees(taken), Money.ofRupees(before));
  }

  /** The greater of ordered and paid is used, as what was paid may be of what was ordered. */
  @ParameterizedTest
  @CsvSource({
    "10000.00, 0.00, 0.00, 30000.00, ''",
    "10000.01, 0.00, 0.00, 30000.00, ceiling-taken",
    "10000.00, 20000.00, 0.00, 30000.00, ''",
    "10000.01, 20000.00, 0.00, 30000.00, ceiling-taken",
    "10000.01, 30000.00, 0.00, 20000.00, ceiling-left",
    "40000.00, 0.00, 30000.00, 30000.00, ''",
    "40000.01, 0.00, 30000.00, 30000.00, ceiling",
    "0.01, 0.00, 0.00, 50000.00, ceiling-taken"
  })
  void what_certificates_and_bills_took_counts_towards_its_ceiling(
      String sum, String ordered, String before, String taken, String fault) {
    List<Order> others = List.of(order("", "", ordered));
    List<InputFault> faults = RATES.against(order("", AGENCY, sum), used(others, taken, before));
    assertThat(String.join(" ", codes(faults))).isEqualTo(fault);
  }

  @Test
  void what_is_left_is_told_as_the_most() {
    List<InputFault> faults =
        RATES.against(order("", AGENCY, "10000.01"), used(List.of(), "30000.00", "0.00"));
    assertThat(ENGLISH.say(faults.get(0).text()))
        .contains("Certificates and bills have taken ₹30,000", "at most ₹10,000 is left");
  }

  @ParameterizedTest
  @CsvSource({"reel-one, ''", "another, supplier", "'', ''"})
  void a_purchase_made_in_another_way_that_names_a_panel_is_from_a_member(
      String supplier, String fault) {
    Order order = order("2020-01-01", supplier, "1.00");
    assertThat(String.join(" ", codes(PANEL.besideWay(order).stream().toList()))).isEqualTo(fault);
    assertThat(RATES.besideWay(order)).as("a contract is named for much else").isEmpty();
  }

  @Test
  void it_is_named_as_a_word_of_its_own() {
    assertThat(PANEL.isNamedIn("Panel P-2026-1, approved by order 7")).isTrue();
    assertThat(PANEL.isNamedIn("Panel p-2026-12, approved by order 7")).isFalse();
    assertThat(OrderSource.isNamed("P-1", "Note p. 1 of the file")).as("a page").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"From panel P 2026 1, note 4", "Panel p_2026_1", "panel P2026/1, note 4"})
  void it_is_named_however_its_id_is_parted(String reason) {
    assertThat(PANEL.isNamedIn(reason)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'From it, of course', true",
    "'Rate contract of the Union, order 7 of 2 April 2026', false"
  })
  void one_on_no_register_is_known_by_its_paper(String reason, boolean refused) {
    assertThat(OrderSource.unknown(reason).isPresent()).isEqualTo(refused);
  }
}
