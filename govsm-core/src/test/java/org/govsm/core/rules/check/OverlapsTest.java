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

  private static List<LintNote> editions(String policy, String first, String other) {
    PackText text = PackText.of(policy).day("award").input("x", "number").output("n", "number");
    text.row("r.2024-04-01", first + " | < 5 => 1");
    text.row(other, "[date(\"2026-04-01\")..date(\"2100-01-01\")) | < 7 => 2");
    return PackLint.check(text.pack()).stream()
        .filter(note -> note.code().equals("table.overlap"))
        .toList();
  }

  @Test
  void two_editions_of_a_rule_that_both_apply_on_the_first_day_of_the_later_overlap_there() {
    assertThat(editions("COLLECT", "[date(\"2024-04-01\")..date(\"2026-04-01\")]", "r.2026-04-01"))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.level()).isEqualTo(LintNote.Level.ERROR);
              assertThat(note.text())
                  .contains("'r.2024-04-01' and 'r.2026-04-01'", "2026-04-01")
                  .endsWith("end the earlier edition on the day on which the later one begins");
            });
  }

  @Test
  void an_edition_that_ends_where_the_next_begins_is_clean() {
    assertThat(editions("COLLECT", "[date(\"2024-04-01\")..date(\"2026-04-01\"))", "r.2026-04-01"))
        .isEmpty();
  }

  @Test
  void rows_of_two_rules_may_both_be_collected_on_one_day() {
    assertThat(editions("COLLECT", "[date(\"2024-04-01\")..date(\"2026-04-01\")]", "s.2026-04-01"))
        .isEmpty();
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
