package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static Map<String, Object> read(String text) {
    return Json.readObject(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ProblemDetail refusal(String text) {
    return catchThrowableOfType(ProblemException.class, () -> read(text)).problem();
  }

  private static Message at(int line, int column, String code) {
    return Message.of("json.at")
        .with("line", line)
        .with("column", column)
        .with("what", Message.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]                        | json.object  | 1 | 1  |",
        "{} {}                      | json.more    | 1 | 4  |",
        "{'a':{'b':1,'b':2}}        | json.twice   | 1 | 13 | /a/b",
        "{'a':[1,1e41]}             | json.number  | 1 | 9  | /a/1",
        "{'a':[1,1e-41]}            | json.number  | 1 | 9  | /a/1",
        "{'a':[{'b':'x\\u0001'}]}   | json.control | 1 | 12 | /a/0/b",
        "{'a':'\\ud800'}            | json.control | 1 | 6  | /a",
        "{'y\\u0007z':1}            | json.control | 1 | 2  | /y\u0007z",
      })
  void what_two_readers_could_read_differently_is_refused_at_its_place(
      String text, String code, int line, int column, String pointer) {
    ProblemDetail problem = refusal(text.replace('\'', '"'));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail().orElseThrow().toString())
        .contains("line=" + line + ",", "column=" + column + ",", code);
    assertThat(problem.errors())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':1,} | 8",
        "{'a':NaN} | 9",
        "{a:1} | 2",
        "{'a':/**/1} | 6",
        "{'a':01} | 7",
        "{'a':1 | 7"
      })
  void what_is_not_json_is_refused_with_its_line_and_column(String text, int column) {
    assertThat(refusal(text.replace('\'', '"')).detail()).contains(at(1, column, "json.syntax"));
  }

  @Test
  void a_mark_that_turns_letters_is_refused_at_its_place_where_somebody_sends_it() {
    byte[] text = "{\n \"a\": [\"x\u202ey\"]}".getBytes(StandardCharsets.UTF_8);

    assertThat(Json.readObject(text)).containsKey("a");
    assertThatThrownBy(() -> Json.readSent(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().errors())
                  .singleElement()
                  .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/a/0"));
              assertThat(refused.problem().detail().orElseThrow().toString())
                  .contains("line=2,", "U+202E");
            });
  }

  @Test
  void the_mark_that_some_programs_put_before_utf_8_is_passed_over() {
    assertThat(Json.readSent("\ufeff{\"a\":true}".getBytes(StandardCharsets.UTF_8)))
        .containsEntry("a", true);
  }

  @Test
  void depth_names_texts_and_numbers_have_limits() {
    for (String text :
        List.of(
            "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}",
            "{\"a\":\"" + "x".repeat(64 * 1024 + 1) + "\"}",
            "{\"" + "x".repeat(64 * 1024) + "\":1}",
            "{\"a\":" + "1".repeat(65) + "}")) {
      assertThat(refusal(text).detail().orElseThrow().toString()).contains("json.limit");
    }
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.readObject(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.10", "12345678901234567890.50", "-0.00", "1E+2", "7"})
  void numbers_are_exact_decimals(String number) {
    assertThat(read("{\"a\":" + number + "}")).containsEntry("a", new BigDecimal(number));
  }

  @Test
  void a_tree_is_written_in_its_order_and_without_exponents() {
    Map<String, Object> inner = new HashMap<>();
    inner.put("none", null);
    List<Object> items = new ArrayList<>(List.of(new BigDecimal("1E+3"), 2, 3L, true, "\u0915\n"));
    items.add(inner);

    assertThat(Json.write(Map.of("a", items)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"a\":[1000,2,3,true,\"\u0915\\n\",{\"none\":null}]}");
  }

  @Test
  void what_is_no_tree_is_not_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.write(Map.of("a", Thread.State.NEW)));
    assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Map.of("a", 0.5)));
  }
}
