package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40000 | 40000",
        "40,000 | 40000",
        "Rs. 40,000 | 40000",
        "Rs 40000/- | 40000",
        "रु. 40,000 | 40000",
        "5 lakh | 500000",
        "2.5 लाख रुपये | 250000",
        "1.5 crore | 15000000",
      })
  void as_an_officer_writes_it_is_read(String typed, BigDecimal expected) {
    assertThat(TypedNumber.read(typed)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forty", "50,00", "Rs", "/-", "5 lakh crore", "1e5"})
  void that_may_mean_several_numbers_or_none_is_not_guessed(String typed) {
    assertThat(TypedNumber.read(typed)).isEmpty();
  }
}
