package org.govsm.procurement.award;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
      Set.of(
          TenderAct.Kind.TECHNICAL_RESULT,
          TenderAct.Kind.FINANCIAL_OPENING,
          TenderAct.Kind.SUPPLEMENTARY_RESULT,
          TenderAct.Kind.SUPPLEMENTARY_OPENING);

  private static final Set<TenderAct.Kind> SUPPLEMENTARY =
      Set.of(TenderAct.Kind.SUPPLEMENTARY_RESULT, TenderAct.Kind.SUPPLEMENTARY_OPENING);

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
    } else if ((replaces || SUPPLEMENTARY.contains(act.kind())) && record.proposal().isPresent()) {
      refuse("PROPOSED", Message.of("award.act.proposed"));
    }
    if (replaces) {
      committee();
    }
    if (act.kind() == TenderAct.Kind.SUPPLEMENTARY_RESULT) {
      passedAgain();
    }
    record.validUntil().ifPresent(this::valid);
    return List.copyOf(found);
  }

  /** Nothing leads to an award after the last day, nor are prices opened then. */
  private void valid(LocalDate last) {
    boolean late =
        act.part()
            .find("financialOpening", OffsetDateTime.class)
            .filter(at -> AwardRecord.day(at.toInstant()).isAfter(last))
            .isPresent();
    if (TOWARDS_AWARD.contains(act.kind()) && record.isLapsed(act.at())) {
      refuse("AWARD_AFTER_VALIDITY", Message.of("award.act.lapsed").with("last", last));
    } else if (late) {
      refuse("OPENED_AFTER_VALIDITY", Message.of("tender.act.opens-invalid").with("last", last));
    }
  }

  /** Those bids that the sheets pass now, each of them and no other. */
  private void passedAgain() {
    List<String> passed = record.passedAgain();
    List<String> told =
        act.part().branches("results").stream().map(one -> one.text("bid")).toList();
    Stream.concat(
            told.stream().filter(bid -> !passed.contains(bid)),
            passed.stream().filter(bid -> !told.contains(bid)))
        .forEach(
            bid ->
                refuse(
                    "NOT_PASSED_AGAIN", Message.of("award.act.not-passed-again").with("bid", bid)));
  }

  private void committee() {
    List<String> able =
        new ArrayList<>(Skeleton.without(record.members(), act.part().codes("leaving")));
    if (Skeleton.among(record.recused(), act.by())
        || Skeleton.among(act.part().codes("leaving"), act.by())) {
      refuse("OWN_SEAT", Message.of("award.act.own-seat"));
    }
    Set<String> others = others();
    for (String member : joining()) {
      if (Skeleton.among(others, member)) {
        refuse("DECIDES_HERE", Message.of("award.act.decides-here").with("member", member));
      }
      if (Skeleton.among(record.recused(), member)) {
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
