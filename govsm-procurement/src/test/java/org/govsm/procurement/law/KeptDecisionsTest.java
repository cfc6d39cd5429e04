package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Decision;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.Verification;
import org.govsm.core.testing.SomeCases;
import org.govsm.core.text.Messages;
import org.govsm.procurement.note.DecisionNotes;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision that a host kept as JSON is made again, whoever answers it. */
class KeptDecisionsTest {

  private static final Messages WORDS = ProcurementLaw.messages("hi");
  private static final Library LAW = ProcurementLaw.library();

  private static Map<String, @Nullable Object> kept(
      ProcurementQuestions law, String question, Case facts) {
    Map<String, Object> tree = law.toRecord(law.decide(question, facts), WORDS);
    return JsonTrees.read(CanonicalForm.text(tree));
  }

  private static Case small() {
    return Case.draft()
        .day(ProcurementDays.PUBLICATION, LocalDate.of(2027, 4, 2))
        .fact(ProcurementFacts.VALUE, Money.ofRupees("40000.50"))
        .fact(ProcurementFacts.AVAILABLE_ON_GEM, false)
        .fact("maintenance", true) // what only another question asks
        .done();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN", "IN.WB", "IN.KA", "IN.BR"})
  void of_every_question_of_a_book(String book) {
    ProcurementQuestions law = ProcurementQuestions.of(LAW, book);
    int variant = 0;
    for (Question question : law.questions()) {
      if (!question.id().equals(DecisionNotes.QUESTION)) {
        Case facts = SomeCases.of(question, LocalDate.of(2025, 3, 1), variant++ % SomeCases.COUNT);
        assertThat(ProcurementQuestions.verify(kept(law, question.id(), facts), LAW).orThrow())
            .as("%s", question.id())
            .isEqualTo(new Verification.MadeAgain());
      }
    }
  }

  @Test
  void with_facts_that_only_another_question_asks() {
    Map<String, ?> tree = kept(ProcurementQuestions.of(LAW, "IN"), "procedure", small());

    assertThat(ProcurementQuestions.verify(tree, LAW).orThrow())
        .isEqualTo(new Verification.MadeAgain());
  }

  @Test
  void of_a_question_of_the_hosts_own_by_its_own_questions() {
    Function<RuleBook, WorkedQuestion> cess = KeptDecisionsTest::cess;
    ProcurementQuestions law = ProcurementQuestions.of(LAW, "IN").with(cess);
    Case facts = Case.draft().fact("value", Money.ofRupees("200")).fact("cessPercent", 5).done();
    Map<String, ?> tree = kept(law, "welfare-cess", facts);

    assertThat(
            LAW.verify(tree, (editions, book) -> ProcurementQuestions.of(editions, book).with(cess))
                .orThrow())
        .isEqualTo(new Verification.MadeAgain());
    assertThat(ProcurementQuestions.verify(tree, LAW).fold(result -> "", Object::toString))
        .contains("/question", "welfare-cess");
  }

  private static WorkedQuestion cess(RuleBook book) {
    return WorkedQuestion.draft(book, "welfare-cess")
        .asks(Fact.number("value", "rupees"), Fact.between("cessPercent", "percent", 0, 10))
        .answers(Fact.number("cess", "rupees"))
        .worked(
            (evaluation, answer) -> {
              Optional<Money> value = evaluation.needMoney("value");
              evaluation
                  .needNumber("cessPercent")
                  .ifPresent(
                      percent ->
                          value.ifPresent(
                              sum -> answer.put("cess", Rates.of(new Percent(percent), sum))));
            });
  }

  @Test
  void is_not_a_document() {
    ProcurementQuestions law = ProcurementQuestions.of(LAW, "IN");
    Decision<?> note = law.decide(DecisionNotes.QUESTION, small());

    assertThatThrownBy(() -> law.toRecord(note, WORDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("document");
  }
}
