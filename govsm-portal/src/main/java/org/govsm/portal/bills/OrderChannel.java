package org.govsm.portal.bills;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.GemNumbers;
import org.govsm.procurement.procedure.PurchaseChannel;

/**
 * Channel of an order by what else is on record: the numbers of GeM that the contract names, and
 * the purchase from which it came.
 */
final class OrderChannel {

  private OrderChannel() {}

  /** The channels, that of the contract first; two where the record is against itself. */
  static List<String> of(Transaction tx, WrittenContract contract) {
    return Stream.concat(own(contract.terms().gem()), purchased(tx, contract)).distinct().toList();
  }

  private static Stream<String> own(GemNumbers gem) {
    return gem.contract().isPresent() || gem.bid().isPresent()
        ? Stream.of(PurchaseChannel.ON_GEM)
        : gem.report().map(report -> PurchaseChannel.OUTSIDE).stream();
  }

  private static Stream<String> purchased(Transaction tx, WrittenContract contract) {
    return new ContractLinks(tx)
            .of(contract.id())
            .purchase()
            .or(() -> contract.terms().purchase())
            .flatMap(id -> new Purchases(tx).find(contract.stored().department(), id))
            .map(one -> PurchaseChannel.of(one.facts(), one.used()))
            .stream()
            .flatMap(List::stream);
  }
}
