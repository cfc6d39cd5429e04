package org.govsm.procurement.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.TenderAct;

/** What the record of an award has against an act of its tender. */
final class TenderActCheck {

  private static final Set<TenderAct.Kind> ENDED_BY_AWARD =
      Set.of(TenderAct.Kind.CANCELLATION, TenderAct.Kind.RECONSTITUTION);

  /** Meetings that lead to an award. Packets are opened, so that what was handed in is known. */
  private static final Set<TenderAct.Kind> TOWARDS_AWARD =
      Set.of(TenderAct.Kind.TECHNICAL_RESULT, TenderAct.Kind.FINANCIAL_OPENING);

  private final AwardRecord record;
  private final TenderAct act;
  private final List<Finding> found = new ArrayList<>();

  TenderActCheck(AwardRecord record, TenderAct act) {
    this.record = record;
    this.act = act;
  }

  List<Finding> findings() {
    boolean replaces = act.kind() == TenderAct.Kind.RECONSTITUTION;
    if (ENDED_BY_AWARD.contains(act.kind()) && record.award().isPresent()) {
      refuse("AWARDED", Message.of(replaces ? "award.act.committee-awarded" : "award.act.awarded"));
    } else if (replaces && record.proposal().isPresent()) {
      refuse("PROPOSED", Message.of("award.act.proposed"));
    }
    if (replaces) {
      committee();
    }
    if (TOWARDS_AWARD.contains(act.kind()) && record.isLapsed(act.at())) {
      record
          .validUntil()
          .ifPresent(
              last ->
                  refuse(
                      "AWARD_AFTER_VALIDITY", Message.of("award.act.lapsed").with("last", last)));
    }
    return List.copyOf(found);
  }

  private void committee() {
    List<String> able = new ArrayList<>(record.members());
    able.removeAll(act.part().codes("leaving"));
    if (record.recused().contains(act.by()) || act.part().codes("leaving").contains(act.by())) {
      refuse("OWN_SEAT", Message.of("award.act.own-seat"));
    }
    Set<String> others = others();
    for (String member : joining()) {
      if (Skeleton.among(others, member)) {
        refuse("DECIDES_HERE", Message.of("award.act.decides-here").with("member", member));
      }
      if (record.recused().contains(member)) {
        refuse("RECUSED_RETURNS", Message.of("tender.act.recused").with("member", member));
      }
      able.add(member);
    }
    long least = record.tender().tender().quorum().orElse((long) able.size());
    if (able.size() < least) {
      Message text = Message.of("tender.act.committee-short").with("present", able.size());
      refuse("QUORUM", text.with("least", least));
    }
  }

  private List<String> joining() {
    return act.part().branches("joining").stream().map(one -> one.text("id")).toList();
  }

  /** Who proposed, decided or filed something here, be it before the bids are evaluated again. */
  private Set<String> others() {
    Set<String> others = new TreeSet<>();
    for (AwardAct done : record.acts()) {
      if (!done.role().equals(AwardForm.COMMITTEE) || done.kind() == AwardAct.Kind.PROPOSAL) {
        others.add(done.by());
      }
    }
    return others;
  }

  private void refuse(String code, Message text) {
    boolean known = found.stream().anyMatch(one -> one.text().equals(text));
    if (!known) {
      found.add(Finding.of(code, Weight.BLOCKING, text, AwardActing.OWN));
    }
  }
}
