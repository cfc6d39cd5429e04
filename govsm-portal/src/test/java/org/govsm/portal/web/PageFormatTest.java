package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sum that is taken away has one sign. */
class PageFormatTest {

  private static final PageFormat FORMAT =
      new PageFormat() {
        @Override
        public String say(String key) {
          return words().say(key);
        }

        @Override
        public Messages words() {
          return ProcurementLaw.messages("en");
        }
      };

  @ParameterizedTest
  @CsvSource({"20000.00, −₹20#000.00", "-20000.00, +₹20#000.00", "0.00, ₹0.00"})
  void a_sum_that_is_taken_away_has_one_sign(String sum, String shown) {
    assertThat(FORMAT.minus(Money.ofRupees(sum))).isEqualTo(shown.replace('#', ','));
  }
}
