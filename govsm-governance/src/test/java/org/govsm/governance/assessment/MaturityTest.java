package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaturityTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', not-judged",
    "must NA, not-judged",
    "must NOT-EVALUATED, not-judged",
    "must UNKNOWN should ATTEST, not-judged",
    "must UNKNOWN should PASS, partial",
    "must FAIL, beginning",
    "must BLOCKED should PASS, beginning",
    "must PASS must UNKNOWN, partial",
    "must PASS must ATTEST should FAIL, partial",
    "must WARN, partial",
    "must PASS should FAIL, required",
    "must PASS should UNKNOWN may PASS, required",
    "should FAIL, required",
    "must PASS should PASS may FAIL, recommended",
    "must PASS should PASS may PASS, complete",
    "must PASS should NA may NOT-EVALUATED, complete",
  })
  void a_level_has_all_that_is_asked_below_it(String findings, String level) {
    List<Object> list = new ArrayList<>();
    list.add(tree("control", "GSM-COM-11", "element", "e", "strength", "may", "outcome", "NA"));
    String[] words = findings.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      list.add(tree("control", "C", "element", "e", "strength", words[i], "outcome", words[i + 1]));
    }

    assertThat(Maturity.byElement(tree("findings", list)).values())
        .extracting(Maturity::code)
        .containsExactly(level);
  }

  @Test
  void what_is_kept_for_history_moves_no_level() {
    Map<String, Object> old =
        tree("control", "GSM-LEG-06", "element", "e", "strength", "must", "outcome", "FAIL");

    assertThat(Maturity.byElement(tree("findings", List.of(old)))).isEmpty();
  }

  @Test
  void a_report_and_the_same_kept_say_the_same() {
    AssessmentReport report =
        Assessment.ofPlain(
                tree("profile", "dbim-3", "asOf", RichFacts.NOW, "facts", RichLaw.department()))
            .orThrow();
    Map<String, Maturity> kept = Maturity.byElement(report.toPlain(GovernanceMessages.in("en")));

    assertThat(report.elements())
        .isNotEmpty()
        .allSatisfy(
            element ->
                assertThat(kept.getOrDefault(element.element(), Maturity.NOT_JUDGED))
                    .isEqualTo(element.maturity()));
    assertThat(report.overall().maturity())
        .isEqualTo(
            kept.values().stream()
                .filter(level -> level != Maturity.NOT_JUDGED)
                .min(Maturity::compareTo)
                .orElseThrow());
  }

  @Test
  void every_element_and_level_has_a_name_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      var words = GovernanceMessages.in(language);
      assertThat(ControlCatalogue.all())
          .flatExtracting(ControlCatalogue::elements)
          .extracting(element -> element.id())
          .allMatch(id -> words.find("term.element." + id).isPresent());
      assertThat(Maturity.values())
          .allMatch(level -> words.find("term.maturity." + level.code()).isPresent());
    }
  }
}
