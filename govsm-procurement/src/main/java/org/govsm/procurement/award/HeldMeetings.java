package org.govsm.procurement.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.Term;
import org.govsm.procurement.tender.TenderAct;

/** The meetings of a committee from the opening of the packets on, with who confirmed each. */
final class HeldMeetings {

  private static final String PRESENT = "present";

  private static final Set<TenderAct.Kind> OF_TENDER =
      Set.of(
          TenderAct.Kind.TECHNICAL_OPENING,
          TenderAct.Kind.TECHNICAL_RESULT,
          TenderAct.Kind.FINANCIAL_OPENING,
          TenderAct.Kind.SUPPLEMENTARY_RESULT,
          TenderAct.Kind.SUPPLEMENTARY_OPENING);

  /** Held once at the most, so that the kind names the meeting. */
  private static final Set<TenderAct.Kind> ONCE =
      Set.of(
          TenderAct.Kind.TECHNICAL_OPENING,
          TenderAct.Kind.TECHNICAL_RESULT,
          TenderAct.Kind.FINANCIAL_OPENING);

  private final AwardRecord record;

  HeldMeetings(AwardRecord record) {
    this.record = record;
  }

  /** In order of time: those of the tender, then those of the award. */
  List<HeldMeeting> all() {
    List<HeldMeeting> all = new ArrayList<>();
    List<TenderAct> held = record.tender().acts();
    for (int i = 0; i < held.size(); i++) {
      TenderAct act = held.get(i);
      if (OF_TENDER.contains(act.kind())) {
        String kind = act.kind().name();
        String id = ONCE.contains(act.kind()) ? kind : kind + "-" + (i + 1);
        Term what = new Term("tender-act." + kind);
        all.add(of(id, what, act.by(), act.at(), act.part().codes(PRESENT), true, false));
      }
    }
    List<AwardAct> acts = record.acts();
    int again = acts.stream().map(AwardAct::kind).toList().lastIndexOf(AwardAct.Kind.REOPENING);
    for (int i = 0; i < acts.size(); i++) {
      AwardAct act = acts.get(i);
      if (CommitteeDecisions.KINDS.contains(act.kind())) {
        Term what = new Term("award-act." + act.kind());
        boolean counts = i > again && record.stands(act.part()) && !isReplaced(acts, i);
        String id = CommitteeDecisions.id(act, i + 1);
        boolean open = counts && record.state().committee.disputed().contains(id);
        all.add(of(id, what, act.by(), act.at(), act.part().codes(PRESENT), counts, open));
      }
    }
    return List.copyOf(all);
  }

  /** What the committee decides anew on the same matter takes the place of what it decided. */
  private boolean isReplaced(List<AwardAct> acts, int place) {
    boolean made = isMade(acts, place);
    return IntStream.range(place + 1, acts.size())
        .filter(later -> CommitteeDecisions.KINDS.contains(acts.get(later).kind()))
        .filter(later -> CommitteeDecisions.isSameMatter(acts.get(place), acts.get(later)))
        .anyMatch(later -> !made || isMade(acts, later));
  }

  private boolean isMade(List<AwardAct> acts, int place) {
    return record.state().committee.isMade(CommitteeDecisions.id(acts.get(place), place + 1));
  }

  /** Who enters a meeting confirms it by that: it is done with the member's own user. */
  private HeldMeeting of(
      String id,
      Term what,
      String by,
      Instant at,
      List<String> present,
      boolean counts,
      boolean disputed) {
    List<String> sat = Skeleton.without(present, record.recused());
    List<MemberConfirmation> given = new ArrayList<>();
    given.add(new MemberConfirmation(by, at, Optional.empty()));
    record.acts().stream()
        .filter(act -> act.kind() == AwardAct.Kind.CONFIRMATION)
        .filter(act -> act.text("meeting").equals(id))
        .map(MemberConfirmation::of)
        .forEach(given::add);
    List<String> waiting = new ArrayList<>(counts ? sat : List.of());
    waiting.removeIf(one -> !Skeleton.among(record.members(), one));
    given.forEach(one -> waiting.removeIf(each -> Skeleton.same(each, one.member())));
    long least = Math.min(record.quorum(), sat.size());
    return new HeldMeeting(
        id, what, at, by, sat, given, waiting, least, counts && !disputed, disputed);
  }
}
