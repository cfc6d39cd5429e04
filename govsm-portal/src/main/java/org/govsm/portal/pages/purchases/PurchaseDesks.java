package org.govsm.portal.pages.purchases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredPurchase;
import org.govsm.portal.store.UnitOfWork;

/**
 * What the pages about purchases work with.
 *
 * @param store the store
 * @param once does what comes twice once
 * @param desk records and looks up
 */
public record PurchaseDesks(Store store, Once once, PurchaseDesk desk) {

  /** The departments that there are; chains of the portal itself are none. */
  List<String> departments(UnitOfWork unit) {
    TreeSet<String> all = new TreeSet<>(unit.purchases().departments());
    unit.events().heads().stream().map(ChainHead::department).forEach(all::add);
    all.removeIf(one -> one.startsWith("govsm."));
    return List.copyOf(all);
  }

  /** The titles of purchases by their id. */
  Map<String, String> titles(UnitOfWork unit, String department) {
    return unit.purchases().of(department).stream()
        .collect(
            Collectors.toMap(StoredPurchase::id, StoredPurchase::title, (a, b) -> a, TreeMap::new));
  }
}
