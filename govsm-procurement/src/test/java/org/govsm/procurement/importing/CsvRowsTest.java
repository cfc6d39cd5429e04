package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with separators as rows, and texts that are refused. */
class CsvRowsTest {

  private static List<List<String>> rows(byte[] file) {
    List<List<String>> rows = new ArrayList<>();
    read(file, (line, cells) -> rows.add(List.copyOf(cells)));
    return rows;
  }

  private static List<List<String>> rows(String text) {
    return rows(text.getBytes(UTF_8));
  }

  private static void read(byte[] file, RowSink sink) {
    try {
      CsvRows.read(new ByteArrayInputStream(file), sink);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Message refusal(String text) {
    return refusal(text.getBytes(UTF_8));
  }

  private static Message refusal(byte[] file) {
    try {
      rows(file);
      return Message.of("none");
    } catch (BrokenTableException e) {
      return e.text();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\n1,2", "a;b\n1;2\n", "a\tb\r\n1\t2\r\n", "a|b\r1|2", "sep=;\na;b\n1;2"})
  void the_separator_is_the_one_of_the_first_line(String text) {
    assertThat(rows(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @Test
  void a_separator_within_quotation_marks_does_not_count() {
    assertThat(rows("\"a,b,c\";d\n1;2")).containsExactly(List.of("a,b,c", "d"), List.of("1", "2"));
  }

  @Test
  void a_quoted_cell_may_have_separators_quotation_marks_and_lines() {
    assertThat(rows("a,b\n\"x,\"\"y\"\"\r\nz\",2"))
        .containsExactly(List.of("a", "b"), List.of("x,\"y\"\r\nz", "2"));
  }

  @Test
  void a_quotation_mark_within_a_plain_cell_is_text() {
    assertThat(rows("a,b\n5\" screen,2").get(1)).containsExactly("5\" screen", "2");
  }

  @Test
  void empty_lines_are_left_out_and_lines_are_counted_as_the_file_has_them() {
    List<Long> lines = new ArrayList<>();
    read("a\n\n\"b\nb\"\n\r\n,\nc".getBytes(UTF_8), (line, cells) -> lines.add(line));

    assertThat(lines).containsExactly(1L, 3L, 6L, 7L);
  }

  @Test
  void cells_at_the_ends_may_be_empty() {
    assertThat(rows("a,b,c\n,2,\n\"\",,3")).contains(List.of("", "2", ""), List.of("", "", "3"));
  }

  @Test
  void no_further_row_is_read_than_is_wanted() {
    List<String> seen = new ArrayList<>();
    read("a\nb\n\"open".getBytes(UTF_8), (line, cells) -> seen.add(cells.get(0)) && line < 2);

    assertThat(seen).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "'a,b\n1,\"2', csv-open, 2",
    "'a,b\n\"1\"x,2', csv-quote, 2",
    "'a\n\"b\nb\"\n\"c', csv-open, 4"
  })
  void a_quotation_mark_that_is_not_closed_or_closed_too_early_is_refused(
      String text, String why, long line) {
    assertThat(refusal(text)).isEqualTo(Message.of("table." + why).with("line", line));
  }

  @Test
  void a_cell_longer_than_any_post_and_a_row_wider_than_any_export_is_refused() {
    assertThat(refusal("a\n" + "x".repeat(128 * 1024)).key()).isEqualTo("none");
    assertThat(refusal("a\n" + "x".repeat(128 * 1024 + 1)).key()).isEqualTo("table.csv-long");
    assertThat(refusal("a" + ",".repeat(999)).key()).isEqualTo("none");
    assertThat(refusal("a" + ",".repeat(1_000)).key()).isEqualTo("table.csv-wide");
  }

  @Test
  void a_byte_that_is_no_text_is_refused() {
    byte[] file = "a,b\n1,x".getBytes(UTF_8);
    file[file.length - 1] = (byte) 0xE9;

    assertThat(refusal(file)).isEqualTo(Message.of("table.utf-8").with("line", 2L));
  }

  @Test
  void what_is_quoted_in_one_row_is_not_taken_for_cells_of_the_next() {
    assertThat(rows("a,b\n\"x,y\",1\nx,y\n\"x,y\",1\n"))
        .containsExactly(
            List.of("a", "b"), List.of("x,y", "1"), List.of("x", "y"), List.of("x,y", "1"));
  }

  @Test
  void cells_that_come_again_are_the_same_text_and_others_are_not() {
    StringBuilder text = new StringBuilder("a,b,c\n");
    List<List<String>> expected = new ArrayList<>(List.of(List.of("a", "b", "c")));
    for (int i = 0; i < 20_000; i++) {
      List<String> row =
          List.of("n" + i % 7, String.valueOf(i), i % 3 == 0 ? "" : "\u0939" + i % 300);
      text.append(String.join(",", row)).append('\n');
      expected.add(row);
    }
    assertThat(rows(text.toString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void what_is_written_by_the_rules_is_read_back__seed(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<List<String>> table = new ArrayList<>(List.of(List.of("head", "of", "it")));
      StringBuilder text = new StringBuilder("head,of,it");
      for (int row = 0; row < random.nextInt(5); row++) {
        List<String> cells = new ArrayList<>();
        text.append(random.nextBoolean() ? "\r\n" : "\n");
        for (int i = 0; i < 3; i++) {
          String cell = cell(random);
          cells.add(cell);
          text.append(i == 0 ? "" : ",").append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
        table.add(cells);
      }
      assertThat(rows(text.toString())).isEqualTo(table);
    }
  }

  private static String cell(Random random) {
    String letters = "a\u0939,;\"\r\n \t|\ud83d\ude00";
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < random.nextInt(6); i++) {
      cell.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(11))));
    }
    return cell.toString();
  }
}
