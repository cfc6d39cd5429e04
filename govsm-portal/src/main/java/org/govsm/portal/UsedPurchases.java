package org.govsm.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.portal.access.RegisteredBooks;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.procedure.Deviation;
import org.govsm.procurement.procedure.PurchaseChannel;
import org.govsm.procurement.vocabulary.CodeLists;
import org.jspecify.annotations.Nullable;

/** Used purchases: whether a purchase of the register answers for a contract. */
record UsedPurchases(ContractOrders orders, RegisteredBooks books) {

  UsedPurchases(ContractOrders orders) {
    this(orders, new RegisteredBooks());
  }

  /**
   * Whether the procedure of an open purchase answers for terms: it was made as the law of its day
   * and of its department says, for at least the sum, and no other contract stands on it.
   */
  boolean answers(
      Transaction tx,
      Law law,
      StoredPurchase purchase,
      Map<String, ? extends @Nullable Object> terms,
      Optional<Money> sum) {
    return isLawful(tx, law, purchase)
        && (purchase.claimsSeveralOrders()
            || covers(law, purchase, sum)
                && other(tx, law, purchase, String.valueOf(terms.get("id"))).isEmpty());
  }

  /**
   * Whether the register says that no bid was made on GeM, whatever else it says: it was bought
   * elsewhere, or there in a way without bids, of which each order has a number of GeM too.
   */
  static boolean isElsewhere(StoredPurchase purchase) {
    return PurchaseChannel.of(purchase.facts(), purchase.used()).contains(PurchaseChannel.OUTSIDE)
        || purchase
            .used()
            .filter(code -> CodeLists.shipped().contains(CodeLists.WITHOUT_BIDS, code))
            .isPresent();
  }

  /** Whether several orders come from it, by the law and not by what it claims. */
  boolean hasSeveralOrders(Transaction tx, Law law, StoredPurchase purchase) {
    return purchase.claimsSeveralOrders() && isLawful(tx, law, purchase);
  }

  /** Whether what comes from a purchase is a part of a demand: it is not one of several orders. */
  boolean isPart(Transaction tx, Law law, Optional<StoredPurchase> purchase) {
    return purchase.filter(one -> hasSeveralOrders(tx, law, one)).isEmpty();
  }

  /** From which purchase each contract of a department comes, by the ids of the contracts. */
  Map<String, String> byContract(Transaction tx, String department) {
    Map<String, String> purchases = new HashMap<>();
    orders
        .all(tx, Optional.of(department))
        .forEach(one -> one.purchase().ifPresent(id -> purchases.put(one.contract(), id)));
    return purchases;
  }

  /** The contracts of a department that come from each purchase, by its id. */
  Map<String, List<String>> byPurchase(Transaction tx, String department) {
    Map<String, List<String>> contracts = new HashMap<>();
    for (ContractOrders.Order one : orders.all(tx, Optional.of(department))) {
      one.purchase()
          .ifPresent(
              id -> contracts.computeIfAbsent(id, key -> new ArrayList<>()).add(one.contract()));
    }
    return contracts;
  }

  /**
   * Whether it was judged by the book that its department had on its day: no other binds it. Of a
   * day before its department was registered nobody knows the book.
   */
  private boolean isOfItsDepartment(Transaction tx, Law law, StoredPurchase purchase) {
    String department = purchase.department();
    Optional<Instant> end =
        purchase.day(PurchaseLaw.DAY).map(day -> Moments.start(day.plusDays(1)));
    if (end.filter(then -> !books.isKnown(tx, department, then)).isPresent()) {
      return false;
    }
    Optional<String> own =
        end.map(then -> books.then(tx, department, then))
            .orElseGet(() -> books.now(tx, department));
    return law.registered(own).id().equals(purchase.book());
  }

  private boolean isLawful(Transaction tx, Law law, StoredPurchase purchase) {
    return isOfItsDepartment(tx, law, purchase)
        && PurchaseReports.compare(law, purchase)
            .filter(one -> one.kind() == Deviation.Kind.AS_THE_LAW_SAYS && one.findings().isEmpty())
            .isPresent();
  }

  private static boolean covers(Law law, StoredPurchase purchase, Optional<Money> sum) {
    return PurchaseReports.read(law, purchase)
        .fact("value")
        .filter(BigDecimal.class::isInstance)
        .map(value -> Money.ofRupees((BigDecimal) value))
        .filter(value -> sum.filter(most -> most.compareTo(value) <= 0).isPresent())
        .isPresent();
  }

  GemOrders gem() {
    return new GemOrders(orders);
  }

  /** What is found of terms that name the purchase of another contract: the need is met once. */
  Optional<Finding> taken(
      Transaction tx, Law law, String department, Map<String, ? extends @Nullable Object> terms) {
    return named(terms, "id")
        .flatMap(id -> new Purchases(tx).find(department, id))
        .flatMap(
            purchase ->
                other(tx, law, purchase, String.valueOf(terms.get("id")))
                    .map(contract -> taken(purchase, contract)));
  }

  private static Finding taken(StoredPurchase purchase, String contract) {
    return Finding.of(
        "PURCHASE_CONTRACTED",
        Finding.Weight.BLOCKING,
        Message.of("contract.purchase-contracted")
            .with("contract", contract)
            .with("purchase", purchase.id()),
        Citation.of(contract, "terms").cite());
  }

  /** What is found of terms that name a purchase which the register of the department has not. */
  static Optional<Finding> unknown(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    Purchases purchases = new Purchases(tx);
    return named(terms, "id")
        .filter(id -> purchases.find(department, id).isEmpty())
        .map(
            id ->
                Finding.of(
                    "PURCHASE_UNKNOWN",
                    Finding.Weight.BLOCKING,
                    NearestName.told("contract.purchase-unknown", id, ids(purchases, department))
                        .with("purchase", id),
                    Citation.of(String.valueOf(terms.get("id")), "terms").cite()));
  }

  private static List<String> ids(Purchases purchases, String department) {
    return purchases.of(department).stream().map(StoredPurchase::id).toList();
  }

  /** Another contract that stands on a purchase of which the law lets one order be made. */
  Optional<String> other(Transaction tx, Law law, StoredPurchase purchase, String contract) {
    return hasSeveralOrders(tx, law, purchase)
        ? Optional.empty()
        : orders.all(tx, Optional.of(purchase.department())).stream()
            .filter(one -> one.purchase().filter(purchase.id()::equals).isPresent())
            .map(ContractOrders.Order::contract)
            .filter(one -> !one.equals(contract))
            .findFirst();
  }

  /** The purchase to which a contract is linked, else the one that its terms name. */
  static Optional<StoredPurchase> of(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return new ContractLinks(tx)
        .of(String.valueOf(terms.get("id")))
        .purchase()
        .or(() -> named(terms, "id"))
        .flatMap(id -> new Purchases(tx).find(department, id));
  }

  static Optional<String> named(Map<String, ? extends @Nullable Object> terms, String member) {
    return terms.get("purchase") instanceof Map<?, ?> purchase
        ? Optional.ofNullable(purchase.get(member)).map(String::valueOf)
        : Optional.empty();
  }
}
