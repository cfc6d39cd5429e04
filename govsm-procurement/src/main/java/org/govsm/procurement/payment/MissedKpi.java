package org.govsm.procurement.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.contract.Kpi;

/**
 * Missed KPI: one that a certificate shows as missed, as it was issued.
 *
 * @param kpi as the terms of the period say it
 * @param platform the code of the platform
 * @param run how many periods in a row
 */
public record MissedKpi(Kpi kpi, String platform, long run) {

  /** Nothing where the terms no longer have the KPI. */
  static Optional<MissedKpi> of(Map<?, ?> line, List<Kpi> kpis) {
    String platform = String.valueOf(line.get("platform"));
    long run = Long.parseLong(String.valueOf(line.get("run")));
    return kpis.stream()
        .filter(kpi -> kpi.id().equals(line.get("kpi")))
        .findFirst()
        .map(kpi -> new MissedKpi(kpi, platform, run));
  }
}
