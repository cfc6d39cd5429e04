package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.ContractOrders.Order;
import org.govsm.portal.contracts.ContractWithoutNeed;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.impact.SimilarContract;
import org.jspecify.annotations.Nullable;

/**
 * Like contracts: those of a department that may be for one need, where none says for which it is:
 * each names neither a requirement, a purchase of the register nor a number of GeM, and rests on no
 * award.
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
  private final LruCache<ChainHead, List<Said>> lists = new LruCache<>(LISTS);

  /** What of the terms of a contract counts. */
  private record Said(Map<String, @Nullable Object> terms, SimilarContract work, Money sum) {

    static Said of(Contract contract) {
      Map<String, @Nullable Object> terms = contract.terms();
      Map<String, @Nullable Object> read = new HashMap<>(terms);
      read.keySet().retainAll(READ);
      return new Said(read, LikeContracts.work(terms), SignedContracts.most(terms).orElse(Money.ZERO));
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

  /** The contracts that are like terms which name nothing that they are for. */
  Beside of(Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    SimilarContract work = work(terms);
    return Beside.of(
        all(tx, department).stream()
            .filter(one -> !one.id().equals(work.work().id()) && one.work().isLike(work))
            .toList());
  }

  /** Those that were put on record before a contract that is one of them. */
  Beside before(Transaction tx, String department, String contract) {
    List<Said> before = new ArrayList<>();
    for (Said one : all(tx, department)) {
      if (one.id().equals(contract)) {
        before.removeIf(other -> !other.work().isLike(one.work()));
        return Beside.of(before);
      }
      before.add(one);
    }
    return Beside.NONE;
  }

  private List<Said> all(Transaction tx, String department) {
    return tx.events()
        .head(department)
        .map(head -> lists.of(head, () -> read(tx, department)))
        .orElseGet(List::of);
  }

  private List<Said> read(Transaction tx, String department) {
    Set<String> bought =
        orders.all(tx, Optional.of(department)).stream()
            .filter(one -> one.purchase().isPresent())
            .map(Order::contract)
            .collect(Collectors.toUnmodifiableSet());
    List<Said> all = new ArrayList<>();
    for (ContractWithoutNeed one : new Contracts(tx).withoutNeed(department)) {
      if (!bought.contains(one.id())) {
        Said said =
            known.of(
                one.digest(), () -> Said.of(new Contracts(tx).current(one.id()).orElseThrow()));
        if (isForNothing(tx, department, said.terms(), Moments.day(one.madeAt()))) {
          all.add(said);
        }
      }
    }
    return List.copyOf(all);
  }

  private boolean isForNothing(
      Transaction tx, String department, Map<String, @Nullable Object> terms, LocalDate day) {
    return GemOrders.number(terms, day).isEmpty() && awards.award(tx, department, terms).isEmpty();
  }

  private static SimilarContract work(Map<String, ? extends @Nullable Object> terms) {
    return new SimilarContract(
        KeptNeeds.work(String.valueOf(terms.get("id")), terms),
        Optional.ofNullable(terms.get("title")).map(String::valueOf).orElse(""),
        SignedContracts.supplier(terms).orElse(""));
  }
}
