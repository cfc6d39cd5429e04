package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manuals of 2025 say, and that nothing is made up where they say nothing. */
class ManualsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Nested
  class WhereNothingWasFound {

    @ParameterizedTest
    @CsvSource({
      "ld.weekly-rate, NON_CONSULTING",
      "ld.weekly-rate, CONSULTING",
      "sla-penalty.cap, NON_CONSULTING",
      "sla-penalty.cap, CONSULTING",
      "bid-validity.days, NON_CONSULTING",
      "ld.cap, CONSULTING",
      "ld.cap, GOODS",
      "variation.norm, CONSULTING",
      "thin-response.extension, NON_CONSULTING",
      "pass-mark, GOODS"
    })
    void an_officer_is_asked_and_no_value_is_hinted_at(String question, String category) {
      Ruling<Outputs> ruling =
          ask(question, Map.of("category", category, "inordinate", false)).ruling();

      assertThat(ruling).isInstanceOf(Ruling.Refer.class);
      assertThat(((Ruling.Refer<Outputs>) ruling).indication()).isEmpty();
    }

    @Test
    void the_weekly_rate_of_tenders_is_told_and_not_taken_for_law() {
      assertThat(explain("ld.weekly-rate", Map.of("category", "NON_CONSULTING"), "en"))
          .contains("0.5 %", "The contract must state it", "para 9.4");
      assertThat(explain("ld.weekly-rate", Map.of("category", "NON_CONSULTING"), "hi"))
          .contains("0.5 %", "दर संविदा में दी जानी चाहिए");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRICE_ALONE", "QCBS"})
    void a_tie_outside_gem_is_not_decided_without_a_rule_of_the_tender(String evaluation) {
      Map<String, Object> facts = Map.of("channel", "OUTSIDE_GEM", "evaluation", evaluation);

      assertThat(ask("evaluation.tie", facts).ruling()).isInstanceOf(Ruling.Refer.class);
      assertThat(explain("evaluation.tie", facts, "en"))
          .contains("the bid document must state one");
    }
  }

  @Nested
  class Para94 {

    @Test
    void the_first_day_of_the_edition_is_said_to_be_uncertain() {
      Map<String, Object> facts = Map.of("category", "NON_CONSULTING", "inordinate", true);

      assertThat(explain("ld.cap", facts, "en"))
          .contains("one fourth of the time for completion")
          .contains("The exact first day of this edition was not found")
          .contains("paras 9.4.7-9.4.9");
      assertThat(explain("ld.cap", facts, "hi")).contains("कारण बताओ नोटिस");
    }

    @Test
    void without_knowing_whether_the_delay_is_inordinate_there_is_no_cap() {
      assertThat(ask("ld.cap", Map.of("category", "NON_CONSULTING")).ruling())
          .isInstanceOfSatisfying(
              Ruling.Undetermined.class,
              open -> assertThat(open.missing().toString()).contains("inordinate"));
    }
  }

  @Nested
  class Rules177And197 {

    @Test
    void where_both_fit_the_officer_decides_and_records_why() {
      Map<String, Object> both = Map.of("measurable", true, "intellectual", true);

      assertThat(ask("service.class", both).ruling()).isInstanceOf(Ruling.Refer.class);
      assertThat(explain("service.class", both, "en"))
          .contains("records why")
          .contains("a pointer of these pages, not of the rules")
          .contains("rules 177 and 197");
      assertThat(explain("service.class", both, "hi")).contains("अधिकारी निर्णय ले");
    }
  }

  private static String explain(String question, Map<String, Object> facts, String language) {
    return ask(question, facts).explain(ProcurementLaw.messages(language));
  }

  private static Decision<Outputs> ask(String question, Map<String, Object> facts) {
    Case.Draft asked = Case.draft().day("publication", DAY);
    facts.forEach(asked::fact);
    return ProcurementLaw.library().book("IN").orElseThrow().decide(question, asked.done());
  }
}
