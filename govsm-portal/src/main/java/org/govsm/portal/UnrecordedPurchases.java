package org.govsm.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.procedures.Procedures;
import org.govsm.portal.procedures.StoredProcedure;
import org.govsm.portal.purchases.PurchaseFiles;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.jspecify.annotations.Nullable;

/**
 * Unrecorded purchases: those with a contract that rests on no award, of which nobody recorded how
 * they were made. A procedure on record says so, and is told where it has not come to its contract.
 */
record UnrecordedPurchases(AwardSignature awards, ContractOrders orders) {

  /** What is found of terms that rest on no award, before their signature. */
  static Optional<Finding> finding(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return UsedPurchases.of(tx, department, terms)
        .flatMap(
            one ->
                procedure(tx, one)
                    .map(running -> early(running, one))
                    .orElseGet(() -> one.used().isEmpty() ? unrecorded(one) : Optional.empty()))
        .map(
            text ->
                Finding.of(
                    text.key().equals("contract.procedure-early")
                        ? "PROCEDURE_EARLY"
                        : "PURCHASE_UNRECORDED",
                    Finding.Weight.WARNING,
                    text,
                    Citation.of(String.valueOf(terms.get("id")), "terms").cite()));
  }

  private static Optional<StoredProcedure> procedure(Transaction tx, StoredPurchase purchase) {
    return new Procedures(tx)
        .ofPurchase(purchase.department(), purchase.id()).stream()
            .filter(one -> !one.stage().equals(StoredProcedure.CANCELLED))
            .findFirst();
  }

  private static Optional<Message> early(StoredProcedure running, StoredPurchase purchase) {
    return running.isOpen() && !running.isAtLastStep()
        ? Optional.of(
            Message.of("contract.procedure-early")
                .with("purchase", purchase.id())
                .with("procedure", running.id()))
        : Optional.empty();
  }

  private static Optional<Message> unrecorded(StoredPurchase purchase) {
    return Optional.of(Message.of("contract.purchase-unrecorded").with("purchase", purchase.id()));
  }

  /** Those of a department whose file is open; ordered by id. */
  List<StoredPurchase> of(Transaction tx, String department) {
    List<String> ids = PurchaseFiles.unrecorded(tx, department);
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> contracts = new HashMap<>();
    orders
        .all(tx, Optional.of(department))
        .forEach(
            one ->
                one.purchase()
                    .ifPresent(
                        id ->
                            contracts
                                .computeIfAbsent(id, bought -> new ArrayList<>())
                                .add(one.contract())));
    List<String> bought = ids.stream().filter(contracts::containsKey).toList();
    Set<String> running = new Procedures(tx).underWay(department);
    return new Purchases(tx)
        .all(department, bought).stream()
            .filter(one -> !running.contains(one.id()))
            .filter(
                one -> isPastAwards(tx, department, contracts.getOrDefault(one.id(), List.of())))
            .toList();
  }

  /** One contract that rests on no award is enough, whatever the others rest on. */
  private boolean isPastAwards(Transaction tx, String department, List<String> contracts) {
    return new Contracts(tx)
        .all(contracts).stream().anyMatch(one -> !isAwarded(tx, department, one));
  }

  /** On an award to its supplier, or to who had it before. */
  private boolean isAwarded(Transaction tx, String department, Contract contract) {
    return awards.award(tx, department, contract.terms()).isPresent()
        && !awards.isOfOthers(
            tx,
            department,
            new Contracts(tx).versions(contract.id()).stream().map(Contract::terms).toList());
  }
}
