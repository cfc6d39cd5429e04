package org.govsm.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.supplier.PurchasedFrom;
import org.jspecify.annotations.Nullable;

/**
 * Kept purchase of a contract: the one that is linked to it or that its terms name, and whether its
 * supplier is the agency of the terms.
 */
record KeptPurchase(Transaction tx, String department) {

  /** What of the purchase that terms name, or to which their contract is linked, is another. */
  Optional<Finding> finding(Map<String, ? extends @Nullable Object> terms) {
    return UsedPurchases.of(tx, department, terms).flatMap(one -> finding(one, terms));
  }

  /** Whether the supplier of a purchase is another than that of terms. */
  Optional<Finding> finding(
      StoredPurchase purchase, Map<String, ? extends @Nullable Object> terms) {
    List<String> recorded = new ArrayList<>(purchase.supplier().stream().toList());
    purchase.supplier().stream().flatMap(id -> names(id).stream()).forEach(recorded::add);
    List<String> registered =
        terms.get("supplier") instanceof Map<?, ?> agency
            ? names(String.valueOf(agency.get("id")))
            : List.of();
    return PurchasedFrom.finding(purchase.id(), recorded, terms, registered);
  }

  private List<String> names(String id) {
    return KeptSignatures.names(tx, department, id).orElse(List.of());
  }
}
