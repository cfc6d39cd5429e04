package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name that was probably meant. */
class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "valeu, value",
    "VALUE, value",
    "suplierClass, supplierClass",
    "month_late, monthsLate",
    "x, due"
  })
  void needs_the_fewest_letters_changed(String given, String nearest) {
    assertThat(NearestName.of(given, List.of("value", "supplierClass", "monthsLate", "due")))
        .contains(nearest);
  }

  @Test
  void two_letters_swapped_are_one_slip() {
    assertThat(NearestName.of("esm", List.of("esab", "ems"))).contains("ems");
  }

  @Test
  void of_equals_is_the_one_that_begins_alike_for_longest() {
    assertThat(NearestName.of("channe", List.of("change", "channel"))).contains("channel");
  }

  @Test
  void a_name_whose_last_part_is_given_is_nearer_than_one_of_other_letters() {
    assertThat(NearestName.of("wb", List.of("IN", "IN.KA", "IN.WB"))).contains("IN.WB");
  }

  @Test
  void is_none_where_there_are_no_names() {
    assertThat(NearestName.of("value", List.of())).isEmpty();
  }

  @Test
  void of_a_name_without_end_is_found_by_its_beginning() {
    assertThat(NearestName.of("value" + "x".repeat(1_000_000), List.of("value", "due")))
        .isPresent();
  }
}
