package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.award.ContractSums;
import org.govsm.procurement.contract.LargestSum;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/** Signed contracts: those that stand on the award of a tender. */
@FunctionalInterface
public interface SignedContracts {

  /**
   * A contract.
   *
   * @param sum for which it was signed first, with GST where that is stated
   * @param paid what was paid under it, less what came back
   */
  record Signed(String id, String supplier, Optional<Money> sum, Money paid) {}

  /** Where nobody asks for contracts: none. */
  SignedContracts NONE = (tx, one, suppliers) -> List.of();

  /** The sum of the terms of a contract: its value, with GST where that is stated, else ceiling. */
  static Optional<Money> sum(Map<String, ? extends @Nullable Object> terms) {
    ContractSums sums = AwardFigures.sums(terms);
    return sums.leastValue().or(sums::leastCeiling);
  }

  /**
   * What a contract comes to at most: the highest of value, ceiling and what its fixed amounts come
   * to; where neither value nor ceiling is stated, what all its amounts come to.
   *
   * @return nothing where no sum is stated and an amount has no limit
   */
  static Optional<Money> most(Map<String, ? extends @Nullable Object> terms) {
    ContractSums sums = AwardFigures.sums(terms);
    return most(terms, Stream.of(sums.leastValue(), sums.leastCeiling()));
  }

  /** The same before GST. */
  static Optional<Money> mostBeforeGst(Map<String, ? extends @Nullable Object> terms) {
    ContractSums sums = AwardFigures.sums(terms);
    return most(terms, Stream.of(sums.value(), sums.ceiling()));
  }

  /** Whether a value that terms state is stated with GST too: without it nobody knows how much. */
  static boolean isWithGst(Map<String, ? extends @Nullable Object> terms) {
    ContractSums sums = AwardFigures.sums(terms);
    return sums.value().isEmpty() || sums.withGst().isPresent();
  }

  private static Optional<Money> most(
      Map<String, ? extends @Nullable Object> terms, Stream<Optional<Money>> sums) {
    Optional<Terms> whole =
        Terms.entered(terms, Shapes.shipped()).fold(Optional::of, faults -> Optional.empty());
    Optional<Money> stated = sums.flatMap(Optional::stream).max(Money::compareTo);
    return stated
        .map(sum -> whole.map(Terms::fixed).filter(fixed -> fixed.compareTo(sum) > 0).orElse(sum))
        .or(() -> whole.flatMap(LargestSum::of));
  }

  /**
   * Whether whole terms limit what is paid: by a ceiling, or by each amount. A value alone does
   * not.
   */
  static boolean isLimited(Map<String, ? extends @Nullable Object> terms) {
    return AwardFigures.sums(terms).leastCeiling().isPresent()
        || Terms.entered(terms, Shapes.shipped())
            .fold(whole -> LargestSum.of(whole).isPresent(), faults -> true);
  }

  /** The id of the supplier that the terms of a contract name. */
  static Optional<String> supplier(Map<String, ? extends @Nullable Object> terms) {
    return AwardFigures.supplier(terms);
  }

  /** The contracts of some suppliers that name a tender, by their time. */
  List<Signed> of(Transaction tx, StoredTender one, Collection<String> suppliers);

  /** The contracts of its bidders. */
  default List<Signed> of(Transaction tx, Evaluated now, StoredTender one) {
    return of(tx, one, now.record().tender().bids().stream().map(ReceivedBid::bidder).toList());
  }

  /** The contract of each bid that has one. */
  static Map<String, String> byBid(Evaluated now, List<Signed> signed) {
    Map<String, String> contracts = new LinkedHashMap<>();
    for (Signed one : signed) {
      now.record().tender().bids().stream()
          .filter(bid -> bid.bidder().equals(one.supplier()))
          .forEach(bid -> contracts.put(bid.id(), one.id()));
    }
    return contracts;
  }
}
