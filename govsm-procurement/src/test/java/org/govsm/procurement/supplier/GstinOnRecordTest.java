package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GstinOnRecordTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final String OWN = "19AAACE1234F1Z3";
  private static final String OTHER = "19AAAGD5678K1ZX";

  private static Map<String, Object> terms(String gstin, String without) {
    Map<String, Object> agency = new LinkedHashMap<>(Map.of("id", "a", "name", "Alpha"));
    if (!gstin.isEmpty()) {
      agency.put("gstin", gstin);
    }
    if (!without.isEmpty()) {
      agency.put("withoutGstin", without);
    }
    return new LinkedHashMap<>(Map.of("supplier", agency));
  }

  private static Optional<Supplier> register(String... kindsAndNumbers) {
    List<Map<String, String>> numbers = new ArrayList<>();
    for (int i = 0; i < kindsAndNumbers.length; i += 2) {
      numbers.add(Map.of("kind", kindsAndNumbers[i], "number", kindsAndNumbers[i + 1]));
    }
    Map<String, Object> tree =
        Map.of("id", "a", "name", "Alpha", "state", "REGISTERED", "identifiers", numbers);
    return Optional.of(Supplier.fromPlain(tree).orThrow());
  }

  private static List<String> found(Map<String, Object> terms, Optional<Supplier> registered) {
    return GstinOnRecord.findings(terms, registered, DAY).stream()
        .map(one -> one.code() + " " + one.weight())
        .toList();
  }

  @Test
  void a_number_that_is_that_of_the_register_is_no_finding() {
    assertThat(found(terms(OWN, ""), register("GSTIN", OTHER, "GSTIN", OWN))).isEmpty();
    assertThat(found(terms(OWN, ""), Optional.empty())).as("no record of the agency").isEmpty();
  }

  @Test
  void another_number_than_the_register_has_blocks() {
    assertThat(found(terms(OWN, ""), register("GSTIN", OTHER)))
        .containsExactly("GSTIN_DIFFERS BLOCKING");
    assertThat(found(terms(OWN, ""), register("PAN", "AAAGD5678K")))
        .as("the PAN within it is of somebody else")
        .containsExactly("GSTIN_DIFFERS BLOCKING");
    assertThat(found(terms("", "Below the threshold"), register("GSTIN", OWN)))
        .containsExactly("GSTIN_DIFFERS BLOCKING");
  }

  @Test
  void a_number_of_which_the_register_has_none_is_told() {
    assertThat(found(terms(OWN, ""), register("PAN", "AAACE1234F")))
        .containsExactly("GSTIN_NOT_ON_RECORD WARNING");
    assertThat(found(terms(OWN, ""), register())).containsExactly("GSTIN_NOT_ON_RECORD WARNING");
  }

  @Test
  void a_number_that_cannot_be_blocks() {
    assertThat(found(terms("19AAACE1234F1Z4", ""), Optional.empty()))
        .containsExactly("GSTIN_WRONG BLOCKING");
  }

  @Test
  void no_number_is_told_unless_the_terms_say_why_there_is_none() {
    assertThat(found(terms("", ""), Optional.empty())).containsExactly("GSTIN_NOT_STATED WARNING");
    assertThat(found(terms("", ""), register("GSTIN", OWN)))
        .containsExactly("GSTIN_NOT_STATED WARNING");
    assertThat(found(terms("", "Below the threshold"), Optional.empty())).isEmpty();
    assertThat(found(terms(" ", " "), Optional.empty()))
        .as("blanks say nothing")
        .containsExactly("GSTIN_NOT_STATED WARNING");
  }

  @ParameterizedTest
  @CsvSource({
    "100.00,100.00,false,",
    "100.00,118.00,false,GSTIN_NOT_STATED WARNING",
    "100.00,,false,GSTIN_NOT_STATED WARNING",
    "100.00,118.00,true,GST_WITHOUT_GSTIN WARNING",
    "100.00,100.00,true,",
  })
  void a_value_without_gst_asks_for_no_number_and_one_with_gst_for_a_reason_to_look(
      String amount, String withGst, boolean says, String code) {
    Map<String, Object> terms = terms("", says ? "Below the threshold" : "");
    Map<String, Object> value = new LinkedHashMap<>(Map.of("amount", amount));
    Optional.ofNullable(withGst).ifPresent(sum -> value.put("withGst", sum));
    terms.put("value", value);

    assertThat(found(terms, Optional.empty())).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void terms_without_an_agency_are_not_judged_and_every_finding_has_words() {
    assertThat(found(Map.of(), register())).isEmpty();
    assertThat(GstinOnRecord.findings(terms("", ""), register(), DAY))
        .allSatisfy(
            one -> {
              assertThat(one.weight()).isEqualTo(Weight.WARNING);
              assertThat(ProcurementLaw.messages("hi").say(one.text())).contains("GSTIN");
            });
  }
}
