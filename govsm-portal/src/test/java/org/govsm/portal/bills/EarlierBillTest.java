package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierBillTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static StoredBill passed(Map<String, @Nullable Object> passed, Object... notes) {
    return settled(Map.of("passed", passed), notes);
  }

  private static StoredBill settled(Map<String, @Nullable Object> settled, Object... notes) {
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
        settled,
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

  private static Map<String, @Nullable Object> stated(Map<String, Object> advance) {
    return Map.of(
        "passed",
        Map.of("advance", "10000.00"),
        "request",
        Map.of(
            "terms",
            Map.of("advance", advance),
            "advanceTax",
            Map.of("incomeTax", "100.00", "gst", "200.00")),
        "inYear",
        Map.of("incomeTax", "40.00"));
  }

  @Test
  void tax_that_was_stated_of_an_advance_without_tax_lowered_none_and_is_not_taken() {
    for (Map<String, Object> advance :
        List.of(Map.<String, Object>of("taxDeducted", false), Map.<String, Object>of())) {
      StoredBill bill = settled(stated(advance));
      assertThat(EarlierBill.of(bill)).doesNotContainKey("advanceTax");
      assertThat(EarlierBill.inYear(bill)).containsEntry("incomeTax", "40.00");
    }
  }

  @Test
  void tax_on_an_advance_that_was_not_told_is_that_which_was_stated_and_counts_in_the_year() {
    Map<String, @Nullable Object> settled = stated(Map.of("taxDeducted", true));
    StoredBill old = settled(settled);

    assertThat(EarlierBill.of(old))
        .containsEntry("advanceTax", Map.of("incomeTax", "100.00", "gst", "200.00"));
    assertThat(EarlierBill.inYear(old)).containsEntry("incomeTax", "140.00");

    Map<String, @Nullable Object> told = new LinkedHashMap<>(settled);
    told.put("passed", Map.of("advance", "10000.00", "advanceTax", Map.of("incomeTax", "0.00")));
    assertThat(EarlierBill.of(settled(told)))
        .containsEntry("advanceTax", Map.of("incomeTax", "0.00"));
    assertThat(EarlierBill.inYear(settled(told))).containsEntry("incomeTax", "40.00");
  }

  @Test
  void a_bill_that_took_up_no_advance_has_no_tax_of_one() {
    Map<String, @Nullable Object> settled =
        new LinkedHashMap<>(stated(Map.of("taxDeducted", true)));
    settled.put("passed", Map.of());
    StoredBill bill = settled(settled);

    assertThat(EarlierBill.of(bill)).doesNotContainKey("advanceTax");
    assertThat(EarlierBill.inYear(bill)).containsEntry("incomeTax", "40.00");
  }

  @Test
  void what_was_told_of_them_stands() {
    assertThat(EarlierBill.of(passed(Map.of("credited", "7.00"), note("60.00"))))
        .containsEntry("credited", "7.00");
    assertThat(EarlierBill.of(passed(Map.of()))).doesNotContainKey("credited");
  }
}
