package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.core.document.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of a draft are shown as people write them, and read back as they were. */
class TypedSumsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"200000.00|2,00,000", "612450.75|6,12,450.75", "612450.70|6,12,450.70", "5.00|5"})
  void are_grouped_with_paise_only_where_there_are_any(String kept, String shown) {
    Field sum = Field.of("amount", Field.Kind.MONEY).says("a sum");

    assertThat(TypedValues.shown(sum, kept)).isEqualTo(shown);
    assertThat(TypedValues.read(sum, shown).value()).contains(kept);
  }
}
