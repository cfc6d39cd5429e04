package org.govsm.core.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.govsm.core.rules.PackText;
import org.junit.jupiter.api.Test;

/** Rows that both match, in files of any size: they come from outside. */
class OverlapsTest {

  private static List<LintNote> overlaps(int rows, IntFunction<String> cell) {
    PackText text = PackText.of("UNIQUE").day("award").input("x", "number").output("n", "number");
    for (int i = 0; i < rows; i++) {
      text.row("r" + i, "- | " + cell.apply(i) + " => 1");
    }
    return PackLint.check(text.pack()).stream()
        .filter(note -> note.code().equals("table.overlap"))
        .toList();
  }

  @Test
  void rows_that_meet_in_one_number_overlap_there() {
    assertThat(overlaps(2, i -> "[" + i + ".." + (i + 1) + "]"))
        .singleElement()
        .satisfies(note -> assertThat(note.text()).contains("'r0' and 'r1' both match", "x 1]"));
  }

  @Test
  void rows_with_nothing_in_common_do_not() {
    assertThat(overlaps(2, i -> "[" + i + ".." + (i + 1) + ")")).isEmpty();
  }

  @Test
  void a_file_of_equal_rows_is_not_told_row_by_row() {
    List<LintNote> notes = overlaps(100, i -> "-");

    assertThat(notes).hasSize(201);
    assertThat(notes.get(200).level()).isEqualTo(LintNote.Level.NOT_CHECKED);
  }

  @Test
  void a_file_of_many_rows_and_bounds_is_left_unchecked() {
    List<LintNote> notes = overlaps(3000, i -> "[" + i + ".." + (i + 7000) + "]");

    assertThat(notes).extracting(LintNote::level).containsExactly(LintNote.Level.NOT_CHECKED);
  }
}
