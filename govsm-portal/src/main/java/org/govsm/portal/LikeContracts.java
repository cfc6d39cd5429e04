package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.govsm.core.money.Money;
import org.govsm.portal.DemandParts.Asked;
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
import org.govsm.procurement.procedure.WithoutTender.Others;
import org.jspecify.annotations.Nullable;

/**
 * Like contracts: those of a department that may be for one need though none names a requirement.
 * None has a number of GeM or rests on an award, a rate contract or a panel. Where it is on record
 * of both how they were bought, they are of one supplier or have like titles too.
 */
final class LikeContracts {

  private static final int KEPT = 50_000;
  private static final int LISTS = 20;
  private static final Set<String> READ = Set.of("id", "title", "supplier", "purchase");

  private final AwardSignature awards;
  private final UsedPurchases used;

  /** By the digest of the terms. */
  private final LruCache<String, Said> known = new LruCache<>(KEPT);

  /** By the head of the chain from whose events they follow: one answer asks for many contracts. */
  private final LruCache<ChainHead, Listed> lists = new LruCache<>(LISTS);

  /**
   * The contracts of a department that say nothing of what they are for.
   *
   * @param purchases from which they come, by their ids
   * @param bought whether it is known how they were, by their ids, as far as it was asked
   * @param unsupported whether nothing stands behind them, by their ids, as far as it was asked
   * @param claims their purchases that say that several orders come from them, likewise
   */
  private record Listed(
      List<Said> all,
      Map<String, String> purchases,
      Map<String, Boolean> bought,
      Map<String, Boolean> unsupported,
      Map<String, Optional<StoredPurchase>> claims) {

    Listed(List<Said> all, Map<String, String> purchases) {
      this(
          List.copyOf(all),
          Map.copyOf(purchases),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>());
    }

    boolean isBought(Transaction tx, String department, String contract) {
      return bought.computeIfAbsent(
          contract, id -> purchase(tx, department, id).flatMap(StoredPurchase::used).isPresent());
    }

    Optional<StoredPurchase> claim(Transaction tx, String department, String contract) {
      return claims.computeIfAbsent(
          contract, id -> purchase(tx, department, id).filter(StoredPurchase::claimsSeveralOrders));
    }

    private Optional<StoredPurchase> purchase(Transaction tx, String department, String contract) {
      return Optional.ofNullable(purchases.get(contract))
          .flatMap(id -> new Purchases(tx).find(department, id));
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

  LikeContracts(AwardSignature awards, UsedPurchases used) {
    this.awards = awards;
    this.used = used;
  }

  /**
   * The contracts that are like terms which name no requirement.
   *
   * @param counted the ids of those that count already
   */
  Beside of(Transaction tx, Asked asked, Set<String> counted) {
    Listed listed = listed(tx, asked.department());
    return like(tx, asked, listed, listed.all(), Own.of(tx, asked, work(asked.terms()), counted));
  }

  /** Of what was signed those that were put on record before. */
  Beside before(Transaction tx, Asked asked, Set<String> counted) {
    Listed listed = listed(tx, asked.department());
    List<Said> before = new ArrayList<>();
    for (Said one : listed.all()) {
      if (one.id().equals(asked.id())) {
        return like(tx, asked, listed, before, Own.of(tx, asked, one.work(), counted));
      }
      before.add(one);
    }
    return Beside.NONE;
  }

  /**
   * The contract beside which others are.
   *
   * @param bought whether it is on record how its purchase was made
   */
  private record Own(SimilarContract work, Set<String> counted, boolean bought) {

    static Own of(Transaction tx, Asked asked, SimilarContract work, Set<String> counted) {
      boolean bought =
          UsedPurchases.of(tx, asked.department(), asked.terms())
              .flatMap(StoredPurchase::used)
              .isPresent();
      return new Own(work, counted, bought);
    }

    /** Purchases of two needs are of one demand where more than the service is the same. */
    boolean isBeside(SimilarContract other, BooleanSupplier otherBought) {
      return !other.work().id().equals(work.work().id())
          && !counted.contains(other.work().id())
          && work.isLike(other)
          && (!bought || work.isSameDemand(other) || !otherBought.getAsBoolean());
    }
  }

  private Beside like(Transaction tx, Asked asked, Listed listed, List<Said> some, Own own) {
    String department = asked.department();
    return beside(
        some.stream()
            .filter(
                one -> own.isBeside(one.work(), () -> listed.isBought(tx, department, one.id())))
            .filter(
                one ->
                    listed
                        .unsupported()
                        .computeIfAbsent(
                            one.id(),
                            id -> isUnsupported(tx, awards, department, one.terms(), one.day())))
            .filter(one -> used.isPart(tx, asked.law(), listed.claim(tx, department, one.id())))
            .toList());
  }

  private static Beside beside(List<Said> all) {
    return new Beside(
        all.stream().map(Said::id).toList(),
        Others.of(all.stream().map(Said::sum).toList()),
        List.of());
  }

  private Listed listed(Transaction tx, String department) {
    return tx.events()
        .head(department)
        .map(head -> lists.of(head, () -> read(tx, department)))
        .orElseGet(() -> new Listed(List.of(), Map.of()));
  }

  private Listed read(Transaction tx, String department) {
    return new Listed(
        new FirstVersions(tx)
            .withoutNeed(department).stream()
                .map(one -> known.of(one.digest(), () -> said(tx, one)))
                .toList(),
        used.byContract(tx, department));
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

  /** The platforms of all that terms order and measure; none where a row of it names none. */
  static Set<String> platforms(Map<String, ? extends @Nullable Object> terms) {
    Set<String> named = new TreeSet<>();
    for (String list : List.of("deliverables", "kpis")) {
      for (Object row : terms.get(list) instanceof List<?> rows ? rows : List.of()) {
        if (!(row instanceof Map<?, ?> one
            && one.get("platforms") instanceof List<?> codes
            && !codes.isEmpty())) {
          return Set.of();
        }
        codes.forEach(code -> named.add(String.valueOf(code)));
      }
    }
    return named;
  }

  static SimilarContract work(Map<String, ? extends @Nullable Object> terms) {
    return new SimilarContract(
        KeptNeeds.work(String.valueOf(terms.get("id")), terms),
        Optional.ofNullable(terms.get("title")).map(String::valueOf).orElse(""),
        SignedContracts.supplier(terms).orElse(""));
  }
}
