package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.Verification;
import org.govsm.core.text.Messages;
import org.govsm.procurement.dues.LateInterest;
import org.govsm.procurement.procedure.Procedure;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.tender.SecurityDue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commonest answers by their own types, and a question of a host's own. */
class TypedDoorsTest {

  private static final ProcurementQuestions LAW =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  private static Case.Draft late() {
    return Case.draft()
        .day("acceptance", LocalDate.of(2026, 8, 16))
        .fact("supplierClass", "SMALL")
        .fact("agreed", false);
  }

  @Nested
  class Interest_for_late_payment {

    @Test
    void has_its_day_its_months_and_its_sums() {
      Case paid =
          late()
              .day("payment", LocalDate.of(2026, 9, 30))
              .fact("amount", Money.ofRupees("100000"))
              .fact("bankRate", Percent.of("6.75"))
              .done();

      LateInterest owed =
          LAW.decide(ProcurementQuestionKeys.LATE_PAYMENT, paid)
              .map(LateInterest::of)
              .ruling()
              .answer()
              .orElseThrow();

      assertThat(owed)
          .isEqualTo(
              new LateInterest(
                  Optional.of(true),
                  Optional.of(LocalDate.of(2026, 8, 31)),
                  Optional.of(30),
                  Optional.of(1),
                  Optional.of(Percent.of("20.25")),
                  Optional.of(Money.ofRupees("1687.50")),
                  Optional.of(Money.ofRupees("101687.50"))));
    }

    @Test
    void that_lacks_facts_is_no_answer_and_keeps_what_is_known() {
      var decision =
          LAW.decide(ProcurementQuestionKeys.LATE_PAYMENT, late().done()).map(LateInterest::of);

      assertThat(decision.ruling().answer()).isEmpty();
      assertThat(decision.ruling()).isInstanceOf(Ruling.Undetermined.class);
      assertThat(decision.known().flatMap(LateInterest::dueOn)).contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void by_a_misspelt_code_is_refused_and_not_taken_for_missing() {
      Case slip = late().fact("supplierClass", "MICR0").done();

      assertThatThrownBy(() -> LAW.decide(ProcurementQuestionKeys.LATE_PAYMENT, slip))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("/facts/supplierClass")
          .hasMessageContaining("MICRO");
    }
  }

  @Test
  void a_security_has_its_range_and_its_sums() {
    Case tender =
        Case.draft()
            .day(ProcurementDays.PUBLICATION, LocalDate.of(2026, 6, 1))
            .fact(ProcurementFacts.VALUE, Money.ofRupees("800000"))
            .done();

    SecurityDue due =
        LAW.decide(ProcurementQuestionKeys.BID_SECURITY, tender)
            .map(SecurityDue::of)
            .ruling()
            .answer()
            .orElseThrow();

    assertThat(due.least()).contains(Percent.of("2"));
    assertThat(due.mostAmount()).contains(Money.ofRupees("40000"));
    assertThat(due.exempt()).isEmpty();
  }

  @Test
  void a_procedure_tells_the_conditions_that_are_open() {
    Case.Draft purchase =
        Case.draft()
            .day(ProcurementDays.PUBLICATION, LocalDate.of(2026, 4, 1))
            .fact(ProcurementFacts.VALUE, Money.ofRupees("40000"))
            .fact(ProcurementFacts.AVAILABLE_ON_GEM, false)
            .fact(ProcurementFacts.CATEGORY, ProcurementCodes.Category.NON_CONSULTING);
    Procedure open =
        LAW.decide(ProcurementQuestionKeys.PROCEDURE, purchase.done())
            .ruling()
            .answer()
            .orElseThrow();
    String first = open.openConditions().get(1).code();

    Procedure met =
        LAW.decide(ProcurementQuestionKeys.PROCEDURE, purchase.fact("conditionsMet", first).done())
            .ruling()
            .answer()
            .orElseThrow();

    assertThat(open.openConditions()).hasSameSizeAs(open.conditions());
    assertThat(met.openConditions())
        .extracting(Procedure.Condition::code)
        .doesNotContain(first)
        .hasSize((int) open.openConditions().stream().filter(c -> !c.code().equals(first)).count());
  }

  @Nested
  class A_question_of_the_host {

    /** Invented: a share of the value goes to a welfare fund. */
    private static WorkedQuestion cess(RuleBook book) {
      return WorkedQuestion.draft(book, "welfare-cess")
          .asks(Fact.number("value", "rupees"), Fact.between("cessPercent", "percent", 0, 10))
          .answers(Fact.number("cess", "rupees"))
          .worked(
              (evaluation, answer) -> {
                Optional<Money> value = evaluation.needMoney("value");
                Optional<BigDecimal> percent = evaluation.needNumber("cessPercent");
                if (value.isPresent() && percent.isPresent()) {
                  answer.put("cess", Rates.of(new Percent(percent.get()), value.get()));
                }
              });
    }

    private final ProcurementQuestions own = LAW.with(A_question_of_the_host::cess);

    private final Case purchase =
        Case.draft()
            .day(ProcurementDays.PUBLICATION, LocalDate.of(2026, 6, 1))
            .fact(ProcurementFacts.VALUE, Money.ofRupees("800000"))
            .fact("cessPercent", Percent.of("1"))
            .done();

    @Test
    void is_listed_read_and_decided_like_the_others() {
      Question cess = own.question("welfare-cess").orElseThrow();

      assertThat(own.questions()).extracting(Question::id).contains("welfare-cess", "procedure");
      assertThat(LAW.question("welfare-cess")).isEmpty();
      assertThat(own.needed("welfare-cess")).containsExactly("cessPercent", "value");
      Case read =
          cess.read(Map.of("facts", Map.of("value", "800000.00", "cessPercent", 1))).orThrow();
      assertThat(own.decide("welfare-cess", read).ruling().answer().orElseThrow().toString())
          .isEqualTo("{cess=8000.00}");
    }

    @Test
    void may_stand_in_one_case_with_all_others() {
      assertThat(own.decide("welfare-cess", purchase).ruling().kind()).isEqualTo("ANSWER");
      assertThat(own.decide(ProcurementQuestionKeys.BID_SECURITY, purchase).ruling().kind())
          .isEqualTo("ANSWER");
      assertThatThrownBy(() -> LAW.decide(ProcurementQuestionKeys.BID_SECURITY, purchase))
          .hasMessageContaining("cessPercent");
    }

    @Test
    void has_its_slips_found() {
      Case slip = Case.draft().fact("cesPercent", BigDecimal.ONE).done();

      assertThatThrownBy(() -> own.decide("welfare-cess", slip))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cessPercent");
    }

    @Test
    void under_an_id_that_is_answered_already_is_refused() {
      assertThatThrownBy(() -> own.with(A_question_of_the_host::cess))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("answers 'welfare-cess' already");
    }

    private static Function<RuleBook, WorkedQuestion> answering(
        BiConsumer<Evaluation, Computation.Draft> work) {
      return book ->
          WorkedQuestion.draft(book, "own")
              .asks(Fact.number("value", "rupees"))
              .answers(
                  Fact.number("sum", "rupees"),
                  Fact.number("share", "percent"),
                  Fact.code("kind", List.of("A", "B")),
                  Fact.day("by"),
                  Fact.flag("so"))
              .worked(work);
    }

    private static Decision<?> answered(BiConsumer<Evaluation, Computation.Draft> work) {
      return LAW.with(answering(work))
          .decide("own", Case.draft().fact("value", Money.ofRupees("1")).done());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "share", "kind", "by", "so"})
    void puts_only_what_it_says_that_it_answers(String field) {
      assertThatThrownBy(() -> answered((asked, answer) -> answer.put(field, "other")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("own answers " + field + " with a value that it does not allow");
      Object wrong = field.equals("sum") ? Percent.of("1") : Money.ofRupees("1");
      assertThatThrownBy(() -> answered((asked, answer) -> answer.put(field, wrong)))
          .hasMessageContaining("own answers " + field);
      assertThatThrownBy(() -> answered((asked, answer) -> answer.put(field, List.of(1))))
          .hasMessageContaining("own answers " + field);
    }

    @Test
    void uses_no_name_that_nobody_knows_in_any_door() {
      List<BiConsumer<Evaluation, Computation.Draft>> slips =
          List.of(
              (asked, answer) -> asked.know("categry", "GOODS"),
              (asked, answer) -> asked.money("valeu"),
              (asked, answer) -> asked.lookIf("procedure.gem", "valeu", Money.ZERO),
              (asked, answer) -> asked.look("procedure.gme"),
              (asked, answer) -> asked.isNotFound("procedure.gme"),
              (asked, answer) -> asked.provisions("procedure.gme"),
              (asked, answer) -> asked.note("procedure.gme"));
      for (BiConsumer<Evaluation, Computation.Draft> slip : slips) {
        assertThatThrownBy(() -> answered(slip))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageMatching("(?s).*; did you mean '(category|value|procedure.gem)'\\?.*");
      }
    }

    @Test
    void asks_what_the_tables_on_its_way_need() {
      assertThatThrownBy(() -> answered((asked, answer) -> asked.ask("procedure.gem")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the table that needs it in by(...)");
    }

    @Test
    void is_said_and_verified_in_words_of_its_own() {
      Messages own = Messages.of("en", Map.of("question.own", "How much?"));
      Function<RuleBook, WorkedQuestion> sum =
          answering((asked, answer) -> answer.put("sum", asked.needMoney("value")));
      ProcurementQuestions law = LAW.with(sum).with(own);
      Case one = Case.draft().fact("value", Money.ofRupees("5")).done();
      Messages words = law.messages("en").orElseThrow();
      Map<String, Object> kept = law.toRecord(law.decide("own", one), words);

      assertThat(kept.get("explanation").toString()).startsWith("How much?\n");
      assertThat(law.messages("hi").orElseThrow().language()).isEqualTo("hi");
      assertThat(law.messages("ta")).isEmpty();
      assertThat(verified(kept, over -> over.with(sum).with(own)).outcome())
          .isEqualTo("made-again");
      assertThat(verified(kept, over -> over.with(sum)).outcome()).isEqualTo("reworded");
    }

    private static Verification verified(
        Map<String, Object> kept, UnaryOperator<ProcurementQuestions> own) {
      return ProcurementLaw.library()
          .verify(kept, (law, book) -> own.apply(ProcurementQuestions.of(law, book)))
          .orThrow();
    }

    @Test
    void puts_no_number_or_day_beyond_its_bounds() {
      for (Object[] beyond :
          new Object[][] {
            {"sum", Money.ofRupees("-0.01")},
            {"share", Percent.of("-1")},
            {"by", LocalDate.MAX},
            {"by", LocalDate.of(1899, 12, 31)}
          }) {
        assertThatThrownBy(
                () -> answered((asked, answer) -> answer.put((String) beyond[0], beyond[1])))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("own");
      }
      assertThat(
              answered(
                      (asked, answer) ->
                          answer.put("sum", Money.ZERO).put("by", LocalDate.of(2199, 12, 31)))
                  .ruling()
                  .answer())
          .isPresent();
    }

    @Test
    void asks_only_tables_and_facts_that_there_are() {
      assertThatThrownBy(() -> answered((asked, answer) -> asked.ask("procedur")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("there is no question 'procedur'");
      assertThatThrownBy(() -> answered((asked, answer) -> asked.needMoney("valeu")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("own does not ask for 'valeu'; did you mean 'value'?");
      assertThatThrownBy(() -> answered((asked, answer) -> asked.needDay("publication")))
          .hasMessageContaining("own does not ask for 'publication'")
          .hasMessageContaining("roles(...)");
      assertThatThrownBy(() -> answered((asked, answer) -> asked.lacks("category")))
          .hasMessageContaining("own does not ask for 'category'");
    }

    @Test
    void that_puts_nothing_is_told_so() {
      assertThatThrownBy(() -> answered((asked, answer) -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("own puts no answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "<x>", "-a"})
    void has_an_id_that_can_be_written(String id) {
      assertThatThrownBy(
              () -> LAW.with(book -> WorkedQuestion.draft(book, id).worked((a, b) -> {})))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no id of a question");
    }

    @Test
    void has_units_that_are_no_slips() {
      for (String slip : List.of("rupee", "Rupees", "day", "percents", "")) {
        assertThatThrownBy(() -> Fact.number("x", slip))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("'" + slip + "' is no unit");
      }
      for (String unit : List.of("months", "years", "weeks", "posts", "pages", "hours", "number")) {
        assertThat(Fact.number("x", unit)).hasToString("x: " + unit);
      }
    }

    private static void asks(Fact fact) {
      LAW.with(book -> WorkedQuestion.draft(book, "own").asks(fact).worked((a, b) -> {}));
    }

    @Test
    void asks_a_fact_only_as_the_book_knows_it() {
      for (Fact other :
          List.of(
              Fact.flag("value"),
              Fact.number("value", "percent"),
              Fact.text("category"),
              Fact.code("category", List.of("GOODS", "A")),
              Fact.codes("category", List.of("GOODS")))) {
        assertThatThrownBy(() -> asks(other))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("knows the fact '" + other.name() + "' as");
      }
      asks(Fact.upTo("value", "rupees", 1000));
      asks(Fact.code("category", List.of("GOODS")));
      asks(Fact.number("another", "percent"));
    }
  }
}
