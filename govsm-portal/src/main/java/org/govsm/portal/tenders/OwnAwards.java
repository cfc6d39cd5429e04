package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.Tender;
import org.jspecify.annotations.Nullable;

/** Own awards: what a bidder sees and does between the opening and the contract. */
public record OwnAwards(AwardService awards) {

  private static final String BID = "bid";

  /**
   * What the caller sees.
   *
   * @throws ProblemException with status 404 for whoever has no bid in the tender
   */
  OwnAward of(Transaction tx, StoredTender one, Page page, Form form) {
    Evaluated now = awards.evaluated(tx, one);
    AwardRecord record = now.record();
    ReceivedBid own = own(record, one, page.caller());
    Optional<Invitation> asked =
        now.next()
            .filter(next -> next.bid().equals(own.id()))
            .filter(next -> record.askedUntil(own.id()).isPresent())
            .or(() -> recorded(now, own.id()));
    return new OwnAward(
        one,
        record.acts().size(),
        own.id(),
        asked,
        record.askedUntil(own.id()),
        AwardLetter.of(one, now, awards.book(tx, one, record), own.id(), page),
        earlier(tx, one, record, own.id(), page),
        TenderCancellation.of(record.tender()),
        record.publication().isPresent(),
        BidActs.isOpened(record.tender()),
        record.representations().stream().filter(filed -> filed.by().equals(own.bidder())).toList(),
        record.representationUntil(),
        BidSecurityRow.own(now, page, own.id(), awards.now()),
        record.extension(),
        record.mayExtendItself(own.id(), awards.now()),
        form);
  }

  /** The request that the buyer answered for a bidder, which it may answer itself in its time. */
  private Optional<Invitation> recorded(Evaluated now, String bid) {
    return now.record().mayMatchItself(bid, awards.now())
        ? now.preference().found().stream()
            .flatMap(report -> report.invitations().stream())
            .filter(each -> each.bid().equals(bid))
            .findFirst()
        : Optional.empty();
  }

  /** The letters of awards that no longer stand, the last first. */
  private List<EarlierLetter> earlier(
      Transaction tx, StoredTender one, AwardRecord record, String bid, Page page) {
    List<EarlierLetter> letters = new ArrayList<>();
    record
        .setAside()
        .forEach(
            (at, before) ->
                AwardLetter.of(
                        one,
                        awards.evaluated(tx, one, before),
                        awards.book(tx, one, before),
                        bid,
                        page)
                    .ifPresent(letter -> letters.add(0, EarlierLetter.of(record, at, letter))));
    return List.copyOf(letters);
  }

  /** The letter on the security of the caller. */
  SecurityLetter securityLetter(Transaction tx, StoredTender one, Caller by) {
    return SecurityLetter.of(tx, awards, one, own(awards.record(tx, one), one, by).id());
  }

  private static ReceivedBid own(AwardRecord record, StoredTender one, Caller by) {
    String bidder = BidService.bidder(by);
    List<ReceivedBid> all =
        record.tender().bids().stream().filter(bid -> bid.bidder().equals(bidder)).toList();
    return all.stream()
        .filter(ReceivedBid::stands)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> ProblemException.notFound("store.no-tender", one.id()));
  }

  /** Enters an act of the caller, in the name of its bidder, on its own bid. */
  public void take(
      Transaction tx,
      StoredTender one,
      Kind kind,
      Map<String, ? extends @Nullable Object> typed,
      Caller by) {
    AwardRecord record = awards.record(tx, one);
    ReceivedBid own = own(record, one, by);
    if (!BidActs.isOpened(record.tender())) {
      throw ProblemException.conflict(Message.of("award.act.not-opened"));
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>(typed);
    if (kind != Kind.REPRESENTATION_STEP) {
      body.put(BID, own.id());
    }
    if (kind == Kind.REPRESENTATION && !body.containsKey("grounds")) {
      Map<String, @Nullable Object> ground = new LinkedHashMap<>();
      List.of("text", "clause").forEach(name -> ground.put(name, body.remove(name)));
      ground.values().removeIf(said -> said == null);
      body.put("grounds", List.of(ground));
    }
    if (kind == Kind.REPRESENTATION) {
      ProblemException.unlessNone(cited(record.tender().tender(), body.get("grounds")));
      body.put("id", "R-" + (record.representations().size() + 1));
    }
    awards.takeOfBidder(tx, one, kind, own.bidder(), body, by);
  }

  private static List<InputFault> cited(Tender tender, @Nullable Object grounds) {
    List<InputFault> faults = new ArrayList<>();
    List<?> all = grounds instanceof List<?> list ? list : List.of();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Map<?, ?> ground && ground.get("clause") instanceof String clause) {
        faults.addAll(CitedSection.faults(tender, "/grounds/" + i + "/clause", clause));
      }
    }
    return faults;
  }
}
