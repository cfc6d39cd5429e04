package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;

/** Metric readings: what files on record say of one metric of a contract. */
public final class MetricReadings {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private MetricReadings() {}

  /**
   * The readings of a metric that are known by now; those of withdrawn files are left out.
   *
   * @param platform such as youtube, or {@code contract} for what is counted of the contract
   */
  public static List<Reading> of(
      Transaction tx, String contract, String platform, String metric, Instant now) {
    List<Reading> found = new ArrayList<>();
    ContractReadings.spanBySpan(tx, contract)
        .each(Selection.of(platform, metric, now).touching(FIRST, now), found::add);
    return found;
  }
}
