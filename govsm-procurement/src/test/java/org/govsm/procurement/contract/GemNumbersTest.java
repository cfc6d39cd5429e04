package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The award and the numbers of GeM on which a contract stands: doubtful ones are noted, never
 * refused.
 */
class GemNumbersTest {

  private static Terms terms(Map<String, String> purchase) {
    Map<String, Object> tree = new LinkedHashMap<>(Terms.packaged("gem-service").toPlain());
    tree.put("orderedOn", "2026-03-02");
    tree.put("purchase", purchase);
    return Terms.fromPlain(tree).orThrow();
  }

  private static List<String> noted(Map<String, String> purchase) {
    return new TermsNotes(terms(purchase), MetricDictionary.shipped())
        .all().stream()
            .filter(note -> note.code().equals("terms.gem-number"))
            .map(note -> note.text().key())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "gemContract, GEMC-511687712345678, ",
    "gemContract, GEMC511687712345678, note.gem-contract",
    "gemContract, GEMC-5116A, note.gem-contract",
    "gemBid, GEM/2026/B/5641892, ",
    "gemBid, GEM/2027/B/5641892, note.gem-bid-year",
    "gemBid, GEM/26/B/5641892, note.gem-bid",
    "gemReport, ABC-123, "
  })
  void a_number_of_another_form_or_year_is_noted(String member, String number, String note) {
    assertThat(noted(Map.of("reference", "Sanction 1", member, number)))
        .isEqualTo(note == null ? List.of() : List.of(note));
  }

  @ParameterizedTest
  @CsvSource({
    "GEM/2026/B/1234567, note.gem-reference",
    "bid GEM/2026/B/1234567 of May, note.gem-reference",
    "GEMC-511687712345678, note.gem-reference",
    "Sanction GEM/12, "
  })
  void a_number_of_gem_in_the_reference_is_read_as_none_and_noted(String reference, String note) {
    assertThat(noted(Map.of("reference", reference)))
        .isEqualTo(note == null ? List.of() : List.of(note));
    assertThat(noted(Map.of("reference", "GEM/2026/B/1", "gemBid", "GEM/2026/B/1"))).isEmpty();
  }

  @Test
  void an_availability_report_beside_a_contract_on_gem_is_noted() {
    assertThat(noted(Map.of("gemContract", "GEMC-1", "gemReport", "R-1")))
        .containsExactly("note.gem-both");
  }

  @Test
  void a_purchase_needs_an_id_a_reference_or_a_contract_on_gem_and_each_is_read_back() {
    Terms read = terms(Map.of("gemContract", "GEMC-1", "award", "LoA 7 of 1 March 2026"));

    assertThat(read.gem().contract()).contains("GEMC-1");
    assertThat(read.award()).contains("LoA 7 of 1 March 2026");
    Map<String, Object> tree = new LinkedHashMap<>(read.toPlain());
    tree.put("purchase", Map.of("award", "LoA 7"));
    assertThat(Terms.fromPlain(tree).<Boolean>fold(ok -> false, faults -> true)).isTrue();
    assertThat(ProcurementLaw.messages("hi").say("note.gem-both")).contains("GeM");
  }
}
