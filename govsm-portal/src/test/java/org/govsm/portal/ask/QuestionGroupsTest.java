package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionGroupsTest {

  @ParameterizedTest
  @CsvSource({
    "procedure, way",
    "procedure.outside.notices, way",
    "gem.use, way",
    "gem.bid-window, tender",
    "bid-window, tender",
    "gem.epbg.percent, security",
    "bid-security.exemption.mse, security",
    "mse.band, preference",
    "msme.class, preference",
    "msmed.due, payment",
    "gem.payment, payment",
    "tax-deduction, tax",
    "taxi.fare, other",
    "rate-card.cap, rates",
    "quotations.least, other"
  })
  void the_longest_beginning_of_whole_words_counts(String question, String group) {
    assertThat(QuestionGroups.group(question)).isEqualTo(group);
  }
}
