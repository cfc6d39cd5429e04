package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

/** What is proposed as the last day of a signature comes from a decision, and never from us. */
class SigningTermTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private static Optional<LocalDate> proposed(String control, String platform, String... ends) {
    List<Object> decisions =
        Arrays.stream(ends)
            .<Object>map(
                end -> {
                  Map<String, Object> decision = new HashMap<>(Map.of("platform", "X"));
                  decision.put("duration", end.isEmpty() ? "ongoing" : "time-bound");
                  if (!end.isEmpty()) {
                    decision.put("endDate", end);
                  }
                  return decision;
                })
            .toList();
    Facts facts = Facts.fromPlain(Map.of("platformDecisions", decisions)).orThrow();
    return SigningTerm.proposed(control, platform, facts, TODAY);
  }

  @Test
  void the_end_of_the_decision_for_the_platform_is_proposed() {
    assertThat(proposed("GSM-PLA-08", "X", "2027-03-31")).contains(LocalDate.parse("2027-03-31"));
    assertThat(proposed("GSM-PLA-08", "X", "2027-03-31", "2027-06-30"))
        .contains(LocalDate.parse("2027-06-30"));
    assertThat(proposed("GSM-PLA-08", "X", "2026-11-24")).contains(TODAY);
    assertThat(proposed("GSM-PLA-08", "X", "2031-11-24")).isPresent();
  }

  @Test
  void nothing_is_proposed_where_no_end_is_decided_or_none_can_be_signed() {
    assertThat(proposed("GSM-PLA-08", "X")).isEmpty();
    assertThat(proposed("GSM-PLA-08", "X", "")).isEmpty();
    assertThat(proposed("GSM-PLA-08", "X", "2027-03-31", "")).isEmpty();
    assertThat(proposed("GSM-PLA-08", "YouTube", "2027-03-31")).isEmpty();
    assertThat(proposed("GSM-COM-02", "X", "2027-03-31")).isEmpty();
    assertThat(proposed("GSM-PLA-08", "X", "2026-11-23")).isEmpty();
    assertThat(proposed("GSM-PLA-08", "X", "2031-11-25")).isEmpty();
  }
}
