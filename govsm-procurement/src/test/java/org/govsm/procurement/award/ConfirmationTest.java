package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.award.AwardProcessTest.AFTER;
import static org.govsm.procurement.award.AwardProcessTest.ONE;
import static org.govsm.procurement.award.AwardProcessTest.PRICE;
import static org.govsm.procurement.award.AwardProcessTest.TWO;
import static org.govsm.procurement.award.AwardProcessTest.act;
import static org.govsm.procurement.award.AwardProcessTest.confirmed;
import static org.govsm.procurement.award.AwardProcessTest.confirms;
import static org.govsm.procurement.award.AwardProcessTest.decide;
import static org.govsm.procurement.award.AwardProcessTest.done;
import static org.govsm.procurement.award.AwardProcessTest.opened;
import static org.govsm.procurement.award.AwardProcessTest.priced;
import static org.govsm.procurement.award.AwardProcessTest.refused;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.tender.TenderAct;
import org.junit.jupiter.api.Test;

/** Each member confirms with its own user the meetings in which it sat: three, quorum two. */
class ConfirmationTest {

  private static final List<String> OPENINGS =
      List.of("TECHNICAL_OPENING", "TECHNICAL_RESULT", "FINANCIAL_OPENING");

  private final AwardRecord held =
      AwardRecord.of(
          priced(opened(PRICE, ONE, TWO), ONE, TWO),
          List.of(),
          Map.of("M1", false, "M2", false, "M3", false));

  private static AwardAct.Draft proposal() {
    return act(Kind.PROPOSAL, AFTER, "buyer", "buyer");
  }

  private static AwardRecord by(AwardRecord record, String member) {
    AwardRecord after = record;
    for (String meeting : OPENINGS) {
      after = done(after, confirms(member, meeting, AFTER));
    }
    return after;
  }

  private static List<String> told(AwardRecord record, AwardAct.Draft act) {
    return decide(record, act).found().orElseThrow().findings().stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void who_enters_a_meeting_confirms_it_by_that_and_the_others_are_waited_for() {
    assertThat(held.meetings()).extracting(HeldMeeting::id).isEqualTo(OPENINGS);
    assertThat(held.meetings())
        .extracting(HeldMeeting::at)
        .containsExactly(OPENS, RESULT, FINANCIAL);
    HeldMeeting opening = held.meetings().get(0);
    assertThat(opening.sat()).containsExactly("M1", "M2", "M3");
    assertThat(opening.confirmations())
        .containsExactly(new MemberConfirmation("M1", OPENS, Optional.empty()));
    assertThat(opening.waiting()).containsExactly("M2", "M3");
    assertThat(held.meetingsWaiting("M1")).isEmpty();
    assertThat(held.meetingsWaiting("M2")).extracting(HeldMeeting::id).isEqualTo(OPENINGS);
    assertThat(held.mayPropose()).isFalse();
  }

  @Test
  void nobody_confirms_for_another_nor_twice_nor_what_was_not_held() {
    assertThat(refused(held, confirms("M4", "TECHNICAL_OPENING", AFTER)))
        .containsExactly("NOT_SEATED");
    assertThat(refused(held, confirms("M1", "TECHNICAL_OPENING", AFTER)))
        .containsExactly("CONFIRMED");
    assertThat(refused(held, confirms("M2", "FACTS-1", AFTER))).containsExactly("MEETING_UNKNOWN");
    AwardRecord once = done(held, confirms("M2", "TECHNICAL_OPENING", AFTER));
    assertThat(refused(once, confirms("M2", "TECHNICAL_OPENING", AFTER)))
        .containsExactly("CONFIRMED");
    AwardAct.Draft officer =
        act(Kind.CONFIRMATION, AFTER, "M2", "buyer").set("meeting", "TECHNICAL_OPENING");
    assertThat(refused(held, officer)).containsExactly("WRONG_ROLE");
    AwardAct.Draft stranger = confirms("M4", "TECHNICAL_OPENING", AFTER);
    assertThat(decide(held, stranger).found().orElseThrow().findings())
        .extracting(Finding::text)
        .containsExactly(
            Message.of("award.act.not-seated")
                .with("meeting", new Term("tender-act.TECHNICAL_OPENING"))
                .with("day", AwardRecord.day(OPENS))
                .with("members", List.of("M1", "M2", "M3")));
  }

  @Test
  void a_proposal_waits_for_the_quorum_and_then_for_all_or_for_a_reason() {
    assertThat(refused(held, proposal()))
        .containsExactly("UNCONFIRMED", "UNCONFIRMED", "UNCONFIRMED");
    assertThat(refused(held, proposal().set("unconfirmed", "M2 and M3 are on leave: note 8")))
        .containsExactly("UNCONFIRMED", "UNCONFIRMED", "UNCONFIRMED");
    AwardRecord quorum = by(held, "M2");
    assertThat(quorum.mayPropose()).isTrue();
    assertThat(refused(quorum, proposal()))
        .containsExactly("UNCONFIRMED_REASON", "UNCONFIRMED_REASON", "UNCONFIRMED_REASON");
    AwardAct.Draft reasoned = proposal().set("unconfirmed", "M3 is on leave until March: note 8");
    done(quorum, reasoned);
    assertThat(told(quorum, reasoned)).contains("UNCONFIRMED");
    AwardRecord all = by(quorum, "M3");
    done(all, proposal());
    assertThat(told(all, proposal())).doesNotContain("UNCONFIRMED");
  }

  @Test
  void a_dissent_confirms_and_is_told_to_who_proposes_and_to_who_awards() {
    AwardRecord two = by(held, "M2");
    AwardRecord dissent =
        done(
            two,
            confirms("M3", "TECHNICAL_RESULT", AFTER).set("dissent", "B2 lacks the second sample"));
    dissent = done(dissent, confirms("M3", "TECHNICAL_OPENING", AFTER));
    dissent = done(dissent, confirms("M3", "FINANCIAL_OPENING", AFTER));
    assertThat(dissent.meetings().get(1).dissents())
        .extracting(MemberConfirmation::member)
        .containsExactly("M3");
    AwardRecord proposed = done(dissent, proposal());
    assertThat(told(dissent, proposal())).contains("DISSENT");
    AwardAct.Draft award =
        act(Kind.AWARD, AFTER, "chief", "competent-authority").set("basis", proposed.basis(AFTER));
    assertThat(told(proposed, award)).contains("DISSENT");
    AwardRecord awarded = done(proposed, award);
    assertThat(awarded.meetingsWaiting("M3")).isEmpty();
    assertThat(refused(awarded, confirms("M3", "FINANCIAL_OPENING", AFTER)))
        .containsExactly("AWARDED");
  }

  @Test
  void what_half_of_the_members_do_not_agree_with_is_for_who_awards_and_not_for_who_proposes() {
    AwardRecord two = held;
    for (String member : List.of("M2", "M3")) {
      two =
          done(
              two,
              confirms(member, "TECHNICAL_RESULT", AFTER).set("dissent", "B2 is not qualified"));
      two = done(two, confirms(member, "TECHNICAL_OPENING", AFTER));
      two = done(two, confirms(member, "FINANCIAL_OPENING", AFTER));
    }
    assertThat(told(two, proposal())).contains("DISSENT", "DISSENTS");
    AwardRecord proposed = done(two, proposal().decided("The result stands: note 12"));
    AwardAct.Draft award =
        act(Kind.AWARD, AFTER, "chief", "competent-authority").set("basis", proposed.basis(AFTER));
    assertThat(decide(proposed, award).ruling())
        .as("the buyer alone does not answer it")
        .isInstanceOf(Ruling.Refer.class);
    done(proposed, award.decided("The result stands: order 13"));
    AwardRecord one =
        done(
            by(held, "M2"),
            confirms("M3", "TECHNICAL_RESULT", AFTER).set("dissent", "B2 is not qualified"));
    assertThat(decide(one, proposal().set("unconfirmed", "on leave: note 8")).ruling())
        .as("one of three")
        .isInstanceOf(Ruling.Answer.class);
  }

  /** Found: who confirmed or dissented by mistake could never change it. */
  @Test
  void the_last_vote_of_a_member_counts_until_something_rests_on_it_and_both_stay_on_record() {
    AwardRecord all = by(by(held, "M2"), "M3");
    AwardAct.Draft dissent =
        confirms("M3", "TECHNICAL_RESULT", AFTER).set("dissent", "B2 lacks the second sample");
    AwardRecord changed = done(all, dissent);
    HeldMeeting result = changed.meetings().get(1);
    assertThat(result.confirmations()).hasSize(4);
    assertThat(result.dissents()).extracting(MemberConfirmation::member).containsExactly("M3");
    assertThat(told(all, dissent)).containsExactly("VOTE_CHANGED");
    assertThat(refused(changed, dissent)).containsExactly("CONFIRMED");
    AwardRecord back = done(changed, confirms("M3", "TECHNICAL_RESULT", AFTER));
    assertThat(back.meetings().get(1).dissents()).isEmpty();
    assertThat(back.meetingsVoted("M3")).extracting(HeldMeeting::id).isEqualTo(OPENINGS);
    AwardRecord own =
        done(all, confirms("M1", "FINANCIAL_OPENING", AFTER).set("dissent", "I mistook the day"));
    assertThat(own.meetings().get(2).dissents()).as("who entered it, too").hasSize(1);

    AwardRecord proposed = done(all, proposal());
    assertThat(refused(proposed, dissent)).containsExactly("PROPOSED");
    assertThat(proposed.meetingsVoted("M3")).isEmpty();
  }

  @Test
  void who_declares_a_conflict_later_no_longer_confirms_and_the_rest_decide_whether_it_stands() {
    AwardRecord conflict =
        AwardRecord.of(
            held.tender(), by(held, "M2").acts(), Map.of("M1", false, "M2", false, "M3", true));
    assertThat(conflict.meetingsWaiting("M3")).isEmpty();
    done(conflict, proposal());
    AwardRecord alone =
        AwardRecord.of(held.tender(), List.of(), Map.of("M1", true, "M2", false, "M3", false));
    assertThat(alone.meetings().get(0).sat()).containsExactly("M2", "M3");
    AwardRecord spelt = AwardRecord.of(held.tender(), List.of(), Map.of("m1", true));
    assertThat(spelt.meetings().get(0).sat()).containsExactly("M2", "M3");
    assertThat(spelt.members()).containsExactly("M2", "M3");
    done(confirmed(alone), proposal());
  }

  @Test
  void where_too_few_are_left_to_confirm_an_officer_says_whether_the_meeting_stands() {
    TenderAct.Draft order =
        TenderAct.draft(
                TenderAct.Kind.RECONSTITUTION,
                FINANCIAL.plusSeconds(60),
                "chief",
                "competent-authority")
            .set("leaving", List.of("M2", "M3"))
            .set("joining", List.of(tree("id", "N1"), tree("id", "N2")))
            .set("order", "No. 7/2026")
            .set("orderedOn", "2026-11-25")
            .set("digest", "sha256:" + "a".repeat(64))
            .set("reason", "two members were transferred");
    AwardRecord gone =
        AwardRecord.of(
            allowed(held.tender(), order),
            List.of(),
            Map.of("M1", false, "N1", false, "N2", false));
    assertThat(gone.meetings().get(0).waiting()).isEmpty();
    assertThat(decide(gone, proposal()).ruling()).isInstanceOf(Ruling.Refer.class);
    done(gone, proposal().decided("Order 9: the openings stand"));
  }
}
