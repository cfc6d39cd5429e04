package org.govsm.governance.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationTest {

  private static final Optional<ModerationPolicy> POLICY =
      Optional.of(
          ModerationPolicy.fromPlain(
                  Map.of(
                      "published",
                      "Comment policy of the department",
                      "since",
                      "2026-01-01",
                      "appealDays",
                      30,
                      "clauses",
                      List.of(Map.of("clause", "4.1", "ground", "ABUSE"))))
              .orThrow());

  private static final Map<String, Object> DECISION =
      Map.of(
          "item", "X-1",
          "sha256", "a".repeat(64),
          "action", "DELETE",
          "ground", "ABUSE",
          "policyClause", "4.1",
          "moderator", "moderator-1",
          "at", "2026-03-01T10:00:00+05:30",
          "noticeAt", "2026-03-01T10:05:00+05:30",
          "appealUntil", "2026-03-31",
          "reviewedBy", "nodal-officer-1");

  private static Decision<Boolean> judged(Map<String, ?> changed, Optional<ModerationPolicy> by) {
    Map<String, Object> tree = new HashMap<>(DECISION);
    tree.putAll(changed);
    tree.values().removeIf(""::equals);
    return ModerationDecision.fromPlain(tree).orThrow(GovernanceMessages.in("en")).judged(by);
  }

  private static <T> List<String> missing(Decision<T> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  private static List<String> codes(Decision<?> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  @Nested
  class RemovalByThePolicy {

    @Test
    void stands_with_ground_clause_copy_notice_appeal_and_a_second_reviewer() {
      Decision<Boolean> decision = judged(Map.of(), POLICY);

      assertThat(decision.found()).contains(true);
      assertThat(codes(decision)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "ground, CRITICISM, moderation.never-a-ground",
      "ground, NEGATIVE_OPINION, moderation.never-a-ground",
      "ground, EMBARRASSMENT, moderation.never-a-ground",
      "ground, SPAM, moderation.other-ground",
      "policyClause, 4.2, moderation.no-clause",
      "at, 2025-12-31T23:59:59+05:30, moderation.before-policy",
      "appealUntil, 2026-03-30, moderation.short-appeal",
      "reviewedBy, moderator-1, moderation.own-review",
    })
    void does_not_stand_else(String member, String value, String code) {
      Decision<Boolean> decision = judged(Map.of(member, value), POLICY);

      assertThat(decision.found()).contains(false);
      assertThat(codes(decision)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
      "ground, moderationGround",
      "policyClause, policyClause",
      "sha256, sha256",
      "noticeAt, noticeAt",
      "appealUntil, appealUntil"
    })
    void is_open_while_something_is_not_known(String member, String fact) {
      Decision<Boolean> decision = judged(Map.of(member, ""), POLICY);

      assertThat(missing(decision)).containsExactly(fact);
      assertThat(decision.known()).isEmpty();
    }

    @Test
    void needs_a_policy_that_is_published() {
      assertThat(missing(judged(Map.of(), Optional.empty()))).containsExactly("moderationPolicy");
    }

    @Test
    void does_not_stand_on_criticism_whatever_else_is_not_known() {
      Decision<Boolean> decision =
          judged(Map.of("ground", "CRITICISM", "noticeAt", ""), Optional.empty());

      assertThat(decision.found()).contains(false);
    }
  }

  @Test
  void an_order_is_a_ground_with_its_reference() {
    Map<String, Object> order = Map.of("ground", "COURT_ORDER", "policyClause", "");

    assertThat(missing(judged(order, POLICY))).containsExactly("orderReference");
    Map<String, Object> named = new HashMap<>(order);
    named.put("orderReference", "WP 7/2026");
    assertThat(judged(named, POLICY).found()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEEP", "REPLY", "ESCALATE"})
  void what_takes_nothing_from_the_author_needs_no_ground(String action) {
    Map<String, Object> kept = new HashMap<>(Map.of("action", action));
    List.of("ground", "policyClause", "sha256", "noticeAt", "appealUntil")
        .forEach(member -> kept.put(member, ""));

    assertThat(judged(kept, POLICY).found()).contains(true);
  }

  @Nested
  class AuditOfRemovals {

    private Decision<?> asked(long critical, long removed, long other, long otherRemoved) {
      return RemovalAudit.ask(
              Map.of(
                  "criticalTotal", critical,
                  "criticalRemoved", removed,
                  "otherTotal", other,
                  "otherRemoved", otherRemoved,
                  "ratioLimit", "2"))
          .orThrow(GovernanceMessages.in("en"));
    }

    @ParameterizedTest
    @CsvSource({
      "100, 4, 1000, 20, ANSWER",
      "100, 5, 1000, 20, REFER",
      "100000, 4001, 1000000, 20000, REFER",
      "100, 0, 1000, 20, ANSWER",
      "100, 1, 1000, 0, REFER",
      "0, 0, 1000, 20, UNDETERMINED",
    })
    void asks_a_person_above_the_limit_and_not_at_it(
        long critical, long removed, long other, long otherRemoved, String kind) {
      assertThat(asked(critical, removed, other, otherRemoved).ruling().kind()).isEqualTo(kind);
    }

    /** 2.00000005 is above 2: no rounded word says that it is 2.00. */
    @Test
    void a_ratio_just_above_the_limit_is_not_told_as_the_limit() {
      String question =
          asked(1_000_000, 400_001, 10_000_000, 2_000_000)
              .ruling()
              .fold(answer -> "", refer -> refer.question().toString(), open -> "");

      assertThat(question).contains("2.01").doesNotContain("2.00");
    }

    @Test
    void without_a_limit_or_a_count_says_nothing() {
      assertThat(missing(RemovalAudit.ask(Map.of("criticalTotal", 7)).orThrow()))
          .containsExactly("criticalRemoved", "otherTotal", "otherRemoved", "ratioLimit");
    }

    @Test
    void refuses_more_removals_than_comments() {
      assertThat(
              RemovalAudit.ask(Map.of("otherTotal", 7, "otherRemoved", 8))
                  .<List<InputFault>>fold(done -> List.of(), faults -> faults))
          .extracting(InputFault::pointer)
          .containsExactly("/otherRemoved");
    }
  }

  @Test
  void no_clause_can_have_criticism_as_its_ground() {
    Map<String, Object> tree = new HashMap<>(POLICY.orElseThrow().toPlain());
    tree.put("clauses", List.of(Map.of("clause", "1", "ground", "CRITICISM")));

    assertThat(
            ModerationPolicy.fromPlain(tree)
                .<List<InputFault>>fold(done -> List.of(), faults -> faults))
        .extracting(InputFault::pointer)
        .containsExactly("/clauses/0/ground");
  }
}
