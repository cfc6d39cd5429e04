package org.govsm.core.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {

  private static Cell cell(ValueType type, String text) throws CellException {
    return CellParser.input(text, type);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static CellException refused(ValueType type, String text) {
    CellException refused =
        catchThrowableOfType(CellException.class, () -> CellParser.input(text, type));
    assertThat(refused).as("%s is refused", text).isNotNull();
    return refused;
  }

  @Nested
  class NumberCells {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "[0..50000]; 0 0.00 25000 50000 50000.00; -0.01 50000.01",
          "(0..50000]; 0.01 50000; 0 -1 50000.01",
          "[0..50000); 0 49999.99; 50000 -0.01",
          "(0..50000); 0.01 49999.99; 0 50000",
          "]0..50000[; 0.01 49999.99; 0 50000",
          "]0..50000]; 0.01 50000; 0 50000.01",
          "[0..50000[; 0 49999.99; -0.01 50000",
          "[7..7]; 7 7.0; 6.99 7.01",
          "< 5; 4.99 -100; 5 5.01",
          "<= 5; 4.99 5; 5.01",
          "> 5; 5.01 1000000; 5 4",
          ">=5; 5 5.01; 4.99",
          "5; 5 5.00; 4.99 5.01",
          "-5; -5; 5 -5.01",
          "-5,-3; -5 -3; -4 5 3",
          "[-5..-3]; -5 -4 -3; -5.01 -2.99 4",
          "< -5; -5.01; -5 5",
          ".5; 0.5; 5 0",
          "[.5...7]; 0.5 0.6 0.7; 0.49 0.71",
          "1, 3, [5..6), > 9; 1 3 5 5.9 9.1; 0 2 4 6 9",
          "not(5); 4.99 5.01 -5; 5 5.0",
          "not(-5); 5 -4; -5",
          "not(1, [3..4]); 0 2 2.99 4.01; 1 3 4",
          "not( < 3 , > 5 ); 3 4 5; 2.99 5.01",
          "-; -1000000 0 1000000; ",
          "  -  ; 0; ",
          " [ 0 .. 1 ] ; 0 1; 2",
        })
    void hold_the_values_between_their_ends_and_no_others(String text, String in, String out)
        throws CellException {
      Cell cell = cell(ValueType.NUMBER, text);

      assertThat(values(in)).allMatch(cell::matches, "is met by " + text);
      assertThat(values(out)).noneMatch(cell::matches);
    }

    private static List<BigDecimal> values(String written) {
      return written == null || written.isBlank()
          ? List.of()
          : Arrays.stream(written.strip().split(" ")).map(BigDecimal::new).toList();
    }

    @Test
    void take_a_range_over_more_than_one_line() throws CellException {
      assertThat(cell(ValueType.NUMBER, "[0..5],\n  [7..9]").ranges()).hasSize(2);
    }
  }

  @Nested
  class DayCells {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "[date(\"2019-04-02\")..date(\"2024-07-10\")); 2019-04-02 2024-07-09; 2019-04-01"
              + " 2024-07-10",
          "[@\"2019-04-02\"..@\"2024-07-10\"]; 2019-04-02 2024-07-10; 2019-04-01 2024-07-11",
          ">= date(\"2024-07-10\"); 2024-07-10 9999-12-31; 2024-07-09",
          "< @\"2024-07-10\"; 2024-07-09; 2024-07-10",
          "date( \"2024-02-29\" ); 2024-02-29; 2024-02-28 2024-03-01",
          "(date(\"2024-01-01\")..date(\"2024-01-03\")); 2024-01-02; 2024-01-01 2024-01-03",
          "[date(\"2024-01-01\")..date(\"2024-01-02\")), >= date(\"2025-01-01\"); 2024-01-01"
              + " 2025-01-01; 2024-01-02 2024-12-31",
          "not([date(\"2024-01-01\")..date(\"2025-01-01\"))); 2023-12-31 2025-01-01; 2024-01-01"
              + " 2024-12-31",
        })
    void hold_the_days_between_their_ends_and_no_others(String text, String in, String out)
        throws CellException {
      Cell cell = cell(ValueType.DAY, text);

      assertThat(in.strip().split(" ")).allMatch(day -> cell.matches(LocalDate.parse(day)));
      assertThat(out.strip().split(" ")).noneMatch(day -> cell.matches(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "date(\"2024-02-30\")",
          "date(\"2023-02-29\")",
          "@\"2023-02-29\"",
          "[date(\"2023-02-29\")..date(\"2024-01-01\"))",
          "date(\"2024-13-01\")",
          "date(\"2024-00-10\")",
          "date(\"1900-02-29\")",
          "date(\"2024-1-1\")",
          "date(\"01-01-2024\")",
          "date(\"2024-01-01T00:00:00\")",
          "date(\" 2024-01-01\")",
          "@\"today\"",
          "date(\"\u0968\u0966\u0968\u096a-01-01\")",
        })
    void refuse_what_is_no_day_of_the_calendar(String text) {
      CellException refused = refused(ValueType.DAY, text);

      assertThat(refused.code()).isEqualTo("cell.day");
      assertThat(refused.remedy()).containsAnyOf("a day of the calendar", "YYYY-MM-DD");
    }

    @Test
    void refuse_neighbouring_days_that_are_both_left_out() {
      assertThat(refused(ValueType.DAY, "(@\"2024-01-01\"..@\"2024-01-02\")").code())
          .isEqualTo("cell.range-empty");
    }

    @Test
    void accept_one_day_between_two_that_are_left_out_on_one_side() throws CellException {
      assertThat(cell(ValueType.DAY, "(@\"2024-01-01\"..@\"2024-01-02\"]"))
          .matches(c -> c.matches(LocalDate.parse("2024-01-02")))
          .matches(c -> !c.matches(LocalDate.parse("2024-01-01")));
    }
  }

  @Nested
  class CodeCells {

    @Test
    void hold_the_codes_that_they_list() throws CellException {
      Cell cell = cell(ValueType.STRING, "\"GOODS\", \"WORKS\"");

      assertThat(List.of("GOODS", "WORKS")).allMatch(cell::matches);
      assertThat(List.of("goods", "GOODS ", "", "SERVICES")).noneMatch(cell::matches);
    }

    @Test
    void hold_all_but_those_that_not_lists() throws CellException {
      Cell cell = cell(ValueType.STRING, "not(\"GOODS\",\"WORKS\")");

      assertThat(List.of("GOODS", "WORKS")).noneMatch(cell::matches);
      assertThat(List.of("goods", "SERVICES", "")).allMatch(cell::matches);
    }

    @Test
    void may_hold_signs_that_mean_something_outside_of_quotes() throws CellException {
      assertThat(cell(ValueType.STRING, "\"a,b\", \"-\", \"not(x)\", \"why?\"").ranges())
          .extracting(Range::low)
          .containsExactly("a,b", "-", "not(x)", "why?");
    }

    @Test
    void read_escapes() throws CellException {
      assertThat(cell(ValueType.STRING, "\"a\\\"b\\\\c\\/d\\ne\\tf\"").ranges().get(0).low())
          .isEqualTo("a\"b\\c/d\ne\tf");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\"a\\x\"", "\"open", "\"a\\", "\"a\" \"b\"", "GOODS", "'GOODS'", "\"a\","})
    void refuse_what_is_not_closed_escaped_or_quoted_rightly(String text) {
      assertThat(refused(ValueType.STRING, text).code()).isEqualTo("cell.syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"A\"..\"C\"]", "< \"C\"", ">= \"A\"", "not([\"A\"..\"C\"])"})
    void have_no_ranges(String text) {
      CellException refused = refused(ValueType.STRING, text);

      assertThat(refused.code()).isEqualTo("cell.range-type");
      assertThat(refused.remedy()).isEqualTo("list the values one by one");
    }
  }

  @Nested
  class TruthCells {

    @Test
    void are_true_or_false() throws CellException {
      assertThat(cell(ValueType.BOOLEAN, "true").matches(true)).isTrue();
      assertThat(cell(ValueType.BOOLEAN, "true").matches(false)).isFalse();
      assertThat(cell(ValueType.BOOLEAN, "not(true)").matches(false)).isTrue();
      assertThat(cell(ValueType.BOOLEAN, "true,false").matches(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "TRUE", "yes", "truest"})
    void are_written_in_small_letters(String text) {
      assertThat(refused(ValueType.BOOLEAN, text).code()).isEqualTo("cell.syntax");
    }

    @Test
    void have_no_ranges() {
      assertThat(refused(ValueType.BOOLEAN, "[false..true]").code()).isEqualTo("cell.range-type");
    }
  }

  @Nested
  class Null {

    @Test
    void asks_for_a_fact_that_is_known_to_be_nothing() throws CellException {
      Cell cell = cell(ValueType.NUMBER, "null");

      assertThat(cell.matches(CaseValues.NOTHING)).isTrue();
      assertThat(cell.matches(number("0"))).isFalse();
    }

    @Test
    void may_stand_in_a_list() throws CellException {
      Cell cell = cell(ValueType.NUMBER, "5, null");

      assertThat(cell.matches(CaseValues.NOTHING)).isTrue();
      assertThat(cell.matches(number("5"))).isTrue();
      assertThat(cell.matches(number("6"))).isFalse();
    }

    @Test
    void in_not_asks_for_a_fact_that_is_something() throws CellException {
      Cell cell = cell(ValueType.NUMBER, "not(null)");

      assertThat(cell.matches(CaseValues.NOTHING)).isFalse();
      assertThat(cell.matches(number("0"))).isTrue();
    }

    @Test
    void is_met_by_a_dash_and_by_other_than_a_value_but_by_no_range() throws CellException {
      assertThat(cell(ValueType.NUMBER, "-").matches(CaseValues.NOTHING)).isTrue();
      assertThat(cell(ValueType.NUMBER, "not(5)").matches(CaseValues.NOTHING)).isTrue();
      assertThat(cell(ValueType.NUMBER, ">= 0").matches(CaseValues.NOTHING)).isFalse();
      assertThat(cell(ValueType.NUMBER, "< 0, >= 0").matches(CaseValues.NOTHING)).isFalse();
    }

    @Test
    void is_no_end_of_a_range() {
      assertThat(refused(ValueType.NUMBER, "[null ..5]").code()).isEqualTo("cell.type");
      assertThat(refused(ValueType.NUMBER, "< null").code()).isEqualTo("cell.type");
    }
  }

  @Nested
  class Refused {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "''; cell.empty; write - for any value",
          "'  '; cell.empty; write - for any value",
          "?; cell.expression; write literals",
          "? > 5; cell.expression; write literals",
          "5 + ?; cell.expression; write literals",
          "abs(5); cell.function; write date(",
          "not(not(5)); cell.function; write date(",
          "duration(\"P1D\"); cell.function; write date(",
          "1e5; cell.exponent; write the digits out",
          "1E5; cell.exponent; write the digits out",
          "[1..2e3]; cell.exponent; write the digits out",
          "-1.5e-3; cell.exponent; write the digits out",
          "not(-); cell.not-any; take the row out",
          "not( - ); cell.not-any; take the row out",
          "[5..1]; cell.range-empty; put the smaller end first",
          "(5..5]; cell.range-empty; close the ends",
          "[5..5); cell.range-empty; close the ends",
          "]5..5[; cell.range-empty; close the ends",
          "\"5\"; cell.type; write a number",
          "true; cell.type; write a number",
          "[1..\"2\"]; cell.type; write a number",
          "date(\"2024-01-01\"); cell.type; write a number",
          "5 6; cell.syntax; write literals",
          "5,; cell.syntax; write literals",
          ",5; cell.syntax; write literals",
          "5 -; cell.syntax; write literals",
          "-,5; cell.syntax; write literals",
          "5,-; cell.syntax; write literals",
          "--5; cell.syntax; write literals",
          "- 5; cell.syntax; write literals",
          "+5; cell.syntax; write literals",
          "5.; cell.syntax; write literals",
          "1,000,; cell.syntax; write literals",
          "5 + 5; cell.syntax; write literals",
          "= 5; cell.syntax; write literals",
          "!= 5; cell.syntax; write literals",
          "[1,5]; cell.syntax; write literals",
          "[1..5; cell.syntax; write literals",
          "[1..; cell.syntax; write literals",
          "<; cell.syntax; write literals",
          "not 5; cell.syntax; write literals",
          "not(5; cell.syntax; write literals",
          "not(); cell.syntax; write literals",
          "not(5) 6; cell.syntax; write literals",
          "value; cell.syntax; write literals",
          "5 and 6; cell.syntax; write literals",
          "if true then 5 else 6; cell.syntax; write literals",
          "\u0967\u0968; cell.syntax; write literals",
        })
    void with_a_code_and_what_to_write_instead(String text, String code, String remedy) {
      CellException refused = refused(ValueType.NUMBER, text);

      assertThat(refused.code()).as(text).isEqualTo(code);
      assertThat(refused.remedy()).as(text).contains(remedy);
    }

    @Test
    void a_cell_of_more_than_four_thousand_characters() throws CellException {
      String fits = "1" + "0".repeat(3_999);

      assertThat(cell(ValueType.NUMBER, fits).matches(new BigDecimal(fits))).isTrue();
      assertThat(refused(ValueType.NUMBER, fits + "0").code()).isEqualTo("cell.length");
    }

    @Test
    void a_dot_that_continues_a_word_of_the_language() {
      assertThat(refused(ValueType.BOOLEAN, "true.x").code()).isEqualTo("cell.syntax");
    }
  }

  @Nested
  class OutputCells {

    @Test
    void are_one_literal() throws CellException {
      assertThat(CellParser.output("\"L1\"", ValueType.STRING)).isEqualTo("L1");
      assertThat(CellParser.output(" -3.5 ", ValueType.NUMBER)).isEqualTo(number("-3.5"));
      assertThat(CellParser.output("false", ValueType.BOOLEAN)).isEqualTo(false);
      assertThat(CellParser.output("@\"2024-02-29\"", ValueType.DAY))
          .isEqualTo(LocalDate.parse("2024-02-29"));
      assertThat(CellParser.output("null", ValueType.NUMBER)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "''; cell.empty",
          "-; cell.syntax",
          "1, 2; cell.output",
          "1 + 1; cell.output",
          "\"a\"; cell.type",
          "[1..2]; cell.syntax",
          "not(1); cell.function",
          "1e3; cell.exponent",
        })
    void are_nothing_else(String text, String code) {
      assertThatThrownBy(() -> CellParser.output(text, ValueType.NUMBER))
          .isInstanceOfSatisfying(
              CellException.class, e -> assertThat(e.code()).as(text).isEqualTo(code));
    }
  }

  @Nested
  class CanonicalText {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "]0.0 .. 5.50[; (0..5.5)",
          "[7..7]; 7",
          "1,2 , null; 1,2,null",
          "not( 1 ); not(1)",
          " - ; -",
          ">=100; >= 100",
          "100.00; 100",
        })
    void is_the_same_for_what_means_the_same(String text, String canonical) throws CellException {
      assertThat(cell(ValueType.NUMBER, text).canonical()).isEqualTo(canonical);
    }

    @Test
    void tells_one_code_with_a_comma_from_two_codes() throws CellException {
      assertThat(cell(ValueType.STRING, "\"a\\\",\\\"b\"").canonical())
          .isNotEqualTo(cell(ValueType.STRING, "\"a\",\"b\"").canonical());
    }

    @Test
    void of_a_code_is_the_same_after_it_is_read_again() throws CellException {
      String canonical = cell(ValueType.STRING, "\"a\\\\\\\"b\"").canonical();

      assertThat(cell(ValueType.STRING, canonical).canonical()).isEqualTo(canonical);
    }
  }
}
