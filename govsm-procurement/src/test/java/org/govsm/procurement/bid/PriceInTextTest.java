package org.govsm.procurement.bid;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.core.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is spelt so tells that the price is 46,10,000 rupees. */
class PriceInTextTest {

  private static final Money PRICE = Money.ofRupees("4610000.00");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BG/46,10,000",
        "BG-4610000",
        "461000000",
        "\u096a\u096c\u0967\u0966\u0966\u0966\u0966",
        "Forty-six lakh ten thousand Bank",
        "forty six lakhs and ten thousand rupees only",
        "46 lakh 10 thousand",
        "46.1 lakh",
        "छियालीस लाख दस हज़ार",
        "४६ लाख १० हजार",
        "46.1lakh",
        "46.1L",
        "46.1 লাখ",
        "৪৬ লাখ ১০ হাজার"
      })
  void digits_and_words_of_the_price_tell_it(String text) {
    assertThat(PriceInText.tells(text, PRICE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BG-17",
        "46100001",
        "Forty-six lakh nine thousand Bank",
        "Lakh Finance",
        "46 Ten Thousand Villages Bank",
        "छियालीस लाख ग्यारह हज़ार"
      })
  void another_number_does_not(String text) {
    assertThat(PriceInText.tells(text, PRICE)).isFalse();
  }
}
