package org.govsm.portal.rti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.bills.StoredBillAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Acts on bills as a packet tells them. */
class RtiBillsTest {

  private static Map<String, Object> told(Map<String, @Nullable Object> more) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(more);
    content.put("on", "2026-11-25");
    content.put("instead", "NOTHING");
    content.put("reference", "V-1");
    content.put("reason", "Cheque not issued, note 3");
    return RtiBills.act(
        new StoredBillAct(9, "corrected", "finance", content, Instant.EPOCH),
        Map.of(),
        Optional.empty());
  }

  private static StoredBillAct act(int number, String kind, Map<String, @Nullable Object> said) {
    return new StoredBillAct(number, kind, "finance", said, Instant.EPOCH);
  }

  @Test
  void a_correction_says_what_was_right_instead_and_no_reference_of_a_bank() {
    assertThat(told(Map.of()))
        .containsEntry("what", "corrected")
        .containsEntry("instead", "NOTHING")
        .containsEntry("reason", "Cheque not issued, note 3")
        .doesNotContainKey("reference");
  }

  @Test
  void of_a_release_that_is_corrected_it_says_which_and_why_one_payment_is_for_both() {
    StoredBillAct release =
        act(7, "repaid", Map.of("on", "2026-11-20", "amount", "40.00", "reference", "V-2"));
    StoredBillAct correction =
        act(9, "release-corrected", Map.of("on", "2026-11-25", "earlier", "One cheque for both"));

    assertThat(RtiBills.act(correction, Map.of(), Optional.of(release)))
        .containsEntry("release", Map.of("on", "2026-11-20", "amount", "40.00"))
        .containsEntry("earlier", "One cheque for both");
  }

  @Test
  void of_a_bank_rate_that_was_corrected_it_says_the_rate_before_and_who_entered_which_first() {
    assertThat(
            RtiBills.act(
                act(
                    9,
                    "rate-corrected",
                    Map.of("on", "2026-11-25", "bankRate", "5.50", "bankRateBefore", "15.50")),
                Map.of(),
                Optional.empty()))
        .containsEntry("rbiRate", "5.50")
        .containsEntry("rbiRateBefore", "15.50");
    assertThat(
            RtiBills.act(
                act(
                    8,
                    "rate-corrected",
                    Map.of("on", "2026-11-25", "bankRate", "5.50", "unconfirmed", true)),
                Map.of(),
                Optional.empty()))
        .containsEntry("rbiRate", "5.50")
        .containsEntry("counts", false);
  }

  @Test
  void of_one_that_does_not_count_only_the_reason_is_told() {
    assertThat(told(Map.of("unconfirmed", true)))
        .containsEntry("counts", false)
        .containsKey("reason")
        .doesNotContainKey("instead");
  }
}
