package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.KeptFigures.Stated;
import org.govsm.portal.ask.Law;
import org.govsm.portal.purchases.FormerNeeds;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender.Contracted;
import org.jspecify.annotations.Nullable;

/**
 * Demand parts: what a contract is looked at together with, as one demand is not cut up: the
 * purchases and contracts of its need, and where it names no requirement, the contracts that are
 * like it. An order of a rate contract or panel stands for itself, where that answers for it; a
 * claim does not.
 */
record DemandParts(
    AwardSignature awards, UsedPurchases used, LikeContracts like, NeedPurchases purchases) {

  DemandParts(AwardSignature awards, UsedPurchases used) {
    this(awards, used, new LikeContracts(awards, used), new NeedPurchases(awards, used));
  }

  /**
   * A contract that rests on no award.
   *
   * @param law by which purchases are looked at
   * @param signed whether it was, so that only what was on record before counts
   * @param purchase that its terms name
   * @param by the procedure of the purchase, where that answers for it
   * @param onGem whether it has a number of GeM
   * @param day on which it was bought
   */
  record Asked(
      Law law,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Stated stated,
      boolean signed,
      Optional<StoredPurchase> purchase,
      Optional<String> by,
      boolean onGem,
      LocalDate day) {

    Optional<String> requirement() {
      return SameNeed.requirement(terms);
    }

    String id() {
      return String.valueOf(terms.get("id"));
    }

    /** Whether it is an order of a rate contract or panel: no need of the register is cut by it. */
    boolean hasSeveralOrders() {
      return by.isPresent() && purchase.filter(StoredPurchase::claimsSeveralOrders).isPresent();
    }
  }

  /**
   * The ways in which a contract is looked at, of which the first that finds something counts.
   * Where its purchase answers for it: with those of its need, then with those alike too, which is
   * told. Else with both at once.
   *
   * @param named whether it says what it is for
   * @param bounded whether something limits what it may cost
   */
  List<Contracted> of(
      Transaction tx,
      Asked asked,
      Optional<Money> sum,
      boolean named,
      boolean bounded,
      LocalDate today) {
    if (isAlone(asked)) {
      return List.of(Beside.NONE.contracted(sum, named, bounded));
    }
    Beside need = ofNeed(tx, asked, today);
    boolean isLikeOthers = asked.requirement().isEmpty() && !asked.onGem();
    Beside all = isLikeOthers ? need.and(alike(tx, asked, need.parts())) : need;
    if (asked.by().isEmpty()) {
      return List.of(all.contracted(sum, named, bounded));
    }
    Stream<Contracted> told =
        all.ids().isEmpty() ? Stream.of() : Stream.of(all.contracted(sum, false, bounded));
    return Stream.concat(Stream.of(need.contracted(sum, named, bounded)), told).toList();
  }

  /** The contract with those of its need alone. */
  Contracted ofNeed(
      Transaction tx, Asked asked, Optional<Money> sum, boolean bounded, LocalDate today) {
    Beside need = isAlone(asked) ? Beside.NONE : ofNeed(tx, asked, today);
    return need.contracted(sum, true, bounded);
  }

  private static boolean isAlone(Asked asked) {
    return asked.hasSeveralOrders()
        || asked.requirement().isEmpty() && asked.onGem() && asked.by().isEmpty();
  }

  private Beside ofNeed(Transaction tx, Asked asked, LocalDate today) {
    Beside all = Beside.NONE;
    for (String need : needs(tx, asked)) {
      NeedContracts contracts = new NeedContracts(tx, asked, need, awards, used);
      all = all.and(contracts.beside(all.parts(), today));
      all = all.and(purchases.beside(tx, asked, need, all.parts()));
    }
    return all;
  }

  /**
   * What it is for, and what its purchase is for or was before: what is changed alone takes no part
   * out of a demand.
   */
  private static List<String> needs(Transaction tx, Asked asked) {
    List<String> needs = new ArrayList<>(asked.requirement().stream().toList());
    asked.purchase().map(own -> new FormerNeeds(tx).of(own)).stream()
        .flatMap(List::stream)
        .filter(Predicate.not(one -> needs.stream().anyMatch(one::equalsIgnoreCase)))
        .forEach(needs::add);
    return needs;
  }

  private Beside alike(Transaction tx, Asked asked, List<String> counted) {
    Set<String> ids = Set.copyOf(counted);
    return asked.signed() ? like.before(tx, asked, ids) : like.of(tx, asked, ids);
  }
}
