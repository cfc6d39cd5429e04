package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierBillTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static StoredBill passed(Map<String, @Nullable Object> passed, Object... notes) {
    return new StoredBill(
        "demo",
        "B1",
        "K-1",
        "s",
        "N-1",
        StoredBill.PASSED,
        4,
        "buyer",
        "indentor",
        DAY,
        DAY,
        DAY,
        Optional.empty(),
        118_00,
        Optional.empty(),
        Map.of("creditNotes", List.of(notes)),
        Map.of(),
        Map.of(),
        Map.of("passed", passed),
        "",
        Optional.empty(),
        DAY);
  }

  private static Map<String, Object> note(String value) {
    return Map.of("number", "CN-1", "taxableValue", value);
  }

  @Test
  void a_bill_that_was_passed_before_credit_notes_were_told_has_them_from_its_own() {
    assertThat(EarlierBill.of(passed(Map.of("number", "N-1"), note("60.00"), note("40.50"))))
        .containsEntry("number", "N-1")
        .containsEntry("credited", "100.50");
  }

  @Test
  void what_was_told_of_them_stands() {
    assertThat(EarlierBill.of(passed(Map.of("credited", "7.00"), note("60.00"))))
        .containsEntry("credited", "7.00");
    assertThat(EarlierBill.of(passed(Map.of()))).doesNotContainKey("credited");
  }
}
