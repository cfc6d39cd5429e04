package org.govsm.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.jspecify.annotations.Nullable;

/**
 * Need contracts: what the other contracts for a requirement come to that rest on no award. Its
 * estimate counts once for all that nothing limits, and not beside terms that nothing limits.
 */
record NeedContracts(
    Transaction tx, Asked asked, String need, AwardSignature awards, UsedPurchases used) {

  /** The order in which contracts were put on record. */
  private static final Comparator<Contract> RECORDED =
      Comparator.comparing(Contract::madeAt).thenComparing(Contract::id);

  /** All beside some terms. */
  Beside all(Map<String, ? extends @Nullable Object> terms, boolean limited, LocalDate day) {
    return beside(terms, limited, day, id -> true);
  }

  /** Those that were put on record before a contract was. */
  Beside before(Map<String, ? extends @Nullable Object> terms, boolean limited, LocalDate day) {
    FirstVersions first = new FirstVersions(tx);
    Optional<Contract> own = first.find(String.valueOf(terms.get("id")));
    return beside(
        terms,
        limited,
        day,
        id ->
            first
                .find(id)
                .filter(one -> own.filter(it -> RECORDED.compare(one, it) < 0).isPresent())
                .isPresent());
  }

  private Beside beside(
      Map<String, ? extends @Nullable Object> terms,
      boolean limited,
      LocalDate day,
      Predicate<String> counts) {
    Map<String, String> purchases = used.byContract(tx, asked.department());
    List<Contract> others =
        new ContractPublications(tx)
            .ofRequirement(asked.department(), need).stream()
                .map(ContractPublications.Head::id)
                .filter(id -> !id.equals(terms.get("id")) && counts.test(id))
                .flatMap(id -> new Contracts(tx).current(id).stream())
                .filter(
                    one ->
                        LikeContracts.isUnsupported(
                            tx, awards, asked.department(), one.terms(), day))
                .filter(one -> used.isPart(tx, asked.law(), purchase(purchases.get(one.id()))))
                .toList();
    List<Stated> all = others.stream().map(one -> Stated.of(one.terms())).toList();
    List<Stated> open = all.stream().filter(one -> !one.limited()).toList();
    Others sums = sums(open);
    Others together = open.isEmpty() || !limited ? sums : estimated(sums);
    return new Beside(
        List.of(),
        together.plus(sums(all.stream().filter(Stated::limited).toList())),
        others.stream().map(Contract::id).toList());
  }

  private Optional<StoredPurchase> purchase(@Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(purchase -> new Purchases(tx).find(asked.department(), purchase));
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
