package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.purchases.PurchaseGuard;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.AcceptedWorks;
import org.govsm.portal.tenders.AwardSignature;

/**
 * Contracted purchases: their supplier stays that of the contracts that stand on them, and that of
 * the member of a panel who accepted them.
 */
record ContractedPurchases(ContractOrders orders, AwardSignature awards, UsedPurchases used)
    implements PurchaseGuard {

  private static final String CONTRACTED = "purchase.supplier-contracted";
  private static final String ACCEPTED = "purchase.supplier-accepted";

  ContractedPurchases(ContractOrders orders, AwardSignature awards) {
    this(orders, awards, new UsedPurchases(orders));
  }

  @Override
  public Optional<InputFault> fault(Transaction tx, StoredPurchase before, StoredPurchase after) {
    return after.supplier().isEmpty() || after.supplier().equals(before.supplier())
        ? Optional.empty()
        : contradicted(tx, after)
            .map(contract -> Message.of(CONTRACTED).with("contract", contract))
            .or(() -> accepted(tx, after))
            .map(text -> new InputFault("/supplier", text.key(), text));
  }

  /** Who accepted a work in turn has it, until that answer is taken back. */
  private static Optional<Message> accepted(Transaction tx, StoredPurchase after) {
    List<AcceptedWorks.Acceptance> by = new AcceptedWorks(tx, after.department()).of(after.id());
    return by.stream()
        .findFirst()
        .filter(first -> by.stream().noneMatch(one -> one.isOf(after.supplier().orElseThrow())))
        .map(
            first ->
                Message.of(ACCEPTED)
                    .with("work", after.id())
                    .with("panel", first.panel())
                    .with("turn", first.supplier()));
  }

  @Override
  public List<InputFault> against(
      Transaction tx, StoredPurchase after, Optional<StoredPurchase> before) {
    return new OrderSources(tx, after.department()).faults(after, before);
  }

  @Override
  public List<String> contracts(Transaction tx, StoredPurchase purchase) {
    return orders.ofPurchase(tx, purchase.department(), purchase.id());
  }

  @Override
  public List<StoredPurchase> unrecorded(Transaction tx, String department) {
    return new UnrecordedPurchases(awards, orders).of(tx, department);
  }

  /** Several where the law has several orders of one; a claim does not say so. */
  @Override
  public boolean takesContract(Transaction tx, Law law, StoredPurchase purchase) {
    return contracts(tx, purchase).isEmpty() || used.hasSeveralOrders(tx, law, purchase);
  }

  private Optional<String> contradicted(Transaction tx, StoredPurchase purchase) {
    String department = purchase.department();
    return contracts(tx, purchase).stream()
        .flatMap(one -> new Contracts(tx).current(one).stream())
        .filter(one -> new KeptPurchase(tx, department).finding(purchase, one.terms()).isPresent())
        .map(Contract::id)
        .findFirst();
  }
}
