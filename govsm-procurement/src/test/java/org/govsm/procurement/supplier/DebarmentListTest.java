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
    "Media Example, REFER",
    "ExampleMedia (P) Ltd, REFER",
    "Exampel Media & Co, REFER",
    "Example Medias, REFER",
    "Exаmple Media, REFER", // a Cyrillic letter
    "Examp1e Media, REFER",
    "एग्ज़ाम्पल मीडिया, REFER",
    "Examples Medias, ANSWER",
    "Example Media Works, ANSWER",
    "Sample Trading, ANSWER"
  })
  void a_name_alone_asks_an_officer(String name, String ruling) {
    assertThat(standing(order("O-1", "name", name), LocalDate.of(2026, 11, 28)).kind())
        .isEqualTo(ruling);
  }

  @Test
  void a_name_in_another_script_asks_nobody_where_a_number_tells() {
    Map<String, Object> order =
        order(
            "O-1",
            "name",
            "उदाहरण",
            "identifiers",
            List.of(number("PAN", "AAACG1234H"), number("IFSC", "SBIN0001234")));
    LocalDate day = LocalDate.of(2026, 11, 28);
    assertThat(standing(order, day)).isEqualTo(new Ruling.Answer<>(false));
    order.put("identifiers", List.of(number("CIN", "U72200KA2013PTC097389")));
    assertThat(standing(order, day).kind()).isEqualTo("REFER");
  }

  @ParameterizedTest
  @CsvSource({
    "IFSC, SBIN0001234, REFER",
    "DIN, 00012345, REFER",
    "CIN, U72200KA2013PTC097389, ANSWER",
    "UDYAM, UDYAM-KA-26-0012345, ANSWER"
  })
  void only_a_number_of_one_party_alone_bars(String kind, String number, String ruling) {
    List<Map<String, Object>> shared = List.of(number(kind, number));
    Ruling<Boolean> standing =
        orders("2026-11-28", List.of(order("O-1", "identifiers", shared)))
            .standing(supplier("DRAFT", "identifiers", shared), LocalDate.of(2026, 11, 28));
    assertThat(standing.kind()).isEqualTo(ruling);
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
