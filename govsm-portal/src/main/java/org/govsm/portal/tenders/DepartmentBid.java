package org.govsm.portal.tenders;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bid as its department sees it once the bids are opened.
 *
 * @param state how far it is: a code with the words {@code bids.state.CODE}
 * @param packet the technical packet, where it was opened
 * @param reason why it did not pass; empty for none
 * @param bid the bid with its price, where it was revealed
 * @param priced whether the prices were opened
 */
public record DepartmentBid(
    ReceivedBid received,
    String state,
    Optional<TechnicalPacket> packet,
    String reason,
    Optional<Bid> bid,
    boolean priced) {

  /** All bids of a tender by the names of their bidders; none before they are opened. */
  static List<DepartmentBid> all(Transaction tx, StoredTender one, OwnBids own) {
    TenderRecord record = new TenderHistory(tx).record(one);
    return BidActs.isOpened(record)
        ? record.bids().stream()
            .map(bid -> of(record, bid, own.of(tx, one, bid.bidder())))
            .sorted(
                Comparator.comparing(DepartmentBid::name).thenComparing(bid -> bid.received().id()))
            .toList()
        : List.of();
  }

  private static DepartmentBid of(TenderRecord record, ReceivedBid bid, OwnBid own) {
    return new DepartmentBid(
        bid,
        bid.stands() ? own.state() : "WITHDRAWN",
        record.technicalPackets().stream().filter(one -> one.id().equals(bid.id())).findFirst(),
        bid.stands() ? own.reason() : "",
        record.opened(own.now()).stream().filter(one -> one.id().equals(bid.id())).findFirst(),
        own.isPriced());
  }

  /** What the bidder is called; its id where the packet does not name it. */
  public String name() {
    return packet.flatMap(one -> one.bidder().name()).orElse(received.bidder());
  }

  /** The price, where it was revealed. */
  public Optional<Money> price() {
    return bid.flatMap(Bid::price);
  }

  Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(received.toPlain());
    tree.put("state", state);
    packet.ifPresent(one -> tree.put("packet", priced ? one.toPlain() : one.withoutFigures()));
    if (!reason.isEmpty()) {
      tree.put("reason", reason);
    }
    price().ifPresent(sum -> tree.put("price", sum.toString()));
    return tree;
  }
}
