package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.ContractWithoutNeed;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.FirstVersions;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.impact.SimilarContract;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender.Others;
import org.jspecify.annotations.Nullable;

/**
 * Like contracts: those of a department that are for one requirement, or may be for one need where
 * none says for which it is: each names neither a requirement nor a purchase of the register of
 * which it is known how it was made. None has a number of GeM or rests on an award.
 */
final class LikeContracts {

  private static final int KEPT = 50_000;
  private static final int LISTS = 20;
  private static final Set<String> READ = Set.of("id", "title", "supplier", "purchase");

  private final AwardSignature awards;
  private final ContractOrders orders;

  /** By the digest of the terms. */
  private final LruCache<String, Said> known = new LruCache<>(KEPT);

  /** By the head of the chain from whose events they follow: one answer asks for many contracts. */
  private final LruCache<ChainHead, Listed> lists = new LruCache<>(LISTS);

  /**
   * The contracts of a department that say nothing of what they are for.
   *
   * @param purchases from which they come, by their ids
   * @param unsupported whether neither a procedure of their purchase nor a number of GeM nor an
   *     award stands behind them, by their ids, as far as it was asked
   */
  private record Listed(
      List<Said> all, Map<String, String> purchases, Map<String, Boolean> unsupported) {

    Listed(List<Said> all, Map<String, String> purchases) {
      this(List.copyOf(all), Map.copyOf(purchases), new ConcurrentHashMap<>());
    }

    /** A purchase that nobody says how it was made stands behind none. */
    boolean isBought(Transaction tx, String department, String id) {
      return Optional.ofNullable(purchases.get(id))
          .flatMap(purchase -> new Purchases(tx).find(department, purchase))
          .flatMap(StoredPurchase::used)
          .isPresent();
    }
  }

  /** What of the terms of a contract counts. */
  private record Said(
      Map<String, @Nullable Object> terms,
      SimilarContract work,
      Optional<Money> sum,
      LocalDate day) {

    static Said of(Map<String, @Nullable Object> terms, LocalDate day) {
      Map<String, @Nullable Object> read = new HashMap<>(terms);
      read.keySet().retainAll(READ);
      return new Said(read, LikeContracts.work(terms), SignedContracts.most(terms), day);
    }

    String id() {
      return work.work().id();
    }
  }

  /**
   * Contracts beside another.
   *
   * @param ids in the order in which they were put on record
   * @param sums what they come to
   */
  record Beside(List<String> ids, Others sums) {

    static final Beside NONE = new Beside(List.of(), Others.NONE);

    private static Beside of(List<Said> all) {
      return new Beside(
          all.stream().map(Said::id).toList(), Others.of(all.stream().map(Said::sum).toList()));
    }
  }

  LikeContracts(AwardSignature awards, ContractOrders orders) {
    this.awards = awards;
    this.orders = orders;
  }

  /**
   * The contracts for the requirement of terms; for terms that name none, those that are like.
   *
   * @param limited whether the terms limit what is paid
   */
  Beside of(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      boolean limited,
      LocalDate today) {
    Optional<String> need = SameNeed.requirement(terms);
    if (need.isPresent()) {
      return new NeedContracts(tx, department, need.get(), awards).all(terms, limited, today);
    }
    Listed listed = listed(tx, department);
    return like(tx, department, listed, listed.all(), work(terms));
  }

  /**
   * Of what was signed those for its requirement that were put on record before; where it names
   * none, those like it.
   */
  Beside before(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      boolean limited,
      LocalDate day) {
    Optional<String> need = SameNeed.requirement(terms);
    if (need.isPresent()) {
      return new NeedContracts(tx, department, need.get(), awards).before(terms, limited, day);
    }
    Listed listed = listed(tx, department);
    List<Said> before = new ArrayList<>();
    for (Said one : listed.all()) {
      if (one.id().equals(terms.get("id"))) {
        return like(tx, department, listed, before, one.work());
      }
      before.add(one);
    }
    return Beside.NONE;
  }

  private Beside like(
      Transaction tx, String department, Listed listed, List<Said> some, SimilarContract work) {
    return Beside.of(
        some.stream()
            .filter(one -> !one.id().equals(work.work().id()) && one.work().isLike(work))
            .filter(
                one ->
                    listed
                        .unsupported()
                        .computeIfAbsent(
                            one.id(),
                            id ->
                                !listed.isBought(tx, department, id)
                                    && isUnsupported(
                                        tx, awards, department, one.terms(), one.day())))
            .toList());
  }

  private Listed listed(Transaction tx, String department) {
    return tx.events()
        .head(department)
        .map(head -> lists.of(head, () -> read(tx, department)))
        .orElseGet(() -> new Listed(List.of(), Map.of()));
  }

  private Listed read(Transaction tx, String department) {
    Map<String, String> purchases = new HashMap<>();
    orders
        .all(tx, Optional.of(department))
        .forEach(one -> one.purchase().ifPresent(id -> purchases.put(one.contract(), id)));
    return new Listed(
        new FirstVersions(tx)
            .withoutNeed(department).stream()
                .map(one -> known.of(one.digest(), () -> said(tx, one)))
                .toList(),
        purchases);
  }

  private static Said said(Transaction tx, ContractWithoutNeed one) {
    return Said.of(
        new Contracts(tx).current(one.id()).orElseThrow().terms(), Moments.day(one.madeAt()));
  }

  /** Whether neither a number of GeM nor an award stands behind terms. */
  static boolean isUnsupported(
      Transaction tx,
      AwardSignature awards,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      LocalDate day) {
    return GemOrders.number(terms, day).isEmpty() && awards.award(tx, department, terms).isEmpty();
  }

  static SimilarContract work(Map<String, ? extends @Nullable Object> terms) {
    return new SimilarContract(
        KeptNeeds.work(String.valueOf(terms.get("id")), terms),
        Optional.ofNullable(terms.get("title")).map(String::valueOf).orElse(""),
        SignedContracts.supplier(terms).orElse(""));
  }
}
