package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.WARNING;

import java.util.List;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/** A counter that shows zero between two readings that show more. */
final class ZeroAndReturn implements Check {

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      if (metric.kind() != Kind.FLOW) {
        series.accounts(metric).forEach(one -> search(one, metric, request, found));
      }
      series.posts(metric).forEach(one -> search(one, metric, request, found));
    }
  }

  private static void search(
      Series series, Metric metric, PlausibilityRequest request, Consumer<Anomaly> found) {
    List<Point> points = series.points();
    for (int i = 1; i < points.size() - 1; i++) {
      if (!points.get(i).isZero() || points.get(i - 1).isZero()) {
        continue;
      }
      int back = i + 1;
      while (back < points.size() && points.get(back).isZero()) {
        back++;
      }
      if (back < points.size() && request.isIn(points.get(back))) {
        Point before = points.get(i - 1);
        Point after = points.get(back);
        Message text =
            Anomaly.sentence("zero-and-return", metric)
                .with("subject", series.subject())
                .with("before", before.low())
                .with("from", before.day())
                .with("zero", points.get(i).day())
                .with("after", after.low())
                .with("day", after.day());
        found.accept(
            Anomaly.of(
                new Anomaly.Found("zero-and-return", metric, before.day(), after.day(), text),
                WARNING,
                List.of(series.subject())));
      }
    }
  }
}
