package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.bid.WithdrawalTerms;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderProcess;
import org.govsm.procurement.tender.TenderRecord;

/** Own bids: what the pages and the API show a bidder, which is nothing of anybody else. */
final class OwnBids {

  private static final List<String> SECURITIES = List.of("DEPOSIT", "DECLARATION", "EXEMPT");

  private final TenderService tenders;
  private final TenderLaw law;

  OwnBids(TenderService tenders, TenderLaw law) {
    this.tenders = tenders;
    this.law = law;
  }

  /** What a bidder handed in, and what became of it. */
  OwnBid of(Transaction tx, StoredTender one, String bidder) {
    TenderRecord record = new TenderHistory(tx).record(one);
    List<ReceivedBid> mine =
        record.bids().stream().filter(bid -> bid.bidder().equals(bidder)).toList();
    String mark = "B-" + new ActSeal(tx).mark(one, bidder);
    String next = mine.isEmpty() ? mark : mark + "-" + (mine.size() + 1);
    List<OwnBid.Receipt> receipts =
        record.acts().stream()
            .filter(act -> act.by().equals(bidder))
            .filter(act -> act.kind() != Kind.REVEAL)
            .map(OwnBid.Receipt::of)
            .toList();
    return new OwnBid(
        one,
        record,
        bidder,
        mine.stream().filter(ReceivedBid::stands).map(ReceivedBid::id).findFirst().orElse(next),
        mine,
        receipts,
        BidActs.isOpened(record) && new Awards(tx).record(one).award().isPresent(),
        likePrices(tx, one, mine),
        tenders.now());
  }

  /** What the bidder can still change, so that nobody reads a price in a name. */
  private static List<String> likePrices(Transaction tx, StoredTender one, List<ReceivedBid> mine) {
    Set<String> stand =
        mine.stream()
            .filter(ReceivedBid::stands)
            .map(ReceivedBid::technical)
            .collect(Collectors.toSet());
    return stand.isEmpty()
        ? List.of()
        : new TenderHistory(tx)
            .entries(one).values().stream()
                .flatMap(entry -> entry.packet().stream())
                .filter(packet -> stand.contains(packet.digest()))
                .flatMap(packet -> packet.likePrices().stream())
                .distinct()
                .toList();
  }

  /** Tenders in which a bidder may bid, or did; by department and number. */
  List<OwnBid> all(Transaction tx, String bidder) {
    Tenders all = new Tenders(tx);
    return Stream.of(Tenders.IS_PUBLISHED, Tenders.IS_CANCELLED)
        .flatMap(state -> all.inState(state).stream())
        .map(one -> of(tx, one, bidder))
        .filter(own -> own.isOpen() || !own.bids().isEmpty())
        .sorted(Comparator.comparing(own -> BidPages.at(own.one())))
        .toList();
  }

  /**
   * What a withdrawal after the end, or a price that was not revealed, means for the bid security.
   *
   * @return for each form of security what follows; none where the bid is not withdrawn so
   */
  Map<String, String> consequences(Transaction tx, StoredTender one, String bid, Messages words) {
    Instant now = tenders.now();
    TenderRecord record = new TenderHistory(tx).record(one);
    TenderProcess process =
        TenderProcess.of(
            law.book(tx, one.department(), Moments.day(now)), ServiceCatalogue.shipped());
    Map<String, String> effects = new LinkedHashMap<>();
    for (String given : SECURITIES) {
      process
          .withdrawal(record, bid, Optional.of(given), now)
          .ifPresent(decision -> effects.put(given, words.say(said(decision.ruling()))));
    }
    return effects;
  }

  private static Message said(Ruling<WithdrawalTerms.Effect> ruling) {
    return ruling.<Message>fold(
        answer -> answer.value().said(),
        refer -> refer.question(),
        open -> Message.of("bids.security-open"));
  }
}
