package org.govsm.procurement.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.Test;

/** Two purchases that may be for one need are told by their titles, or by value and day. */
class SimilarPurchaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static SimilarPurchase of(String title, LocalDate day, String rupees) {
    return new SimilarPurchase(title, Optional.of(day), Optional.of(Money.ofRupees(rupees)));
  }

  private static final SimilarPurchase VIDEOS = of("Short videos on health", DAY, "600000");

  @Test
  void half_of_the_words_of_the_shorter_title_are_enough_within_a_year() {
    assertThat(VIDEOS.isLike(of("VIDEOS, health", DAY.minusDays(365), "90000"))).isTrue();
    assertThat(VIDEOS.isLike(of("VIDEOS, health", DAY.minusDays(366), "90000"))).isFalse();
    assertThat(VIDEOS.isLike(of("Health posters printed abroad and framed", DAY, "1"))).isFalse();
    assertThat(VIDEOS.isLike(of("Posters for the fair", DAY, "90000"))).isFalse();
  }

  @Test
  void another_language_is_told_by_value_and_day() {
    String hindi =
        "\u0938\u094d\u0935\u093e\u0938\u094d\u0925\u094d\u092f"
            + " \u0935\u0940\u0921\u093f\u092f\u094b";
    assertThat(VIDEOS.isLike(of(hindi, DAY, "600000"))).isTrue();
    assertThat(VIDEOS.isLike(of(hindi, DAY.plusDays(30), "540000"))).isTrue();
    assertThat(VIDEOS.isLike(of(hindi, DAY.plusDays(31), "600000"))).isFalse();
    assertThat(VIDEOS.isLike(of(hindi, DAY, "539999.99"))).isFalse();
    assertThat(of(hindi, DAY, "1").isLike(of(hindi, DAY.plusDays(90), "9"))).isTrue();
  }

  @Test
  void what_is_not_known_is_no_likeness() {
    SimilarPurchase bare =
        new SimilarPurchase("Posters", Optional.empty(), Optional.of(Money.ofRupees("600000")));
    assertThat(VIDEOS.isLike(bare)).isFalse();
    assertThat(bare.isLike(new SimilarPurchase("posters", Optional.empty(), Optional.empty())))
        .isTrue();
    assertThat(new SimilarPurchase("", Optional.empty(), Optional.empty()).isLike(bare)).isFalse();
  }
}
