package org.govsm.procurement.award;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;

/**
 * Confirmation of the meetings of a committee: each member who sat confirms with its own user, and
 * the award is proposed once all did, or as many as a meeting needs and a reason is on record. The
 * last vote of a member counts, and earlier ones stay on record.
 */
final class ConfirmationActs {

  private final AwardActing acting;
  private final AwardRecord record;

  ConfirmationActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  void confirmed() {
    if (record.award().isPresent()) {
      acting.refuse("AWARDED", Message.of("award.act.awarded"));
      return;
    }
    String id = acting.part().text("meeting");
    Optional<HeldMeeting> meeting =
        record.meetings().stream().filter(one -> one.id().equals(id) && one.isOpen()).findFirst();
    meeting.ifPresentOrElse(this::by, () -> unknown(id));
  }

  private void unknown(String id) {
    List<Object> open =
        record.meetings().stream()
            .filter(one -> !one.waiting().isEmpty())
            .<Object>map(HeldMeeting::id)
            .toList();
    acting.refuse(
        "MEETING_UNKNOWN",
        open.isEmpty()
            ? Message.of("award.act.meeting-none").with("meeting", id)
            : Message.of("award.act.meeting-unknown").with("meeting", id).with("open", open));
  }

  private void by(HeldMeeting meeting) {
    String member = acting.act().by();
    Optional<MemberConfirmation> vote =
        meeting.votes().stream().filter(one -> one.member().equals(member)).findFirst();
    if (!meeting.sat().contains(member)) {
      acting.refuse("NOT_SEATED", said("award.act.not-seated", meeting, meeting.sat()));
    } else if (!Skeleton.among(record.members(), member)) {
      acting.refuse("NOT_A_MEMBER", Message.of("tender.act.stranger").with("member", member));
    } else {
      vote.ifPresent(before -> changed(meeting, before));
    }
  }

  /** Who voted by mistake votes anew, until the award is proposed on it. */
  private void changed(HeldMeeting meeting, MemberConfirmation before) {
    if (before.dissent().equals(acting.part().find(AwardForm.DISSENT, String.class))) {
      acting.refuse("CONFIRMED", said("award.act.confirmed", meeting, List.of(before.member())));
    } else if (record.proposal().isPresent()) {
      acting.refuse("PROPOSED", Message.of("award.act.vote-proposed"));
    } else {
      acting.note(
          "VOTE_CHANGED",
          said("award.act.vote-changed", meeting, List.of(before.member())),
          AwardActing.OWN);
    }
  }

  private static Message said(String key, HeldMeeting meeting, List<String> members) {
    return Message.of(key)
        .with("meeting", meeting.what())
        .with("day", AwardRecord.day(meeting.at()))
        .with("members", List.<Object>copyOf(members));
  }

  /** What the meetings have against a proposal. */
  void beforeProposal() {
    record.meetings().stream().filter(HeldMeeting::isOpen).forEach(this::before);
    dissents();
  }

  private void before(HeldMeeting meeting) {
    long least = meeting.least();
    boolean few = meeting.confirmed() < least;
    if (meeting.waiting().isEmpty()) {
      if (few) {
        acting.refer(
            "confirmations",
            said("award.act.confirmed-few", meeting, meeting.sat())
                .with("confirmed", meeting.confirmed())
                .with("least", least),
            AwardActing.OWN);
      }
      return;
    }
    Optional<String> reason = acting.part().find(AwardForm.UNCONFIRMED, String.class);
    if (few) {
      acting.refuse(
          "UNCONFIRMED",
          said("award.act.unconfirmed", meeting, meeting.waiting()).with("least", least));
    } else if (reason.isEmpty()) {
      acting.refuse(
          "UNCONFIRMED_REASON", said("award.act.unconfirmed-why", meeting, meeting.waiting()));
    } else {
      acting.warn(
          "UNCONFIRMED",
          said("award.act.unconfirmed-told", meeting, meeting.waiting())
              .with("reason", reason.get()),
          AwardActing.OWN);
    }
  }

  /**
   * What the meetings have against an award: whether a result stands from which half of the members
   * dissent is for who awards, and not for who proposed.
   */
  void beforeAward() {
    dissents();
    if (!record.state().proposedOn.equals(record.state().committee.made())) {
      acting.refuse("DECIDED_SINCE", Message.of("award.act.decided-since"));
    }
    Set<String> disputed = record.state().committee.disputed();
    if (!disputed.equals(new TreeSet<>(acting.part().codes(AwardForm.DISPUTED)))) {
      acting.refuse(
          "DISPUTED_UNNAMED",
          disputed.isEmpty()
              ? Message.of("award.act.disputed-none")
              : Message.of("award.act.disputed-unnamed")
                  .with("meetings", List.<Object>copyOf(disputed)));
    }
  }

  /** What members do not agree with is told to who proposes and to who awards. */
  private void dissents() {
    for (HeldMeeting meeting : record.meetings()) {
      if (meeting.isOpen()) {
        meeting
            .dissents()
            .forEach(
                one ->
                    acting.warn(
                        "DISSENT",
                        said("award.act.dissent", meeting, List.of(one.member()))
                            .with("text", one.dissent().orElse("")),
                        AwardActing.OWN));
        carried(meeting);
        recused(meeting);
      }
    }
  }

  /**
   * An opening or a result in which somebody sat who declared a conflict since stands where who
   * awards says so; of a decision the votes of the others alone count.
   */
  private void recused(HeldMeeting meeting) {
    List<String> open =
        meeting.recused().stream()
            .filter(member -> !Declarations.isAnswered(record.tender(), member))
            .toList();
    if (!meeting.isDecision() && !open.isEmpty()) {
      forAuthority(
          "meeting-conflict",
          said("award.act.meeting-conflict", meeting, open)
              .with("free", meeting.free().size())
              .with("least", record.quorum()));
    }
  }

  /** What who awards answers is told to who proposes. */
  private void forAuthority(String code, Message asked) {
    if (acting.act().kind() == AwardAct.Kind.AWARD) {
      acting.refer(code, asked, AwardActing.OWN);
    } else {
      acting.warn(
          code.toUpperCase(Locale.ROOT).replace('-', '_'),
          Message.of("award.act.dissents-authority").with("question", asked),
          AwardActing.OWN);
    }
  }

  /** What half of those who sat do not agree with is no finding of the committee by itself. */
  private void carried(HeldMeeting meeting) {
    List<String> dissent = meeting.ofSeated().stream().map(MemberConfirmation::member).toList();
    if (meeting.disputed()) {
      acting.warn("DISPUTED", said("award.act.disputed", meeting, dissent), AwardActing.OWN);
    } else if (!dissent.isEmpty() && 2 * dissent.size() >= meeting.free().size()) {
      forAuthority("dissents", said("award.act.dissents", meeting, dissent));
    }
  }
}
