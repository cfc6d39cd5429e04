package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c | a b c | ''",
        "a b c | a x c | \u2212 b,+ x",
        "a c   | a b c | + b",
        "a b c | a c   | \u2212 b",
        "a b   | b a   | \u2212 a,+ a",
        "a b c d | a x c y | \u2212 b,+ x,\u2212 d,+ y",
        "a a   | a     | \u2212 a"
      })
  void names_what_was_taken_out_and_what_was_put_in(String before, String after, String lines) {
    assertThat(String.join(",", LineDiff.of(lines(before), lines(after)))).isEqualTo(lines);
  }

  private static String lines(String words) {
    return words.strip().replace(' ', '\n');
  }

  @Test
  void takes_all_between_for_changed_where_the_texts_are_too_large_to_compare() {
    assertThat(LineDiff.of("a\n" + many("x"), "a\n" + many("y"))).hasSize(6_000);
  }

  private static String many(String name) {
    return IntStream.range(0, 3_000).mapToObj(i -> name + i).collect(Collectors.joining("\n"));
  }
}
