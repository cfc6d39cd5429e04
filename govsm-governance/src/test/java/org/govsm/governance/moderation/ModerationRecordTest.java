package org.govsm.governance.moderation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.JoinedFacts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.moderation.ModerationRecord.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationRecordTest {

  private static final Messages ENGLISH = GovernanceMessages.in("en");
  private static final String DELETE = "action=DELETE, ground=ABUSE, policyClause=4.1";

  private static final String NOTICE = "text=Hidden by clause 4.1; appeal within 30 days";

  private static final Map<String, Object> POLICY =
      Map.of(
          "published",
          "Comment policy of the department",
          "since",
          "2026-01-01",
          "appealDays",
          30,
          "decideDays",
          15,
          "clauses",
          List.of(
              Map.of("clause", "4.1", "ground", "ABUSE"),
              Map.of("clause", "4.2", "ground", "SPAM")));

  private final Map<String, Object> item = new HashMap<>();
  private Optional<Map<String, Object>> policy = Optional.of(POLICY);
  private final List<Map<String, Object>> acts = new ArrayList<>();

  private ModerationRecordTest() {
    item.put("id", "M-1");
    item.put("itemKind", "COMMENT");
    item.put("seenAt", "2026-03-01T10:00:00+05:30");
    item.put("sentiment", "NEGATIVE");
    item.put("sha256", "a".repeat(64));
  }

  /** Adds an act of a day of March at noon; members as {@code name=value, ...}. */
  private ModerationRecordTest act(int day, String kind, String by, String members) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", kind);
    act.put("at", "2026-%02d-%02dT12:00:00+05:30".formatted(day / 100, day % 100));
    act.put("by", by);
    act.put("role", role(by));
    for (String member : members.isEmpty() ? new String[0] : members.split(", ")) {
      act.put(member.split("=")[0], member.split("=")[1]);
    }
    acts.add(act);
    return this;
  }

  private static String role(String by) {
    if (by.startsWith("head")) {
      return "head-of-department";
    }
    return by.toLowerCase(Locale.ROOT).startsWith("moderator") ? "moderator" : "nodal-officer";
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    policy.ifPresent(by -> tree.put("policy", by));
    tree.put("item", item);
    tree.put("acts", acts);
    return tree;
  }

  private ModerationRecord read() {
    return ModerationRecord.fromPlain(tree()).orThrow(ENGLISH);
  }

  private static <T> List<String> missing(Decision<T> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  /** The codes of what is refused, each with its place in the last act. */
  private List<String> refused() {
    String place = "/acts/" + (acts.size() - 1);
    return ModerationRecord.fromPlain(tree())
        .<List<String>>fold(
            read -> List.of(),
            faults ->
                faults.stream()
                    .map(one -> one.pointer().replace(place, "") + " " + one.code())
                    .toList());
  }

  @Nested
  class WrongItem {

    private static final String WRONG = "reason=It is of another comment";

    private ModerationRecordTest wrong(int day, String by, long number) {
      act(day, "TAKE_BACK", by, WRONG);
      acts.get(acts.size() - 1).put("number", number);
      return ModerationRecordTest.this;
    }

    @Test
    void a_decision_of_another_item_falls_once_two_officers_say_so_and_counts_in_no_figure() {
      act(302, "DECIDE", "moderator-1", DELETE).act(303, "NOTIFY", "moderator-1", NOTICE);
      wrong(304, "moderator-1", 1);
      assertThat(read().state()).isEqualTo(State.TOLD);
      assertThat(read().isRemoved()).isTrue();

      wrong(305, "nodal-1", 1);
      assertThat(read().state()).isEqualTo(State.SEEN);
      assertThat(read().isRemoved()).isFalse();
      assertThat(read().isDeciding("moderator-1")).isFalse();
      assertThat(read().judged()).isEmpty();
      assertThat(read().toFacts()).isEmpty();
      assertThat(read().mistakes().taken().get(0).fallen()).containsExactly(1, 2);
      assertThat(read().acts()).hasSize(4);
      assertThat(ModerationRecord.fromPlain(read().toPlain()).orThrow(ENGLISH).state())
          .isEqualTo(State.SEEN);
      LocalDate day = LocalDate.parse("2026-03-01");
      assertThat(RemovalFigures.of(List.of(read()), day, day).rows())
          .allSatisfy(row -> assertThat(row.seen()).isZero());
    }

    @Test
    void an_item_goes_back_to_where_it_was() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "RESTORE", "moderator-1", "reason=It was no abuse")
          .act(304, "DECIDE", "nodal-1", "action=HIDE, ground=SPAM, policyClause=4.2");
      wrong(305, "nodal-1", 3);
      wrong(305, "moderator-1", 3);
      assertThat(read().state()).isEqualTo(State.RESTORED);
      assertThat(read().isRestored()).isTrue();
    }

    @Test
    void giving_back_falls_with_the_decision_and_a_later_decision_stays() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "RESTORE", "moderator-1", "reason=Of another comment")
          .act(304, "DECIDE", "nodal-1", "action=HIDE, ground=SPAM, policyClause=4.2");
      wrong(305, "nodal-1", 1);
      wrong(305, "moderator-1", 1);
      assertThat(read().state()).isEqualTo(State.ACTED);
      assertThat(read().ground()).contains("SPAM");
      assertThat(read().givenBackAt()).isEmpty();
    }

    @Test
    void whoever_said_so_does_not_say_it_twice_and_an_act_that_there_is_not_is_refused() {
      act(302, "DECIDE", "moderator-1", DELETE);
      wrong(303, "moderator-1", 2);
      assertThat(refused()).containsExactly("/number moderation.take-back-none");
      acts.remove(1);
      wrong(303, "moderator-1", 1);
      wrong(303, "moderator-1", 1);
      assertThat(refused()).containsExactly("/by moderation.take-back-own");
      assertThat(
              ModerationRecord.onRecord(tree())
                  .orThrow(ENGLISH)
                  .mayDo(ModerationAct.Kind.TAKE_BACK, "moderator-1", "moderator"))
          .isTrue();
      acts.remove(2);
      wrong(303, "nodal-1", 2);
      assertThat(refused()).isEmpty();
      assertThat(read().mistakes().waiting()).isEmpty();
    }

    @Test
    void what_an_officer_above_decides_is_taken_back_by_such_an_officer() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "APPEAL", "moderator-1", "")
          .act(304, "DECIDE_APPEAL", "nodal-1", "outcome=ALLOWED, reason=It is no abuse");
      wrong(305, "moderator-2", 3);
      assertThat(refused()).containsExactly("/role moderation.role");
    }

    @Test
    void nothing_is_taken_back_where_nothing_was_done() {
      assertThat(read().next()).doesNotContain(ModerationAct.Kind.TAKE_BACK);
    }
  }

  @Nested
  class AllowedWhileAnOrderHolds {

    @Test
    void what_an_appeal_freed_stays_by_an_order_and_the_appeal_is_done() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "ADD_ORDER", "nodal-2", "ground=COURT_ORDER, orderReference=L-1")
          .act(303, "ADD_ORDER", "nodal-2", "ground=COURT_ORDER, orderReference=L-2")
          .act(304, "APPEAL", "moderator-1", "")
          .act(305, "DECIDE_APPEAL", "nodal-1", "outcome=ALLOWED, reason=It is no abuse")
          .act(306, "DECIDE", "moderator-1", "action=KEEP");
      assertThat(refused()).containsExactly("/action moderation.stays");
      acts.remove(5);
      act(306, "DECIDE", "moderator-1", "action=HIDE, ground=SPAM, policyClause=4.2");
      assertThat(refused()).containsExactly("/ground moderation.stays");
      acts.remove(5);
      act(306, "DECIDE", "moderator-1", "action=HIDE, ground=COURT_ORDER, orderReference=L-1");

      assertThat(read().state()).isEqualTo(State.ACTED);
      assertThat(read().dueOn()).isEmpty();
      assertThat(read().orders().keySet()).containsExactly("L-1", "L-2");
      assertThat(read().isAway()).isTrue();
      assertThat(read().isRestored()).isFalse();
      act(307, "NOTIFY", "moderator-1", "text=By L-1; appeal within 30 days");
      assertThat(read().judged().orElseThrow().found()).contains(true);
    }
  }

  @Nested
  class Decided {

    @Test
    void a_removal_by_a_clause_waits_for_the_notice_and_then_for_an_appeal() {
      act(302, "DECIDE", "moderator-1", DELETE);
      assertThat(read().state()).isEqualTo(State.ACTED);
      act(303, "NOTIFY", "moderator-1", NOTICE);

      assertThat(read().state()).isEqualTo(State.TOLD);
      assertThat(read().appealUntil()).hasToString("Optional[2026-04-02]");
      assertThat(read().judged().orElseThrow().found()).contains(true);
    }

    @Test
    void the_time_to_appeal_runs_from_when_the_notice_was_put_on_record() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "NOTIFY", "moderator-1", NOTICE + ", recordedAt=2026-03-20T12:00:00+05:30");
      assertThat(read().appealUntil()).hasToString("Optional[2026-04-19]");

      act(419, "APPEAL", "moderator-1", "");
      assertThat(read().state()).isEqualTo(State.APPEALED);
    }

    @Test
    void an_appeal_after_that_time_needs_a_reason() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "NOTIFY", "moderator-1", NOTICE + ", recordedAt=2026-03-20T12:00:00+05:30")
          .act(420, "APPEAL", "moderator-1", "");
      assertThat(refused()).containsExactly("/reason moderation.late-appeal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRITICISM", "NEGATIVE_OPINION", "EMBARRASSMENT"})
    void is_refused_on_what_is_never_a_ground(String ground) {
      act(302, "DECIDE", "moderator-1", "action=HIDE, policyClause=4.1, ground=" + ground);

      assertThat(refused()).containsExactly("/ground moderation.never-a-ground");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "action=HIDE; /ground moderation.needed",
          "action=HIDE, ground=ABUSE; /policyClause moderation.needed",
          "action=HIDE, ground=ABUSE, policyClause=4.2; /policyClause moderation.other-ground",
          "action=HIDE, ground=ABUSE, policyClause=9; /policyClause moderation.no-clause",
          "action=HIDE, ground=COURT_ORDER; /orderReference moderation.needed",
          "action=HIDE, ground=ABUSE, policyClause=4.1, outcome=STANDS; /outcome moderation.unused",
        })
    void is_refused_where_it_does_not_follow_the_policy(String members, String code) {
      act(302, "DECIDE", "moderator-1", members);

      assertThat(refused()).containsExactly(code);
    }

    @Test
    void nothing_is_removed_without_a_copy_but_an_author_is_warned() {
      item.remove("sha256");
      act(302, "DECIDE", "moderator-1", DELETE);
      assertThat(refused()).containsExactly("/action moderation.needed");

      acts.clear();
      act(302, "DECIDE", "moderator-1", "action=WARN, ground=ABUSE, policyClause=4.1");
      assertThat(read().state()).isEqualTo(State.ACTED);
      assertThat(read().isRemoved()).isFalse();
    }

    @Test
    void nothing_is_removed_without_a_policy_but_by_an_order() {
      policy = Optional.empty();
      act(302, "DECIDE", "moderator-1", DELETE);
      assertThat(refused()).containsExactly("/policyClause moderation.needed");

      acts.clear();
      act(302, "DECIDE", "nodal-1", "action=HIDE, ground=COURT_ORDER, orderReference=WP 7/2026");
      assertThat(read().state()).isEqualTo(State.ACTED);
    }

    @Test
    void what_is_kept_needs_no_ground_and_may_be_looked_at_again() {
      act(302, "DECIDE", "moderator-1", "action=KEEP");
      assertThat(read().state()).isEqualTo(State.KEPT);
      act(303, "DECIDE", "moderator-2", "action=ESCALATE");

      assertThat(read().state()).isEqualTo(State.SEEN);
      assertThat(read().next())
          .containsExactly(ModerationAct.Kind.DECIDE, ModerationAct.Kind.TAKE_BACK);
    }

    /** The escalation of 5.1.3.2: GSM-RSP-15. */
    @ParameterizedTest
    @CsvSource({
      "moderator-1, nodal-1,",
      "moderator-1, MODERATOR-1, /by moderation.passed-up",
      "moderator-1, moderator-2, /role moderation.passed-up",
      "nodal-1, moderator-1, /role moderation.passed-up",
      "nodal-1, nodal-2, /role moderation.passed-up",
      "nodal-1, head-1,",
    })
    void what_was_passed_up_is_decided_by_another_of_a_higher_role(
        String first, String second, @Nullable String code) {
      act(302, "DECIDE", first, "action=ESCALATE");
      ModerationRecord before = read();
      act(303, "DECIDE", second, DELETE);

      assertThat(refused()).isEqualTo(code == null ? List.of() : List.of(code));
      assertThat(before.mayDo(ModerationAct.Kind.DECIDE, second, role(second)))
          .isEqualTo(code == null);
    }

    @Test
    void nobody_is_above_the_head() {
      act(302, "DECIDE", "head-1", "action=ESCALATE");

      assertThat(refused()).containsExactly("/action moderation.highest");
    }

    @Test
    void who_passed_it_up_decides_no_appeal_on_it() {
      act(302, "DECIDE", "nodal-1", "action=ESCALATE")
          .act(303, "DECIDE", "head-1", DELETE)
          .act(305, "APPEAL", "moderator-2", "")
          .act(306, "DECIDE_APPEAL", "nodal-1", "outcome=STANDS, reason=It is abuse");

      assertThat(refused()).containsExactly("/by moderation.own-review");
    }

    @ParameterizedTest
    @CsvSource({
      "no, 2",
      "Hidden by clause 4.1, 1",
      "Appeal within 30 days, 1",
      "Clause 14.1; appeal within 300 days, 2",
      "Clause 4.1; appeal until 2 April 2026, 0",
      "खंड ४.१ से हटाया गया; अपील ३० दिन में, 0",
    })
    void the_notice_names_the_clause_and_the_time_for_the_appeal(String text, int faults) {
      act(302, "DECIDE", "moderator-1", DELETE).act(303, "NOTIFY", "moderator-1", "text=" + text);

      assertThat(refused()).hasSize(faults).allMatch("/text moderation.notice"::equals);
    }

    @Test
    void the_notice_of_an_order_names_it() {
      policy = Optional.empty();
      act(302, "DECIDE", "nodal-1", "action=HIDE, ground=COURT_ORDER, orderReference=L-2026-1");
      act(303, "NOTIFY", "nodal-1", "text=Hidden by an order");
      assertThat(refused()).containsExactly("/text moderation.notice");

      acts.get(1).put("text", "Hidden by order L-2026-1");
      assertThat(refused()).isEmpty();
    }

    /** GSM-VAL-11: what a clause says does not make criticism a ground. */
    @ParameterizedTest
    @CsvSource({
      "Comments that criticise the Government are removed., true",
      "सरकार की आलोचना हटाई जाती है।, true",
      "Insults are removed., false",
    })
    void by_a_clause_that_speaks_of_criticism_it_is_a_question(String text, boolean asked) {
      Map<String, Object> own = new HashMap<>(POLICY);
      own.put(
          "clauses",
          List.of(Map.of("clause", "4.1", "ground", "ABUSE", "english", text, "hindi", text)));
      policy = Optional.of(own);
      act(302, "DECIDE", "moderator-1", DELETE).act(303, "NOTIFY", "moderator-1", NOTICE);

      assertThat(read().judged().orElseThrow().ruling())
          .isInstanceOf(asked ? Ruling.Refer.class : Ruling.Answer.class);
      assertThat(read().policy().orElseThrow().onCriticism()).hasSize(asked ? 1 : 0);
    }

    /** GSM-CON-10: a block keeps a copy and counts as a removal, as a deletion does. */
    @Test
    void a_blocked_author_counts_as_removed_and_a_copy_is_kept() {
      String block = DELETE.replace("DELETE", "BLOCK");
      act(302, "DECIDE", "moderator-1", block);
      assertThat(read().isRemoved()).isTrue();

      item.remove("sha256");
      assertThat(refused()).containsExactly("/action moderation.needed");
    }

    @Test
    void a_sentiment_that_nobody_stated_is_stated_once_and_counts() {
      item.remove("sentiment");
      act(302, "DECIDE", "moderator-1", "action=KEEP");
      assertThat(read().next()).contains(ModerationAct.Kind.STATE_SENTIMENT);
      act(303, "STATE_SENTIMENT", "moderator-1", "sentiment=NEGATIVE");
      LocalDate first = LocalDate.of(2026, 3, 1);

      assertThat(read().state()).isEqualTo(State.KEPT);
      assertThat(RemovalFigures.of(List.of(read()), first, first).rows().get(0).seen())
          .isEqualTo(1);
      act(304, "STATE_SENTIMENT", "moderator-1", "sentiment=POSITIVE");
      assertThat(refused()).containsExactly("/kind moderation.not-now");
    }

    @Test
    void before_the_item_was_seen_nothing_is_decided() {
      act(228, "DECIDE", "moderator-1", DELETE);

      assertThat(refused()).containsExactly("/at moderation.early");
    }
  }

  @Nested
  class Appealed {

    private ModerationRecordTest appealed(int day, String members) {
      return act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "NOTIFY", "moderator-1", NOTICE)
          .act(day, "APPEAL", "moderator-2", members);
    }

    @Test
    void is_decided_in_the_days_of_the_policy_and_then_given_back_at_once() {
      appealed(305, "");
      assertThat(read().dueOn()).hasToString("Optional[2026-03-20]");
      act(306, "DECIDE_APPEAL", "nodal-1", "outcome=ALLOWED, reason=It is criticism");
      assertThat(read().state()).isEqualTo(State.TO_RESTORE);
      assertThat(read().dueOn()).hasToString("Optional[2026-03-06]");
      act(306, "RESTORE", "moderator-1", "");

      assertThat(read().state()).isEqualTo(State.RESTORED);
      assertThat(read().isRestored()).isTrue();
      assertThat(read().next())
          .containsExactlyInAnyOrder(
              ModerationAct.Kind.TELL_OUTCOME,
              ModerationAct.Kind.DECIDE,
              ModerationAct.Kind.TAKE_BACK);
      assertThat(read().judged().orElseThrow().found()).contains(false);
    }

    @Test
    void has_no_due_day_where_the_policy_sets_none() {
      Map<String, Object> without = new HashMap<>(POLICY);
      without.remove("decideDays");
      policy = Optional.of(without);
      appealed(305, "");

      assertThat(read().dueOn()).isEmpty();
      assertThat(read().isDueOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodal-1", "NODAL-1"})
    void is_never_decided_by_who_decided_on_the_item(String by) {
      act(302, "DECIDE", "nodal-1", DELETE)
          .act(305, "APPEAL", "moderator-2", "")
          .act(306, "DECIDE_APPEAL", by, "outcome=STANDS, reason=It is abuse");

      assertThat(refused()).containsExactly("/by moderation.own-review");
    }

    @Test
    void is_not_decided_by_a_moderator() {
      appealed(305, "").act(306, "DECIDE_APPEAL", "moderator-2", "outcome=STANDS, reason=Abuse");

      assertThat(refused()).containsExactly("/role moderation.role");
    }

    @Test
    void stands_with_the_reviewer_on_record() {
      appealed(305, "").act(306, "DECIDE_APPEAL", "nodal-1", "outcome=STANDS, reason=It is abuse");

      assertThat(read().state()).isEqualTo(State.TO_TELL);
      assertThat(read().judged().orElseThrow().found()).contains(true);
      assertThat(read().isRestored()).isFalse();
      act(307, "TELL_OUTCOME", "moderator-1", "");
      assertThat(refused()).containsExactly("/text moderation.needed");
      acts.remove(acts.size() - 1);
      act(307, "TELL_OUTCOME", "moderator-1", "text=The decision stands because it is abuse");
      assertThat(read().state()).isEqualTo(State.UPHELD);
      act(308, "TELL_OUTCOME", "moderator-1", "text=Once more");
      assertThat(refused()).containsExactly("/kind moderation.not-now");
    }

    @ParameterizedTest
    @CsvSource({"402, true", "403, false"})
    void is_taken_up_to_its_last_day_and_later_with_a_reason(int day, boolean inTime) {
      appealed(day, "");
      assertThat(refused().isEmpty()).isEqualTo(inTime);

      acts.clear();
      appealed(day, "reason=The author was in hospital");
      assertThat(refused()).isEmpty();
    }

    @Test
    void may_come_before_the_notice_and_where_none_can_be_given() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "NO_NOTICE", "moderator-1", "reason=The author closed the account")
          .act(601, "APPEAL", "moderator-1", "");

      assertThat(read().state()).isEqualTo(State.APPEALED);
      assertThat(missing(read().judged().orElseThrow())).containsExactly("noticeAt");
    }

    @Test
    void a_notice_that_was_forgotten_is_given_after_the_appeal_too() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "APPEAL", "moderator-1", "")
          .act(304, "DECIDE_APPEAL", "nodal-1", "outcome=STANDS, reason=It is abuse")
          .act(305, "NOTIFY", "moderator-1", NOTICE);

      assertThat(read().state()).isEqualTo(State.TO_TELL);
      assertThat(read().next())
          .containsExactly(
              ModerationAct.Kind.TELL_OUTCOME,
              ModerationAct.Kind.RESTORE,
              ModerationAct.Kind.ADD_ORDER,
              ModerationAct.Kind.TAKE_BACK);
      assertThat(read().judged().orElseThrow().found()).contains(true);
    }

    @Test
    void what_is_given_back_without_an_appeal_has_a_reason() {
      act(302, "DECIDE", "moderator-1", DELETE).act(303, "RESTORE", "moderator-1", "");
      assertThat(refused()).containsExactly("/reason moderation.needed");

      acts.clear();
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "RESTORE", "moderator-1", "reason=It was about another comment");
      assertThat(read().judged().orElseThrow().found()).contains(false);
      assertThat(read().toFacts().toString()).contains("restored=true");
    }

    @Test
    void is_not_decided_before_it_is_made() {
      act(302, "DECIDE_APPEAL", "nodal-1", "outcome=STANDS, reason=Abuse");

      assertThat(refused()).containsExactly("/kind moderation.not-now");
    }
  }

  @Test
  void the_tree_is_read_again_as_it_was_written() {
    act(302, "DECIDE", "moderator-1", DELETE);

    assertThat(ModerationRecord.fromPlain(read().toPlain()).orThrow().toPlain())
        .isEqualTo(read().toPlain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void each_ground_has_a_word_and_a_clause_in_both_languages(String language) {
    Messages words = GovernanceMessages.in(language);

    for (String ground : ModerationPolicy.grounds()) {
      assertThat(words.say(ModerationClause.standard(ground))).doesNotContain("moderation.clause");
    }
    for (String ground : ModerationAct.grounds()) {
      assertThat(words.term(ModerationClause.called(ground).code())).doesNotContain("ground.");
    }
    for (String action : ModerationDecision.actions()) {
      assertThat(words.term("moderation-action." + action)).doesNotContain("action.");
    }
    for (State state : State.values()) {
      assertThat(words.term("moderation-state." + state)).doesNotContain("state.");
    }
  }

  @Nested
  class DecidedAgain {

    private static final String SPAM = "action=HIDE, ground=SPAM, policyClause=4.2";
    private static final String ORDER =
        "action=DELETE, ground=COURT_ORDER, orderReference=WP 8/2026";

    private ModerationRecordTest givenBack() {
      return act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "RESTORE", "moderator-1", "reason=It was about another comment");
    }

    private ModerationRecordTest allowed() {
      return act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "NOTIFY", "moderator-1", NOTICE)
          .act(304, "APPEAL", "moderator-1", "")
          .act(305, "DECIDE_APPEAL", "nodal-1", "outcome=ALLOWED, reason=No abuse")
          .act(306, "RESTORE", "moderator-1", "");
    }

    @Test
    void what_was_given_back_is_taken_by_an_order_with_a_notice_and_an_appeal_of_its_own() {
      allowed().act(307, "DECIDE", "moderator-1", ORDER);

      assertThat(read().state()).isEqualTo(State.ACTED);
      assertThat(read().noticeAt()).isEmpty();
      assertThat(read().appealUntil()).isEmpty();
      assertThat(read().orders()).containsOnlyKeys("WP 8/2026");
      assertThat(read().isRemoved()).isTrue();
      assertThat(read().isRestored()).isFalse();
      act(308, "NOTIFY", "moderator-1", "text=Deleted by WP 8/2026; appeal within 30 days");
      assertThat(read().judged().orElseThrow().found()).contains(true);
      assertThat(read().acts()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "moderator-1 | action=KEEP | /action moderation.again",
          "moderator-1 | action=HIDE, ground=SPAM, policyClause=4.2 | /by moderation.again",
          "moderator-2 | action=HIDE, ground=SPAM, policyClause=4.2 | ",
          "moderator-2 | action=DELETE, ground=ABUSE, policyClause=4.1 | ",
        })
    void by_a_clause_another_person_takes_it(String by, String decision, String fault) {
      givenBack().act(304, "DECIDE", by, decision);

      assertThat(refused()).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({"moderator-2, false", "moderator-1, true"})
    void after_an_appeal_that_was_allowed_its_clause_is_no_ground_again(
        String by, boolean ordered) {
      allowed().act(307, "DECIDE", by, ordered ? ORDER : DELETE);

      assertThat(refused())
          .isEqualTo(ordered ? List.of() : List.of("/policyClause moderation.again"));
      acts.remove(acts.size() - 1);
      act(307, "DECIDE", "moderator-2", SPAM);
      assertThat(refused()).isEmpty();
    }

    @Test
    void it_counts_once_as_removed_whatever_is_decided_later() {
      givenBack().act(304, "DECIDE", "moderator-2", SPAM);
      LocalDate first = LocalDate.of(2026, 3, 1);
      assertThat(RemovalFigures.of(List.of(read()), first, first).rows())
          .extracting(RemovalFigures.Row::removed)
          .containsExactlyInAnyOrder(1L, 0L, 0L);
      assertThat(read().isRestored()).isFalse();

      acts.remove(acts.size() - 1);
      act(304, "DECIDE", "moderator-2", "action=WARN, ground=SPAM, policyClause=4.2");
      assertThat(read().isRemoved()).isTrue();
      assertThat(read().isRestored()).isTrue();
      assertThat(read().isAway()).isFalse();
    }

    @Test
    void a_further_order_is_one_of_an_authority_and_named_once() {
      act(302, "DECIDE", "moderator-1", DELETE)
          .act(303, "ADD_ORDER", "moderator-1", "ground=SPAM, orderReference=WP 9/2026");
      assertThat(refused()).containsExactly("/ground moderation.further");
      acts.remove(1);
      act(303, "ADD_ORDER", "moderator-1", "ground=COURT_ORDER, orderReference=WP 9/2026");
      assertThat(refused()).isEmpty();
      assertThat(read().state()).isEqualTo(State.ACTED);
      assertThat(read().order()).isEmpty();
      assertThat(read().orders()).containsOnlyKeys("WP 9/2026");
      act(304, "ADD_ORDER", "moderator-1", "ground=COURT_ORDER, orderReference=WP 9/2026");
      assertThat(refused()).containsExactly("/orderReference moderation.further");
    }
  }

  @Nested
  class Audited {

    private RemovalFigures.Row row(String sentiment, long seen, long removed, long restored) {
      return new RemovalFigures.Row(sentiment, seen, removed, restored);
    }

    private RemovalFigures figures(RemovalFigures.Row... rows) {
      return RemovalFigures.of(List.of(rows));
    }

    @Test
    void shares_and_the_ratio_are_exact() {
      RemovalFigures figures =
          figures(row("NEGATIVE", 3, 1, 1), row("NEUTRAL", 5, 1, 0), row("POSITIVE", 2, 0, 0));

      assertThat(figures.rows().get(0).share()).hasToString("Optional[1/3]");
      assertThat(figures.ratio()).hasToString("Optional[7/3]");
    }

    @ParameterizedTest
    @CsvSource({"1.5, true", "1.49, false"})
    void a_ratio_at_the_limit_is_within_it(String limit, boolean answered) {
      RemovalFigures figures = figures(row("NEGATIVE", 4, 3, 0), row("POSITIVE", 4, 2, 0));

      assertThat(figures.audited(Optional.of(new BigDecimal(limit))).ruling())
          .isInstanceOf(answered ? Ruling.Answer.class : Ruling.Refer.class);
    }

    @Test
    void an_unknown_sentiment_decides_nothing() {
      RemovalFigures figures =
          figures(row("NEGATIVE", 4, 1, 0), row("POSITIVE", 4, 2, 0), row("UNKNOWN", 1, 0, 0));

      assertThat(figures.ratio()).isEmpty();
      assertThat(missing(figures.audited(Optional.of(BigDecimal.TEN))))
          .containsExactly("commentSentiment");
    }

    @Test
    void without_a_limit_nothing_is_said() {
      assertThat(missing(figures(row("NEGATIVE", 4, 1, 0)).audited(Optional.empty())))
          .containsExactly("ratioLimit");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "action=ESCALATE, 0", "action=KEEP, 1"})
    void what_is_not_decided_counts_for_nothing(String decision, int seen) {
      if (!decision.isEmpty()) {
        act(302, "DECIDE", "moderator-1", decision);
      }
      LocalDate first = LocalDate.of(2026, 3, 1);
      assertThat(
              RemovalFigures.of(List.of(read()), first, first).rows().stream()
                  .mapToLong(RemovalFigures.Row::seen)
                  .sum())
          .isEqualTo(seen);
    }

    @Test
    void items_of_the_period_count_by_the_indian_day_on_which_they_were_seen() {
      act(302, "DECIDE", "moderator-1", DELETE);
      item.put("seenAt", "2026-02-28T18:30:00Z");
      List<ModerationRecord> one = List.of(read());
      LocalDate first = LocalDate.of(2026, 3, 1);

      assertThat(RemovalFigures.of(one, first, first).rows().get(0).removed()).isEqualTo(1);
      assertThat(RemovalFigures.of(one, first.plusDays(1), first.plusDays(9)).rows().get(0).seen())
          .isZero();
    }
  }

  @Nested
  class Judged {

    @SuppressWarnings("unchecked")
    private Map<String, Object> fact() {
      return ((List<Map<String, Object>>) read().toFacts().get("moderation")).get(0);
    }

    @Test
    void an_item_is_a_decision_once_it_was_decided() {
      assertThat(read().toFacts()).isEmpty();
      act(302, "DECIDE", "moderator-1", "action=KEEP");
      assertThat(fact())
          .containsEntry("id", "M-1")
          .containsEntry("action", "KEEP")
          .containsEntry("sentiment", "NEGATIVE")
          .doesNotContainKeys("ground", "noticeToUser", "restored");
    }

    @ParameterizedTest(
        name = "a {0} comment deleted as abuse: {1}, and {2} once another reviewed it")
    @CsvSource({"NEGATIVE, ATTEST, PASS", "NEUTRAL, ATTEST, PASS"})
    void of_a_negative_comment_no_ground_is_sure_by_the_word_of_one(
        String sentiment, Outcome alone, Outcome reviewed) {
      item.put("sentiment", sentiment);
      act(302, "DECIDE", "moderator-1", DELETE);
      assertThat(openness()).isEqualTo(alone);
      act(303, "NOTIFY", "moderator-1", NOTICE);
      act(304, "APPEAL", "moderator-1", "text=It is no abuse");
      act(305, "DECIDE_APPEAL", "officer-2", "outcome=STANDS, reason=It is abuse");
      assertThat(openness()).isEqualTo(reviewed);
    }

    @ParameterizedTest(name = "the sentiment {1}, stated by {0} after the removal: {2}")
    @CsvSource({
      "moderator-1, NEUTRAL, ATTEST",
      "officer-2, NEUTRAL, PASS",
      "officer-2, NEGATIVE, ATTEST",
    })
    void what_a_comment_says_is_not_the_word_of_who_removed_it(
        String by, String sentiment, Outcome expected) {
      item.remove("sentiment");
      act(302, "DECIDE", "moderator-1", DELETE);
      assertThat(openness()).isEqualTo(Outcome.UNKNOWN);
      act(303, "STATE_SENTIMENT", by, "sentiment=" + sentiment);
      assertThat(openness()).isEqualTo(expected);
    }

    @Test
    void what_one_passed_up_and_another_removed_was_seen_by_two() {
      act(302, "DECIDE", "moderator-1", "action=ESCALATE");
      act(303, "DECIDE", "officer-2", DELETE);
      assertThat(fact()).containsEntry("passedUpBy", "moderator-1");
      assertThat(openness()).isEqualTo(Outcome.PASS);
    }

    @Test
    void no_word_typed_beside_the_record_is_a_review_of_it() {
      act(302, "DECIDE", "moderator-1", DELETE);
      for (String word : List.of("reviewedBy", "passedUpBy", "sentimentBy")) {
        Map<String, ?> typed =
            Map.of("moderation", List.of(Map.of("id", "M-1", word, "officer-2")));
        Map<String, ?> joined = JoinedFacts.of(typed, Map.of("moderation", List.of(fact())));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) requireNonNull(joined.get("moderation"))).get(0);
        assertThat(first.get(word)).as(word).isNull();
      }
    }

    private Outcome openness() {
      Facts facts = Facts.fromPlain(Map.of("moderation", List.of(fact()))).orThrow();
      return Assessment.assess(
              ControlCatalogue.shipped(), facts, OffsetDateTime.parse("2026-03-31T10:00:00+05:30"))
          .orThrow()
          .findings()
          .stream()
          .filter(one -> one.control().id().equals("GSM-VAL-11"))
          .filter(one -> one.subject().filter("M-1"::equals).isPresent())
          .map(ControlFinding::outcome)
          .findFirst()
          .orElseThrow();
    }

    @Test
    void a_removal_has_its_ground_copy_notice_time_for_an_appeal_and_review() {
      act(302, "DECIDE", "moderator-1", DELETE);
      assertThat(fact())
          .containsEntry("ground", "ABUSE")
          .containsEntry("policyClause", "4.1")
          .containsEntry("archiveRef", "sha256:" + "a".repeat(64))
          .containsEntry("at", "2026-03-02T12:00:00+05:30");
      act(303, "NOTIFY", "moderator-1", NOTICE);
      act(304, "APPEAL", "moderator-1", "text=It is no abuse");
      act(305, "DECIDE_APPEAL", "officer-2", "outcome=STANDS, reason=It is abuse");
      assertThat(fact())
          .containsEntry("noticeToUser", "2026-03-03T12:00:00+05:30")
          .containsEntry("appealUntil", "2026-04-02")
          .containsEntry("reviewedBy", "officer-2");
    }

    @ParameterizedTest
    @CsvSource({
      "'', /ground moderation.needed",
      "', ground=CRITICISM', /ground moderation.never-a-ground",
      "', ground=INCITEMENT', ",
    })
    void the_police_is_given_a_ground_and_a_copy(String ground, String fault) {
      act(302, "DECIDE", "moderator-1", "action=REFER_TO_POLICE" + ground);
      assertThat(String.join("|", refused())).isEqualTo(fault == null ? "" : fault);
      item.remove("sha256");
      assertThat(refused()).contains("/action moderation.needed");
    }

    @Test
    void an_author_who_cannot_be_told_was_not_told() {
      act(302, "DECIDE", "moderator-1", DELETE);
      act(303, "NO_NOTICE", "moderator-1", "reason=The account is gone");
      assertThat(fact()).containsEntry("noticeToUser", false);
    }
  }
}
