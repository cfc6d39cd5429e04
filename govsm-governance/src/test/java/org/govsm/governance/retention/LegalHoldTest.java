package org.govsm.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which legal hold is meant, and who lifts it. */
class LegalHoldTest {

  private static final LegalHold HOLD =
      LegalHold.of(
          Map.of(
              "reference", "WP 7/2026",
              "from", "2026-11-20",
              "heldBy", "records.one",
              "recordedOn", "2026-11-24"));

  @ParameterizedTest
  @CsvSource({
    "wp 7/2026, true",
    "WP-7 / 2026, true",
    "WP7/2026, true",
    "ＷＰ 7/2026, true",
    "WP 72/026, false",
    "WP 7, false",
    "WP 7/2027, false",
  })
  void a_case_in_other_letters_is_the_same_case(String reference, boolean same) {
    assertThat(HOLD.isOf(reference)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "records.one, records-officer, true",
    "Records.One, records-officer, true",
    "records.two, records-officer, false",
    "legal.one, legal-officer, true",
  })
  void it_is_lifted_by_who_put_it_or_by_a_legal_officer(String person, String role, boolean may) {
    assertThat(HOLD.mayLift(person, List.of(role))).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, false", "2026-11-24, true", "2026-11-25, true"})
  void it_is_not_lifted_before_it_was_put_on_record(String lifted, boolean taken) {
    Map<String, Object> hold =
        Map.of(
            "reference", "WP 7/2026",
            "from", "2026-11-20",
            "recordedOn", "2026-11-24",
            "liftedOn", lifted);

    boolean read =
        RetentionUntil.ask(Map.of("holds", List.of(hold), "asOf", "2026-11-30"))
            .<Boolean>fold(one -> true, faults -> false);

    assertThat(read).isEqualTo(taken);
  }
}
