package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.NOTE;

import java.util.List;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;

/** A series of large figures none of which has more than three figures before its zeros. */
final class RoundedCounters implements Check {

  /** So many large figures are not round by chance. */
  private static final int LEAST = 5;

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      if (metric.unit() == Unit.COUNT) {
        series.accounts(metric).forEach(account -> search(account, metric, request, found));
      }
    }
  }

  private static void search(
      Series account, Metric metric, PlausibilityRequest request, Consumer<Anomaly> found) {
    List<Point> large = account.points().stream().filter(Point::maySeemRounded).toList();
    if (large.size() < LEAST || !large.stream().allMatch(Point::seemsRounded)) {
      return;
    }
    Point last = large.get(large.size() - 1);
    if (request.isIn(last)) {
      Message text =
          Anomaly.sentence("rounded", metric)
              .with("subject", account.subject())
              .with("count", large.size())
              .with("figure", last.low())
              .with("day", last.day());
      found.accept(
          Anomaly.of(
              new Anomaly.Found("rounded", metric, large.get(0).day(), last.day(), text),
              NOTE,
              List.of(account.subject())));
    }
  }
}
