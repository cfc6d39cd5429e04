package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.ContractingProcess.Dated;
import org.govsm.procurement.tender.Amendment;
import org.govsm.procurement.tender.Clarification;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Acts of a tender that are published, each from the record as it was after it. Questions wait for
 * their answers, bids for the opening, prices for {@link PriceTimes their time}.
 */
final class TenderHappenings {

  private static final String UPDATE = "tenderUpdate";
  private static final String TENDER = "tender";

  /** Acts that are not told by themselves. */
  private static final Set<Kind> SILENT =
      EnumSet.of(
          Kind.QUESTION,
          Kind.BID,
          Kind.MODIFICATION,
          Kind.WITHDRAWAL,
          Kind.REVEAL,
          Kind.RECONSTITUTION);

  private final ContractingProcess process;
  private final TenderSection section;
  private final Bidders bidders;
  private final PriceTimes times;
  private final List<Happening> all = new ArrayList<>();
  private Map<String, Object> last = Map.of();

  private TenderHappenings(ContractingProcess process, Messages words, Bidders bidders) {
    this.process = process;
    this.section = new TenderSection(process, words);
    this.bidders = bidders;
    this.times = new PriceTimes(process);
  }

  static Stream<Happening> of(ContractingProcess process, Messages words, Bidders bidders) {
    TenderHappenings made = new TenderHappenings(process, words, bidders);
    process.tender().ifPresent(made::read);
    made.times.from().ifPresent(made::securities);
    return made.all.stream();
  }

  private void read(TenderRecord whole) {
    for (int i = 0; i < whole.acts().size(); i++) {
      TenderAct act = whole.acts().get(i);
      if (!act.at().isAfter(process.asOf()) && !SILENT.contains(act.kind())) {
        act(after(whole, i + 1), act);
      }
    }
  }

  /** The record as it was after some of its acts. */
  private static TenderRecord after(TenderRecord whole, int acts) {
    Map<String, Object> tree = new LinkedHashMap<>(whole.toPlain());
    tree.put("acts", whole.acts().subList(0, acts).stream().map(TenderAct::toPlain).toList());
    return TenderRecord.fromPlain(tree).orThrow();
  }

  private void act(TenderRecord record, TenderAct act) {
    Instant at = act.at();
    switch (act.kind()) {
      case PUBLICATION -> all.add(whole(at, "publication", TENDER, record, Optional.empty()));
      case CORRIGENDUM -> corrigendum(record, at);
      case ANSWER -> answer(record, act);
      case TECHNICAL_OPENING -> bids(record, at, "technical-opening", BidStage.OPENED);
      case TECHNICAL_RESULT -> bids(record, at, "technical-result", BidStage.JUDGED);
      case SUPPLEMENTARY_RESULT -> bids(record, at, "supplementary-result", BidStage.JUDGED);
      case FINANCIAL_OPENING -> prices(at, "prices");
      case SUPPLEMENTARY_OPENING -> prices(at, "supplementary-prices");
      case CANCELLATION ->
          all.add(
              new Happening(
                  at,
                  "cancellation",
                  "tenderCancellation",
                  release ->
                      release.put(
                          TENDER,
                          TenderSection.cancelled(
                              record.tender(), at, member(act, "reason"), release))));
      default -> throw new IllegalArgumentException("not told by itself: " + act.kind());
    }
  }

  private Happening whole(
      Instant at, String name, String tag, TenderRecord record, Optional<Amendment> amendment) {
    return new Happening(
        at,
        name,
        List.of(tag),
        true,
        release -> {
          Map<String, Object> buyer = PlanningSection.buyer(release, process.buyer());
          Terms.Party body = process.procuringEntity();
          Map<String, Object> entity =
              release.parties().add(body.id(), Optional.of(body.name()), "procuringEntity");
          Map<String, Object> tender = section.whole(record.tender(), entity);
          tender.put("hasEnquiries", answered(record).findAny().isPresent());
          Map<String, Object> told = new LinkedHashMap<>(tender);
          Removed.mark(last, tender);
          last = told;
          amendment.ifPresent(each -> tender.put("amendments", List.of(amendment(each, release))));
          release.put("buyer", buyer).put(TENDER, tender);
        });
  }

  private void corrigendum(TenderRecord record, Instant at) {
    int number = record.amendments().size();
    Amendment last = record.amendments().get(number - 1);
    all.add(whole(at, "corrigendum-" + number, "tenderAmendment", record, Optional.of(last)));
  }

  private static Map<String, Object> amendment(Amendment amendment, ReleaseDraft release) {
    return release.names(
        new OcdsTree()
            .put("id", amendment.id())
            .put("date", amendment.date().toString())
            .put("rationale", amendment.rationale())
            .put("description", amendment.description())
            .put("amendsReleaseID", release.amended())
            .done());
  }

  private static Stream<Clarification> answered(TenderRecord record) {
    return record.clarifications().stream().filter(each -> each.answer().isPresent());
  }

  /** The id is the place among all questions: that of the asker may say who asked. */
  private void answer(TenderRecord record, TenderAct act) {
    List<Clarification> questions = record.clarifications();
    for (int i = 0; i < questions.size(); i++) {
      Clarification one = questions.get(i);
      if (one.id().equals(member(act, "question"))) {
        Map<String, Object> enquiry =
            new OcdsTree()
                .put("id", "enquiry-" + (i + 1))
                .put("date", one.asked().toString())
                .put("description", one.question())
                .put("answer", one.answer())
                .put("dateAnswered", act.at().toString())
                .done();
        Map<String, Object> tender =
            OcdsTree.of(
                "id", record.tender().id(), "hasEnquiries", true, "enquiries", List.of(enquiry));
        all.add(
            new Happening(
                act.at(), "answer-" + (i + 1), UPDATE, release -> release.put(TENDER, tender)));
      }
    }
  }

  private void bids(TenderRecord record, Instant at, String name, BidStage stage) {
    all.add(
        new Happening(
            at,
            name,
            UPDATE,
            release -> new BidsSection(record, bidders, at, stage).write(release)));
  }

  private void prices(Instant opened, String name) {
    TenderRecord record = process.tender().orElseThrow();
    Instant until = times.told(opened);
    if (!until.isAfter(process.asOf()) && !isCancelledBy(record, until)) {
      bids(record, until, name, BidStage.PRICED);
    }
  }

  private static boolean isCancelledBy(TenderRecord record, Instant at) {
    return record.acts().stream()
        .anyMatch(act -> act.kind() == Kind.CANCELLATION && !act.at().isAfter(at));
  }

  /** What became of each bid security, told once the prices may be known, and not before. */
  private void securities(Instant from) {
    TenderRecord record = process.tender().orElseThrow();
    for (Dated<SettledSecurity> one : process.settled()) {
      Instant told = one.at().isAfter(from) ? one.at() : from;
      boolean given =
          record.technicalPackets().stream()
              .filter(packet -> packet.id().equals(one.what().bid()))
              .anyMatch(packet -> packet.security().isPresent());
      if (given && !told.isAfter(process.asOf()) && !isCancelledBy(record, from)) {
        String bid = bidders.bid(one.what().bid());
        String settled = one.what().forfeited() ? "dateForfeited" : "dateReturned";
        Map<String, Object> security =
            OcdsTree.of("id", GuaranteeTree.OF_BID, settled, one.at().toString());
        Map<String, Object> detail = OcdsTree.of("id", bid, "guarantees", List.of(security));
        all.add(
            new Happening(
                told,
                "security-" + bid,
                UPDATE,
                release -> release.put("bids", OcdsTree.of("details", List.of(detail)))));
      }
    }
  }

  private static String member(TenderAct act, String name) {
    return act.toPlain().get("act") instanceof Map<?, ?> part ? String.valueOf(part.get(name)) : "";
  }
}
