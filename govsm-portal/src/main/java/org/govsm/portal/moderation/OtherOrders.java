package org.govsm.portal.moderation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;

/** Other orders that stand as met by the copy of an item, whatever its own decision rests on. */
record OtherOrders(Transaction tx) {

  /** Their numbers; without those by which another item is still removed. */
  List<String> of(ModeratedItem one) {
    List<String> met =
        one.copyDigest()
            .map(copy -> new RegisteredOrders(tx).metBy(one.department(), copy))
            .orElse(List.of());
    Set<String> others = met.isEmpty() ? Set.of() : ofOthers(one);
    return met.stream().filter(order -> !others.contains(order)).toList();
  }

  /** The orders by which other items are still removed. */
  private Set<String> ofOthers(ModeratedItem one) {
    ModeratedItems items = new ModeratedItems(tx);
    return items.byOrdersOf(one.department()).stream()
        .filter(other -> !other.id().equals(one.id()) && !other.isRestored())
        .flatMap(other -> items.read(other).orders().keySet().stream())
        .collect(Collectors.toSet());
  }
}
