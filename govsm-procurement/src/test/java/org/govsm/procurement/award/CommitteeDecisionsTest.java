package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.award.AwardProcessTest.AFTER;
import static org.govsm.procurement.award.AwardProcessTest.act;

import java.util.List;
import org.govsm.procurement.award.AwardAct.Kind;
import org.junit.jupiter.api.Test;

/** Four members sit, and a meeting needs two. */
class CommitteeDecisionsTest {

  private final CommitteeDecisions decisions = new CommitteeDecisions(2, List.of());

  private static AwardAct low(String result) {
    return act(Kind.EXPLANATION, AFTER, "M1", "committee-member")
        .set("present", List.of("M1", "M2", "M3", "M4"))
        .set("bid", "B2")
        .set("result", result)
        .set("reason", "minute 4")
        .done()
        .orThrow();
  }

  @Test
  void a_decision_is_made_by_more_who_agree_and_falls_back_when_as_many_dissent() {
    AwardAct rejected = low("REJECTED");
    assertThat(decisions.proposed(rejected, 1)).isEmpty();
    assertThat(decisions.isProposed(Kind.EXPLANATION, "B2")).isTrue();
    assertThat(decisions.confirmed("EXPLANATION-1", "M2", true)).contains(rejected);
    assertThat(decisions.confirmed("EXPLANATION-1", "M3", false)).isEmpty();
    assertThat(decisions.isMade("EXPLANATION-1")).as("two of three").isTrue();
    assertThat(decisions.confirmed("EXPLANATION-1", "M4", false)).isEmpty();
    assertThat(decisions.isMade("EXPLANATION-1")).as("two of four").isFalse();
    assertThat(decisions.disputed()).containsExactly("EXPLANATION-1");
    assertThat(decisions.decided()).isEmpty();
  }

  @Test
  void who_did_not_sit_has_no_vote_and_what_is_disputed_falls_with_the_next() {
    decisions.proposed(low("REJECTED"), 1);
    assertThat(decisions.confirmed("EXPLANATION-1", "M5", true)).isEmpty();
    assertThat(decisions.confirmed("EXPLANATION-1", "M2", false)).isEmpty();
    assertThat(decisions.isDisputed(Kind.EXPLANATION, "B2")).isTrue();
    AwardAct accepted = low("ACCEPTED");
    decisions.proposed(accepted, 4);
    assertThat(decisions.disputed()).isEmpty();
    assertThat(decisions.confirmed("EXPLANATION-1", "M3", true)).as("it fell").isEmpty();
    assertThat(decisions.confirmed("EXPLANATION-4", "M3", true)).contains(accepted);
    assertThat(decisions.decided()).containsExactly(accepted);
  }

  /** No rule that was read gives the chair a casting vote. */
  @Test
  void two_who_sit_and_do_not_agree_have_no_casting_vote() {
    AwardAct.Draft of = act(Kind.EXPLANATION, AFTER, "M1", "committee-member");
    AwardAct rejected =
        of.set("present", List.of("M1", "M2"))
            .set("bid", "B2")
            .set("result", "REJECTED")
            .set("reason", "minute 4")
            .done()
            .orThrow();
    decisions.proposed(rejected, 1);
    assertThat(decisions.confirmed("EXPLANATION-1", "M2", false)).isEmpty();
    assertThat(decisions.confirmed("EXPLANATION-1", "M1", true)).as("the same vote").isEmpty();
    assertThat(decisions.disputed()).containsExactly("EXPLANATION-1");
    assertThat(decisions.decided()).isEmpty();
  }

  @Test
  void the_last_vote_of_a_member_counts() {
    AwardAct rejected = low("REJECTED");
    decisions.proposed(rejected, 1);
    assertThat(decisions.confirmed("EXPLANATION-1", "M2", false)).isEmpty();
    assertThat(decisions.disputed()).containsExactly("EXPLANATION-1");
    assertThat(decisions.confirmed("EXPLANATION-1", "M2", true)).contains(rejected);
    assertThat(decisions.confirmed("EXPLANATION-1", "M1", false)).isEmpty();
    assertThat(decisions.isMade("EXPLANATION-1")).as("one of two").isFalse();
  }
}
