package org.govsm.procurement.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;

/** Bids extension: who bid, how each bid stands, and the prices once all are revealed. */
final class BidsSection {

  private final TenderRecord record;
  private final Bidders bidders;
  private final Instant at;
  private final BidStage stage;
  private final List<Bid> prices;
  private final List<String> packets;

  BidsSection(TenderRecord record, Bidders bidders, Instant at, BidStage stage) {
    this.record = record;
    this.bidders = bidders;
    this.at = at;
    this.stage = stage;
    prices = stage == BidStage.PRICED ? record.opened(at) : List.of();
    packets = record.technicalPackets().stream().map(TechnicalPacket::id).toList();
  }

  void write(ReleaseDraft release) {
    List<ReceivedBid> shown = record.bids().stream().filter(this::isShown).toList();
    List<Object> details = new ArrayList<>();
    List<Object> tenderers = new ArrayList<>();
    for (ReceivedBid bid : shown) {
      Map<String, Object> who = tenderer(release, bid);
      if (!tenderers.contains(who)) {
        tenderers.add(who);
      }
      details.add(detail(release, bid, who));
    }
    if (stage == BidStage.OPENED || packets.isEmpty()) {
      release.put("tender", TenderSection.opened(record.tender(), tenderers.size(), tenderers));
    }
    release.put(
        "bids", new OcdsTree().put("statistics", statistics(shown)).put("details", details).done());
  }

  /** Bids in one packet are opened with their prices. */
  private boolean isShown(ReceivedBid bid) {
    return packets.isEmpty() ? bid.stands() : packets.contains(bid.id());
  }

  private Map<String, Object> tenderer(ReleaseDraft release, ReceivedBid bid) {
    Optional<Bidder> known = Bidders.opened(record, bid.id(), prices);
    String id = bidders.bidder(bid.id());
    release.parties().add(id, known.flatMap(Bidder::name), "tenderer");
    release.parties().scale(id, known.flatMap(Bidders::scale));
    return release.parties().reference(id);
  }

  private Map<String, Object> detail(
      ReleaseDraft release, ReceivedBid bid, Map<String, Object> who) {
    return new OcdsTree()
        .put("id", bidders.bid(bid.id()))
        .put("date", bid.at().toString())
        .put("status", status(bid))
        .put("tenderers", List.of(who))
        .put("value", price(bid.id()).map(OcdsTree::withTax))
        .put("guarantees", security(release, bid))
        .done();
  }

  /** A security could tell the price: it is told with all prices, and its number never. */
  private List<Object> security(ReleaseDraft release, ReceivedBid bid) {
    return stage == BidStage.PRICED
        ? given(bid.id())
            .flatMap(one -> GuaranteeTree.ofBid(release, one, bid.at(), bidders.bid(bid.id())))
            .stream()
            .<Object>map(tree -> tree)
            .toList()
        : List.of();
  }

  private Optional<GivenSecurity> given(String bid) {
    return Stream.concat(
            record.technicalPackets().stream().filter(one -> one.id().equals(bid)),
            prices.stream().filter(one -> one.id().equals(bid)).map(TechnicalPacket::of))
        .findFirst()
        .flatMap(TechnicalPacket::security);
  }

  private String status(ReceivedBid bid) {
    if (stage == BidStage.OPENED) {
      return "pending";
    }
    boolean passed = packets.isEmpty() || record.qualified().contains(bid.id());
    if (stage == BidStage.JUDGED) {
      return passed ? "valid" : "disqualified";
    }
    boolean revealed = price(bid.id()).isPresent();
    if (record.notRevealed(at).contains(bid.id())) {
      return "withdrawn";
    }
    return revealed ? "valid" : "disqualified";
  }

  private Optional<Money> price(String bid) {
    return prices.stream().filter(one -> one.id().equals(bid)).findFirst().flatMap(Bid::price);
  }

  private List<Object> statistics(List<ReceivedBid> shown) {
    List<Object> all = new ArrayList<>();
    all.add(count("bids", shown.size()));
    all.add(count("bidders", shown.stream().map(b -> bidders.bidder(b.id())).distinct().count()));
    if (stage != BidStage.OPENED) {
      all.add(count("validBids", shown.stream().filter(b -> status(b).equals("valid")).count()));
    }
    small(shown, Set.of()).ifPresent(number -> all.add(count("smeBids", number)));
    prices.stream()
        .flatMap(bid -> bid.price().stream())
        .min(Money::compareTo)
        .ifPresent(
            lowest ->
                all.add(
                    statistic("lowestValidBidValue", lowest.rupees(), at)
                        .put("currency", "INR")
                        .done()));
    return all;
  }

  /** How many bids are of small enterprises, without those whose class was not accepted. */
  Optional<Map<String, Object>> enterprises(Set<String> refused) {
    return small(record.bids().stream().filter(this::isShown).toList(), refused)
        .map(number -> count("smeBids", number));
  }

  /** Told only where the class of every bidder is known: unknown is not none. */
  private Optional<Long> small(List<ReceivedBid> shown, Set<String> refused) {
    List<Optional<String>> scales =
        shown.stream()
            .filter(b -> !refused.contains(b.id()))
            .map(b -> Bidders.opened(record, b.id(), prices).flatMap(Bidders::scale))
            .toList();
    return !scales.isEmpty() && scales.stream().allMatch(Optional::isPresent)
        ? Optional.of(scales.stream().filter(s -> !s.equals(Optional.of("large"))).count())
        : Optional.empty();
  }

  private Map<String, Object> count(String measure, long number) {
    return statistic(measure, OcdsTree.number(number), at).done();
  }

  static OcdsTree statistic(String measure, BigDecimal number, Instant at) {
    return new OcdsTree()
        .put("id", measure)
        .put("measure", measure)
        .put("date", at.toString())
        .put("value", number);
  }
}
