package org.govsm.procurement.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of cases hold nobody's number, however it is written. */
class PersonalIdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9876543210",
        "1234567890",
        "98765-43210",
        "987-654-3210",
        "T/9876543210/1",
        "WA-919876543210",
        "wa00919876543210",
        "09876543210",
        "91.98765.43210",
        "2026/98765-43210",
        "202610000123",
        "2341-2341-2346",
        "T2341.2341.2346x",
        "23412341/2346"
      })
  void a_telephone_or_aadhaar_number_is_found(String id) {
    assertThat(PersonalIds.areIn(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q1",
        "2026-10-000123",
        "GRV/2026/10/123456",
        "T-5876543210",
        "T-987654321",
        "T-98765432101",
        "98765432109876543",
        "2341-2341-2347",
        "DARPG/E/2026/0001234"
      })
  void other_ids_pass(String id) {
    assertThat(PersonalIds.areIn(id)).isFalse();
  }
}
