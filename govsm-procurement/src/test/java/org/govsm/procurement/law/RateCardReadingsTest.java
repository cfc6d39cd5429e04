package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.law.RateCards.ENGLISH;
import static org.govsm.procurement.law.RateCards.HINDI;
import static org.govsm.procurement.law.RateCards.answer;
import static org.govsm.procurement.law.RateCards.assertNothingFound;
import static org.govsm.procurement.law.RateCards.capped;
import static org.govsm.procurement.law.RateCards.cited;
import static org.govsm.procurement.law.RateCards.findings;
import static org.govsm.procurement.law.RateCards.sized;

import java.math.BigDecimal;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Outputs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where published summaries of a card disagree, the firmer decides and the other is shown. */
class RateCardReadingsTest {

  @Nested
  @DisplayName("Uttar Pradesh Digital Media Policy 2024: caps by class or by platform")
  class UttarPradesh {

    @ParameterizedTest
    @CsvSource({
      "FACEBOOK_ACCOUNT, A, 500000.00, '₹4,00,000'",
      "INSTAGRAM_ACCOUNT, D, 200000.00, '₹3,00,000'",
      "YOUTUBE_SHORTS, A, 800000.00, '₹7,00,000'",
      "YOUTUBE, D, 400000.00, '₹8,00,000'"
    })
    void the_firmer_reading_decides_and_the_other_is_shown(
        String medium, String size, BigDecimal most, String other) {
      Decision<Outputs> decision = capped("in-up.rates-2024", "2025-02-01", medium, size);

      assertThat(answer(decision)).isEqualTo("{amount=" + most + ", per=MONTH}");
      assertThat(cited(decision)).contains("Uttar Pradesh Digital Media Policy 2024");
      assertThat(findings(decision, ENGLISH, "law.other-reading"))
          .singleElement()
          .asString()
          .startsWith("Another reading (caps by platform and format)")
          .contains(other);
      assertThat(findings(decision, HINDI, "law.other-reading"))
          .singleElement()
          .asString()
          .contains("मंच और प्रारूप के अनुसार अधिकतम");
    }

    @Test
    void what_was_not_captured_of_youtube_is_not_guessed() {
      assertThat(answer(sized("in-up.rates-2024", "2025-02-01", "YOUTUBE", 500_000)))
          .isEqualTo("{class=B}");
      assertNothingFound(sized("in-up.rates-2024", "2025-02-01", "YOUTUBE", 499_999));
    }
  }

  @Nested
  @DisplayName("Rajasthan, notification of 26 June 2023: two sets of floors")
  class Rajasthan {

    @Test
    void two_reports_that_agree_outweigh_one_and_the_one_is_shown() {
      Decision<Outputs> decision = sized("in-rj.rates-2023", "2024-03-01", "YOUTUBE", 100_000);

      assertThat(answer(decision)).isEqualTo("{class=C}");
      assertThat(cited(decision)).contains("notification of 26 June 2023");
      assertThat(findings(decision, ENGLISH, "law.other-reading"))
          .containsExactly(
              "Another reading (floors of 1 lakh, 50,000, 20,000 and 10,000): class: class A");
    }
  }

  @Nested
  @DisplayName("Karnataka Digital Advertising Guidelines 2024: three classes, two readings")
  class Karnataka {

    @ParameterizedTest
    @CsvSource({
      "99999, NOT_ELIGIBLE, micro influencer",
      "100000, NANO, micro influencer",
      "500001, MICRO_INFLUENCER, macro influencer"
    })
    void the_reading_in_lakhs_decides(long followers, String size, String other) {
      Decision<Outputs> decision =
          sized("in-ka.rates-2024", "2025-03-01", "INSTAGRAM_ACCOUNT", followers);

      assertThat(answer(decision)).isEqualTo("{class=" + size + "}");
      assertThat(cited(decision)).contains("Karnataka Digital Advertising Guidelines 2024");
      assertThat(findings(decision, ENGLISH, "law.other-reading"))
          .singleElement()
          .asString()
          .endsWith(other);
    }
  }
}
