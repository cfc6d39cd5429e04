package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due in a period. */
class DueDeliverableTest {

  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

  private static Terms terms(Object... more) {
    Map<String, Object> row =
        tree("id", "video", "title", tree("en", "Short video"), "clause", "2.1");
    row.putAll(tree(more));
    return Given.terms()
        .add("deliverables", row)
        .add("kpis", Given.kpi("posts", Given.value("posts")))
        .done()
        .orThrow();
  }

  private static DueDeliverable only(Terms terms, LocalDate until) {
    return DueDeliverable.of(terms, new BillingPeriod("2027-02", FEBRUARY, until)).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "8, month, 2027-03-01, 8",
    "8, month, 2027-05-01, 24",
    "8, month, 2027-02-20, ''",
    "3, quarter, 2027-05-01, 3",
    "3, quarter, 2027-03-01, ''",
    "1, day, 2027-03-01, 28",
    "96, contract, 2027-03-01, ''"
  })
  void so_many_are_due_as_the_period_has_whole_times(
      long quantity, String each, LocalDate until, String due) {
    DueDeliverable one = only(terms("quantity", quantity, "each", each), until);

    assertThat(one.due().map(String::valueOf).orElse("")).isEqualTo(due);
  }

  @Test
  void what_was_accepted_is_told_against_what_is_due_and_unknown_stays_unknown() {
    DueDeliverable one = only(terms("quantity", 8, "each", "month"), LocalDate.of(2027, 3, 1));

    assertThat(WORDS.say(one.said(Optional.of(0L), WORDS)))
        .contains("Short video: 8", "Due in the period: 8", "Accepted in it: 0");
    assertThat(one.isShort(Optional.of(7L))).isTrue();
    assertThat(one.isShort(Optional.of(8L))).isFalse();
    assertThat(one.isShort(Optional.empty())).isTrue();
    assertThat(WORDS.say(one.said(Optional.empty(), WORDS))).contains("Nobody keeps a record");
    assertThat(WORDS.say(only(terms(), LocalDate.of(2027, 3, 1)).said(Optional.of(2L), WORDS)))
        .contains("cannot be told from the terms", "Accepted in it: 2");
  }
}
