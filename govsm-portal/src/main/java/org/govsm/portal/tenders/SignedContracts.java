package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.award.ContractSums;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/** Signed contracts: those that stand on the award of a tender. */
@FunctionalInterface
public interface SignedContracts {

  /**
   * A contract.
   *
   * @param sum for which it was signed first, with GST where that is stated
   * @param paid what was paid under it, less what came back
   */
  record Signed(String id, String supplier, Optional<Money> sum, Money paid) {}

  /** Where nobody asks for contracts: none. */
  SignedContracts NONE = (tx, one, suppliers) -> List.of();

  /** The sum of the terms of a contract: its value, with GST where that is stated, else ceiling. */
  static Optional<Money> sum(Map<String, ? extends @Nullable Object> terms) {
    ContractSums sums = AwardFigures.sums(terms);
    return sums.leastValue().or(sums::leastCeiling);
  }

  /** The contracts of some suppliers that name a tender, by their time. */
  List<Signed> of(Transaction tx, StoredTender one, Collection<String> suppliers);

  /** The contracts of its bidders. */
  default List<Signed> of(Transaction tx, Evaluated now, StoredTender one) {
    return of(tx, one, now.record().tender().bids().stream().map(ReceivedBid::bidder).toList());
  }

  /** The contract of each bid that has one. */
  static Map<String, String> byBid(Evaluated now, List<Signed> signed) {
    Map<String, String> contracts = new LinkedHashMap<>();
    for (Signed one : signed) {
      now.record().tender().bids().stream()
          .filter(bid -> bid.bidder().equals(one.supplier()))
          .forEach(bid -> contracts.put(bid.id(), one.id()));
    }
    return contracts;
  }
}
