package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Bidders under numbers of their own: the ids under which they are registered may be those of a
 * person, and are not published.
 */
final class Bidders {

  private final List<String> bids;
  private final Map<String, String> registered = new LinkedHashMap<>();

  private Bidders(List<String> bids) {
    this.bids = bids;
  }

  static Bidders of(ContractingProcess process) {
    TreeSet<String> ids = new TreeSet<>();
    Map<String, String> who = new LinkedHashMap<>();
    for (ReceivedBid bid : process.tender().map(TenderRecord::bids).orElse(List.of())) {
      ids.add(bid.id());
      who.put(bid.id(), bid.bidder());
    }
    for (AwardReport.Letter letter :
        process.award().map(one -> one.what().letters()).orElse(List.of())) {
      ids.add(letter.bid());
      who.put(letter.bid(), letter.bidder());
    }
    Bidders made = new Bidders(List.copyOf(ids));
    made.registered.putAll(who);
    return made;
  }

  String bid(String id) {
    return "bid-" + (bids.indexOf(id) + 1);
  }

  String award(String id) {
    return "award-" + (bids.indexOf(id) + 1);
  }

  /** The number of the bidder is that of its first bid. */
  String bidder(String bid) {
    String who = registered.getOrDefault(bid, bid);
    List<String> own = new ArrayList<>();
    registered.forEach(
        (id, registeredAs) -> {
          if (registeredAs.equals(who)) {
            own.add(id);
          }
        });
    String first = own.stream().min(String::compareTo).orElse(bid);
    return "bidder-" + (bids.indexOf(first) + 1);
  }

  /** What is known of the bidder from what was opened in a record. */
  static Optional<Bidder> opened(TenderRecord record, String bid, List<Bid> prices) {
    return Stream.concat(
            prices.stream().filter(one -> one.id().equals(bid)).map(Bid::bidder),
            record.technicalPackets().stream()
                .filter(one -> one.id().equals(bid))
                .map(TechnicalPacket::bidder))
        .findFirst();
  }

  /** The class of enterprise, by the closed list of the extension. */
  static Optional<String> scale(Bidder bidder) {
    return bidder
        .mseClass()
        .map(
            known ->
                switch (known) {
                  case "MICRO" -> "micro";
                  case "SMALL", "MEDIUM" -> "sme";
                  default -> "large";
                });
  }
}
