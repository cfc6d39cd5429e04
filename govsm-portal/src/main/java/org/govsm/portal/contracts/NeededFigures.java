package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.LruCache;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/** Needed figures: the periods whose payment depends on figures, and whether any is there. */
final class NeededFigures {

  private static final int KNOWN = 20_000;

  private final ContractService contracts;
  private final MeasuredPeriods measured = new MeasuredPeriods();
  private final LruCache<Version, Set<BillingPeriod>> needing = new LruCache<>(KNOWN);

  /** Version of the terms of a contract, which tells the periods that need figures. */
  private record Version(String contract, int version) {}

  NeededFigures(ContractService contracts) {
    this.contracts = contracts;
  }

  Optional<Terms> terms(Transaction tx, String contract) {
    return contracts.all(tx, List.of(contract)).stream().map(WrittenContract::terms).findFirst();
  }

  /** Whether a period needs figures and has none in any file. */
  boolean lacks(
      Transaction tx, String contract, int version, BillingPeriod period, LastImport last) {
    return !measured.has(tx, contract, period, last)
        && needing(tx, contract, version).contains(period);
  }

  /** The same of a period by its id. */
  boolean lacks(Transaction tx, CertifiedContract one, String period) {
    LastImport last = new Imports(tx).last(one.id());
    return needing(tx, one.id(), one.version()).stream()
        .filter(needed -> needed.id().equals(period))
        .anyMatch(needed -> !measured.has(tx, one.id(), needed, last));
  }

  private Set<BillingPeriod> needing(Transaction tx, String contract, int version) {
    return needing.of(
        new Version(contract, version),
        () -> terms(tx, contract).map(NeededFigures::needing).orElse(Set.of()));
  }

  private static Set<BillingPeriod> needing(Terms terms) {
    return terms.periods().stream().filter(terms::needsFigures).collect(Collectors.toSet());
  }
}
