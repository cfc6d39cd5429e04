package org.govsm.procurement.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.performance.Performances;
import org.govsm.procurement.tender.Tenders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the questions have in common that work something out. */
class WorkedQuestionTest {

  private static final RuleBook IN = ProcurementLaw.library().book("IN").orElseThrow();

  private static List<WorkedQuestion> all() {
    return Stream.of(Tenders.of(IN), Performances.of(IN), Dues.of(IN))
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void the_union_answers_all_of_them() {
    assertThat(all())
        .extracting(each -> each.question().id())
        .containsExactly(
            Tenders.BID_WINDOW,
            Tenders.BID_SECURITY,
            Tenders.PERFORMANCE_SECURITY,
            Tenders.DEBARMENT,
            Performances.LIQUIDATED_DAMAGES,
            Performances.VARIATION,
            Performances.GEM_OPTION,
            Dues.ADVANCE,
            Dues.GEM_CHARGE,
            Dues.GEM_ACCEPTANCE,
            Dues.GEM_PAYMENT,
            Dues.LATE_PAYMENT,
            Dues.TAX_DEDUCTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void each_title_day_fact_field_and_code_has_a_word(String language) {
    Messages words = ProcurementLaw.messages(language);

    assertThat(all().stream().map(WorkedQuestion::question))
        .allSatisfy(
            question -> {
              assertThat(words.find("question." + question.id())).isPresent();
              assertThat(question.dayRoles())
                  .allSatisfy(role -> assertThat(words.find("term.fact." + role)).isPresent());
              assertThat(Stream.concat(question.facts().stream(), question.answer().stream()))
                  .allSatisfy(fact -> isSaid(fact, words));
            });
  }

  private static void isSaid(Fact fact, Messages words) {
    assertThat(words.find("term." + fact.term().code())).as(fact.name()).isPresent();
    assertThat(fact.codes())
        .allSatisfy(code -> assertThat(words.find("term." + code)).as(code).isPresent());
  }

  @Test
  void a_number_out_of_bounds_is_refused() {
    assertThatThrownBy(
            () ->
                Worked.in(
                    Performances.LIQUIDATED_DAMAGES, "delayWeeks", new BigDecimal("999999999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/facts/delayWeeks");
  }

  @Test
  void a_negative_sum_is_refused() {
    assertThatThrownBy(() -> Worked.in(Tenders.BID_SECURITY, "value", new BigDecimal("-0.01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/facts/value");
  }

  @Test
  void the_explanation_speaks_both_languages() {
    Object[] facts = {
      "day.publication",
      "2025-01-15",
      "value",
      new BigDecimal("3300000"),
      "bidSecurity",
      new BigDecimal("1")
    };

    assertThat(Worked.in(Tenders.BID_SECURITY, facts).explain("en"))
        .startsWith("How much bid security is asked, who is exempt, and until when is it valid?")
        .contains("within the range: no", "Correct it or record the reason.");
    assertThat(Worked.in(Tenders.BID_SECURITY, facts).explain("hi"))
        .startsWith("कितनी बोली प्रतिभूति माँगी जाए")
        .contains("सीमा के भीतर: नहीं", "उसे सुधारें या कारण दर्ज करें।");
  }
}
