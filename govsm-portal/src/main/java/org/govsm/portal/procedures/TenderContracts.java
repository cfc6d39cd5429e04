package org.govsm.portal.procedures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.FirstVersions;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.StoredTender;

/** Tender contracts: those that name a tender, in whatever letters. */
public final class TenderContracts {

  private TenderContracts() {}

  /**
   * Contracts of the requirement of a tender, and of some suppliers, that name the tender.
   *
   * @return each as it was signed first, by their time
   */
  public static List<Contract> of(Transaction tx, StoredTender one, Collection<String> suppliers) {
    Contracts contracts = new Contracts(tx);
    Set<String> ids = new TreeSet<>();
    new ContractPublications(tx)
        .ofRequirement(one.department(), one.requirement())
        .forEach(head -> ids.add(head.id()));
    suppliers.stream()
        .flatMap(supplier -> contracts.ofSupplier(one.department(), supplier).stream())
        .forEach(contract -> ids.add(contract.id()));
    return ids.stream()
        .flatMap(id -> new FirstVersions(tx).find(id).stream())
        .filter(
            first ->
                AwardSignature.tender(tx, one.department(), first.terms())
                    .equals(Optional.of(one.id())))
        .sorted(Comparator.comparing(Contract::madeAt))
        .toList();
  }
}
