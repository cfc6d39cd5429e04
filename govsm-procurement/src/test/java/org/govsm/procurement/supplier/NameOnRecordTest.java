package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.junit.jupiter.api.Test;

/** One id of a supplier has one name. */
class NameOnRecordTest {

  private static final Optional<Supplier> STUDIO =
      Optional.of(
          Supplier.fromPlain(
                  Map.of(
                      "id",
                      "studio",
                      "name",
                      "Udaharan Film Studio Pvt. Ltd.",
                      "nameHi",
                      "उदाहरण फ़िल्म स्टूडियो",
                      "identifiers",
                      List.of(Map.of("kind", "GSTIN", "number", "19AAACE1234F1Z3")),
                      "state",
                      "REGISTERED"))
              .orThrow());

  private static List<String> found(
      String name, Optional<Supplier> registered, String... contracted) {
    return NameOnRecord.findings(
            Map.of("supplier", tree("id", "studio", "name", name)), registered, List.of(contracted))
        .stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void the_name_is_that_of_the_register_in_either_language_and_however_it_is_written() {
    for (String name :
        List.of(
            "Udaharan Film Studio Pvt. Ltd.",
            "UDAHARAN FILM STUDIO PVT LTD",
            "उदाहरण फ़िल्म स्टूडियो",
            "Udaharan Film Studio Pvt Ltd \u00b7 उदाहरण फ़िल्म स्टूडियो")) {
      assertThat(found(name, STUDIO)).as(name).isEmpty();
    }
    assertThat(found("Another Name Limited", STUDIO)).containsExactly("NAME_DIFFERS");
    assertThat(found("Udaharan Film Studio GSTIN 27AAPFU0939F1ZV", STUDIO, "Whatever"))
        .containsExactly("NAME_DIFFERS");
  }

  @Test
  void where_the_register_has_none_it_is_that_of_the_other_contracts() {
    assertThat(found("Another Name Limited", Optional.empty())).isEmpty();
    assertThat(found("Another Name Limited", Optional.empty(), "Udaharan Film Studio · उदाहरण"))
        .containsExactly("NAME_DIFFERS");
    assertThat(found("Udaharan film studio", Optional.empty(), "Udaharan Film Studio · उदाहरण"))
        .isEmpty();
  }

  @Test
  void a_whole_name_is_the_same_in_either_language_and_with_any_form_of_a_body() {
    String known = "Namuna Reels (invented) · नमूना रील्स (काल्पनिक)";
    for (String name :
        List.of(
            "NAMUNA REELS",
            "M/s Namuna Reels",
            "Messrs. Namuna Reels Pvt. Ltd.",
            "Namuna Reels LLP",
            "namuna  reels (INVENTED)",
            "नमूना रील्स (काल्पनिक)",
            "मैसर्स नमूना रील्स प्रा. लि.")) {
      assertThat(NameOnRecord.isSame(name, known)).as(name).isTrue();
      assertThat(NameOnRecord.isSame(known, name)).as(name).isTrue();
    }
    for (String name :
        List.of("Namuna", "Reels Namuna", "Namuna Reels (other)", "Namuna Films", "M/s", "")) {
      assertThat(NameOnRecord.isSame(name, known)).as(name).isFalse();
    }
  }

  @Test
  void terms_without_a_name_are_not_judged() {
    assertThat(NameOnRecord.findings(Map.of(), STUDIO, List.of())).isEmpty();
  }
}
