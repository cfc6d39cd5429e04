package org.govsm.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/**
 * Unsettled contracts: those that name no need and were signed for a sum for which the law leaves
 * advertised procedures alone, and those for whose sum the rules that were read name no procedure,
 * with neither a tender, nor a purchase that answers for them, nor a decision of the competent
 * authority on record.
 */
final class UnsettledContracts {

  private static final int KEPT = 5_000;
  private static final String PURCHASE = "purchase";
  private static final Set<String> READ =
      Set.of("id", "title", "supplier", "requirement", PURCHASE);

  private final KeptProcedures procedures;
  private final AwardSignature awards;

  /** By the digest of the terms: nothing else of a finding depends on them alone. */
  private final LruCache<String, Signed> known = new LruCache<>(KEPT);

  /**
   * What of terms counts.
   *
   * @param said the members that a finding needs
   * @param sum what they come to at most
   */
  private record Signed(Map<String, @Nullable Object> said, Optional<Money> sum) {

    static Signed of(Contract contract) {
      Map<String, @Nullable Object> terms = contract.terms();
      Map<String, @Nullable Object> said = new HashMap<>(terms);
      said.keySet().retainAll(READ);
      return new Signed(said, SignedContracts.most(terms));
    }
  }

  UnsettledContracts(KeptProcedures procedures, AwardSignature awards) {
    this.procedures = procedures;
    this.awards = awards;
  }

  /**
   * What of a contract waits for the competent authority, by the law of the day on which these
   * terms were signed; nothing for one that is settled.
   */
  Optional<Finding> of(Transaction tx, Contract contract) {
    Signed signed = known.of(contract.digest(), () -> Signed.of(contract));
    Map<String, @Nullable Object> terms = signed.said();
    String department = contract.department();
    boolean needed = SameNeed.requirement(terms).isPresent();
    return procedures
        .signed(tx, department, linked(tx, contract, terms), signed.sum(), contract.madeAt())
        .filter(
            found -> WithoutTender.isUnread(found) || !needed && found.weight() == Weight.BLOCKING)
        .filter(found -> awards.award(tx, department, terms).isEmpty())
        .filter(found -> !procedures.isDecided(tx, contract));
  }

  /** Terms with the purchase to which their contract is linked. */
  private static Map<String, @Nullable Object> linked(
      Transaction tx, Contract contract, Map<String, @Nullable Object> terms) {
    Optional<String> purchase = new ContractLinks(tx).of(contract.id()).purchase();
    if (purchase.isEmpty()) {
      return terms;
    }
    Map<String, @Nullable Object> named = new HashMap<>();
    if (terms.get(PURCHASE) instanceof Map<?, ?> said) {
      said.forEach((name, value) -> named.put(String.valueOf(name), value));
    }
    named.put("id", purchase.get());
    Map<String, @Nullable Object> linked = new HashMap<>(terms);
    linked.put(PURCHASE, named);
    return linked;
  }
}
