package org.govsm.portal.rti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
        new StoredBillAct(9, "corrected", "finance", content, Instant.EPOCH), Map.of());
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
  void of_one_that_does_not_count_only_the_reason_is_told() {
    assertThat(told(Map.of("unconfirmed", true)))
        .containsEntry("counts", false)
        .containsKey("reason")
        .doesNotContainKey("instead");
  }
}
