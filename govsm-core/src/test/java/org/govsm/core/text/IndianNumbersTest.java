package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndianNumbersTest {

  @Nested
  class Grouping {

    @ParameterizedTest
    @CsvSource({
      "0, 0",
      "999, 999",
      "1000, '1,000'",
      "99999, '99,999'",
      "100000, '1,00,000'",
      "3000000, '30,00,000'",
      "10000000, '1,00,00,000'",
      "-1234.50, '-1,234.50'",
      "-0.5, -0.5",
      "1E+5, '1,00,000'",
    })
    void puts_the_last_three_digits_together_and_then_two_and_two(
        BigDecimal number, String grouped) {
      assertThat(IndianNumbers.group(number)).isEqualTo(grouped);
    }
  }

  @Nested
  class Rupees {

    @ParameterizedTest
    @CsvSource({
      "50000, '₹50,000'",
      "50000.01, '₹50,000.01'",
      "0.50, ₹0.50",
      "-500, -₹500",
      "-0.05, -₹0.05",
      "0, ₹0",
    })
    void show_paise_only_where_there_are_any(String sum, String shown) {
      assertThat(IndianNumbers.rupees(Money.ofRupees(sum))).isEqualTo(shown);
    }

    @Test
    void of_the_smallest_sum_have_one_sign() {
      assertThat(IndianNumbers.rupees(new Money(Long.MIN_VALUE)))
          .isEqualTo("-₹92,23,37,20,36,85,47,758.08");
    }
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @CsvSource({
      "'5,00,000', 500000",
      "'500,000', 500000",
      "500000, 500000",
      "'₹ 5,00,000.50', 500000.50",
      "'-₹500', -500",
      "'५,००,०००', 500000",
      "'₹५०', 50",
      "'1,000', 1000",
      "0.5, 0.5",
      "007, 7",
    })
    void takes_what_people_type(String typed, BigDecimal number) {
      assertThat(IndianNumbers.parse(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "50,00",
          "5,0000",
          "1,00,00",
          "1,0,000",
          ",500",
          "500,",
          "1,00,0000",
          "1.000,50",
          "0,500",
          "00,500",
          "1 000",
          "5 lakh",
          "1e3",
          "--5",
          "+5",
          "5.",
          ".5",
          "",
          "-",
          "₹",
          "٣"
        })
    void refuses_what_may_mean_more_than_one_number_or_none(String typed) {
      assertThat(IndianNumbers.parse(typed)).isEmpty();
    }

    @RepeatedTest(200)
    void undoes_grouping(RepetitionInfo run) {
      SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(4));

      assertThat(IndianNumbers.parse(IndianNumbers.group(number))).contains(number);
    }
  }
}
