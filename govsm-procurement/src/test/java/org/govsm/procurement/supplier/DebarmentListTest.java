package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.supplier.SupplierExamples.number;
import static org.govsm.procurement.supplier.SupplierExamples.order;
import static org.govsm.procurement.supplier.SupplierExamples.orders;
import static org.govsm.procurement.supplier.SupplierExamples.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebarmentListTest {

  private static final List<Map<String, Object>> PAN = List.of(number("PAN", "AAGCB7383J"));

  @ParameterizedTest
  @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
  void the_first_and_the_last_day_of_an_order_count(LocalDate day, boolean debarred) {
    assertThat(standing(order("O-1", "identifiers", PAN), day))
        .isEqualTo(new Ruling.Answer<>(debarred));
  }

  @ParameterizedTest
  @CsvSource({"ALL, works, true", "OWN, works, false", "OWN, dipr, true"})
  void an_order_of_one_department_binds_that_department(
      String scope, String authority, boolean debarred) {
    Map<String, Object> order =
        order("O-1", "identifiers", PAN, "scope", scope, "authority", authority);
    assertThat(standing(order, LocalDate.of(2026, 11, 28)))
        .isEqualTo(new Ruling.Answer<>(debarred));
  }

  @Test
  void a_gstin_of_the_same_pan_matches() {
    Map<String, Object> order =
        order("O-1", "identifiers", List.of(number("GSTIN", "29AAGCB7383J1Z4")));
    assertThat(standing(order, LocalDate.of(2026, 11, 28))).isEqualTo(new Ruling.Answer<>(true));
  }

  @Test
  void a_match_says_why() {
    DebarmentList list = orders("2026-11-28", List.of(order("O-1", "identifiers", PAN)));
    assertThat(list.matches(supplier("DRAFT"), LocalDate.of(2026, 11, 28)))
        .extracting(match -> ProcurementLaw.messages("en").say(match.reason()))
        .containsExactly(
            "Order O-1 of works, from 1 January 2026 to 31 December 2026, names the same PAN.");
  }

  @ParameterizedTest
  @CsvSource({
    "EXAMPLE MEDIA PVT. LTD., REFER",
    "Example Media LLP, REFER",
    "Example Media Works, ANSWER",
    "Media Example, ANSWER"
  })
  void a_name_alone_asks_an_officer(String name, String ruling) {
    assertThat(standing(order("O-1", "name", name), LocalDate.of(2026, 11, 28)).kind())
        .isEqualTo(ruling);
  }

  @ParameterizedTest
  @CsvSource({
    "OTHER, , ANSWER false", // to clear somebody no hearing is needed
    "SAME, , REFER",
    "SAME, 2026-11-20, REFER", // heard up to the day of the decision itself
    "SAME, 2026-11-19, ANSWER true"
  })
  void a_decision_on_a_name_counts_after_the_supplier_was_heard(
      String decision, String replyBy, String ruling) {
    Map<String, Object> match =
        Given.tree(
            "order", "O-1", "decision", decision, "decidedOn", "2026-11-20", "reason", "Compared");
    if (replyBy != null) {
      match.put(
          "hearing", Given.tree("reason", "Name", "noticeOn", "2026-11-01", "replyBy", replyBy));
    }
    Supplier supplier = supplier("DRAFT", "matches", List.of(match));
    DebarmentList list = orders("2026-11-28", List.of(order("O-1", "name", "Example Media")));

    assertThat(
            list.standing(supplier, LocalDate.of(2026, 11, 28))
                .<String>fold(a -> "ANSWER " + a.value(), r -> "REFER", u -> "UNDETERMINED"))
        .isEqualTo(ruling);
  }

  private static Ruling<Boolean> standing(Map<String, Object> order, LocalDate day) {
    return orders("2027-12-31", List.of(order)).standing(supplier("DRAFT"), day);
  }
}
