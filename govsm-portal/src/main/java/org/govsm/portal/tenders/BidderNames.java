package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;

/**
 * Bidder names in what the other bidders read: who objected, and whom an order speaks of, is told
 * by the number of a bid alone.
 */
final class BidderNames {

  /** The acts whose texts stand on the pages of other bidders too. */
  private static final Set<Kind> READ = Set.of(Kind.REPRESENTATION_STEP, Kind.REOPENING);

  private static final List<String> TEXTS = List.of("reason", TenderActs.ON_CONTRACT);

  private BidderNames() {}

  /** The texts of an act that name a bidder of its tender; none of what nobody else reads. */
  static List<InputFault> faults(
      Transaction tx, StoredTender one, AwardRecord record, AwardAct act) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (READ.contains(act.kind()) && !act.role().equals(AwardService.BIDDER)) {
      TEXTS.forEach(
          name ->
              act.part().find(name, String.class).ifPresent(text -> texts.put("/" + name, text)));
      act.decided().ifPresent(text -> texts.put("/" + OfficerDecisions.ALONE, text));
    }
    if (texts.isEmpty()) {
      return List.of();
    }
    Set<String> bidders = new TreeSet<>();
    record.tender().bids().stream().map(ReceivedBid::bidder).forEach(bidders::add);
    List<String> names = new ArrayList<>();
    record.tender().technicalPackets().stream()
        .flatMap((TechnicalPacket packet) -> packet.bidder().name().stream())
        .forEach(names::add);
    SupplierRecords register = new SupplierRecords(tx);
    bidders.stream()
        .flatMap(id -> register.find(one.department(), SupplierRecords.SUPPLIER, id).stream())
        .forEach(found -> names.addAll(found.supplier().names()));
    ToldNames told = ToldNames.of(tx, one);
    return AskerNames.faults(told, texts, bidders, names, told::hasName, "awards.names-bidder");
  }
}
