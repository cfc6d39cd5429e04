package org.govsm.procurement.plausibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.metric.Metric;

/**
 * Plausibility checks: compare the figures of a period with the account's own history before money
 * is paid by them. What is found is said with its numbers and with the harmless causes that look
 * the same; nothing is decided by it.
 */
public final class PlausibilityChecks {

  private static final List<Check> ALL =
      List.of(
          new CounterFalls(),
          new ZeroAndReturn(),
          new SourceDifferences(),
          new Spikes(),
          new PostRatios(),
          new RepeatedFigures(),
          new RoundedCounters(),
          new Gaps(),
          new PaidShare());

  private PlausibilityChecks() {}

  /**
   * What is unusual in the figures of a period.
   *
   * @return by platform, then by check; the same readings give the same list
   */
  public static List<Anomaly> of(PlausibilityRequest request) {
    Map<String, List<Metric>> byPlatform = new LinkedHashMap<>();
    request
        .metrics()
        .forEach(
            metric ->
                byPlatform.computeIfAbsent(metric.platform(), p -> new ArrayList<>()).add(metric));
    List<Anomaly> found = new ArrayList<>();
    byPlatform.forEach(
        (platform, metrics) -> {
          PlatformSeries series = new PlatformSeries(request, metrics);
          ALL.forEach(check -> check.of(series, request, found::add));
        });
    return List.copyOf(found);
  }
}
