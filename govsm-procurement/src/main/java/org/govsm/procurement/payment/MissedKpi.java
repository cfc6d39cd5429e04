package org.govsm.procurement.payment;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
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

  private static final List<String> PARTS = List.of("kpi", "platform", "run", "status");

  /** The parts of a line of a certificate that it is read from. */
  static Map<String, Object> kept(Map<?, ?> line) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (String part : PARTS) {
      kept.put(part, requireNonNull(line.get(part)));
    }
    return kept;
  }

  /** Nothing where the terms no longer have the KPI. */
  static Optional<MissedKpi> of(Map<?, ?> line, List<Kpi> kpis) {
    String platform = String.valueOf(line.get("platform"));
    long run = Long.parseLong(String.valueOf(line.get("run")));
    return kpis.stream()
        .filter(kpi -> kpi.id().equals(line.get("kpi")) && kpi.isPromise())
        .findFirst()
        .map(kpi -> new MissedKpi(kpi, platform, run));
  }
}
