package org.govsm.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of these examples is the one with which UIDAI shows the form. */
class AadhaarTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999941057058",
        "9999 4105 7058",
        "Asha, 9999-4105-7058, agreed",
        "9999.4105.7058",
        "9999/4105/7058",
        "9999,4105,7058",
        "9999, 4105, 7058",
        "9999_4105_7058",
        "9999\u20134105\u20137058",
        "9999 \u2013 4105 \u2013 7058",
        "9999\u00a04105\u00a07058",
        "9999\u200b4105\u200b7058",
        "9999\u00ad4105\u00ad7058",
        "99\u200b9941057058",
        "9999  4105  7058",
        "9999\n4105\n7058",
        "999941 057058",
        "9 9 9 9 4 1 0 5 7 0 5 8",
        "9-9-9-9-4-1-0-5-7-0-5-8",
        "\u096f\u096f\u096f\u096f \u096a\u0967\u0966\u096b \u096d\u0966\u096b\u096e",
        "\uff19\uff19\uff19\uff19 \uff14\uff11\uff10\uff15 \uff17\uff10\uff15\uff18",
        "1) 9999 4105 7058",
        "UID:999941057058, 2026",
        "9999/2005/0004",
        "9999/0000/2031",
        "999941057058/2026-27",
        "Bill 9999 4105 7058",
        "order 9999-4105-7058",
        "Aadhaar no. ref 999941057058"
      })
  void a_number_is_found_however_it_is_written(String text) {
    assertThat(AadhaarText.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999941057059", // the check digit is another
        "9999 4105 705",
        "9999 4105 70580",
        "9999 words 4105 more 7058",
        "+91 94105 70581",
        "033-2214 5678",
        "\u20b9 12,34,56,78,901.50",
        "123,456,789,012",
        "from 01.11.2026 to 31.12.2040",
        "2026-11-28 10:30",
        "DPI/27/2026 of 10 November 2026",
        "DIPR-223401-2026-27",
        "Bill 999941057058",
        "संदर्भ संख्या 999941057058",
        "ISBN 978-81-237-1234-5",
        "F. No. 22/345607/2026 of 1 May 2026",
        "https://pib.gov.in/PressReleasePage.aspx?PRID=1742801"
      })
  void ordinary_figures_are_none(String text) {
    assertThat(AadhaarText.isIn(text)).isFalse();
  }

  @Test
  void a_long_row_of_figures_is_read_to_its_end() {
    assertThat(AadhaarText.isIn("1 ".repeat(50_000))).isFalse();
    assertThat(AadhaarText.isIn("11,".repeat(200_000) + "x")).isFalse();
  }
}
