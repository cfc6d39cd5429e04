package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One source alone: the grounds, what they take, who approves. */
class SingleTendersTest {

  private static final SingleTenders IN = SingleTenders.of(Cases.IN);

  private static Case.Draft of(String category) {
    return Cases.on("2025-01-15", "900000").fact("category", category);
  }

  private static SingleTender answer(Case.Draft facts) {
    return ((Ruling.Answer<SingleTender>) IN.decide(facts.done()).ruling()).value();
  }

  @Nested
  @DisplayName("GFR 2017 rules 166, 194 and 204: the grounds")
  class Grounds {

    @ParameterizedTest
    @CsvSource({
      "GOODS, ONLY_MANUFACTURER EMERGENCY STANDARDISATION, rule 166(i), COMPETENT_AUTHORITY",
      "CONSULTING, CONTINUATION_OF_WORK EMERGENCY ONLY_EXPERT SPECIAL_CIRCUMSTANCES, rule 194(i),"
          + " COMPETENT_AUTHORITY",
      "NON_CONSULTING, EXCEPTIONAL_CASE, rule 204, COMPETENT_AUTHORITY_WITH_FA"
    })
    void each_class_has_its_own(String category, String codes, String provision, String approver) {
      SingleTender tender = answer(of(category));

      assertThat(tender.grounds())
          .extracting(Procedure.Condition::code)
          .containsExactly(codes.split(" "));
      assertThat(tender.grounds().get(0).citation().provision()).isEqualTo(provision);
      assertThat(tender.conditions()).isNotEmpty();
      assertThat(tender.approver()).contains(approver);
      assertThat(tender.isNamed()).isEmpty();
    }

    @Test
    void one_that_is_named_does_not_stand_in_the_way() {
      Decision<SingleTender> decision = IN.decide(of("GOODS").fact("ground", "EMERGENCY").done());

      assertThat(answer(of("GOODS").fact("ground", "EMERGENCY")).isNamed()).contains(true);
      assertThat(decision.trace().findings())
          .noneMatch(finding -> finding.weight() == Finding.Weight.BLOCKING);
    }

    @Test
    void one_of_another_class_is_refused_with_the_list() {
      Decision<SingleTender> decision =
          IN.decide(of("NON_CONSULTING").fact("ground", "EMERGENCY").done());

      assertThat(decision.ruling().kind()).isEqualTo("REFER");
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.weight() == Finding.Weight.BLOCKING)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.citation().provision()).isEqualTo("rule 204");
                assertThat(ProcurementLaw.messages("en").say(finding.text()))
                    .contains("They name: ");
              });
    }

    @Test
    void one_that_is_misspelt_is_a_fault() {
      assertThat(
              IN.question()
                  .read(Map.of("facts", Map.of("ground", "EMERGENC")))
                  .<Integer>fold(read -> 0, List::size))
          .isOne();
    }

    @Test
    void the_class_is_missing_where_it_is_not_given() {
      assertThat(IN.decide(Cases.on("2025-01-15", "1").done()).ruling())
          .isEqualTo(new Ruling.Undetermined<SingleTender>(List.of("category")));
    }

    @Test
    void a_condition_is_met_where_the_case_lists_it() {
      SingleTender tender =
          answer(of("NON_CONSULTING").fact("conditionsMet", "FINANCIAL_ADVISER_CONSULTED"));

      assertThat(tender.toPlain().get("conditionsMet"))
          .isEqualTo(List.of("FINANCIAL_ADVISER_CONSULTED"));
      assertThat(tender.toPlain().get("conditionsOpen"))
          .isEqualTo(List.of("JUSTIFICATION_AND_CIRCUMSTANCES", "SPECIAL_INTEREST_IN_PROPOSAL"));
    }
  }

  @Test
  void an_approver_that_was_not_found_is_said() {
    Decision<SingleTender> decision =
        SingleTenders.of(Cases.book("single-tender.grounds", "!nomination.approver"))
            .decide(of("GOODS").done());

    assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
    assertThat(decision.trace().findings())
        .extracting(Finding::code)
        .contains("question.part-open");
  }

  @Test
  void a_book_without_grounds_is_no_book_for_it() {
    assertThatThrownBy(() -> SingleTenders.of(Cases.GEM_ONLY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_asked_through_the_one_door() {
    assertThat(ProcurementQuestions.of(ProcurementLaw.library(), "IN").question("single-tender"))
        .hasValueSatisfying(
            question ->
                assertThat(question.answer())
                    .extracting(field -> field.name())
                    .containsExactlyElementsOf(answer(of("GOODS")).toPlain().keySet()));
  }
}
