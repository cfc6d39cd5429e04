package org.govsm.portal;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.portal.ask.Law;
import org.govsm.portal.builder.DecidedContracts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.procedure.Deviations;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/**
 * Unsettled contracts: those that name no need and were signed for a sum for which the law leaves
 * advertised procedures alone, with neither a tender, nor a purchase that answers for them, nor a
 * decision of the competent authority on record.
 */
final class UnsettledContracts {

  private static final int KEPT = 5_000;

  private final KeptProcedures procedures;
  private final AwardSignature awards;
  private final LruCache<String, Optional<Finding>> known = new LruCache<>(KEPT);

  UnsettledContracts(KeptProcedures procedures, AwardSignature awards) {
    this.procedures = procedures;
    this.awards = awards;
  }

  /** What of a contract waits for the competent authority; nothing for one that is settled. */
  Optional<Finding> of(Transaction tx, Contract contract) {
    return known
        .of(contract.digest(), () -> asked(tx, contract))
        .filter(found -> DecidedContracts.of(tx, contract.department(), contract.id()).isEmpty())
        .filter(found -> !isBought(tx, contract));
  }

  /** By the law of the day on which these terms were signed. */
  private Optional<Finding> asked(Transaction tx, Contract contract) {
    Map<String, @Nullable Object> terms = contract.terms();
    boolean named =
        SameNeed.requirement(terms).isPresent()
            || awards.award(tx, contract.department(), terms).isPresent();
    return named
        ? Optional.empty()
        : procedures
            .signed(tx, contract.department(), terms, contract.madeAt())
            .filter(found -> found.weight() == Weight.BLOCKING);
  }

  /** Whether the purchase that is linked to it, or that it names, was made as the law says. */
  private boolean isBought(Transaction tx, Contract contract) {
    Map<String, @Nullable Object> terms = contract.terms();
    Law law = procedures.laws().apply(tx, Moments.day(contract.madeAt()));
    return new ContractLinks(tx)
        .of(contract.id())
        .purchase()
        .or(() -> UsedPurchases.named(terms, "id"))
        .flatMap(id -> new Purchases(tx).find(contract.department(), id))
        .filter(one -> procedures.used().answers(tx, law, one, terms, SignedContracts.most(terms)))
        .flatMap(StoredPurchase::used)
        .filter(code -> !Deviations.SINGLE_SOURCE.contains(code))
        .isPresent();
  }
}
