package org.govsm.portal.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardService;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.TenderActs;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.HeldMeeting;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/** Award chapter: sheets of the committee, the award, and a representation of a bidder. */
final class AwardChapter {

  private final AwardService awards;
  private final Transaction tx;
  private final StoredTender one;

  private AwardChapter(TenderActs acts, Transaction tx, StoredTender one) {
    this.awards = acts.awards();
    this.tx = tx;
    this.one = one;
  }

  /** Does a step that names an act of the award. */
  static void happen(
      TenderActs acts, Transaction tx, StoredTender one, Map<String, @Nullable Object> step) {
    AwardChapter chapter = new AwardChapter(acts, tx, one);
    Kind kind = Kind.valueOf(String.valueOf(step.get("act")));
    Map<String, @Nullable Object> members = BuyingChapter.named(step.get("members"));
    if (kind == Kind.ASSESSMENT) {
      BuyingChapter.each(members, "sheets").forEach(chapter::sheet);
    } else if (kind == Kind.CONFIRMATION) {
      chapter.confirmed();
    } else if (step.get("bidder") instanceof String bidder) {
      chapter.awards.ofBidders().take(tx, one, kind, members, caller(bidder));
    } else {
      chapter.take(kind, members, Chapter.as(String.valueOf(step.get("as"))));
    }
  }

  private void take(Kind kind, Map<String, @Nullable Object> members, Caller by) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
    if (all.remove("bidder") instanceof String bidder) {
      all.put("bid", bids().get(bidder));
    }
    if (kind == Kind.AWARD) {
      AwardRecord record = awards.record(tx, one);
      all.put("basis", record.basis(record.proposal().orElseThrow().at()));
    }
    awards.take(tx, one, kind, all, by);
  }

  /** Each member confirms each meeting that waits for it. */
  private void confirmed() {
    for (HeldMeeting meeting : awards.record(tx, one).meetings()) {
      for (String member : meeting.waiting()) {
        Caller by = Chapter.as(member.substring("demo.".length()));
        awards.take(tx, one, Kind.CONFIRMATION, Map.of("meeting", meeting.id()), by);
      }
    }
  }

  /** The bids by who handed them in, as the files name them. */
  private Map<String, String> bids() {
    Map<String, String> bids = new TreeMap<>();
    for (ReceivedBid bid : awards.record(tx, one).tender().bids()) {
      bids.put(bid.bidder(), bid.id());
    }
    return bids;
  }

  /** A sheet names bids by their bidders. */
  private void sheet(Map<String, @Nullable Object> said) {
    Map<String, String> bids = bids();
    List<Object> found = new ArrayList<>();
    for (Map<String, @Nullable Object> each : BuyingChapter.each(said, "bids")) {
      Map<String, @Nullable Object> bid = new LinkedHashMap<>(each);
      bid.put("bid", bids.get(String.valueOf(bid.remove("bidder"))));
      found.add(bid);
    }
    String member = String.valueOf(said.get("as"));
    awards.take(tx, one, Kind.ASSESSMENT, Map.of("bids", found), Chapter.as(member));
  }

  private static Caller caller(String bidder) {
    return Caller.of(
        Caller.Kind.DEMONSTRATION,
        "demo.supplier",
        "",
        List.of(Caller.SUPPLIER),
        Optional.of(List.of(bidder)));
  }
}
