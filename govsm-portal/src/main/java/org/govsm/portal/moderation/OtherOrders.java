package org.govsm.portal.moderation;

import java.util.List;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;

/** Other orders that stand as met by the copy of an item, whatever its own decision rests on. */
record OtherOrders(Transaction tx) {

  /** Their numbers; without those by which another item is still removed. */
  List<String> of(ModeratedItem one) {
    ModeratedItems items = new ModeratedItems(tx);
    return one.copyDigest().stream()
        .flatMap(copy -> new RegisteredOrders(tx).metBy(one.department(), copy).stream())
        .filter(order -> !isOfAnother(items, one, order))
        .toList();
  }

  private static boolean isOfAnother(ModeratedItems items, ModeratedItem one, String order) {
    return items.byOrdersOf(one.department()).stream()
        .filter(other -> !other.id().equals(one.id()) && !other.isRestored())
        .anyMatch(other -> items.read(other).order().filter(order::equals).isPresent());
  }
}
