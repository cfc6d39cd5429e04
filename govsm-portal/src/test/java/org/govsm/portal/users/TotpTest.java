package org.govsm.portal.users;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the standards. */
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void a_counter_has_the_code_of_rfc_4226(long counter, String code) {
    assertThat(Totp.code(SECRET, counter, Totp.DIGITS)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void an_instant_has_the_code_of_rfc_6238(long second, String code) {
    long step = Totp.step(Instant.ofEpochSecond(second));

    assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void bytes_have_the_letters_of_rfc_4648(String bytes, String letters) {
    assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void a_code_counts_within_one_step_on_each_side(int away, boolean counts) {
    Instant at = Instant.ofEpochSecond(1_111_111_111);
    String code = Totp.code(SECRET, Totp.step(at) + away, Totp.DIGITS);

    assertThat(Totp.steps(SECRET, code, at).isEmpty()).isNotEqualTo(counts);
  }
}
