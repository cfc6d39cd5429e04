package org.govsm.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.KeptFigures.Stated;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/**
 * Unsettled contracts: those with neither a tender, nor a purchase that answers for them, nor a
 * decision of the competent authority on record, where the law leaves advertised procedures alone
 * for what they come to, by themselves or with those before them for one need. One that names its
 * requirement was held up by that at its signature: of it only what was told then, what was paid
 * beyond its sum, and a purchase that shows it as a part of one demand, is unsettled.
 */
final class UnsettledContracts {

  private static final int KEPT = 50_000;
  private static final String PURCHASE = "purchase";
  private static final Set<String> READ =
      Set.of("id", "title", "supplier", "requirement", PURCHASE);

  private final KeptProcedures procedures;
  private final AwardSignature awards;
  private final PaidSums paid = new PaidSums();

  /** By the digest of the terms: nothing else of a finding depends on them alone. */
  private final LruCache<String, Signed> known = new LruCache<>(KEPT);

  /**
   * What of terms counts.
   *
   * @param said the members that a finding needs
   * @param stated what they state
   */
  private record Signed(Map<String, @Nullable Object> said, Stated stated) {

    static Signed of(Contract contract) {
      Map<String, @Nullable Object> terms = contract.terms();
      Map<String, @Nullable Object> said = new HashMap<>(terms);
      said.keySet().retainAll(READ);
      return new Signed(said, Stated.of(terms));
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
    return of(tx, () -> PaidSums.one(tx, contract), contract);
  }

  /** Those of which something waits. */
  List<Contract> of(Transaction tx, List<Contract> contracts) {
    PaidSums.Read sums = paid.in(tx);
    return contracts.stream().filter(one -> of(tx, () -> sums.of(one), one).isPresent()).toList();
  }

  private Optional<Finding> of(Transaction tx, Supplier<Money> sum, Contract contract) {
    Signed signed = known.of(contract.digest(), () -> Signed.of(contract));
    Map<String, @Nullable Object> terms = signed.said();
    String department = contract.department();
    if (awards.award(tx, department, terms).isPresent() || procedures.isDecided(tx, contract)) {
      return Optional.empty();
    }
    boolean needed = SameNeed.requirement(terms).isPresent();
    Stated stated = signed.stated();
    Stated paid = stated.paid(sum.get());
    return procedures
        .signed(tx, department, linked(tx, contract, terms), paid, contract.madeAt())
        .filter(
            found ->
                needed && paid.equals(stated) && !WithoutTender.isSplit(found)
                    ? WithoutTender.isTold(found)
                    : isAsked(found))
        .map(found -> paid.equals(stated) || stated.limited() ? found : told(found, stated, paid));
  }

  private static boolean isAsked(Finding found) {
    return found.weight() == Weight.BLOCKING || WithoutTender.isTold(found);
  }

  /** What was paid beyond the sum that terms state is told with what is found. */
  private static Finding told(Finding found, Stated stated, Stated paid) {
    Message text =
        Message.of("contract.paid-beyond")
            .with("paid", paid.sum().orElseThrow())
            .with("stated", stated.sum().orElseThrow());
    return Finding.of(found.code(), found.weight(), text, found.citation());
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
