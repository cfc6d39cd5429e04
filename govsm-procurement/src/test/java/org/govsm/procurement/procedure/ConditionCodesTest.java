package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several codes in one fact: a slip in one of them is a fault with the nearest, in both doors. */
class ConditionCodesTest {

  private static final ProcurementQuestions LAW =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  @ParameterizedTest
  @ValueSource(strings = {"procedure", "decision-note"})
  void an_unknown_code_among_good_ones_is_refused_with_the_nearest(String question) {
    String codes = "REASONS_ON_RECORD, PRICE_IS_REASONABL";
    Question asked = LAW.question(question).orElseThrow();
    List<InputFault> faults =
        asked
            .read(Map.of("facts", Map.of("conditionsMet", codes)))
            .<List<InputFault>>fold(read -> List.of(), all -> all);

    assertThat(faults).extracting(InputFault::pointer).containsExactly("/facts/conditionsMet");
    assertThat(ProcurementLaw.messages("en").say(faults.get(0).text()))
        .contains("PRICE_IS_REASONABL”", "PRICE_IS_REASONABLE?");
    assertThatThrownBy(() -> LAW.decide(question, Case.draft().fact("conditionsMet", codes).done()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PRICE_IS_REASONABLE");
  }

  @Test
  void several_codes_are_taken_with_commas_or_spaces() {
    Case facts =
        Case.draft()
            .fact("conditionsMet", "PRICE_IS_REASONABLE REASONS_ON_RECORD;SCHEDULE_PUBLISHED")
            .done();

    assertThat(LAW.decide("procedure", facts).ruling().kind()).isEqualTo("UNDETERMINED");
  }

  @ParameterizedTest
  @CsvSource({
    "EMERGENCY, [EMERGENCY_REASONS_APPROVED]",
    "STANDARDISATION, '[PROPRIETARY_ARTICLE_CERTIFICATE, TECHNICAL_EXPERT_ADVICE]'",
    "ONLY_MANUFACTURER, [PROPRIETARY_ARTICLE_CERTIFICATE]"
  })
  void the_conditions_of_one_source_are_those_of_its_ground(String ground, String conditions) {
    Worked asked =
        Worked.in(
            "single-tender",
            "day.publication",
            "2026-06-01",
            "category",
            "GOODS",
            "ground",
            ground);

    assertThat(asked.answer()).contains("conditions=" + conditions);
  }
}
