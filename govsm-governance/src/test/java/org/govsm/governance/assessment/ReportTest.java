package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.active;
import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @Nested
  class Standings {

    @Test
    void the_worst_must_failure_comes_first_then_should() {
      assertThat(report(tree("strategy", null)).overall().standing())
          .isEqualTo(Standing.MUST_FAILED);
      AssessmentReport should = report(accounts(active("A1", "2026-11-01")));
      assertThat(should.overall().standing()).isEqualTo(Standing.SHOULD_FAILED);
      assertThat(standing(should, "communication")).isEqualTo(Standing.SHOULD_FAILED);
      assertThat(standing(should, "objective")).isEqualTo(Standing.OPEN);
    }

    @Test
    void a_may_that_is_not_met_is_advice_and_fails_no_run() {
      Map<String, Object> late =
          tree(
              "id", "N1",
              "pressAt", "2026-11-01T10:00:00+05:30",
              "socialAt", "2026-11-01T13:10:00+05:30");
      AssessmentReport report = report(tree("announcements", List.of(late)));
      ControlFinding finding = Trees.of("GSM-INS-02", report).get(1);

      assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(finding.isAdvisory()).isTrue();
      assertThat(report.overall().standing().isFailed()).isFalse();
      assertThat(Standing.of(List.of(finding))).isEqualTo(Standing.ADVISORY);
    }

    @Test
    void a_rule_kept_for_history_is_judged_and_asks_for_nothing() {
      Map<String, Object> early =
          tree("id", "D1", "removedAt", "2026-03-02", "purgedAt", "2026-04-01");
      AssessmentReport report = report(tree("removed", List.of(early)));
      ControlFinding finding = Trees.of("GSM-LEG-07", report).get(0);

      assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(Standing.of(List.of(finding))).isEqualTo(Standing.ADVISORY);
      assertThat(report.overall().standing().isFailed()).isFalse();
      assertThat(report.next()).extracting(s -> s.control().id()).doesNotContain("GSM-LEG-07");
    }

    @Test
    void without_accounts_nothing_passes() {
      AssessmentReport report = report(accounts());

      assertThat(report.overall().counts()).doesNotContainKey(Outcome.PASS);
      assertThat(report.overall().counts()).doesNotContainKey(Outcome.FAIL);
    }

    private static Standing standing(AssessmentReport report, String element) {
      return report.elements().stream()
          .filter(summary -> summary.element().equals(element))
          .findFirst()
          .orElseThrow()
          .standing();
    }
  }

  @Nested
  class What_to_do_next {

    @Test
    void is_told_by_weight() {
      List<NextStep> steps =
          report(tree("strategy", null, "champion", null, "accounts", List.of())).next();

      assertThat(steps.get(0).kind()).isEqualTo(NextStep.Kind.MEND);
      assertThat(steps.get(0).control().id()).isEqualTo("GSM-OBJ-01");
      assertThat(steps).extracting(NextStep::kind).isSorted();
      assertThat(steps)
          .filteredOn(s -> s.control().id().equals("GSM-LEG-01"))
          .extracting(NextStep::kind)
          .containsExactly(NextStep.Kind.SIGN);
    }

    @Test
    void is_a_sentence() {
      NextStep step = report(tree("strategy", null)).next().get(0);

      assertThat(step.say(GovernanceMessages.in("en")))
          .isEqualTo("Fix: Written objective (GSM-OBJ-01, must).");
    }
  }

  @Nested
  class Trends {

    @Test
    void tell_new_mended_same_and_unclear_apart() {
      AssessmentReport before =
          report(accounts(stale("A1"), stale("A2"), active("A3", "2026-11-20"), stale("A4")));
      AssessmentReport after =
          report(
              accounts(
                  stale("A1"),
                  active("A2", "2026-11-20"),
                  stale("A3"),
                  tree("id", "A4", "state", "ACTIVE")));

      Trend trend = Trend.of(before, after);

      assertThat(trend.fresh()).containsExactly("GSM-COM-11 A3");
      assertThat(trend.mended()).containsExactly("GSM-COM-11 A2");
      assertThat(trend.same()).containsExactly("GSM-COM-11 A1");
      assertThat(trend.unclear()).containsExactly("GSM-COM-11 A4");
      assertThat(Trend.of(before.toPlain(GovernanceMessages.in("hi")), after).toPlain())
          .isEqualTo(trend.toPlain());
    }

    @Test
    void what_no_longer_applies_was_fixed_by_nobody() {
      Map<String, Object> dormant = new LinkedHashMap<>(stale("A1"));
      dormant.put("state", "DORMANT");
      Map<String, Object> failed =
          tree(
              "findings",
              List.of(tree("control", "GSM-COM-02", "subject", "A1", "outcome", "FAIL")));

      Trend trend = Trend.of(failed, report(accounts(dormant)));

      assertThat(trend.lapsed()).containsExactly("GSM-COM-02 A1");
      assertThat(trend.mended()).isEmpty();
      assertThat(trend.unclear()).isEmpty();
    }

    @Test
    void each_failure_of_either_run_is_in_one_group_alone() {
      List<String> outcomes =
          List.of("PASS", "WARN", "FAIL", "BLOCKED", "ATTEST", "NA", "NOT-EVALUATED", "UNKNOWN");
      AssessmentReport now = report(accounts(stale("A1"), active("A2", "2026-11-20")));
      for (String before : outcomes) {
        Map<String, Object> kept =
            tree(
                "findings",
                List.of(
                    tree("control", "GSM-COM-11", "subject", "A1", "outcome", before),
                    tree("control", "GSM-COM-11", "subject", "A2", "outcome", before)));
        Map<String, List<String>> groups = Trend.of(kept, now).groups();
        boolean failed = List.of("FAIL", "BLOCKED").contains(before);

        assertThat(groups.get("mended")).hasSize(failed ? 1 : 0);
        assertThat(groups.get(failed ? "same" : before.equals("NA") ? "nowApplies" : "new"))
            .as(before)
            .containsExactly("GSM-COM-11 A1");
        assertThat(groups.values().stream().mapToInt(List::size).sum())
            .isEqualTo(before.equals("PASS") ? 1 : 2);
      }
    }

    @Test
    void what_failed_in_neither_is_worse_better_or_otherwise() {
      Map<String, String> kept =
          Map.of("A1", "WARN", "A2", "NA", "A3", "PASS", "A4", "PASS", "A5", "UNKNOWN");
      List<Object> findings = new ArrayList<>();
      kept.forEach(
          (account, outcome) ->
              findings.add(tree("control", "GSM-COM-11", "subject", account, "outcome", outcome)));
      List<Map<String, Object>> accounts = new ArrayList<>();
      List.of("A1", "A2", "A3", "A6").forEach(id -> accounts.add(active(id, "2026-11-20")));
      List.of("A4", "A5").forEach(id -> accounts.add(tree("id", id, "state", "ACTIVE")));

      Trend trend =
          Trend.of(
              tree("findings", findings),
              report(accounts((Object[]) accounts.toArray(Map[]::new))));

      assertThat(trend.better()).containsExactly("GSM-COM-11 A1");
      assertThat(trend.other()).containsExactly("GSM-COM-11 A2");
      assertThat(trend.worse()).containsExactly("GSM-COM-11 A4");
    }

    @Test
    void what_was_one_line_of_many_is_compared_with_each_that_is_listed_now() {
      Map<String, Object> many =
          tree(
              "findings",
              List.of(tree("control", "GSM-COM-11", "alike", BigDecimal.TEN, "outcome", "FAIL")));

      assertThat(Trend.of(many, report(accounts(stale("A1")))).same())
          .containsExactly("GSM-COM-11 A1");
      assertThat(Trend.of(many, report(accounts(active("A1", "2026-11-20")))).mended())
          .containsExactly("GSM-COM-11 *");
    }

    private static Map<String, Object> stale(String id) {
      return active(id, "2026-11-01");
    }
  }

  @Nested
  class Many_subjects {

    @Test
    void that_say_the_same_are_one_line_and_failures_are_all_listed() {
      List<Object> posts = new ArrayList<>();
      for (int i = 0; i < Alike.MOST + 2; i++) {
        posts.add(
            tree(
                "id",
                "P" + i,
                "piiScanHits",
                BigDecimal.valueOf(i == 7 ? 1 : 0),
                "consentRef",
                null));
      }
      List<ControlFinding> findings = Trees.of("GSM-VAL-14", report(tree("posts", posts)));

      assertThat(findings).hasSize(2);
      assertThat(findings.get(0).outcome()).isEqualTo(Outcome.ATTEST);
      assertThat(findings.get(0).alike()).isEqualTo(Alike.MOST + 1);
      assertThat(findings.get(1).outcome()).isEqualTo(Outcome.FAIL);
      assertThat(findings.get(1).subject()).contains("P7");
    }
  }

  @Nested
  class In_words {

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void every_finding_and_step_has_a_sentence(String language) {
      Messages words = GovernanceMessages.in(language);
      for (Map<String, Object> facts : List.of(tree(), bare())) {
        AssessmentReport report = report(facts);
        String all = report.explain(words) + report.markdown(words);
        report.next().forEach(step -> assertThat(step.say(words)).isNotBlank());

        assertThat(all).doesNotContain("fact.", "check.", "assessment.", "term.", "measure.", "{");
        assertThat(all).doesNotContain("standing.", "element.", "strength.", "next.");
      }
    }

    /** Everything is said not to be. */
    private static Map<String, Object> bare() {
      Map<String, Object> facts = tree();
      for (String name :
          List.of(
              "strategy",
              "platformPlan",
              "platformDecisions",
              "pilot",
              "policies",
              "champion",
              "people",
              "roles",
              "custody",
              "facility",
              "retention",
              "website",
              "metrics",
              "officialDomains",
              "analysis",
              "rollout")) {
        facts.put(name, null);
      }
      facts.put("accounts", List.of(tree("id", "A1", "state", "ACTIVE")));
      facts.put("posts", List.of(tree("id", "P1")));
      facts.put("responses", List.of(tree("id", "R1")));
      facts.put("announcements", List.of(tree("id", "N1")));
      facts.put("consultations", List.of(tree("id", "C1")));
      facts.put("collection", List.of(tree("id", "F1")));
      facts.put("removed", List.of(tree("id", "D1")));
      return facts;
    }

    @Test
    void a_printed_cell_cannot_break_its_table() {
      AssessmentReport report = report(accounts(active("A|1<b>", "2026-11-01")));

      assertThat(report.markdown(GovernanceMessages.in("en")))
          .contains("| A\\|1&lt;b> | Fail |")
          .doesNotContain("<b>");
    }
  }

  @Test
  void the_checks_are_of_controls_that_the_catalogue_has() {
    assertThat(Assessment.judged()).allMatch(id -> ControlCatalogue.known(id).isPresent());
  }

  @Test
  void the_digest_is_of_the_result_and_not_of_the_language() {
    assertThat(report(tree("strategy", null)).digest())
        .isEqualTo(report(tree("strategy", null)).digest())
        .isNotEqualTo(report(tree()).digest());
  }

  private static AssessmentReport report(Map<String, Object> facts) {
    return Assessment.ofPlain(Trees.question(NOW, facts)).orThrow();
  }
}
