package org.govsm.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.builder.TermsSource;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.RequirementTerms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Terms of a purchase: its contract begins with the requirement that it is for, and with the
 * supplier on its record. Sums are not taken over: whether they are with GST is not on record.
 */
final class PurchasedTerms implements TermsSource {

  private static final int MOST = 100;

  @Override
  public String code() {
    return "purchase";
  }

  @Override
  public Map<String, String> offered(Transaction tx, String department, Caller by, Messages words) {
    Map<String, String> offered = new LinkedHashMap<>();
    if (by.seesDepartment(department)) {
      Purchases purchases = new Purchases(tx);
      Map<String, String> titles = purchases.titles(department, MOST);
      purchases.all(department, List.copyOf(titles.keySet())).stream()
          .filter(StoredPurchase::isOpen)
          .forEach(one -> offered.put(one.id(), one.title() + " (" + one.id() + ")"));
    }
    return offered;
  }

  @Override
  public Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by) {
    return by.seesDepartment(department)
        ? new Purchases(tx)
            .find(department, id)
            .filter(StoredPurchase::isOpen)
            .map(one -> terms(tx, one))
        : Optional.empty();
  }

  private static Map<String, @Nullable Object> terms(Transaction tx, StoredPurchase purchase) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    RequirementTerms.find(tx, purchase.department(), purchase.need()).ifPresent(terms::putAll);
    terms.putIfAbsent("title", purchase.title());
    terms.put("purchase", Map.of("id", purchase.id()));
    purchase
        .supplier()
        .ifPresent(said -> terms.put("supplier", supplier(tx, purchase.department(), said)));
    return terms;
  }

  private static Map<String, String> supplier(Transaction tx, String department, String said) {
    return KeptSignatures.names(tx, department, said).stream()
        .flatMap(List::stream)
        .findFirst()
        .map(name -> Map.of("id", said, "name", name))
        .orElseGet(() -> Map.of("name", said));
  }
}
