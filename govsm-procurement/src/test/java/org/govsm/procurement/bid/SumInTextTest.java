package org.govsm.procurement.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumInTextTest {

  private static final Set<BigDecimal> KNOWN = Set.of(new BigDecimal("60000.00"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our price is 45 lakh, is that too much?",
        "Would 45lakh do?",
        "We think of 45L.",
        "2.5cr for all?",
        "forty-five lacs?",
        "Half a crore?",
        "₹9500 a film",
        "9,500/- for each",
        "Rs. 800 per reel",
        "800 rupees each",
        "INR 45,00,000",
        "is 4500000 too much",
        "45 00 000",
        "is 85000 right",
        "fifty thousand",
        "50k each",
        "five million",
        "four five zero zero zero zero zero",
        "४५ लाख चलेगा?",
        "पैंतालीस लाख रुपये",
        "डेढ़ करोड़ चलेगा?",
        "৪৫ লাখ",
        "૪૫ લાખ",
        "୪୫ ଲକ୍ଷ",
        "௪௫ லட்சம்",
        "45 లక్షలు",
        "45 ಲಕ್ಷ",
        "45 ലക്ഷം",
        "45 لاکھ",
        "45 l\u0430kh", // a Cyrillic letter
        "４５，００，０００",
        "5 lakh for 96 posts",
        "Our rate is 4500 a video. Is that fine?",
        "Would a price of 950 do?",
        "हमारी दर 4500 है, क्या ठीक है?"
      })
  void a_sum_of_money_is_found(String text) {
    assertThat(SumInText.first(text, KNOWN)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May the samples be older than 2 years?",
        "Is work of 2019-20 and 2024 counted?",
        "Which of clauses 4.2, 7 and 12 holds for 96 videos?",
        "Is the 60,000 of the bid security given by a surety bond?",
        "Is ₹60,000 asked of a small enterprise?",
        "Is a post of 5 lakh views enough?",
        "Does an account with 1,00,000 organic followers count?",
        "क्या 5 लाख व्यूज़ चाहिए?",
        "Are 1080 x 1920 or 4K asked?",
        "Is a video of ninety seconds one or two?",
        "Are one or two languages asked in the first week and the second?",
        "At 11:00 on 25 November 2026?",
        "Is the rate for 120 videos asked?",
        "Is the price schedule on page 120?",
        "Are costs of 2025 counted?",
        "Is a bit rate of 5000 kbps enough?",
        "Is a frame rate of 60 asked?"
      })
  void what_is_no_sum_or_is_published_already_is_none(String text) {
    assertThat(SumInText.first(text, KNOWN)).isEmpty();
  }

  @Test
  void it_is_told_as_it_was_read() {
    assertThat(SumInText.first("Would ₹45,00,000 do?", KNOWN)).contains("4500000");
    assertThat(SumInText.first("क्या ४५ लाख", KNOWN)).contains("45 लाख");
  }
}
