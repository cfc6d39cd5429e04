package org.govsm.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws 3 and 4 of the design: what matched and possible rows come to, by policy and by grade. */
class DecidingTest {

  private static final Messages ENGLISH = Messages.shipped("en");

  private static Case.Draft value(int value) {
    return Case.draft().fact("value", value);
  }

  private static Outputs answer(Decision<Outputs> decision) {
    assertThat(decision.ruling()).isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<Outputs>) decision.ruling()).value();
  }

  private static Ruling.Refer<Outputs> referral(Decision<Outputs> decision) {
    assertThat(decision.ruling()).isInstanceOf(Ruling.Refer.class);
    return (Ruling.Refer<Outputs>) decision.ruling();
  }

  private static List<String> missing(Decision<Outputs> decision) {
    assertThat(decision.ruling()).isInstanceOf(Ruling.Undetermined.class);
    return ((Ruling.Undetermined<Outputs>) decision.ruling()).missing();
  }

  private static List<String> rows(Decision<Outputs> decision) {
    return decision.trace().steps().stream().map(Step::row).toList();
  }

  private static List<String> findings(Decision<Outputs> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  private static List<Object> each(Outputs outputs) {
    return outputs.rows().stream().<Object>map(row -> row.get("n")).toList();
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static PackText numbers(String policy) {
    return inputs(PackText.of(policy));
  }

  private static PackText inputs(PackText text) {
    return text.input("value", "rupees").input("new", "boolean").output("n", "number");
  }

  @Nested
  class Unique {

    private final PackText text =
        numbers("UNIQUE")
            .row("small", "[0..100] | - => 1")
            .row("large.new", "> 100 | true => 2")
            .row("large.old", "> 100 | false => 3");

    @Test
    void one_matched_row_and_no_possible_one_is_the_answer() {
      var decision = text.decide(value(100));

      assertThat(answer(decision).number("n")).contains(number(1));
      assertThat(rows(decision)).containsExactly("small");
      assertThat(decision.trace().steps().get(0).citation().provision()).isEqualTo("section small");
    }

    @Test
    void a_fact_that_only_a_dash_would_use_may_be_missing() {
      assertThat(answer(text.decide(value(100))).number("n")).contains(number(1));
      assertThat(missing(text.decide(value(101)))).containsExactly("new");
    }

    @Test
    void one_matched_row_is_no_answer_while_another_is_possible() {
      var decision =
          numbers("UNIQUE")
              .row("a", "[0..100] | - => 1")
              .row("b", "[100..200] | true => 2")
              .decide(value(100));

      assertThat(missing(decision)).containsExactly("new");
      assertThat(rows(decision)).containsExactly("a", "b");
    }

    @Test
    void no_matched_row_and_possible_ones_leave_it_open_and_name_what_is_missing_in_order() {
      assertThat(missing(text.decide(Case.draft()))).containsExactly("value", "new");
      assertThat(missing(text.decide(Case.draft().fact("new", true)))).containsExactly("value");
    }

    @Test
    void no_row_at_all_is_a_gap_for_an_officer_and_nothing_is_guessed() {
      var decision = numbers("UNIQUE").row("a", "[0..100] | - => 1").decide(value(101));

      assertThat(referral(decision).question().key()).isEqualTo("rules.gap");
      assertThat(referral(decision).indication()).isEmpty();
      assertThat(rows(decision)).isEmpty();
      assertThat(decision.trace().setAside()).extracting(Step::row).containsExactly("a");
    }

    @Test
    void a_gap_is_a_gap_even_where_another_fact_is_missing() {
      assertThat(
              referral(numbers("UNIQUE").row("a", "[0..100] | true => 1").decide(value(101)))
                  .question()
                  .key())
          .isEqualTo("rules.gap");
    }

    @Test
    void two_matched_rows_are_for_an_officer_who_sees_both() {
      var decision =
          numbers("UNIQUE")
              .row("a", "[0..100] | - => 1")
              .row("b", "[100..200] | - => 1")
              .decide(value(100));

      assertThat(referral(decision).question().key()).isEqualTo("rules.overlap");
      assertThat(referral(decision).citation().provision()).isEqualTo("section a");
      assertThat(each(referral(decision).indication().orElseThrow()))
          .containsExactly(number(1), number(1));
    }

    @Test
    void why_not_the_others_is_said_with_the_first_fact_that_does_not_fit() {
      var decision = text.decide(value(101).fact("new", true));

      assertThat(decision.trace().setAside())
          .extracting(step -> step.row() + ": " + ENGLISH.say(step.text()))
          .containsExactly(
              "small: Does not apply: fact.value ₹101 (up to ₹100).",
              "large.old: Does not apply: fact.new yes (no).");
    }
  }

  @Nested
  class Any {

    @Test
    void rows_that_say_the_same_are_one_answer_however_they_write_it() {
      var decision =
          numbers("ANY")
              .row("a", "[0..100] | - => 1.0")
              .row("b", "[100..200] | - => 1")
              .decide(value(100));

      assertThat(answer(decision).number("n")).contains(number(1));
      assertThat(rows(decision)).containsExactly("a", "b");
    }

    @Test
    void rows_that_differ_are_for_an_officer() {
      var decision =
          numbers("ANY")
              .row("a", "[0..100] | - => 1")
              .row("b", "[100..200] | - => 2")
              .decide(value(100));

      assertThat(referral(decision).question().key()).isEqualTo("rules.overlap");
    }

    @Test
    void the_surest_row_decides_and_no_doubt_of_the_other_is_said() {
      var decision =
          numbers("ANY")
              .row("a", "[0..100] | - => 1", "sure=medium")
              .row("b", "[100..200] | - => 1")
              .row("c", "[100..200] | - => 1", "sure=low")
              .decide(value(100));

      assertThat(answer(decision).number("n")).contains(number(1));
      assertThat(findings(decision)).isEmpty();
    }

    @Test
    void a_possible_row_leaves_it_open() {
      assertThat(
              missing(
                  numbers("ANY")
                      .row("a", "[0..100] | - => 1")
                      .row("b", "[0..100] | true => 2")
                      .decide(value(100))))
          .containsExactly("new");
    }
  }

  @Nested
  class First {

    private final PackText text =
        numbers("FIRST")
            .row("a", "> 1000 | - => 1")
            .row("b", "> 100 | true => 2")
            .row("c", "> 10 | - => 3")
            .row("d", "- | false => 4")
            .row("e", "- | - => 5");

    @Test
    void the_first_matched_row_decides() {
      assertThat(answer(text.decide(value(1001).fact("new", true))).number("n"))
          .contains(number(1));
      assertThat(answer(text.decide(value(101).fact("new", true))).number("n")).contains(number(2));
      assertThat(answer(text.decide(value(101).fact("new", false))).number("n"))
          .contains(number(3));
      assertThat(answer(text.decide(value(10).fact("new", true))).number("n")).contains(number(5));
    }

    @Test
    void a_possible_row_below_the_match_changes_nothing_and_is_not_told() {
      var decision = text.decide(value(1001));

      assertThat(answer(decision).number("n")).contains(number(1));
      assertThat(rows(decision)).containsExactly("a");
    }

    @Test
    void a_possible_row_above_the_match_leaves_it_open() {
      var decision = text.decide(value(101));

      assertThat(missing(decision)).containsExactly("new");
      assertThat(rows(decision)).containsExactly("c", "b");
    }

    @Test
    void only_what_the_rows_above_ask_for_is_missing() {
      var decision =
          PackText.of("FIRST")
              .input("value", "rupees")
              .input("new", "boolean")
              .input("old", "boolean")
              .output("n", "number")
              .row("a", "> 1000 | true | - => 1")
              .row("b", "- | - | - => 2")
              .row("c", "- | - | true => 3")
              .decide(value(1001));

      assertThat(missing(decision)).containsExactly("new");
    }

    @Test
    void no_match_and_a_possible_row_leave_it_open_and_none_is_a_gap() {
      PackText last = numbers("FIRST").row("a", "> 10 | true => 1");

      assertThat(missing(last.decide(value(11)))).containsExactly("new");
      assertThat(referral(last.decide(value(10))).question().key()).isEqualTo("rules.gap");
    }
  }

  @Nested
  class Lists {

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "RULE ORDER"})
    void all_matched_rows_in_the_order_of_the_table(String policy) {
      PackText text =
          numbers(policy)
              .row("c", "> 10 | - => 3")
              .row("a", "> 100 | - => 1")
              .row("b", "> 1000 | - => 2");

      var decision = text.decide(value(101));

      assertThat(answer(decision).isMany()).isTrue();
      assertThat(each(answer(decision))).containsExactly(number(3), number(1));
      assertThat(text.pack().question("q").orElseThrow().isMany()).isTrue();
    }

    @Test
    void none_matched_is_an_answer_too() {
      assertThat(answer(numbers("COLLECT").row("a", "> 10 | - => 3").decide(value(10))).rows())
          .isEmpty();
    }

    @Test
    void any_possible_row_leaves_them_open() {
      assertThat(
              missing(
                  numbers("COLLECT")
                      .row("a", "> 10 | - => 3")
                      .row("b", "> 10 | true => 4")
                      .decide(value(11))))
          .containsExactly("new");
    }

    @Test
    void are_no_surer_than_the_least_sure_row() {
      PackText text =
          numbers("COLLECT")
              .row("a", "> 10 | - => 1")
              .row("b", "> 20 | - => 2", "sure=medium")
              .row("c", "> 30 | - => 3", "sure=low")
              .row("d", "> 40 | - => null", "sure=not-found");

      assertThat(findings(text.decide(value(11)))).isEmpty();
      assertThat(each(answer(text.decide(value(21))))).containsExactly(number(1), number(2));
      assertThat(findings(text.decide(value(21)))).containsExactly("law.sure-medium");
      Ruling.Refer<Outputs> low = referral(text.decide(value(31)));
      assertThat(low.question().key()).isEqualTo("rules.low");
      assertThat(low.citation().provision()).isEqualTo("section c");
      assertThat(each(low.indication().orElseThrow()))
          .containsExactly(number(1), number(2), number(3));
      Ruling.Refer<Outputs> none = referral(text.decide(value(41)));
      assertThat(none.question().key()).isEqualTo("rules.not-found");
      assertThat(none.citation().provision()).isEqualTo("section d");
      assertThat(none.indication()).isPresent();
    }

    @Test
    void of_values_that_were_not_found_only_refer_without_an_indication() {
      var decision =
          numbers("COLLECT")
              .row("a", "> 10 | - => null", "sure=not-found")
              .row("b", "> 10 | - => null", "sure=not-found")
              .decide(value(11));

      assertThat(referral(decision).question().key()).isEqualTo("rules.not-found");
      assertThat(referral(decision).indication()).isEmpty();
    }
  }

  @Nested
  class Aggregates {

    private static PackText aggregate(String aggregation) {
      return PackText.collect(aggregation)
          .input("value", "rupees")
          .output("limit", "rupees")
          .row("a", "> 10 => 100.50")
          .row("b", "> 20 => 7")
          .row("c", "> 30 => 50.50", "sure=low");
    }

    private static Object limit(String aggregation, int value) {
      return answer(aggregate(aggregation).decide(value(value))).get("limit").orElseThrow();
    }

    @Test
    void add_up_or_take_the_least_or_most_of_the_matched_rows() {
      assertThat(limit("SUM", 21)).isEqualTo(Money.ofRupees("107.50"));
      assertThat(limit("MIN", 21)).isEqualTo(Money.ofRupees("7"));
      assertThat(limit("MAX", 21)).isEqualTo(Money.ofRupees("100.50"));
      assertThat(limit("MIN", 11)).isEqualTo(Money.ofRupees("100.50"));
    }

    @Test
    void count_and_none_is_none() {
      PackText text =
          PackText.collect("COUNT")
              .input("value", "rupees")
              .output("code", "string")
              .row("a", "> 10 => \"A\"")
              .row("b", "> 20 => \"A\"");

      assertThat(answer(text.decide(value(21))).number("code")).contains(number(2));
      assertThat(answer(text.decide(value(10))).number("code")).contains(number(0));
      assertThat(text.pack().question("q").orElseThrow().isMany()).isFalse();
    }

    @Test
    void of_no_row_are_a_gap_and_never_zero() {
      for (String aggregation : List.of("SUM", "MIN", "MAX")) {
        assertThat(referral(aggregate(aggregation).decide(value(10))).question().key())
            .isEqualTo("rules.gap");
      }
    }

    @Test
    void with_a_low_row_among_them_are_an_indication_only() {
      var decision = aggregate("SUM").decide(value(31));

      assertThat(referral(decision).question().key()).isEqualTo("rules.low");
      assertThat(referral(decision).citation().provision()).isEqualTo("section c");
      assertThat(referral(decision).indication().flatMap(o -> o.get("limit")))
          .contains(Money.ofRupees("158"));
    }

    @Test
    void are_open_while_a_row_is_possible() {
      assertThat(missing(aggregate("SUM").decide(Case.draft()))).containsExactly("value");
    }
  }

  @Nested
  class Grades {

    private static Decision<Outputs> graded(String... annotated) {
      return numbers("UNIQUE").row("r", "- | - => 1", annotated).decide(value(1));
    }

    @Test
    void high_decides() {
      assertThat(answer(graded("sure=high")).number("n")).contains(number(1));
      assertThat(findings(graded("sure=high"))).isEmpty();
    }

    @Test
    void medium_decides_and_says_so_and_cites_itself() {
      var decision = graded("sure=medium");

      assertThat(answer(decision).number("n")).contains(number(1));
      assertThat(decision.trace().findings())
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.code()).isEqualTo("law.sure-medium");
                assertThat(f.weight()).isEqualTo(Finding.Weight.WARNING);
                assertThat(f.citation().provision()).isEqualTo("section r");
                assertThat(f.citation().sure()).isEqualTo(Certainty.MEDIUM);
              });
    }

    @Test
    void low_never_decides_and_its_value_is_an_indication() {
      var refer = referral(graded("sure=low"));

      assertThat(refer.question().key()).isEqualTo("rules.low");
      assertThat(refer.citation().sure()).isEqualTo(Certainty.LOW);
      assertThat(refer.indication().flatMap(o -> o.number("n"))).contains(number(1));
    }

    @Test
    void not_found_refers_without_an_indication() {
      var decision = numbers("UNIQUE").row("r", "- | - => null", "sure=not-found").decide(value(1));

      assertThat(referral(decision).question().key()).isEqualTo("rules.not-found");
      assertThat(referral(decision).indication()).isEmpty();
    }

    @Test
    void an_instrument_without_a_first_day_makes_high_medium_and_leaves_low_low() {
      var high = graded("authority=dayless", "sure=high");
      var low = graded("authority=dayless", "sure=low");

      assertThat(answer(high).number("n")).contains(number(1));
      assertThat(findings(high)).containsExactly("law.sure-medium");
      assertThat(high.trace().steps().get(0).citation().sure()).isEqualTo(Certainty.MEDIUM);
      assertThat(referral(low).citation().sure()).isEqualTo(Certainty.LOW);
    }

    @Test
    void a_note_is_a_finding_in_the_language_that_is_asked() {
      PackText text = numbers("UNIQUE").row("r", "- | - => 1", "note=only once", "note.hi=एक बार");
      RulePack pack = text.pack();
      var finding = pack.decide("q", value(1).done()).trace().findings().get(0);

      assertThat(finding.code()).isEqualTo("law.note");
      assertThat(pack.words("en").say(finding.text())).isEqualTo("only once");
      assertThat(pack.words("hi").say(finding.text())).isEqualTo("एक बार");
      assertThat(pack.languages()).containsExactly("en", "hi");
    }

    @Test
    void an_advisory_row_is_cited_as_such() {
      assertThat(graded("force=advisory").trace().steps().get(0).citation().force().code())
          .isEqualTo("advisory");
    }
  }

  @Nested
  class Readings {

    private static PackText readings(String strict, String wide) {
      return numbers("COLLECT")
          .row("strict", "> 10 | - => 1", "interpretation=strict", "sure=" + strict)
          .row("wide", "> 20 | - => 2", "interpretation=wide", "sure=" + wide);
    }

    @Test
    void the_firmer_decides_and_the_other_is_shown() {
      var decision = readings("medium", "high").decide(value(21));

      assertThat(answer(decision).number("n")).contains(number(2));
      assertThat(rows(decision)).containsExactly("wide");
      assertThat(decision.trace().findings())
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.code()).isEqualTo("law.other-reading");
                assertThat(f.citation().provision()).isEqualTo("section strict");
                assertThat(ENGLISH.say(f.text()))
                    .isEqualTo("Another reading (strict): answer.n: 1");
              });
    }

    @Test
    void a_firmer_one_of_medium_grade_says_so() {
      assertThat(findings(readings("medium", "low").decide(value(21))))
          .containsExactly("law.sure-medium", "law.other-reading");
    }

    @Test
    void equal_grades_are_for_an_officer_who_sees_both() {
      for (String grade : List.of("high", "medium", "low")) {
        var decision = readings(grade, grade).decide(value(21));

        assertThat(referral(decision).question().key()).isEqualTo("rules.readings");
        assertThat(each(referral(decision).indication().orElseThrow()))
            .containsExactly(number(1), number(2));
        assertThat(rows(decision)).containsExactly("strict", "wide");
      }
    }

    @Test
    void equal_grades_that_come_to_the_same_answer_decide_and_both_are_cited() {
      PackText text =
          numbers("COLLECT")
              .row("a", "> 10 | - => 1", "interpretation=a", "sure=medium")
              .row("b", "> 5 | - => 1", "interpretation=b", "sure=medium");

      assertThat(answer(text.decide(value(11))).number("n")).contains(number(1));
      assertThat(rows(text.decide(value(11)))).containsExactly("a", "b");
    }

    @Test
    void a_reading_alone_decides_by_its_grade() {
      assertThat(answer(readings("high", "high").decide(value(11))).number("n"))
          .contains(number(1));
      assertThat(referral(readings("low", "high").decide(value(11))).question().key())
          .isEqualTo("rules.low");
    }

    @Test
    void the_firmer_of_two_unsure_ones_is_an_indication_only() {
      PackText text =
          numbers("COLLECT")
              .row("a", "- | - => 1", "interpretation=a", "sure=low")
              .row("b", "- | - => null", "interpretation=b", "sure=not-found");

      assertThat(referral(text.decide(value(1))).question().key()).isEqualTo("rules.low");
      assertThat(referral(text.decide(value(1))).indication().flatMap(o -> o.number("n")))
          .contains(number(1));
    }

    @Test
    void a_possible_reading_leaves_it_open() {
      PackText text =
          numbers("COLLECT")
              .row("a", "> 10 | - => 1", "interpretation=a")
              .row("b", "> 10 | true => 2", "interpretation=b", "sure=low");

      assertThat(missing(text.decide(value(11)))).containsExactly("new");
    }

    @Test
    void none_is_a_gap_since_one_answer_is_asked_for() {
      PackText text = readings("high", "high");

      assertThat(text.pack().question("q").orElseThrow().isMany()).isFalse();
      assertThat(referral(text.decide(value(10))).question().key()).isEqualTo("rules.gap");
    }

    @Test
    void no_row_yields_that_is_no_reading() {
      PackText text =
          numbers("COLLECT")
              .row("a", "> 10 | - => 1", "interpretation=a", "sure=medium")
              .row("b", "> 20 | - => 2")
              .row("c", "<= 5 | - => 3");

      assertThat(referral(text.decide(value(21))).question().key()).isEqualTo("rules.overlap");
      assertThat(each(referral(text.decide(value(21))).indication().orElseThrow()))
          .containsExactly(number(1), number(2));
      assertThat(rows(text.decide(value(21)))).containsExactly("a", "b");
      assertThat(answer(text.decide(value(11))).number("n")).contains(number(1));
      assertThat(answer(text.decide(value(5))).number("n")).contains(number(3));
    }

    @Test
    void in_a_table_of_another_policy_follow_that_policy() {
      var unique =
          numbers("UNIQUE")
              .row("a", "> 10 | - => 1", "interpretation=a")
              .row("b", "> 10 | - => 2", "interpretation=b", "sure=low")
              .decide(value(11));
      var first =
          numbers("FIRST")
              .row("a", "> 10 | - => 1", "interpretation=a", "sure=low")
              .row("b", "> 10 | - => 2", "interpretation=b")
              .decide(value(11));

      assertThat(referral(unique).question().key()).isEqualTo("rules.overlap");
      assertThat(referral(first).question().key()).isEqualTo("rules.low");
      assertThat(rows(first)).containsExactly("a");
    }
  }

  @Nested
  class TheDay {

    private final PackText text =
        PackText.of("UNIQUE")
            .day("award")
            .input("value", "rupees")
            .output("n", "number")
            .row("r.2020-01-01", "[@\"2020-01-01\"..@\"2024-07-10\") | - => 1")
            .row("r.2024-07-10", ">= @\"2024-07-10\" | <= 100 => 2")
            .row("s.2024-07-10", ">= @\"2024-07-10\" | > 100 => 3");

    @Test
    void is_a_missing_fact_that_is_named_by_its_role() {
      assertThat(missing(text.decide(value(1)))).containsExactly("award");
      assertThat(missing(text.decide(Case.draft()))).containsExactly("award", "value");
      assertThat(text.decide(value(1)).day()).isEmpty();
    }

    @Test
    void of_another_role_or_a_fact_of_its_name_is_not_the_day() {
      Case.Draft other =
          value(1).day("publication", PackText.on("2024-07-10")).fact("award", LocalDate.MIN);

      assertThat(missing(text.decide(other))).containsExactly("award");
    }

    @Test
    void decides_which_row_is_in_force_on_both_sides_of_a_change() {
      assertThat(rows(text.decide(value(1).day("award", PackText.on("2024-07-09")))))
          .containsExactly("r.2020-01-01");
      assertThat(rows(text.decide(value(1).day("award", PackText.on("2024-07-10")))))
          .containsExactly("r.2024-07-10");
      assertThat(
              referral(text.decide(value(1).day("award", PackText.on("2019-12-31"))))
                  .question()
                  .key())
          .isEqualTo("rules.gap");
    }

    @Test
    void after_the_last_day_that_was_read_says_so() {
      PackText read = text.checkedTo("2025-07-31");
      Case.Draft last = value(1).day("award", PackText.on("2025-07-31"));
      Case.Draft next = value(1).day("award", PackText.on("2025-08-01"));

      assertThat(findings(read.decide(last))).isEmpty();
      assertThat(read.decide(next).trace().findings())
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.code()).isEqualTo("law.read-up-to");
                assertThat(f.citation().provision()).isEqualTo("section r.2024-07-10");
                assertThat(ENGLISH.say(f.text()))
                    .isEqualTo(
                        "The law was read up to 31 July 2025 for test; the question is for 1 August"
                            + " 2025. Check for later orders.");
              });
    }

    @Test
    void in_several_ranges_is_met_in_each_and_not_between() {
      PackText twice =
          PackText.of("UNIQUE")
              .day("award")
              .output("n", "number")
              .row(
                  "r",
                  "[@\"2022-01-01\"..@\"2023-01-01\"), [@\"2020-01-01\"..@\"2021-01-01\") => 1");

      for (String day : List.of("2020-01-01", "2020-12-31", "2022-01-01", "2022-12-31")) {
        assertThat(rows(twice.decide(Case.draft().day("award", PackText.on(day)))))
            .as(day)
            .containsExactly("r");
      }
      for (String day : List.of("2019-12-31", "2021-01-01", "2021-12-31", "2023-01-01")) {
        assertThat(rows(twice.decide(Case.draft().day("award", PackText.on(day)))))
            .as(day)
            .isEmpty();
      }
    }
  }

  @Nested
  class Nothing {

    private final PackText text =
        PackText.of("UNIQUE")
            .input("turnover", "rupees")
            .output("n", "number")
            .row("none", "null => 1")
            .row("some", "not(null) => 2");

    @Test
    void is_not_the_same_as_not_known_or_zero() {
      assertThat(answer(text.decide(Case.draft().nothing("turnover"))).number("n"))
          .contains(number(1));
      assertThat(answer(text.decide(Case.draft().fact("turnover", 0))).number("n"))
          .contains(number(2));
      assertThat(missing(text.decide(Case.draft()))).containsExactly("turnover");
    }

    @Test
    void is_said_in_the_reasons() {
      assertThat(text.decide(Case.draft().nothing("turnover")).explain(ENGLISH))
          .contains("fact.turnover known to be none");
    }
  }

  @Nested
  class Literals {

    @Test
    void are_decisions_of_one_row() {
      String literal =
          "<decision id='limit' name='limit' g:provision='section 9' g:sure='medium'>"
              + "<variable id='l.v' name='limit' typeRef='rupees'/>"
              + "<authorityRequirement id='l.a'><requiredAuthority href='#act'/>"
              + "</authorityRequirement>"
              + "<literalExpression id='l.e'><text>2500000</text></literalExpression></decision>";
      RulePack pack = numbers("UNIQUE").row("r", "- | - => 1").more(literal).pack();

      var decision = pack.decide("limit", Case.draft().done());

      assertThat(answer(decision).get("limit")).contains(Money.ofRupees("2500000"));
      assertThat(findings(decision)).containsExactly("law.sure-medium");
      assertThat(decision.trace().steps())
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.row()).isEqualTo("limit.value");
                assertThat(step.citation().instrument()).isEqualTo("The Act");
                assertThat(step.citation().provision()).isEqualTo("section 9");
              });
    }
  }

  @Nested
  class Programmers {

    private final RulePack pack = numbers("UNIQUE").row("r", "- | - => 1").pack();

    @Test
    void ask_a_question_that_the_pack_does_not_know() {
      assertThatThrownBy(() -> pack.decide("p", Case.draft().done()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'p'")
          .hasMessageContaining("[q]");
    }

    @Test
    void give_a_fact_of_another_kind() {
      Case wrong = Case.draft().fact("value", "many").done();

      assertThatThrownBy(() -> pack.decide("q", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the fact 'value' is a number");
    }

    @Test
    void give_a_value_that_no_fact_can_be() {
      assertThatThrownBy(() -> Case.draft().fact("value", 1.5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("java.lang.Double");
      assertThatThrownBy(() -> Case.draft().fact("value", new BigDecimal("1e999999999")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("digits");
    }

    @Test
    void are_refused_rupees_that_a_question_would_not_read() {
      for (String value : List.of("0.001", "99999999999999999999999")) {
        Case facts = Case.draft().fact("value", new BigDecimal(value)).done();
        assertThatThrownBy(() -> pack.decide("q", facts))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("the fact 'value' is " + value + ", which is no number of rupees");
      }
    }

    @Test
    void are_refused_where_the_type_does_not_allow_them() {
      Case facts = Case.draft().fact("value", -5).done();
      assertThatThrownBy(() -> pack.decide("q", facts))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the fact 'value' is -5; allowed is >= 0");
    }
  }

  @Nested
  class Before_the_first_day_of_a_pack {

    private final PackText conditions =
        PackText.of("COLLECT")
            .day("award")
            .input("value", "rupees")
            .output("n", "number")
            .row("r.2024-07-10", ">= date(\"2024-07-10\") | > 10 => 1");

    @Test
    void a_table_that_collects_does_not_say_that_there_is_nothing() {
      var before = conditions.decide(value(1).day("award", PackText.on("2024-07-09")));

      assertThat(before.ruling()).isInstanceOf(Ruling.Refer.class);
    }

    @Test
    void and_on_that_day_it_does() {
      var on = conditions.decide(value(1).day("award", PackText.on("2024-07-10")));

      assertThat(answer(on).rows()).isEmpty();
    }
  }

  @Nested
  class SameFacts {

    @Test
    void give_the_same_bytes_in_whatever_order_they_are_given() {
      PackText text = numbers("UNIQUE").row("r", "- | - => 1", "note=n", "note.hi=h");
      var one = text.decide(Case.draft().fact("value", 5).fact("new", true));
      var other = text.decide(Case.draft().fact("new", true).fact("value", new BigDecimal("5.00")));

      assertThat(one.toPlain(ENGLISH)).isEqualTo(other.toPlain(ENGLISH));
      assertThat(one.explain(ENGLISH)).isEqualTo(other.explain(ENGLISH));
    }

    @Test
    void are_kept_as_they_were_known() {
      Case facts =
          Case.draft().fact("b", true).nothing("a").day("z", PackText.on("2024-01-01")).done();

      assertThat(facts.toPlain().toString())
          .isEqualTo("{days={z=2024-01-01}, facts={a=null, b=true}}");
      assertThat(facts.toDraft().fact("b", false).done().fact("b")).contains(false);
      assertThat(facts.fact("b")).contains(true);
      assertThat(facts.knows("a")).isTrue();
      assertThat(facts.fact("a")).isEmpty();
      assertThat(facts.knows("c")).isFalse();
    }

    @Test
    void explain_as_an_officer_reads_it() {
      RulePack pack =
          RulePack.read(
              "gfr.dmn", RulePackTest.GFR.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      Messages words =
          ENGLISH.over(
              Messages.of(
                  "en",
                  Map.of(
                      "question.procedure.gem", "How to buy on GeM?",
                      "term.fact.publication", "Day of publication",
                      "term.fact.value", "Estimated value",
                      "term.answer.procedure", "Procedure",
                      "term.answer.sources", "Sources to compare",
                      "term.L1_COMPARISON", "lowest price of several")));

      assertThat(
              pack.decide(
                      "procedure.gem",
                      Case.draft()
                          .day("publication", PackText.on("2019-04-02"))
                          .fact("value", 40_000)
                          .done())
                  .explain(words)
                  .replaceAll("sha256:[0-9a-f]+", "(digest)"))
          .isEqualTo(
              """
              How to buy on GeM? Asked for 2 April 2019.
              - Day of publication 2 April 2019 (2 April 2019 to 9 July 2024), Estimated value ₹40,000 \
              (above ₹25,000, up to ₹5,00,000). So: Procedure: lowest price of several, Sources to compare: 3. \
              [rule 149(ii), OM F.1/26/2018-PPD of 2 April 2019; certainty: high]
              => Procedure: lowest price of several, Sources to compare: 3.
              Rules used: in.gfr-2017, edition of 24 November 2026, law read up to 31 July 2025, (digest)
              """);
    }
  }

  @Test
  void a_citation_keeps_the_law_apart_from_where_it_was_seen() {
    Citation citation =
        numbers("UNIQUE").row("r", "- | - => 1").decide(value(1)).trace().steps().get(0).citation();

    assertThat(citation.toPlain())
        .containsEntry("instrument", "The Act")
        .containsEntry("issued", "2017-03-07")
        .containsEntry("provision", "section r")
        .containsEntry("seen", "official")
        .containsEntry("seenOn", "2026-11-24")
        .containsEntry("address", "https://example.org/act");
  }
}
