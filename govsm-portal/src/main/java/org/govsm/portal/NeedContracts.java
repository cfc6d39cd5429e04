package org.govsm.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.portal.DemandParts.Asked;
import org.govsm.portal.KeptFigures.Stated;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.FirstVersions;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.procurement.procedure.WithoutTender.Others;

/**
 * Need contracts: what the other contracts for a requirement come to that rest on no award. Its
 * estimate counts once for all that nothing limits, and not beside terms that nothing limits.
 */
record NeedContracts(
    Transaction tx, Asked asked, String need, AwardSignature awards, UsedPurchases used) {

  /** The order in which contracts were put on record. */
  private static final Comparator<Contract> RECORDED =
      Comparator.comparing(Contract::madeAt).thenComparing(Contract::id);

  /**
   * Those that count beside the contract: of one that was signed what was put on record before.
   *
   * @param counted the ids of those that count already
   */
  Beside beside(List<String> counted, LocalDate day) {
    List<String> ids =
        new ContractPublications(tx)
            .ofRequirement(asked.department(), need).stream()
                .map(ContractPublications.Head::id)
                .filter(id -> !id.equals(asked.id()) && !counted.contains(id))
                .toList();
    List<Contract> unsupported =
        new Contracts(tx)
            .all(asked.signed() ? before(ids) : ids).stream()
                .filter(
                    one ->
                        LikeContracts.isUnsupported(
                            tx, awards, asked.department(), one.terms(), day))
                .toList();
    List<Contract> others = parts(unsupported);
    List<Stated> all = others.stream().map(one -> Stated.of(one.terms())).toList();
    List<Stated> open = all.stream().filter(one -> !one.limited()).toList();
    Others sums = sums(open);
    Others together = open.isEmpty() || !asked.stated().limited() ? sums : estimated(sums);
    return new Beside(
        List.of(),
        together.plus(sums(all.stream().filter(Stated::limited).toList())),
        others.stream().map(Contract::id).toList());
  }

  private List<String> before(List<String> ids) {
    FirstVersions first = new FirstVersions(tx);
    return first.find(asked.id()).stream()
        .flatMap(own -> first.all(ids).stream().filter(one -> RECORDED.compare(one, own) < 0))
        .map(Contract::id)
        .toList();
  }

  private List<Contract> parts(List<Contract> contracts) {
    Map<String, String> bought = used.byContract(tx, asked.department());
    List<String> ids =
        contracts.stream()
            .flatMap(one -> Optional.ofNullable(bought.get(one.id())).stream())
            .distinct()
            .toList();
    Map<String, StoredPurchase> purchases =
        new Purchases(tx)
            .all(asked.department(), ids).stream()
                .collect(Collectors.toMap(StoredPurchase::id, one -> one));
    return contracts.stream()
        .filter(
            one ->
                used.isPart(
                    tx, asked.law(), Optional.ofNullable(bought.get(one.id())).map(purchases::get)))
        .toList();
  }

  private Others estimated(Others open) {
    Optional<Money> stated = Optional.of(open.known()).filter(sum -> open.whole());
    return new Stated(stated, false)
        .sum(tx, asked.department(), Optional.of(need))
        .map(sum -> new Others(sum, true))
        .orElse(open);
  }

  private static Others sums(List<Stated> all) {
    return Others.of(all.stream().map(Stated::sum).toList());
  }
}
