package org.govsm.portal.bills;

import java.util.Optional;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.GemNumbers;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * Channel of an order by what else is on record: the numbers of GeM that the contract names, else
 * the way in which the purchase was made from which it came.
 */
final class OrderChannel {

  private static final String GEM = "GEM";
  private static final String OUTSIDE = "OUTSIDE_GEM";

  private OrderChannel() {}

  /** The channel; nothing where no record tells it. */
  static Optional<String> of(Transaction tx, WrittenContract contract) {
    GemNumbers gem = contract.terms().gem();
    if (gem.contract().isPresent() || gem.bid().isPresent()) {
      return Optional.of(GEM);
    }
    return gem.report()
        .map(report -> OUTSIDE)
        .or(
            () ->
                new ContractLinks(tx)
                    .of(contract.id())
                    .purchase()
                    .or(() -> contract.terms().purchase())
                    .flatMap(id -> new Purchases(tx).find(contract.stored().department(), id))
                    .flatMap(OrderChannel::of));
  }

  private static Optional<String> of(StoredPurchase purchase) {
    return purchase
        .used()
        .filter(code -> CodeLists.shipped().contains(CodeLists.ON_GEM, code))
        .map(code -> GEM)
        .or(() -> Optional.ofNullable(purchase.facts().get("channel")).map(String::valueOf));
  }
}
