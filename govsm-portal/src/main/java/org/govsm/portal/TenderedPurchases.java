package org.govsm.portal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.TenderedNeed;

/**
 * Tendered purchases: those of a need that its published tenders may stand behind, each tender
 * behind one. A tender of which a contract stands on its award has its purchase, and a purchase
 * with a contract that rests on no award is of no tender. Of more the highest sums stay parts.
 */
record TenderedPurchases(AwardSignature awards, Map<String, List<String>> contracts) {

  private static final Comparator<StoredPurchase> LOWEST =
      Comparator.<StoredPurchase, Boolean>comparing(one -> one.value().isEmpty())
          .thenComparing(one -> one.value().orElse(Money.ZERO))
          .thenComparing(StoredPurchase::id);

  /** The ids of those among the purchases of a need. */
  Set<String> of(Transaction tx, String department, String need, List<StoredPurchase> all) {
    Set<String> open = new HashSet<>(TenderedNeed.published(tx, department, need));
    if (open.isEmpty()) {
      return Set.of();
    }
    all.stream()
        .flatMap(one -> contracts(one).stream())
        .flatMap(id -> new Contracts(tx).current(id).stream())
        .map(Contract::terms)
        .filter(terms -> awards.award(tx, department, terms).isPresent())
        .flatMap(terms -> AwardSignature.tender(tx, department, terms).stream())
        .forEach(open::remove);
    return all.stream()
        .filter(StoredPurchase::isAdvertised)
        .filter(one -> contracts(one).isEmpty())
        .sorted(LOWEST)
        .limit(open.size())
        .map(StoredPurchase::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> contracts(StoredPurchase one) {
    return contracts.getOrDefault(one.id(), List.of());
  }
}
