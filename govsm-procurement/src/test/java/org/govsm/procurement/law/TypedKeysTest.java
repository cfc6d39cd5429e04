package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.AnswerKey;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.QuestionKey;
import org.govsm.procurement.question.Computation;
import org.junit.jupiter.api.Test;

/** Decisions by typed keys: question, day, fact, code and answer, none of them a string. */
class TypedKeysTest {

  private static final long SEED = 20261127;

  private final LawCases cases = new LawCases(SEED);
  private final ProcurementQuestions union =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  private static Case advance() {
    return Case.draft()
        .day(ProcurementDays.PUBLICATION, LocalDate.of(2025, 4, 1))
        .fact(ProcurementFacts.CONTRACT_VALUE, Money.ofRupees("1000000"))
        .fact(ProcurementFacts.PAYEE, ProcurementCodes.Payee.PRIVATE)
        .fact(ProcurementFacts.MAINTENANCE, false)
        .fact(ProcurementFacts.ADVANCE, Money.ofRupees("100000"))
        .done();
  }

  @Test
  void an_advance_is_asked_and_answered_by_keys() {
    Decision<Computation> decision = union.decide(ProcurementQuestionKeys.ADVANCE, advance());

    assertThat(decision.ruling()).isInstanceOf(Ruling.Answer.class);
    Computation answer = ((Ruling.Answer<Computation>) decision.ruling()).value();
    assertThat(answer.get(ProcurementAnswers.WITHIN_LIMIT)).contains(true);
    assertThat(answer.get(ProcurementAnswers.LIMIT)).contains(Money.ofRupees("300000"));
    assertThatThrownBy(() -> answer.get(ProcurementAnswers.DAMAGES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_of_another_type_than_the_answer_is_refused() {
    QuestionKey<Outputs> wrong = new QuestionKey<>("advance", Outputs.class);
    Case facts = advance();

    assertThatThrownBy(() -> union.decide(wrong, facts))
        .isInstanceOf(ClassCastException.class)
        .hasMessageContaining("advance answers by");
  }

  @Test
  void every_question_answers_by_the_type_and_the_fields_of_its_keys_seed_20261127()
      throws IllegalAccessException {
    Map<String, QuestionKey<?>> keys = questionKeys();
    Map<String, List<AnswerKey<?>>> fields = answerKeys();
    Set<String> wrong = new TreeSet<>();
    for (String book : List.of("IN", "IN.WB", "IN.GJ", "IN.KA")) {
      ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book);
      for (Question question : law.questions()) {
        for (int i = 0; i < 4; i++) {
          Decision<?> decision = law.decide(keys.get(question.id()), cases.complete(question));
          if (decision.ruling() instanceof Ruling.Answer<?> answer) {
            values(answer.value())
                .forEach(
                    (name, value) -> {
                      if (value != null
                          && fields.getOrDefault(name, List.of()).stream()
                              .noneMatch(key -> casts(key, value))) {
                        wrong.add(question.id() + " " + name + " " + value.getClass());
                      }
                    });
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static Map<String, Object> values(Object answer) {
    if (answer instanceof Computation computation) {
      return computation.toPlain();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    if (answer instanceof Outputs outputs && !outputs.isMany()) {
      values.putAll(outputs.rows().get(0));
    }
    return values;
  }

  private static boolean casts(AnswerKey<?> key, Object value) {
    try {
      return key.cast(value) != null;
    } catch (ClassCastException e) {
      return false;
    }
  }

  private static Map<String, QuestionKey<?>> questionKeys() throws IllegalAccessException {
    Map<String, QuestionKey<?>> keys = new LinkedHashMap<>();
    for (Field field : ProcurementQuestionKeys.class.getFields()) {
      QuestionKey<?> key = (QuestionKey<?>) field.get(null);
      keys.put(key.id(), key);
    }
    return keys;
  }

  private static Map<String, List<AnswerKey<?>>> answerKeys() throws IllegalAccessException {
    Map<String, List<AnswerKey<?>>> keys = new LinkedHashMap<>();
    for (Field field : ProcurementAnswers.class.getFields()) {
      AnswerKey<?> key = (AnswerKey<?>) field.get(null);
      keys.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(key);
    }
    return keys;
  }
}
