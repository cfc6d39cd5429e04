package org.govsm.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReadTest {

  private static final Question QUESTION =
      PackText.of("UNIQUE")
          .day("award")
          .input("value", "rupees")
          .input("share", "percent")
          .input("period", "days")
          .input("score", "number")
          .input("new", "boolean")
          .input("kind", "string", "\"GOODS\",\"WORKS\"")
          .input("name", "string")
          .input("delivered", "day")
          .output("n", "number")
          .row("r", "- | - | - | - | - | - | - | - | - => 1")
          .pack()
          .question("q")
          .orElseThrow();

  private static Map<String, Object> facts(Object... namesAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Map.of("facts", facts);
  }

  private static Case accepted(Map<String, ?> tree) {
    return QUESTION.read(tree).orThrow();
  }

  private static List<String> faults(Map<String, ?> tree) {
    return rejected(tree).stream().map(f -> f.pointer() + " " + f.code()).toList();
  }

  private static List<InputFault> rejected(Map<String, ?> tree) {
    Checked<Case> read = QUESTION.read(tree);
    assertThat(read).isInstanceOf(Checked.Rejected.class);
    return ((Checked.Rejected<Case>) read).faults();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X\u0000", "X\u202e evil", "X\u200e", "X\ud800", "X\u0085"})
  void a_text_with_hidden_characters_is_refused_in_every_door(String text) {
    assertThat(faults(facts("name", text))).containsExactly("/facts/name input.control");
    assertThat(new CaseReader(QUESTION).held(Case.draft().fact("name", text).done(), false))
        .extracting(InputFault::code)
        .containsExactly("input.control");
  }

  @Test
  void a_text_of_several_lines_is_taken() {
    assertThat(accepted(facts("name", "first\n\tsecond\r\n")).fact("name"))
        .contains("first\n\tsecond\r\n");
  }

  @Nested
  class ACase {

    @Test
    void of_a_number_in_floating_point_is_refused_with_the_reason() {
      List<InputFault> faults = rejected(facts("value", 40000.50, "score", 2.5f));

      assertThat(faults)
          .extracting(fault -> Messages.shipped("en").say(fault.text()))
          .containsExactly(
              "\"40000.5\" is a binary floating-point number, which is not exact."
                  + " Give it as a string or an exact decimal.",
              "\"2.5\" is a binary floating-point number, which is not exact."
                  + " Give it as a string or an exact decimal.");
    }

    @Test
    void is_equal_to_one_that_knows_the_same() {
      Case one = Case.draft().fact("value", new BigDecimal("40000.00")).nothing("name").done();
      Case same = Case.draft().nothing("name").fact("value", 40000).done();

      assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(Case.draft().done());
      assertThat(Case.draft().day("award", LocalDate.of(2026, 4, 1)).done())
          .hasToString("{days={award=2026-04-01}, facts={}}");
    }

    @Test
    void of_every_kind_of_fact_is_read() {
      Case read =
          accepted(
              Map.of(
                  "days",
                  Map.of("award", "2024-02-29"),
                  "facts",
                  Map.of(
                      "value",
                      "40000.00",
                      "share",
                      "2.5",
                      "period",
                      30,
                      "score",
                      new BigDecimal("0.125"),
                      "new",
                      false,
                      "kind",
                      "GOODS",
                      "name",
                      "any text \"at all\"",
                      "delivered",
                      LocalDate.parse("2024-03-01"))));

      assertThat(read.day("award")).contains(LocalDate.parse("2024-02-29"));
      assertThat(read.fact("value")).contains(new BigDecimal("40000.00"));
      assertThat(read.fact("share")).contains(new BigDecimal("2.5"));
      assertThat(read.fact("period")).contains(new BigDecimal("30"));
      assertThat(read.fact("new")).contains(false);
      assertThat(read.fact("kind")).contains("GOODS");
      assertThat(read.fact("delivered")).contains(LocalDate.parse("2024-03-01"));
    }

    @Test
    void of_nothing_is_a_case_in_which_nothing_is_known() {
      assertThat(accepted(Map.of()).toPlain().toString()).isEqualTo("{days={}, facts={}}");
    }

    @Test
    void takes_null_for_not_known_wherever_it_stands() {
      Map<String, Object> tree = new HashMap<>();
      tree.put("days", null);
      tree.put("facts", facts("value", null, "new", null).get("facts"));

      assertThat(accepted(tree).knows("value")).isFalse();
      Map<String, Object> days = new HashMap<>();
      days.put("award", null);
      assertThat(accepted(Map.of("days", days)).day("award")).isEmpty();
    }

    @Test
    void takes_whole_numbers_of_any_size_that_a_reader_of_json_gives() {
      for (Object five : List.of(5, 5L, "5", new BigDecimal("5"), BigInteger.valueOf(5))) {
        assertThat(accepted(facts("score", five)).fact("score")).contains(new BigDecimal("5"));
      }
    }
  }

  @Nested
  class Days {

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "2200-01-01", "1899-12-31", "0026-11-25"})
    void a_day_in_a_year_that_cannot_be_meant(String given) {
      assertThat(faults(Map.of("days", Map.of("award", given))))
          .containsExactly("/days/award input.day");
      assertThat(faults(facts("delivered", given))).containsExactly("/facts/delivered input.day");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2024-02-30",
          "2023-02-29",
          "2024-2-3",
          "today",
          "",
          "2024-01-01T00:00",
          " 2024-01-01",
          "2024-01-01\" or more",
          "2024-01-01\"",
          "+10000-01-01",
          "01/02/2024",
        })
    void that_are_none_are_refused(String given) {
      assertThat(faults(Map.of("days", Map.of("award", given))))
          .containsExactly("/days/award input.day");
      assertThat(faults(facts("delivered", given))).containsExactly("/facts/delivered input.day");
    }

    @Test
    void are_texts() {
      assertThat(faults(Map.of("days", Map.of("award", 20240101))))
          .containsExactly("/days/award input.day");
      assertThat(faults(Map.of("days", Map.of("award", List.of("2024-01-01")))))
          .containsExactly("/days/award input.day");
    }

    @Test
    void in_a_role_that_is_not_asked_are_refused_with_the_roles_that_are() {
      InputFault fault = rejected(Map.of("days", Map.of("publication", "2024-01-01"))).get(0);

      assertThat(fault.pointer()).isEqualTo("/days/publication");
      assertThat(Messages.shipped("en").say(fault.text()))
          .isEqualTo("This is not a known name. Known names: award");
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @CsvSource({
      "0, ''",
      "0.01, ''",
      "0.010, ''",
      "0.001, input.step",
      "0.011, input.step",
      "-0.01, input.not-allowed",
      "-5, input.not-allowed",
      "92233720368547758.07, ''",
      "92233720368547758.08, input.digits",
      "10000000000000000000000, input.digits",
    })
    void of_rupees_have_two_decimals_are_not_negative_and_fit(String given, String code) {
      for (Object value : List.of(given, new BigDecimal(given))) {
        Checked<Case> read = QUESTION.read(facts("value", value));
        List<String> codes =
            read.fold(c -> List.of(), all -> all.stream().map(InputFault::code).toList());

        assertThat(String.join(",", codes)).as(given).isEqualTo(code);
      }
    }

    @Test
    void of_days_are_whole() {
      assertThat(faults(facts("period", "1.5"))).containsExactly("/facts/period input.step");
      assertThat(accepted(facts("period", "1.0")).knows("period")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "5,000",
          "₹5",
          "5 lakh",
          "1e5",
          "1e999999999",
          "0x10",
          "NaN",
          "5.",
          "5 6",
          "\"5\"",
          "null",
          "true",
          "date(\"2024-01-01\")",
          "५",
        })
    void are_written_in_digits(String given) {
      assertThat(faults(facts("score", given))).containsExactly("/facts/score input.number");
    }

    @Test
    void are_exact() {
      assertThat(faults(facts("score", 1.5))).containsExactly("/facts/score input.number");
      assertThat(faults(facts("score", true))).containsExactly("/facts/score input.number");
      assertThat(faults(facts("score", List.of(1)))).containsExactly("/facts/score input.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-9e2147483647", "1e41", "1e-40"})
    void with_an_endless_exponent_are_refused_and_never_written_out(String given) {
      assertThat(faults(facts("score", new BigDecimal(given), "value", new BigDecimal(given))))
          .containsExactly("/facts/score input.digits", "/facts/value input.digits");
    }

    @Test
    void have_forty_digits_and_no_more() {
      assertThat(accepted(facts("score", "9".repeat(40))).knows("score")).isTrue();
      assertThat(faults(facts("score", "9".repeat(41))))
          .containsExactly("/facts/score input.digits");
      assertThat(faults(facts("score", "9".repeat(5_000))))
          .containsExactly("/facts/score input.number");
      assertThat(faults(facts("score", BigInteger.TEN.pow(60))))
          .containsExactly("/facts/score input.digits");
    }

    @Test
    void that_are_none_are_shown_cut_short() {
      InputFault fault = rejected(facts("score", "x".repeat(10_000))).get(0);

      assertThat(Messages.shipped("en").say(fault.text())).hasSizeLessThan(200).contains("x…");
    }
  }

  @Nested
  class TruthsAndCodes {

    @Test
    void are_no_texts_of_themselves() {
      assertThat(faults(facts("new", "true"))).containsExactly("/facts/new input.boolean");
      assertThat(faults(facts("new", 1))).containsExactly("/facts/new input.boolean");
      assertThat(faults(facts("kind", 5))).containsExactly("/facts/kind input.string");
      assertThat(faults(facts("name", false))).containsExactly("/facts/name input.string");
    }

    @Test
    void are_among_those_that_are_listed() {
      InputFault fault = rejected(facts("kind", "goods")).get(0);

      assertThat(fault.code()).isEqualTo("input.not-allowed");
      assertThat(fault.pointer()).isEqualTo("/facts/kind");
      assertThat(Messages.shipped("en").say(fault.text()))
          .isEqualTo(
              "fact.kind: “goods” is not one of the codes. Did you mean GOODS? Codes: GOODS,"
                  + " WORKS");
    }
  }

  @Nested
  class Faults {

    @Test
    void are_all_said_at_once_each_at_its_pointer() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("fact", Map.of());
      tree.put("days", new LinkedHashMap<>(Map.of("award", "2024-02-30")));
      tree.put(
          "facts",
          facts("value", "0.001", "new", "no", "kind", "X", "price", 1, "score", "many")
              .get("facts"));

      assertThat(faults(tree))
          .containsExactly(
              "/fact input.unknown",
              "/days/award input.day",
              "/facts/value input.step",
              "/facts/new input.boolean",
              "/facts/kind input.not-allowed",
              "/facts/price input.unknown",
              "/facts/score input.number");
    }

    @Test
    void point_into_names_with_slashes_and_tildes() {
      assertThat(faults(facts("a/b~c", 1))).containsExactly("/facts/a~1b~0c input.unknown");
      assertThat(faults(Map.of("x/y", 1))).containsExactly("/x~1y input.unknown");
    }

    @Test
    void are_found_where_an_object_should_be() {
      assertThat(faults(Map.of("days", "2024-01-01"))).containsExactly("/days input.object");
      assertThat(faults(Map.of("facts", List.of(1)))).containsExactly("/facts input.object");
    }

    @Test
    void name_the_day_of_law_as_no_fact_and_a_fact_as_no_day() {
      assertThat(faults(facts("on", "2024-01-01"))).containsExactly("/facts/on input.unknown");
      assertThat(faults(facts("award", "2024-01-01")))
          .containsExactly("/facts/award input.unknown");
      assertThat(faults(Map.of("days", Map.of("delivered", "2024-01-01"))))
          .containsExactly("/days/delivered input.unknown");
    }

    @Test
    void are_thrown_where_the_caller_was_sure() {
      assertThatThrownBy(() -> QUESTION.read(facts("new", "no")).orThrow())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("/facts/new");
    }

    @Test
    void have_words_in_both_languages() {
      for (String language : List.of("en", "hi")) {
        Messages words = Messages.shipped(language);
        Map<String, Object> wrong =
            facts(
                "value",
                "0.001",
                "share",
                new BigDecimal("1e99"),
                "period",
                "x",
                "new",
                1,
                "kind",
                1,
                "name",
                1,
                "delivered",
                "x",
                "other",
                1);
        for (InputFault fault : rejected(wrong)) {
          assertThat(words.say(fault.text())).doesNotContain("{", "input.");
        }
        assertThat(words.say(rejected(facts("kind", "X")).get(0).text())).doesNotContain("{");
      }
    }
  }

  @Nested
  class TheQuestion {

    @Test
    void says_what_it_asks_as_a_tree() {
      Map<String, Object> tree = QUESTION.toPlain(Messages.shipped("en"));

      assertThat(tree.keySet()).containsExactly("id", "title", "days", "facts", "answer", "many");
      assertThat(tree.get("facts").toString())
          .contains(
              "{name=value, type=number, unit=rupees, allowed=>= 0, label=value}",
              "{name=kind, type=string, allowed=[GOODS, WORKS], label=kind}",
              "{name=new, type=boolean, label=new}");
    }

    @Test
    void that_is_composed_asks_all_that_its_parts_ask_less_what_is_passed_on() {
      Question first =
          PackText.of("UNIQUE")
              .day("award")
              .input("value", "rupees")
              .output("kind", "string")
              .row("r", "- | - => \"A\"")
              .pack()
              .question("q")
              .orElseThrow();
      Question second =
          PackText.of("UNIQUE")
              .day("payment")
              .input("kind", "string")
              .input("value", "rupees")
              .output("n", "number")
              .row("r", "- | - | - => 1")
              .pack()
              .question("q")
              .orElseThrow();

      Question whole =
          Question.composed("whole", Arrays.asList(first, second), List.of("kind"), List.of("n"));

      assertThat(whole.id()).isEqualTo("whole");
      assertThat(whole.dayRoles()).containsExactly("award", "payment");
      assertThat(whole.facts()).extracting(Fact::name).containsExactly("value");
      assertThat(whole.answer()).extracting(Fact::name).containsExactly("n");
      assertThat(whole.isMany()).isFalse();
    }
  }
}
