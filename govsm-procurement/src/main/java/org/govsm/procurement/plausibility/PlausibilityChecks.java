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
   * @return by platform, then by check; the same readings give the same report
   */
  public static PlausibilityReport of(PlausibilityRequest request) {
    Map<String, List<Metric>> byPlatform = new LinkedHashMap<>();
    request
        .metrics()
        .forEach(
            metric ->
                byPlatform.computeIfAbsent(metric.platform(), p -> new ArrayList<>()).add(metric));
    List<Anomaly> found = new ArrayList<>();
    Looked looked = new Looked(request);
    byPlatform.forEach(
        (platform, metrics) -> {
          PlatformSeries series = new PlatformSeries(request, metrics);
          ALL.forEach(check -> check.of(series, request, found::add));
          looked.at(series);
        });
    return new PlausibilityReport(found, looked.figures, looked.series, looked.young);
  }

  /** How much was looked at. */
  private static final class Looked {

    private final PlausibilityRequest request;
    private int figures;
    private int series;
    private int young;

    Looked(PlausibilityRequest request) {
      this.request = request;
    }

    void at(PlatformSeries all) {
      for (Metric metric : all.metrics()) {
        all.posts(metric).forEach(this::count);
        for (Series one : all.accounts(metric)) {
          if (count(one) > 0) {
            series++;
            young += one.points().size() <= request.limits().leastDays() ? 1 : 0;
          }
        }
      }
    }

    private long count(Series one) {
      long own = one.points().stream().filter(request::isIn).count();
      figures += (int) own;
      return own;
    }
  }
}
