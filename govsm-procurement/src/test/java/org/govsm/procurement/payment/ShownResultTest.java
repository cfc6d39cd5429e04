package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result in a sentence has no more places than tell it from the one before. */
class ShownResultTest {

  private static String shown(String number, String beside, boolean percent) {
    BigDecimal one = new BigDecimal(number);
    int places = ShownResult.places(one, new BigDecimal(beside));
    return new ShownResult(one, places, percent).name(ProcurementLaw.messages("en"));
  }

  @ParameterizedTest
  @CsvSource({
    "3.456789, 2.100000, 3.46",
    "3.456789, 3.456789, 3.46",
    "3.456789, 3.461000, 3.457",
    "3.456789, 3.456788, 3.456789",
    "60.000000, 76.000000, 60",
    "123456.500000, 1, '1,23,456.5'"
  })
  void has_two_places_or_as_many_as_differ(String number, String beside, String shown) {
    assertThat(shown(number, beside, false)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"3.456789, 3.456789", "60.000000, 60", "100, 100"})
  void is_kept_with_all_places_that_say_something(String number, String kept) {
    assertThat(new ShownResult(new BigDecimal(number), 2, true).code())
        .isEqualTo(new BigDecimal(kept));
    assertThat(shown(number, "1", true)).endsWith("\u00a0%");
  }
}
