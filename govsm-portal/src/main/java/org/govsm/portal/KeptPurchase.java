package org.govsm.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.AcceptedWorks;
import org.govsm.procurement.supplier.PurchasedFrom;
import org.jspecify.annotations.Nullable;

/**
 * Kept purchase of a contract: the one that is linked to it or that its terms name, and whether its
 * supplier, or the member of a panel who accepted it, is the agency of the terms.
 */
record KeptPurchase(Transaction tx, String department) {

  /** What of the purchase that terms name, or to which their contract is linked, is another. */
  Optional<Finding> finding(Map<String, ? extends @Nullable Object> terms) {
    return UsedPurchases.of(tx, department, terms).flatMap(one -> signing(one, terms));
  }

  /** Whether a purchase is that of another than the agency of terms, by all that is on record. */
  Optional<Finding> signing(
      StoredPurchase purchase, Map<String, ? extends @Nullable Object> terms) {
    return finding(purchase, terms).or(() -> accepted(purchase, terms));
  }

  /** A purchase without a supplier is that of the member of a panel who accepted it. */
  private Optional<Finding> accepted(
      StoredPurchase purchase, Map<String, ? extends @Nullable Object> terms) {
    List<AcceptedWorks.Acceptance> by =
        purchase.supplier().isPresent()
            ? List.of()
            : new AcceptedWorks(tx, department).of(purchase.id());
    List<String> recorded = new ArrayList<>(by.stream().map(one -> one.supplier()).toList());
    by.forEach(one -> recorded.addAll(one.called()));
    return PurchasedFrom.finding(purchase.id(), recorded, terms, registered(terms));
  }

  /** Whether the supplier of a purchase is another than that of terms. */
  Optional<Finding> finding(
      StoredPurchase purchase, Map<String, ? extends @Nullable Object> terms) {
    List<String> recorded = new ArrayList<>(purchase.supplier().stream().toList());
    purchase.supplier().stream().flatMap(id -> names(id).stream()).forEach(recorded::add);
    return PurchasedFrom.finding(purchase.id(), recorded, terms, registered(terms));
  }

  private List<String> registered(Map<String, ? extends @Nullable Object> terms) {
    return terms.get("supplier") instanceof Map<?, ?> agency
        ? names(String.valueOf(agency.get("id")))
        : List.of();
  }

  private List<String> names(String id) {
    return KeptSignatures.names(tx, department, id).orElse(List.of());
  }
}
