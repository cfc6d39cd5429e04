package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row whose name is that of a total is held whatever its figure; a campaign is not. */
class SumNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total",
        "Total incl. GST",
        "TOTAL (incl GST 18%)",
        "Total including 9% CGST and 9 % SGST",
        "Total @ 18.5%",
        "Total of 12 campaigns",
        "Gross total",
        "Total net billed amount",
        "Total media spend",
        "Campaign total",
        "Invoice total (without taxes)",
        "T O T A L",
        "T.O.T.A.L. (incl. G.S.T.)",
        "कुल (जीएसटी सहित)",
        "कुल विज्ञापन खर्च",
        "कुल (कर के साथ)",
        "All posts",
        "Total (June 2026)"
      })
  void a_total_with_the_words_of_a_bill_beside_it_is_named_so(String name) {
    assertThat(SumNames.isNamed(name)).isTrue();
    assertThat(SumNames.mayBe(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total Sanitation Campaign",
        "All India Radio",
        "Kul Devi Mela",
        "GST for all",
        "All media",
        "Tax for All 2026",
        "Total-2",
        "Total 360",
        "Net zero",
        "Media 18%",
        "Gross national happiness",
        "T o total war",
        "कर दिवस"
      })
  void a_campaign_is_not_named_so(String name) {
    assertThat(SumNames.isNamed(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Net zero", "A B Media", "GST", "1234567", "S U"})
  void a_name_without_a_word_for_a_sum_is_never_that_of_one(String name) {
    assertThat(SumNames.mayBe(name)).isFalse();
  }
}
