package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.active;
import static org.govsm.governance.assessment.Trees.inState;
import static org.govsm.governance.assessment.Trees.question;
import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Framework 2012, 5.1.4: no account goes stale (GSM-COM-11)")
class StaleAccountTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @Nested
  @DisplayName("A week or two: 0 to 7 days pass, 8 to 14 warn, 15 fail")
  class Bounds {

    @ParameterizedTest(name = "last post {0}: {1} after {2} days")
    @CsvSource({
      "2026-11-24, PASS, 0",
      "2026-11-17, PASS, 7",
      "2026-11-16, WARN, 8",
      "2026-11-10, WARN, 14",
      "2026-11-09, FAIL, 15",
      "2020-01-01, FAIL, 2519",
    })
    void whole_days_are_counted(String lastPost, String outcome, int days) {
      ControlFinding finding = judged(NOW, accounts(active("A1", lastPost)));

      assertThat(finding.outcome().code()).isEqualTo(outcome);
      assertThat(finding.value()).contains(BigDecimal.valueOf(days));
      assertThat(finding.subject()).contains("A1");
    }

    @Test
    void the_finding_cites_the_framework_and_says_that_its_sentence_was_read() {
      ControlFinding finding = judged(NOW, accounts(active("A1", "2026-11-09")));

      assertThat(finding.control().citation().provision()).isEqualTo("5.1.4, page 22");
      assertThat(finding.control().citation().instrument())
          .startsWith("DeitY, Framework & Guidelines for Use of Social Media");
      assertThat(finding.control().textSeen()).isEqualTo("read");
      assertThat(finding.control().strength()).isEqualTo("should");
    }

    @Test
    void each_account_is_judged_alone() {
      List<ControlFinding> findings =
          findings(NOW, accounts(active("A1", "2026-11-24"), active("A2", "2026-11-01")));

      assertThat(findings).extracting(f -> f.outcome().code()).containsExactly("PASS", "FAIL");
    }
  }

  @Nested
  @DisplayName("Whole days are days in India, in whatever zone a moment is written")
  class DaysInIndia {

    @ParameterizedTest(name = "post {0}, asked {1}: {2} days")
    @CsvSource({
      // the last and the first moment of 16 November in India
      "2026-11-16T23:59:59+05:30, 2026-11-24T00:00:00+05:30, 8",
      "2026-11-17T00:00:00+05:30, 2026-11-24T23:59:59+05:30, 7",
      // the same two moments, written elsewhere
      "2026-11-16T18:29:59Z, 2026-11-24T09:00:00+05:30, 8",
      "2026-11-16T18:30:00Z, 2026-11-24T09:00:00+05:30, 7",
      "2026-11-16T13:30:00-05:00, 2026-11-24T09:00:00+05:30, 7",
      // the question from elsewhere: 23:59 and 00:00 in India
      "2026-11-17, 2026-11-24T18:29:59Z, 7",
      "2026-11-17, 2026-11-24T18:30:00Z, 8",
      "2026-11-17, 2026-11-25T03:00:00+09:00, 7",
      // 29 February
      "2028-02-22, 2028-02-29T12:00:00+05:30, 7",
      "2028-02-22, 2028-03-01T12:00:00+05:30, 8",
      "2028-02-29, 2028-03-14T12:00:00+05:30, 14",
      "2028-02-29, 2028-03-15T12:00:00+05:30, 15",
      "2027-02-22, 2027-03-01T12:00:00+05:30, 7",
    })
    void midnight_is_midnight_in_india(String lastPost, String asOf, int days) {
      assertThat(judged(asOf, accounts(active("A1", lastPost))).value())
          .contains(BigDecimal.valueOf(days));
    }
  }

  @Nested
  @DisplayName("New content is text or media first published by the account")
  class NewContent {

    @ParameterizedTest
    @ValueSource(strings = {"reshare", "auto-sync", "reply", "profile-edit", "scheduled"})
    void what_is_not_new_content_does_not_count(String kind) {
      Map<String, Object> account = active("A1", "2026-11-01");
      account.put("posts", List.of(tree("publishedAt", "2026-11-20", "kind", kind)));

      assertThat(judged(NOW, accounts(account)).value()).contains(BigDecimal.valueOf(23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "tailored-copy"})
    void what_is_the_accounts_own_counts(String kind) {
      Map<String, Object> account = active("A1", "2026-11-01");
      account.put("posts", List.of(tree("publishedAt", "2026-11-20", "kind", kind)));

      assertThat(judged(NOW, accounts(account)).value()).contains(BigDecimal.valueOf(4));
    }

    @Test
    void while_there_is_none_the_days_run_from_activation() {
      Map<String, Object> account = active("A1", null);
      account.put("activatedAt", "2026-11-09T10:00:00+05:30");

      ControlFinding finding = judged(NOW, accounts(account));

      assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(finding.value()).contains(BigDecimal.valueOf(15));
      assertThat(say(finding)).startsWith("No original post yet; days since activation: 15.");
    }

    @Test
    void a_list_of_reshares_says_that_there_is_none() {
      Map<String, Object> account = tree("id", "A1", "state", "ACTIVE");
      account.put("posts", List.of(tree("publishedAt", "2026-11-20", "kind", "reshare")));
      account.put("activatedAt", "2026-11-16");

      assertThat(judged(NOW, accounts(account)).outcome()).isEqualTo(Outcome.WARN);
    }
  }

  @Nested
  @DisplayName("What is missing is never a pass")
  class Missing {

    @Test
    void all_that_is_missing_is_named_at_once() {
      assertUnknown(accounts(tree("id", "A1"))).containsExactly("state", "lastPostAt");
    }

    @Test
    void without_a_post_the_activation_is_needed() {
      assertUnknown(accounts(active("A1", null))).containsExactly("activatedAt");
    }

    @Test
    void facts_that_do_not_speak_of_accounts_are_unknown() {
      assertUnknown(tree("note", "nothing yet")).containsExactly("accounts");
    }

    @Test
    void no_account_is_said_and_is_no_pass() {
      ControlFinding finding = judged(NOW, accounts());

      assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(finding.subject()).isEmpty();
      assertThat(say(finding)).isEqualTo("The facts list no account; nothing was measured.");
    }

    private ListAssert<String> assertUnknown(Map<String, Object> facts) {
      ControlFinding finding = judged(NOW, facts);
      assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(finding.value()).isEmpty();
      return assertThat(finding.missing());
    }
  }

  @Nested
  @DisplayName("States in which an account need not post")
  class States {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "PROPOSED",
          "APPROVED",
          "CREATED",
          "REJECTED",
          "SUSPENDED",
          "COMPROMISED",
          "CLOSING",
          "ARCHIVED",
          "CLOSED"
        })
    void not_measured(String state) {
      Map<String, Object> account = inState(state, "lastPostAt", null);

      assertThat(judged(NOW, accounts(account)).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "DORMANT"})
    void measured(String state) {
      assertThat(judged(NOW, accounts(inState(state))).outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest(name = "in handover since {0}: {1}")
    @CsvSource({"2026-11-24, NA", "2026-11-10, NA", "2026-11-09, FAIL"})
    void a_handover_excuses_for_fourteen_days(String since, String outcome) {
      assertThat(judged(NOW, accounts(inState("HANDOVER", "stateSince", since))).outcome().code())
          .isEqualTo(outcome);
    }

    @Test
    void a_handover_without_its_day_is_unknown() {
      ControlFinding finding = judged(NOW, accounts(inState("HANDOVER")));

      assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(finding.missing()).containsExactly("stateSince");
    }
  }

  @Nested
  @DisplayName("Ninety days dormant raise the question of closing")
  class Dormant {

    @ParameterizedTest(name = "dormant since {0}")
    @CsvSource({"2026-08-27,", "2026-08-26, account.closure", ", account.dormant-since"})
    void asked_in_a_note(String since, String note) {
      ControlFinding finding = judged(NOW, accounts(inState("DORMANT", "stateSince", since)));

      assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(finding.notes())
          .extracting(Finding::code)
          .isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void a_dormant_account_that_posts_is_measured_and_its_state_is_questioned() {
      ControlFinding finding =
          judged(NOW, accounts(inState("DORMANT", "lastPostAt", "2026-11-23")));

      assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
      assertThat(finding.notes()).extracting(Finding::code).containsExactly("account.not-dormant");
    }
  }

  @Nested
  @DisplayName("In a Model Code freeze nothing is measured")
  class ModelCode {

    @ParameterizedTest(name = "frozen from {0} until {1}: {2}")
    @CsvSource({
      "2026-11-24, 2026-11-25, NA",
      "2026-11-01, 2026-11-24, FAIL",
      "2026-11-25, 2026-12-25, FAIL",
      "2026-11-01, , NA",
    })
    void from_the_first_day_to_the_day_before_the_last(String from, String until, String outcome) {
      Map<String, Object> facts = accounts(active("A1", "2026-10-01"));
      facts.put(
          "modelCode",
          tree("freezes", List.of(tree("from", from, "until", until, "accounts", null))));

      assertThat(judged(NOW, facts).outcome().code()).isEqualTo(outcome);
    }

    @Test
    void of_the_accounts_that_it_names() {
      Map<String, Object> facts = accounts(active("A1", "2026-10-01"), active("A2", "2026-10-01"));
      facts.put(
          "modelCode",
          tree(
              "freezes",
              List.of(tree("from", "2026-11-01", "until", null, "accounts", List.of("A2")))));

      assertThat(findings(NOW, facts))
          .extracting(f -> f.outcome().code())
          .containsExactly("FAIL", "NA");
    }
  }

  @Nested
  @DisplayName("A clock skew or future date is a data error, not a pass")
  class Ahead {

    @Test
    void every_date_after_the_question_is_refused_with_its_place() {
      Map<String, Object> account = active("A1", "2026-11-24T09:00:01+05:30");
      account.put("activatedAt", "2026-11-25");
      account.put(
          "posts",
          List.of(
              tree("publishedAt", "2026-11-20", "kind", "original"),
              tree("publishedAt", "2026-12-01", "kind", "reshare")));

      assertThat(faults(question(NOW, accounts(active("A0", "2026-11-24"), account))))
          .extracting(InputFault::pointer)
          .containsExactly(
              "/facts/accounts/1/lastPostAt",
              "/facts/accounts/1/activatedAt",
              "/facts/accounts/1/posts/1/publishedAt");
    }

    @Test
    void the_moment_of_the_question_itself_is_not_ahead() {
      assertThat(judged(NOW, accounts(active("A1", NOW))).value()).contains(BigDecimal.valueOf(0));
    }

    @Test
    void a_planned_post_may_lie_ahead_and_does_not_count() {
      Map<String, Object> account = active("A1", "2026-11-16");
      account.put("posts", List.of(tree("publishedAt", "2026-12-01", "kind", "scheduled")));

      assertThat(judged(NOW, accounts(account)).value()).contains(BigDecimal.valueOf(8));
    }
  }

  @Nested
  @DisplayName("'Ideally': both limits can be set")
  class Parameters {

    @ParameterizedTest(name = "last post {0}, limits 3 and 5: {1}")
    @CsvSource({
      "2026-11-21, PASS",
      "2026-11-20, WARN",
      "2026-11-19, WARN",
      "2026-11-18, FAIL",
    })
    void other_limits(String lastPost, String outcome) {
      ControlFinding finding =
          Trees.of(
                  "GSM-COM-11",
                  Assessment.ofPlain(withParams(lastPost, tree("warnDays", 3, "failDays", "5")))
                      .orThrow())
              .get(0);

      assertThat(finding.outcome().code()).isEqualTo(outcome);
      assertThat(finding.control().parameters())
          .isEqualTo(Map.of("warnDays", "3", "failDays", "5"));
    }

    @ParameterizedTest(name = "warn {0}, fail {1}: {2} at {3}")
    @CsvSource({
      "14, 14, params.order, failDays",
      "7, 7, params.order, failDays",
      "-1, 14, params.days, warnDays",
      "7, 7.5, params.days, failDays",
      "7, soon, params.days, failDays",
      "7, 100000, params.days, failDays",
    })
    void limits_without_sense_are_refused(String warn, String fail, String code, String name) {
      assertThat(faults(withParams("2026-11-20", tree("warnDays", warn, "failDays", fail))))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.code()).isEqualTo(code);
                assertThat(fault.pointer()).isEqualTo("/params/GSM-COM-11/" + name);
              });
    }

    private static Map<String, Object> withParams(String lastPost, Map<String, Object> params) {
      Map<String, Object> question = question(NOW, accounts(active("A1", lastPost)));
      question.put("params", tree("GSM-COM-11", params));
      return question;
    }
  }

  private static ControlFinding judged(String asOf, Map<String, Object> facts) {
    List<ControlFinding> findings = findings(asOf, facts);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<ControlFinding> findings(String asOf, Map<String, Object> facts) {
    return Trees.of("GSM-COM-11", Assessment.ofPlain(question(asOf, facts)).orThrow());
  }

  private static List<InputFault> faults(Map<String, Object> question) {
    return Assessment.ofPlain(question).fold(report -> List.of(), faults -> faults);
  }

  private static String say(ControlFinding finding) {
    return GovernanceMessages.in("en").say(finding.text());
  }
}
