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

  /** How a meeting stands; of a disputed one too few may take part to make it a decision. */
  private enum Standing {
    COUNTS,
    PROPOSED,
    DISPUTED,
    DISPUTED_OF_FEW,
    ASIDE
  }

  private static final Set<Standing> DISPUTED = Set.of(Standing.DISPUTED, Standing.DISPUTED_OF_FEW);

  private static final Set<Standing> WAITING =
      Set.of(Standing.COUNTS, Standing.PROPOSED, Standing.DISPUTED);

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
        all.add(of(id, what, act.by(), act.at(), act.part().codes(PRESENT), Standing.COUNTS));
      }
    }
    List<AwardAct> acts = record.acts();
    int again = acts.stream().map(AwardAct::kind).toList().lastIndexOf(AwardAct.Kind.REOPENING);
    for (int i = 0; i < acts.size(); i++) {
      AwardAct act = acts.get(i);
      if (CommitteeDecisions.KINDS.contains(act.kind())) {
        Term what = new Term("award-act." + act.kind());
        Standing standing = i > again ? standing(acts, i) : Standing.ASIDE;
        String id = CommitteeDecisions.id(act, i + 1);
        all.add(of(id, what, act.by(), act.at(), act.part().codes(PRESENT), standing));
      }
    }
    return List.copyOf(all);
  }

  private Standing standing(List<AwardAct> acts, int place) {
    AwardAct act = acts.get(place);
    String id = CommitteeDecisions.id(act, place + 1);
    boolean stands = record.stands(act.part());
    if (isReplaced(acts, place)) {
      return Standing.ASIDE;
    } else if (record.state().committee.disputed().contains(id)) {
      return stands ? Standing.DISPUTED : Standing.DISPUTED_OF_FEW;
    } else if (!stands) {
      return Standing.ASIDE;
    }
    return isMade(acts, place) ? Standing.COUNTS : Standing.PROPOSED;
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
      String id, Term what, String by, Instant at, List<String> present, Standing standing) {
    List<String> since = record.recusedSince(at);
    List<String> sat = Skeleton.without(present, Skeleton.without(record.recused(), since));
    List<String> free = Skeleton.without(sat, since);
    List<String> recused = Skeleton.without(sat, free);
    List<MemberConfirmation> given = new ArrayList<>();
    given.add(new MemberConfirmation(by, at, Optional.empty()));
    record.acts().stream()
        .filter(act -> act.kind() == AwardAct.Kind.CONFIRMATION)
        .filter(act -> act.text("meeting").equals(id))
        .map(MemberConfirmation::of)
        .forEach(given::add);
    List<String> waiting = new ArrayList<>(WAITING.contains(standing) ? free : List.of());
    waiting.removeIf(one -> !Skeleton.among(record.members(), one));
    given.forEach(one -> waiting.removeIf(each -> Skeleton.same(each, one.member())));
    long least = Math.min(record.quorum(), free.size());
    return new HeldMeeting(
        id,
        what,
        at,
        by,
        sat,
        recused,
        given,
        waiting,
        least,
        standing == Standing.COUNTS,
        standing == Standing.PROPOSED,
        DISPUTED.contains(standing));
  }
}
