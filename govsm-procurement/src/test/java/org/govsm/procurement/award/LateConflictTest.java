package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.award.AwardProcessTest.AFTER;
import static org.govsm.procurement.award.AwardProcessTest.ONE;
import static org.govsm.procurement.award.AwardProcessTest.PRICE;
import static org.govsm.procurement.award.AwardProcessTest.QUALITY;
import static org.govsm.procurement.award.AwardProcessTest.TWO;
import static org.govsm.procurement.award.AwardProcessTest.act;
import static org.govsm.procurement.award.AwardProcessTest.decide;
import static org.govsm.procurement.award.AwardProcessTest.decision;
import static org.govsm.procurement.award.AwardProcessTest.done;
import static org.govsm.procurement.award.AwardProcessTest.of;
import static org.govsm.procurement.award.AwardProcessTest.opened;
import static org.govsm.procurement.award.AwardProcessTest.priced;
import static org.govsm.procurement.award.AwardProcessTest.refused;
import static org.govsm.procurement.award.AwardProcessTest.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.award.AwardAct.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A conflict of interest that a member declares after the award. Found: it changed nothing, nobody
 * was told, and nothing could be done about it.
 */
class LateConflictTest {

  private static final Instant LATER = AFTER.plusSeconds(60);
  private static final Instant THEN = AFTER.plusSeconds(120);

  private final AwardRecord awarded = awarded(of(priced(opened(PRICE, ONE, TWO), ONE, TWO)));
  private final AwardRecord conflict = awarded.conflicts(Map.of("M2", LATER));

  private static AwardRecord awarded(AwardRecord asked) {
    AwardRecord proposed = done(asked, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
    return done(proposed, award(proposed, AFTER));
  }

  private static AwardAct.Draft award(AwardRecord proposed, Instant at) {
    return act(Kind.AWARD, at, "chief", "competent-authority").set("basis", proposed.basis(at));
  }

  private static AwardAct.Draft publication(String by) {
    return act(Kind.PUBLICATION, THEN, by, "buyer").set("places", List.of("website"));
  }

  private static AwardAct.Draft answer(String answer) {
    return decision("conflict-after-award", "M2", "chief", THEN).set("answer", answer);
  }

  private static AwardAct.Draft again() {
    return act(Kind.REOPENING, THEN, "chief", "competent-authority")
        .set("conflict", "M2")
        .set("reason", "The vote of M2 decided it: order 14");
  }

  private static List<Finding> signed(AwardRecord record) {
    AwardReport plan = AwardPlan.of(INDIA).standing(record).found().orElseThrow();
    return ContractOfAward.of(INDIA, record, plan, "B2").orElseThrow().conflicts();
  }

  @Test
  void what_was_awarded_stands_and_whether_it_does_waits_for_the_competent_authority() {
    assertThat(conflict.recused()).isEmpty();
    assertThat(conflict.basis(AFTER)).isEqualTo(awarded.basis(AFTER));
    assertThat(conflict.conflictsAfterAward())
        .containsExactly(new LateConflict("M2", LATER, Optional.empty()));
    assertThat(conflict.openQuestions(THEN)).containsExactly("conflict-after-award/M2");
    assertThat(refused(conflict, publication("buyer"))).containsExactly("CONFLICT_OPEN");
    assertThat(signed(conflict)).extracting(Finding::weight).containsOnly(Finding.Weight.BLOCKING);
    done(awarded, publication("buyer"));
    assertThat(signed(awarded)).isEmpty();
  }

  @Test
  void the_authority_says_why_the_award_stands_though_and_it_is_told() {
    AwardRecord stands = done(conflict, answer("YES"));
    assertThat(stands.openQuestions(THEN)).isEmpty();
    done(stands, publication("buyer"));
    assertThat(signed(stands)).extracting(Finding::code).containsExactly("CONFLICT_STANDS");
    assertThat(signed(stands)).extracting(Finding::weight).containsOnly(Finding.Weight.WARNING);
    assertThat(refused(stands, answer("NO"))).containsExactly("DECIDED_BEFORE");
    assertThat(refused(stands, again())).containsExactly("NOT_UPHELD");
  }

  @Test
  void or_sets_it_aside_and_the_vote_of_the_member_counts_no_more() {
    assertThat(refused(conflict, again())).as("decided first").containsExactly("NOT_UPHELD");
    AwardRecord falls = done(conflict, answer("NO"));
    assertThat(refused(falls, publication("buyer"))).containsExactly("CONFLICT_FALLS");
    assertThat(signed(falls)).extracting(Finding::code).containsExactly("CONFLICT_FALLS");
    AwardRecord anew = done(falls, again());
    assertThat(anew.award()).isEmpty();
    assertThat(anew.recused()).containsExactly("M2");
    assertThat(anew.conflictsAfterAward()).isEmpty();
    assertThat(anew.setAside().values())
        .as("the award that was made is told as it was made")
        .allSatisfy(before -> assertThat(before.recused()).isEmpty());
    assertThat(again().set("representation", "R-1").done())
        .as("one ground sets one award aside")
        .isInstanceOf(Checked.Rejected.class);
  }

  @Test
  void neither_a_member_nor_who_has_the_conflict_decides_or_acts_on() {
    assertThat(refused(conflict, decision("conflict-after-award", "M1", "chief", THEN)))
        .containsExactly("NOT_ASKED");
    assertThat(refused(conflict, decision("conflict-after-award", "M2", "M3", THEN)))
        .containsExactly("OWN_QUESTION");
    assertThat(conflict.mayAnswer("conflict-after-award/M2", "M3")).isFalse();
    assertThat(conflict.mayAnswer("conflict-after-award/M2", "chief")).isTrue();
    assertThat(refused(conflict, publication("M2"))).contains("RECUSED_ACTS");
  }

  /** Found: nobody was asked, and the record of who sat lost the member. */
  @Test
  void an_opening_in_which_the_member_sat_stands_where_who_awards_says_so() {
    AwardRecord asked = of(priced(opened(PRICE, ONE, TWO), ONE, TWO));
    AwardRecord recused = asked.conflicts(Map.of("M3", AFTER.minusSeconds(60)));
    HeldMeeting result = recused.meetings().get(1);
    assertThat(result.sat()).containsExactly("M1", "M2", "M3");
    assertThat(result.recused()).containsExactly("M3");
    assertThat(result.confirmed()).isEqualTo(2);
    AwardAct.Draft proposal = act(Kind.PROPOSAL, AFTER, "buyer", "buyer");
    assertThat(decide(recused, proposal).found().orElseThrow().findings())
        .extracting(Finding::code)
        .contains("MEETING_CONFLICT");
    AwardRecord proposed = done(recused, proposal);
    assertThat(decide(proposed, award(proposed, AFTER)).ruling().toString())
        .contains("award.act.meeting-conflict");
    done(proposed, award(proposed, AFTER).decided("The openings stand: order 15"));
    AwardRecord before = asked.conflicts(Map.of("M3", Instant.EPOCH));
    assertThat(before.meetings().get(1).sat())
        .as("who never took part")
        .containsExactly("M1", "M2");
  }

  @Nested
  class Between_proposal_and_award {

    /** Found: the marks of the recused member were asked for. */
    @Test
    void an_award_on_an_assessment_that_is_open_again_is_returned_first() {
      AwardRecord examined = of(opened(QUALITY, ONE, TWO));
      for (String member : List.of("M1", "M2", "M3")) {
        examined = done(examined, sheet(member, AwardProcessTest.EXAMINED, "50", "30", "60", "40"));
      }
      AwardRecord ready = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO), examined);
      AwardRecord proposed = done(ready, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord recused =
          proposed.conflicts(Map.of("M2", AFTER.plusSeconds(1), "M3", AFTER.plusSeconds(1)));
      assertThat(decide(recused, award(recused, LATER)).found().orElseThrow().findings())
          .extracting(Finding::code)
          .contains("NOT_ASSESSED");
    }
  }
}
