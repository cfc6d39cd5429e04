package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

/** A demand cut up, asked in one tree. */
class SplittingRequestTest {

  private static final PurchaseLaw LAW = PurchaseLaw.of(ProcurementLaw.library());
  private static final Map<String, Object> FACTS =
      Map.of("scientific", false, "channel", "GEM", "category", "NON_CONSULTING");

  private static List<String> faults(Map<String, Object> tree) {
    return LAW.splittingRequests(Cases.IN)
        .ofPlain(tree)
        .fold(decision -> List.<String>of(), all -> all.stream().map(InputFault::pointer).toList());
  }

  private static Map<String, Object> order(String day, String value) {
    return Map.of("day", day, "value", value);
  }

  @Test
  void two_direct_orders_of_a_year_that_make_a_comparison() {
    Map<String, Object> tree =
        Map.of(
            "facts",
            FACTS,
            "orders",
            List.of(order("2025-01-02", "30000.00"), order("2025-06-02", "20000.01")),
            "windowDays",
            365);

    assertThat(
            LAW.splittingRequests(Cases.IN)
                .ofPlain(tree)
                .orThrow()
                .toPlain(ProcurementLaw.messages("en"))
                .get("answer"))
        .hasToString(
            "{aggregate=50000.01, procedureOnAggregate=L1_COMPARISON, permittedOnAggregate=null,"
                + " procedureEach=[DIRECT_PURCHASE], flags=[POSSIBLE_SPLITTING]}");
  }

  @Test
  void every_fault_is_told_at_once() {
    Map<String, Object> tree =
        Map.of(
            "facts", Map.of("scientific", "no"),
            "orders", List.of(Map.of("day", "2025-13-01")),
            "windowDays", 1);

    assertThat(faults(tree))
        .containsExactlyInAnyOrder("/facts/scientific", "/orders/0/day", "/orders/0/value");
  }

  @Test
  void a_channel_that_there_is_not_is_no_purchase_outside_gem() {
    Map<String, Object> order = Map.of("day", "2025-01-02", "value", "30000.00", "channel", "GME");

    assertThat(faults(Map.of("facts", FACTS, "orders", List.of(order), "windowDays", 365)))
        .containsExactly("/orders/0/channel");
  }

  @Test
  void a_misspelt_channel_is_told_with_the_nearest() {
    Map<String, Object> order = Map.of("day", "2025-01-02", "value", "1.00", "channel", "GME");

    assertThat(
            LAW.splittingRequests(Cases.IN)
                .ofPlain(Map.of("facts", FACTS, "orders", List.of(order), "windowDays", 365))
                .fold(decision -> List.<InputFault>of(), all -> all)
                .get(0)
                .text()
                .values())
        .containsEntry("nearest", "GEM");
  }

  @Test
  void no_days_and_a_sum_below_nothing_are_refused() {
    Map<String, Object> tree =
        Map.of("orders", List.of(order("2025-01-02", "-1.00")), "windowDays", 0);

    assertThat(faults(tree)).containsExactlyInAnyOrder("/windowDays", "/orders/0/value");
  }

  @Test
  void a_procedure_that_there_is_not_is_refused_with_the_nearest() {
    Map<String, Object> order =
        Map.of("day", "2025-01-02", "value", "30000.00", "used", "L1_COMPARISN");
    Map<String, Object> tree = Map.of("facts", FACTS, "orders", List.of(order), "windowDays", 365);

    InputFault fault =
        LAW.splittingRequests(Cases.IN)
            .ofPlain(tree)
            .fold(decision -> List.<InputFault>of(), faults -> faults)
            .get(0);

    assertThat(fault.pointer()).isEqualTo("/orders/0/used");
    assertThat(fault.code()).isEqualTo("purchase.used-code");
    assertThat(fault.text().values()).containsEntry("nearest", "L1_COMPARISON");
  }

  @Test
  void the_number_of_days_is_a_number_and_no_text() {
    Map<String, Object> tree =
        Map.of("orders", List.of(order("2025-01-02", "1.00")), "windowDays", "365");

    assertThat(faults(tree)).containsExactly("/windowDays");
  }
}
