package org.govsm.portal.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.catalogue.Baseline;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.metric.MetricDictionary;

/** Past figures: what a KPI reached by the readings of contracts of a department. */
public record PastFigures(MetricDictionary dictionary, Clock clock) {

  private static final int MOST = 20;

  /** A baseline, and of which contract it is. */
  public record OfContract(String contract, LocalDate from, LocalDate until, Baseline baseline) {}

  /**
   * The baseline of the last twelve whole months: that of the contract with the most figures.
   *
   * @return nothing where no contract has a figure
   */
  public Optional<OfContract> find(
      Transaction tx, String department, Kpi kpi, String platform, LocalDate today) {
    LocalDate until = today.withDayOfMonth(1);
    LocalDate from = until.minusYears(1);
    Optional<OfContract> best = Optional.empty();
    for (ContractHead head : new Contracts(tx).heads(Optional.of(department), "", MOST)) {
      Baseline one =
          Baseline.of(kpi, platform)
              .days(from, until)
              .read(dictionary, new ContractReadings(tx, head.id()), clock.instant());
      if (one.count() > best.map(found -> found.baseline().count()).orElse(0)) {
        best = Optional.of(new OfContract(head.id(), from, until, one));
      }
    }
    return best;
  }
}
