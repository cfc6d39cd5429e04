package org.govsm.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalFormTest {

  @Nested
  class Text {

    @Test
    void escapes_only_what_must_be() {
      assertThat(CanonicalForm.text("a\"b\\c\n\u0000/é₹<\u007f"))
          .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0000/é₹<\u007f\"");
    }

    @Test
    void keeps_characters_beyond_the_first_plane() {
      assertThat(CanonicalForm.text("😀")).isEqualTo("\"😀\"");
    }

    @Test
    void writes_every_character_as_utf_8_at_once_or_piece_by_piece() {
      StringBuilder all = new StringBuilder();
      StringBuilder written = new StringBuilder("\"");
      for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
          String one = Character.toString(c);
          all.append(one);
          written.append(
              c < 0x20 ? "\\u%04x".formatted(c) : c == '"' || c == '\\' ? "\\" + one : one);
        }
      }
      byte[] bytes = written.append('"').toString().getBytes(StandardCharsets.UTF_8);
      assertThat(CanonicalForm.bytes(all.toString())).isEqualTo(bytes);
      assertThat(CanonicalForm.digest((Object) all.toString()))
          .isEqualTo(CanonicalForm.digest(bytes));
    }

    @Test
    void refuses_half_a_character_because_its_bytes_would_be_those_of_a_question_mark() {
      assertThatThrownBy(() -> CanonicalForm.digest("\ud83d"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @CsvSource({
      "5.00, 5",
      "0.0, 0",
      "-0, 0",
      "1E+3, 1000",
      "0.10, 0.1",
      "1E-7, 0.0000001",
      "-2.50, -2.5",
      "100, 100"
    })
    void have_neither_exponent_nor_trailing_zeros(BigDecimal number, String written) {
      assertThat(CanonicalForm.text(number)).isEqualTo(written);
    }
  }

  @Nested
  class Order {

    @Test
    void members_are_sorted_by_name_and_lists_are_not() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("b", List.of("z", "a"));
      tree.put("a", Map.of());
      tree.put("B", List.of());

      assertThat(CanonicalForm.text(tree)).isEqualTo("{\"B\":[],\"a\":{},\"b\":[\"z\",\"a\"]}");
    }

    @Test
    void null_and_truth_are_kept() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("t", true);
      tree.put("n", null);

      assertThat(CanonicalForm.text(tree)).isEqualTo("{\"n\":null,\"t\":true}");
    }

    @RepeatedTest(50)
    void the_order_of_putting_changes_nothing(RepetitionInfo run) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        names.add(String.valueOf((char) (0x900 + i)));
      }
      String sorted = CanonicalForm.digest(treeOf(names));
      Collections.shuffle(names, new Random(run.getCurrentRepetition()));

      assertThat(CanonicalForm.digest(treeOf(names))).isEqualTo(sorted);
    }

    @RepeatedTest(20)
    void of_a_large_tree_is_that_of_its_text(RepetitionInfo run) {
      Random random = new Random(run.getCurrentRepetition());
      List<Object> rows = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("q\"" + random.nextInt(9), "é😀क\n".repeat(random.nextInt(40)));
        row.put("a", List.of(BigDecimal.valueOf(random.nextInt(), 3), Map.of(), List.of(), true));
        rows.add(row);
      }
      byte[] whole = CanonicalForm.text(rows).getBytes(StandardCharsets.UTF_8);

      assertThat(CanonicalForm.digest(rows)).isEqualTo(CanonicalForm.digest(whole));
    }

    private static Map<String, Object> treeOf(List<String> names) {
      Map<String, Object> tree = new LinkedHashMap<>();
      names.forEach(name -> tree.put(name, new BigDecimal("1.0")));
      return tree;
    }
  }

  @Nested
  class Refused {

    @ParameterizedTest
    @MethodSource("org.govsm.core.ledger.CanonicalFormTest#notPartOfATree")
    void is_whatever_has_no_one_form(Object value) {
      assertThatThrownBy(() -> CanonicalForm.text(List.of(value)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  static List<Object> notPartOfATree() {
    return List.of(0.1, 0.1f, 1, 1L, LocalDate.of(2020, 1, 1), 'c', Map.of(1, "a"));
  }

  @Test
  void the_digest_is_that_of_the_bytes() {
    assertThat(CanonicalForm.digest(new byte[0]))
        .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(CanonicalForm.digest(Map.of()))
        .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }
}
