package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.benchmark.PricePoint;
import org.govsm.procurement.catalogue.Baseline;
import org.govsm.procurement.contract.Kpi;

/** Own records: what the portal keeps elsewhere and a requirement can rest on. */
public interface OwnRecords {

  /** The accounts of a department that can be named; by platform and id. */
  List<Account> accounts(Transaction tx, String department);

  /** What a KPI reached by the readings of the contracts of a department. */
  Optional<Past> past(Transaction tx, String department, Kpi kpi, String platform, LocalDate today);

  /** What was paid by certificates of all departments. */
  Collection<PricePoint> prices(Transaction tx);

  /**
   * An account.
   *
   * @param platform its code in the metric dictionary
   * @param id as files write it
   */
  record Account(String platform, String id, String name) {}

  /**
   * Past of a KPI.
   *
   * @param contract whose readings they are
   * @param from the first day of the months that were looked at
   * @param until the first day after them
   */
  record Past(String contract, LocalDate from, LocalDate until, Baseline baseline) {}
}
