package org.govsm.portal.tenders;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;

/** Register names: bidders by the register of suppliers, where their opened packet has no name. */
final class RegisterNames {

  private RegisterNames() {}

  /** Names by the ids of bids; none before the opening, and of nobody who is not registered. */
  static Map<String, String> of(Transaction tx, StoredTender one, AwardRecord record) {
    Set<String> named =
        record.tender().technicalPackets().stream()
            .filter(packet -> packet.bidder().name().isPresent())
            .map(TechnicalPacket::id)
            .collect(Collectors.toSet());
    SupplierRecords register = new SupplierRecords(tx);
    Map<String, String> names = new TreeMap<>();
    if (BidActs.isOpened(record.tender())) {
      for (ReceivedBid bid : record.tender().bids()) {
        Optional.of(bid.id())
            .filter(id -> !named.contains(id))
            .flatMap(id -> register.find(one.department(), SupplierRecords.SUPPLIER, bid.bidder()))
            .ifPresent(found -> names.put(bid.id(), found.name("en")));
      }
    }
    return names;
  }
}
