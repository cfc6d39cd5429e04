package org.govsm.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AadhaarTest {

  @ParameterizedTest
  @CsvSource({
    "999941057058, true",
    "9999 4105 7058, true",
    "999941057059, false",
    "99994105705, false",
    "9999410570581, false",
    "99994105705A, false",
    "'', false"
  })
  void twelve_digits_that_hold_have_a_valid_form(String number, boolean valid) {
    char[] given = number.toCharArray();
    assertThat(Aadhaar.hasValidForm(given)).isEqualTo(valid);
    assertThat(given).isEqualTo(new char[number.length()]);
  }

  @RepeatedTest(10)
  void one_other_digit_and_two_swapped_are_found(RepetitionInfo run) {
    char[] number = number(new SplittableRandom(run.getCurrentRepetition()));
    for (int at = 0; at < number.length; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        char[] changed = number.clone();
        changed[at] = digit;
        assertThat(Aadhaar.hasValidForm(changed)).isEqualTo(digit == number[at]);
      }
      if (at > 0) {
        char[] swapped = number.clone();
        swapped[at] = number[at - 1];
        swapped[at - 1] = number[at];
        assertThat(Aadhaar.hasValidForm(swapped)).isEqualTo(number[at] == number[at - 1]);
      }
    }
  }

  /** Invented: of the ten last digits one holds. */
  private static char[] number(SplittableRandom random) {
    char[] digits = new char[12];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (char) ('0' + random.nextInt(10));
    }
    while (!Aadhaar.hasValidForm(digits.clone())) {
      digits[11] = (char) (digits[11] == '9' ? '0' : digits[11] + 1);
    }
    return digits;
  }
}
