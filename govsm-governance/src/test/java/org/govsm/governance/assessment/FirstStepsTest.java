package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;

/** What comes first of all that is to be done. */
class FirstStepsTest {

  private static final List<String> STRENGTHS = List.of("must", "should", "may");

  private static AssessmentReport report() {
    return Assessment.assess(
            ControlCatalogue.shipped(),
            Facts.fromPlain(RichFacts.uneven()).orThrow(),
            OffsetDateTime.parse(RichFacts.NOW))
        .orThrow();
  }

  @Test
  void five_at_most_and_each_of_what_is_to_be_done() {
    List<NextStep> first = report().first(5);
    assertThat(first).hasSize(5);
    List<String> all =
        report().next().stream().map(step -> step.kind() + step.control().id()).toList();
    assertThat(first)
        .allSatisfy(step -> assertThat(all).contains(step.kind() + step.control().id()));
    assertThat(report().first(0)).isEmpty();
  }

  @Test
  void what_must_be_and_is_severe_comes_before_what_should_be() {
    assertThat(report().first(1000))
        .hasSameSizeAs(report().next())
        .isSortedAccordingTo(
            Comparator.comparing((NextStep one) -> STRENGTHS.indexOf(one.control().strength())));
  }

  @Test
  void of_what_is_alike_the_least_work_comes_first() {
    List<NextStep> first = report().first(1000);
    for (int i = 1; i < first.size(); i++) {
      NextStep one = first.get(i - 1);
      NextStep other = first.get(i);
      boolean alike =
          one.kind() == other.kind()
              && one.control().strength().equals(other.control().strength())
              && one.control().severity().equals(other.control().severity());
      if (alike) {
        assertThat(work(one)).isLessThanOrEqualTo(work(other));
      }
    }
  }

  private static int work(NextStep step) {
    return Math.max(step.subjects().size(), step.missing().size());
  }
}
