package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalPaperTest {

  private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No paper",
        "To follow",
        "will be asked",
        "The bank was not asked",
        "The bank took the file",
        "The bank has taken the file",
        "letter is awaited from the bank",
        "Letter 7 is pending",
        "without any letter",
        "बैंक से नहीं पूछा",
        "बैंक का पत्र बाद में आएगा",
        "बैंक ने फ़ाइल ले ली"
      })
  void words_that_tell_of_no_paper_or_of_the_contrary_are_none(String words) {
    assertThat(WithdrawalPaper.isNamed(words)).isFalse();
    assertThat(
            BatchAct.withdrawal(NOW, "buyer", "wrong sum", words)
                .<Boolean>fold(act -> true, faults -> false))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Letter 7 of the bank.",
        "No. 7 of the bank of 3 December, file 12",
        "Letter of the bank of 3 December: the file was not taken",
        "Mail of the branch, file 12: it has not taken the file",
        "Message pain.002 of 3 December: the file was rejected",
        "बैंक का पत्र 7, 3 दिसंबर, फ़ाइल 12",
        "शाखा का पत्र: फ़ाइल नहीं ली गई"
      })
  void words_that_name_a_paper_are_taken(String words) {
    assertThat(WithdrawalPaper.isNamed(words)).isTrue();
  }
}
