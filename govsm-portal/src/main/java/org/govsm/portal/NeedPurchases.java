package org.govsm.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.DemandParts.Asked;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.FirstVersions;
import org.govsm.portal.purchases.FormerNeeds;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.procedure.WithoutTender.Others;

/**
 * Need purchases: the other purchases of a need within the days that belong together, with what
 * their contracts come to. What rests on a tender of the register, one purchase a tender, or a bid
 * on GeM is no part of a demand that was cut up, nor are the orders of a rate contract or panel;
 * what a purchase claims of its procedure alone does not take it out.
 */
final class NeedPurchases {

  private static final int KEPT = 500;
  private static final int WINDOW = PurchaseLaw.WINDOW;

  /** What one comes to of which nobody can tell it. */
  private static final Others UNKNOWN = Others.of(List.of(Optional.empty()));

  private final AwardSignature awards;
  private final UsedPurchases used;

  /** By the head of the chain from whose events they follow: one answer asks for many contracts. */
  private final LruCache<Need, List<Part>> known = new LruCache<>(KEPT);

  private record Need(ChainHead head, String id) {}

  /** When a contract was put on record; of two at one time the id decides. */
  private record Recorded(Instant at, String contract) {

    private static final Comparator<Recorded> ORDER =
        Comparator.comparing(Recorded::at).thenComparing(Recorded::contract);

    static Optional<Recorded> of(Transaction tx, String contract) {
      return new FirstVersions(tx).find(contract).map(one -> new Recorded(one.madeAt(), contract));
    }
  }

  /**
   * A purchase.
   *
   * @param contracts that stand on it
   * @param first when the first of them was put on record; nothing where there is none
   * @param days its own and those of the orders on it; none for one that may be of any
   * @param sums the higher of its value and what is contracted, as far as that is known
   * @param claim the purchase, where it says that several orders come from it
   */
  private record Part(
      String id,
      List<String> contracts,
      Optional<Recorded> first,
      List<LocalDate> days,
      Others sums,
      Optional<StoredPurchase> claim) {

    boolean isWithin(LocalDate from) {
      return days.isEmpty() || days.stream().anyMatch(one -> isIn(from, one));
    }

    /** What it is told by: its contracts, or itself. */
    List<String> ids() {
      return contracts.isEmpty() ? List.of(id) : contracts;
    }
  }

  NeedPurchases(AwardSignature awards, UsedPurchases used) {
    this.awards = awards;
    this.used = used;
  }

  /**
   * Those beside a contract.
   *
   * @param counted the contracts and purchases that count already
   */
  Beside beside(Transaction tx, Asked asked, String need, List<String> counted) {
    Optional<Recorded> recorded = Recorded.of(tx, asked.id());
    List<Part> others =
        parts(tx, asked.department(), need).stream()
            .filter(one -> asked.purchase().filter(own -> own.id().equals(one.id())).isEmpty())
            .filter(one -> !one.contracts().contains(asked.id()))
            .filter(one -> one.ids().stream().noneMatch(counted::contains))
            .filter(one -> !asked.signed() || isBefore(one.first(), recorded))
            .filter(one -> used.isPart(tx, asked.law(), one.claim()))
            .toList();
    Stream<LocalDate> own =
        Stream.concat(Stream.of(asked.day()), KeptLinks.orderedOn(asked.terms()).stream());
    return window(others, own.distinct().toList());
  }

  private static boolean isIn(LocalDate from, LocalDate day) {
    return !day.isBefore(from) && day.isBefore(from.plusDays(WINDOW));
  }

  private static boolean isBefore(Optional<Recorded> one, Optional<Recorded> own) {
    return one.isPresent()
        && own.filter(it -> Recorded.ORDER.compare(one.get(), it) < 0).isPresent();
  }

  /**
   * Of the windows in which one of its days is, the one of the highest sum, and what has no sum in
   * any of them: it may come to more.
   */
  private static Beside window(List<Part> all, List<LocalDate> own) {
    List<List<Part>> windows =
        Stream.concat(own.stream(), all.stream().flatMap(one -> one.days().stream()))
            .filter(from -> own.stream().anyMatch(day -> isIn(from, day)))
            .distinct()
            .map(from -> all.stream().filter(one -> one.isWithin(from)).toList())
            .toList();
    List<Part> highest =
        windows.stream().max(Comparator.comparing(NeedPurchases::known)).orElse(List.of());
    return windows.stream()
        .flatMap(List::stream)
        .filter(one -> !one.sums().whole() && !highest.contains(one))
        .distinct()
        .map(open -> new Beside(List.of(), UNKNOWN, open.ids()))
        .reduce(beside(highest), Beside::and);
  }

  private static Money known(List<Part> some) {
    return beside(some).sums().known();
  }

  private static Beside beside(List<Part> some) {
    return new Beside(
        List.of(),
        some.stream().map(Part::sums).reduce(Others.NONE, Others::plus),
        some.stream().flatMap(one -> one.ids().stream()).toList());
  }

  private List<Part> parts(Transaction tx, String department, String need) {
    return tx.events()
        .head(department)
        .map(head -> new Need(head, need.toLowerCase(Locale.ROOT)))
        .map(key -> known.of(key, () -> read(tx, department, need)))
        .orElse(List.of());
  }

  private List<Part> read(Transaction tx, String department, String need) {
    List<StoredPurchase> all = new FormerNeeds(tx).ever(department, need);
    Map<String, List<String>> contracts = used.byPurchase(tx, department);
    Set<String> tendered = new TenderedPurchases(awards, contracts).of(tx, department, need, all);
    return all.stream()
        .filter(one -> !tendered.contains(one.id()))
        .flatMap(one -> part(tx, one, contracts.getOrDefault(one.id(), List.of())).stream())
        .toList();
  }

  private Optional<Part> part(Transaction tx, StoredPurchase one, List<String> ids) {
    List<Contract> contracts =
        ids.stream().flatMap(id -> new Contracts(tx).current(id).stream()).toList();
    return contracts.stream().anyMatch(contract -> isShown(tx, one, contract))
        ? Optional.empty()
        : Optional.of(
            new Part(
                one.id(),
                contracts.stream().map(Contract::id).toList(),
                contracts.stream()
                    .flatMap(contract -> Recorded.of(tx, contract.id()).stream())
                    .min(Recorded.ORDER),
                days(one, contracts),
                sums(one, contracts),
                Optional.of(one).filter(StoredPurchase::claimsSeveralOrders)));
  }

  /** A purchase says its day itself: a day that is typed back takes no order out of its days. */
  private static List<LocalDate> days(StoredPurchase purchase, List<Contract> contracts) {
    return purchase.day(PurchaseLaw.DAY).stream()
        .flatMap(
            day ->
                Stream.concat(
                    Stream.of(day),
                    contracts.stream().flatMap(one -> KeptLinks.orderedOn(one.terms()).stream())))
        .distinct()
        .toList();
  }

  /** Whether an award, or a bid on GeM to which all could answer, stands behind a contract. */
  private boolean isShown(Transaction tx, StoredPurchase purchase, Contract contract) {
    return awards.award(tx, purchase.department(), contract.terms()).isPresent()
        || !UsedPurchases.isElsewhere(purchase)
            && GemOrders.bid(contract.terms(), Moments.day(contract.madeAt())).isPresent();
  }

  /** What one contract on it comes to may be any where nobody can tell it. */
  private static Others sums(StoredPurchase purchase, List<Contract> contracts) {
    Others signed =
        Others.of(contracts.stream().map(one -> SignedContracts.most(one.terms())).toList());
    Optional<Money> value = purchase.value();
    return new Others(
        value.filter(sum -> sum.compareTo(signed.known()) > 0).orElse(signed.known()),
        signed.whole() && (value.isPresent() || !contracts.isEmpty()));
  }
}
