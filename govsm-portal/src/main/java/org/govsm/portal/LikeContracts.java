package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.ContractOrders.Order;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.ContractWithoutNeed;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.FirstVersions;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.impact.SimilarContract;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/**
 * Like contracts: those of a department that are for one requirement, or may be for one need where
 * none says for which it is: each names neither a requirement nor a purchase of the register. None
 * has a number of GeM or rests on an award.
 */
final class LikeContracts {

  private static final int KEPT = 5_000;
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
   * @param unsupported whether neither a number of GeM nor an award stands behind them, by their
   *     ids, as far as it was asked
   */
  private record Listed(List<Said> all, Map<String, Boolean> unsupported) {

    Listed(List<Said> all) {
      this(List.copyOf(all), new ConcurrentHashMap<>());
    }
  }

  /** What of the terms of a contract counts. */
  private record Said(
      Map<String, @Nullable Object> terms, SimilarContract work, Money sum, LocalDate day) {

    static Said of(Map<String, @Nullable Object> terms, LocalDate day) {
      Map<String, @Nullable Object> read = new HashMap<>(terms);
      read.keySet().retainAll(READ);
      Money sum = SignedContracts.most(terms).orElse(Money.ZERO);
      return new Said(read, LikeContracts.work(terms), sum, day);
    }

    String id() {
      return work.work().id();
    }
  }

  /**
   * Contracts beside another.
   *
   * @param ids in the order in which they were put on record
   * @param sum of all
   */
  record Beside(List<String> ids, Money sum) {

    static final Beside NONE = new Beside(List.of(), Money.ZERO);

    private static Beside of(List<Said> all) {
      return new Beside(
          all.stream().map(Said::id).toList(),
          all.stream().map(Said::sum).reduce(Money.ZERO, Money::plus));
    }
  }

  LikeContracts(AwardSignature awards, ContractOrders orders) {
    this.awards = awards;
    this.orders = orders;
  }

  /** The contracts for the requirement of terms; for terms that name none, those that are like. */
  Beside of(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      LocalDate today) {
    Optional<String> need = SameNeed.requirement(terms);
    if (need.isPresent()) {
      return new Beside(List.of(), ofNeed(tx, department, need.get(), terms, today));
    }
    Listed listed = listed(tx, department);
    return like(tx, department, listed, listed.all(), work(terms));
  }

  /** What the other contracts for a requirement come to that rest on no award. */
  private Money ofNeed(
      Transaction tx,
      String department,
      String need,
      Map<String, ? extends @Nullable Object> terms,
      LocalDate today) {
    return new ContractPublications(tx)
        .ofRequirement(department, need).stream()
            .filter(head -> !head.id().equals(terms.get("id")))
            .flatMap(head -> new Contracts(tx).current(head.id()).stream())
            .map(Contract::terms)
            .filter(one -> isUnsupported(tx, department, one, today))
            .flatMap(one -> SignedContracts.most(one).stream())
            .reduce(Money.ZERO, Money::plus);
  }

  /** Of what was signed those like it that were put on record before, where it names no need. */
  Beside before(Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    if (SameNeed.requirement(terms).isPresent()) {
      return Beside.NONE;
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
                            one.id(), id -> isUnsupported(tx, department, one.terms(), one.day())))
            .toList());
  }

  private Listed listed(Transaction tx, String department) {
    return tx.events()
        .head(department)
        .map(head -> lists.of(head, () -> new Listed(read(tx, department))))
        .orElseGet(() -> new Listed(List.of()));
  }

  private List<Said> read(Transaction tx, String department) {
    Set<String> bought =
        orders.all(tx, Optional.of(department)).stream()
            .filter(one -> one.purchase().isPresent())
            .map(Order::contract)
            .collect(Collectors.toUnmodifiableSet());
    return new FirstVersions(tx)
        .withoutNeed(department).stream()
            .filter(one -> !bought.contains(one.id()))
            .map(one -> known.of(one.digest(), () -> said(tx, one)))
            .toList();
  }

  private static Said said(Transaction tx, ContractWithoutNeed one) {
    return Said.of(
        new Contracts(tx).current(one.id()).orElseThrow().terms(), Moments.day(one.madeAt()));
  }

  /** Whether neither a number of GeM nor an award stands behind terms. */
  private boolean isUnsupported(
      Transaction tx,
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
