package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A contract is signed with the supplier that its purchase has on record")
class PurchasedFromTest {

  private static final Map<String, Object> TERMS =
      Map.of("supplier", Map.of("id", "agency-1", "name", "Kalpanik Films Pvt. Ltd."));

  private static Optional<Finding> found(String... recorded) {
    return PurchasedFrom.finding("P-1", List.of(recorded), TERMS, List.of("कल्पनिक फ़िल्म्स"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agency-1",
        "AGENCY-1",
        "Kalpanik Films",
        "kalpanik films pvt ltd",
        "कल्पनिक फ़िल्म्स"
      })
  void its_id_or_name_is_the_same(String recorded) {
    assertThat(found(recorded)).isEmpty();
  }

  @Test
  void the_names_of_an_id_on_record_count() {
    assertThat(found("old-id", "Kalpanik Films")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"agency-2", "Namuna Reels", "Kalpanik"})
  void another_blocks_and_names_the_purchase(String recorded) {
    Finding found = found(recorded).orElseThrow();
    assertThat(found.weight()).isEqualTo(Finding.Weight.BLOCKING);
    assertThat(found.text().values()).containsEntry("purchase", "P-1");
    assertThat(found.text().values()).containsEntry("known", recorded);
  }

  @Test
  void what_is_not_on_record_or_not_written_yet_contradicts_nothing() {
    assertThat(found()).isEmpty();
    assertThat(PurchasedFrom.finding("P-1", List.of("agency-2"), Map.of(), List.of())).isEmpty();
  }
}
