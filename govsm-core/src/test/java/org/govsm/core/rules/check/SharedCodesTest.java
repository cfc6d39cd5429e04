package org.govsm.core.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fact has one code list: what a case says is understood by every question that asks it. */
class SharedCodesTest {

  private static Question question(String id, String codes) {
    return Question.of(
        id, Set.of(), List.of(Fact.code("paymentKind", List.of(codes.split(" ", -1)))), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRACT PROFESSIONAL, CONTRACT PROFESSIONAL_FEE, 1",
    "CONTRACT FEE, FEE CONTRACT, 0",
    "CONTRACT PROFESSIONAL TECHNICAL, PROFESSIONAL TECHNICAL, 0",
    "EMERGENCY CONTINUATION, CONVICTION BREACH, 0"
  })
  void two_lists_that_share_a_code_and_differ_both_ways_are_found(
      String one, String other, int found) {
    List<LintNote> notes =
        PackLint.codes(List.of(question("tax.section", one), question("tax-deduction", other)));

    assertThat(notes).hasSize(found);
  }

  @Test
  void the_note_names_the_fact_and_both_questions() {
    List<LintNote> notes =
        PackLint.codes(List.of(question("tax.section", "A B"), question("tax-deduction", "A C")));

    assertThat(notes).extracting(LintNote::code).containsExactly("codes.two-lists");
    assertThat(notes.get(0).toString())
        .contains("paymentKind", "tax.section", "tax-deduction", "[A, B]", "[A, C]");
  }
}
