package org.govsm.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.text.Message;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.LinkTargets;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;

/**
 * Kept targets: the purchases and accounts of the portal that contracts can be linked to.
 *
 * @param laws by which a purchase has one order or several
 */
record KeptTargets(UsedPurchases used, BiFunction<Transaction, LocalDate, Law> laws, Clock clock)
    implements LinkTargets {

  @Override
  public boolean isPurchase(Transaction tx, String department, String id) {
    return new Purchases(tx).find(department, id).isPresent();
  }

  @Override
  public Optional<Message> refusal(
      Transaction tx, Contract contract, Optional<String> purchase, Caller by) {
    KeptLinks links = new KeptLinks(tx, laws.apply(tx, Moments.day(clock.instant())), used);
    return links
        .refusal(contract, by)
        .or(
            () ->
                purchase
                    .flatMap(id -> new Purchases(tx).find(contract.department(), id))
                    .flatMap(one -> links.refusal(contract, one)));
  }

  @Override
  public boolean isAccount(Transaction tx, String department, String id) {
    return new RegisteredAccounts(tx).find(department, id).isPresent();
  }

  @Override
  public boolean isSupplier(Transaction tx, String department, String id) {
    return new SupplierRecords(tx).find(department, SupplierRecords.SUPPLIER, id).isPresent();
  }

  @Override
  public Map<String, String> purchases(Transaction tx, String department, int most) {
    return new Purchases(tx).titles(department, most);
  }

  @Override
  public Map<String, String> accounts(Transaction tx, String department, int most) {
    Map<String, String> all = new LinkedHashMap<>();
    new RegisteredAccounts(tx)
        .page(department, "", most)
        .forEach(one -> all.put(one.id(), String.valueOf(one.facts().get("platform"))));
    return all;
  }
}
