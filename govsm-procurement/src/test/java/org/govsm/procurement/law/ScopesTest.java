package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.ChainedQuestion;
import org.govsm.procurement.question.Worked;
import org.govsm.procurement.vocabulary.DataLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that rests on whether an order applies asks what that is decided by. */
class ScopesTest {

  private static final long SEED = 20261127;
  private static final Set<String> FOR_CLASS_I =
      Set.of("MII_ORDER_2017", "INVITE_CLASS_I", "INVITE_MSE_CLASS_I");

  /** A fact of tables, and the question that answers it. */
  private record Link(String fact, String question) {}

  private static List<Link> links() {
    return DataLines.shipped(
        ChainedQuestion.class,
        "chained-facts.txt",
        data ->
            data.lines().stream()
                .map(line -> new Link(line.words().get(0), line.words().get(1)))
                .toList());
  }

  private static Set<String> names(Question question) {
    return question.facts().stream()
        .map(Fact::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void what_rests_on_a_scope_asks_all_that_the_scope_asks_in_every_book() {
    int[] walked = {0};
    for (RuleBook book : ProcurementLaw.library().books()) {
      ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book.id());
      for (Link link : links()) {
        Question scope = book.question(link.question()).orElse(null);
        for (Question table : scope == null ? List.<Question>of() : book.questions()) {
          if (table.fact(link.fact()).isPresent()) {
            walked[0]++;
            assertThat(names(law.question(table.id()).orElseThrow()))
                .as(book.id() + " " + table.id())
                .containsAll(names(scope))
                .doesNotContain(link.fact());
          }
        }
      }
    }
    assertThat(walked[0]).isGreaterThanOrEqualTo(3);
  }

  @Test
  void the_facts_of_the_first_step_are_taken_by_the_next() {
    for (RuleBook book : ProcurementLaw.library().books()) {
      ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book.id());
      law.question("concurrence.next")
          .ifPresent(
              next -> {
                Set<String> first = names(law.question("concurrence.first").orElseThrow());
                first.remove("evaluation");
                assertThat(names(next)).as(book.id()).containsAll(first);
              });
    }
  }

  @Test
  void where_the_make_in_india_order_does_not_apply_nobody_is_preferred_for_it_seed_20261127() {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    LawCases cases = new LawCases(SEED);
    int[] outside = {0};
    for (String id : List.of("preference.local", "concurrence.first", "concurrence.next")) {
      for (int i = 0; i < 400; i++) {
        Case facts = cases.complete(law.question(id).orElseThrow());
        if (applies(law.decide("mii.scope", facts)).equals("[false]")) {
          outside[0]++;
          assertThat(values(law.decide(id, facts)))
              .as(id + " " + facts.toPlain())
              .doesNotContainAnyElementsOf(FOR_CLASS_I);
        }
      }
    }
    assertThat(outside[0]).isGreaterThan(100);
  }

  private static String applies(Decision<?> decision) {
    return rows(decision).map(row -> row.get("applies")).toList().toString();
  }

  private static List<String> values(Decision<?> decision) {
    return rows(decision).flatMap(row -> row.values().stream()).map(String::valueOf).toList();
  }

  private static Stream<Map<String, Object>> rows(Decision<?> decision) {
    return decision.ruling() instanceof Ruling.Answer<?> answer
            && answer.value() instanceof Outputs outputs
        ? outputs.rows().stream().map(LawCases::fields)
        : Stream.of();
  }

  @ParameterizedTest
  @CsvSource({
    "800000, false, QCBS, L1",
    "1500000, true, PRICE_ALONE, L1",
    "400000, false, PRICE_ALONE, L1",
    "800000, false, PRICE_ALONE, INVITE_CLASS_I"
  })
  void class_i_suppliers_are_asked_to_match_only_where_the_order_applies(
      String value, boolean scientific, String evaluation, String step) {
    Worked asked =
        Worked.in(
            "concurrence.first",
            "day.publication",
            "2026-06-01",
            "divisible",
            false,
            "value",
            new BigDecimal(value),
            "scientific",
            scientific,
            "evaluation",
            evaluation,
            "l1Mse",
            false,
            "l1ClassI",
            false,
            "bothInBand",
            false,
            "mseInBand",
            false,
            "classIInMargin",
            true);

    assertThat(asked.answer()).contains("step=" + step);
  }

  @ParameterizedTest
  @ValueSource(strings = {"preference.local", "concurrence.first", "concurrence.next"})
  void without_its_facts_the_order_is_not_taken_to_apply(String question) {
    Worked asked =
        Worked.in(
            question,
            "day.publication",
            "2026-06-01",
            "category",
            "GOODS",
            "divisible",
            false,
            "refused",
            "INVITE_MSE",
            "l1Mse",
            false,
            "l1ClassI",
            false,
            "bothInBand",
            false,
            "mseInBand",
            true,
            "classIInMargin",
            true);

    assertThat(asked.missing()).contains("value", "scientific", "evaluation");
  }

  @Test
  void what_follows_a_refusal_in_a_divisible_tender_is_referred() {
    Worked asked =
        Worked.in(
            "concurrence.next",
            "day.publication",
            "2026-06-01",
            "divisible",
            true,
            "refused",
            "INVITE_MSE");

    assertThat(asked.kind()).isEqualTo("REFER");
  }

  @ParameterizedTest
  @CsvSource({"SMALL, true", "MICRO, true", "SMALL, false", "MEDIUM, true"})
  void late_payment_and_its_scope_agree_on_who_is_protected(String supplier, boolean trader) {
    Case facts =
        Case.draft()
            .day("acceptance", LocalDate.parse("2026-01-01"))
            .day("payment", LocalDate.parse("2026-04-16"))
            .fact("supplierClass", supplier)
            .fact("agreed", false)
            .fact("amount", new BigDecimal("100000"))
            .fact("bankRate", new BigDecimal("5.5"))
            .fact("trader", trader)
            .done();
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");

    assertThat(law.decide("late-payment", facts).ruling().toString())
        .contains("applies=" + applies(law.decide("msmed.scope", facts)).replaceAll("\\W", ""));
  }

  @Test
  void without_the_fact_whether_it_is_a_trader_an_answer_says_for_whom_it_holds() {
    Object[] facts = {
      "day.acceptance",
      "2026-01-01",
      "day.payment",
      "2026-04-16",
      "supplierClass",
      "SMALL",
      "agreed",
      false,
      "amount",
      new BigDecimal("100000"),
      "bankRate",
      new BigDecimal("5.5")
    };
    Worked asked = Worked.in("late-payment", facts);

    assertThat(asked.kind()).isEqualTo("ANSWER");
    assertThat(asked.findings()).contains("question.holds-if");
    assertThat(asked.explain("en")).contains("only if the supplier is not a trader");
  }
}
