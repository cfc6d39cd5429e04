package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a criterion of a pilot is called. */
class ExitCriterionTest {

  private static ExitCriterion criterion(String title, String unit) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", "c1");
    tree.put("title", title);
    tree.put("metric", "first-reply-minutes");
    tree.put("direction", "AT_MOST");
    tree.put("target", "30");
    tree.put("unit", unit);
    tree.put("source", "register");
    return new ExitCriterion(ExitCriterion.FORM.read(tree).orThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "Reply · उत्तर, minutes · मिनट, Reply (minutes) · उत्तर (मिनट)",
    "Reply · उत्तर, min, Reply · उत्तर (min)",
    "Reply, minutes, Reply (minutes)"
  })
  void each_language_has_its_own_unit(String title, String unit, String name) {
    assertThat(criterion(title, unit).name()).isEqualTo(name);
  }

  @Test
  void a_sentence_has_the_name_in_the_language_of_the_reader() {
    CriterionName both = new CriterionName("Reply (minutes) · उत्तर (मिनट)");

    assertThat(both.name(GovernanceMessages.in("en"))).isEqualTo("Reply (minutes)");
    assertThat(both.name(GovernanceMessages.in("hi"))).isEqualTo("उत्तर (मिनट)");
    assertThat(new CriterionName("Reply · views").name(GovernanceMessages.in("hi")))
        .isEqualTo("Reply · views");
  }

  @Test
  void without_a_unit_it_is_called_by_its_title() {
    Map<String, Object> tree = new LinkedHashMap<>(criterion("Reply", "min").toPlain());
    tree.remove("unit");

    assertThat(new ExitCriterion(ExitCriterion.FORM.read(tree).orThrow()).name())
        .isEqualTo("Reply");
  }
}
