package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.active;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettledFindingsTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  private static final AssessmentReport BEFORE =
      report(accounts(active("A1", "2026-10-01"), active("A2", "2026-10-01")));
  private static final AssessmentReport AFTER =
      report(accounts(active("A1", "2026-11-24"), active("A2", "2026-10-01")));

  @Test
  void a_finding_is_settled_by_the_report_in_which_nothing_of_it_is_open() {
    List<ControlFinding> first = settled("A1");

    assertThat(first).isNotEmpty().allMatch(one -> NextStep.kindOf(one).isPresent());
    assertThat(settled("A2")).isEmpty();
  }

  @Test
  void a_report_settles_nothing_that_it_found_itself() {
    assertThat(BEFORE.findings()).noneMatch(SettledFindings.by(BEFORE)::contains);
  }

  private static List<ControlFinding> settled(String account) {
    SettledFindings settled = SettledFindings.by(AFTER);
    return BEFORE.findings().stream()
        .filter(one -> one.subject().filter(account::equals).isPresent())
        .filter(settled::contains)
        .toList();
  }

  private static AssessmentReport report(Map<String, Object> facts) {
    return Assessment.ofPlain(Trees.question(NOW, facts)).orThrow();
  }
}
