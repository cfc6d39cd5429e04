package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.NOTE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/** Days without a figure in a series that has one nearly every day. Nothing is not zero. */
final class Gaps implements Check {

  /** So many distances show how often a series is read. */
  private static final int LEAST = 10;

  private static final Duration DAILY = Duration.ofHours(36);

  private record Gap(Point before, Point after, Duration length) {}

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      for (Series account : series.accounts(metric)) {
        List<Point> points = metric.kind() == Kind.FLOW ? account.days() : account.points();
        if (points.size() > LEAST) {
          search(account, metric, points, request, found);
        }
      }
    }
  }

  private static void search(
      Series account,
      Metric metric,
      List<Point> points,
      PlausibilityRequest request,
      Consumer<Anomaly> found) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Instant from = points.get(i - 1).to();
      gaps.add(
          new Gap(points.get(i - 1), points.get(i), Duration.between(from, points.get(i).to())));
    }
    Duration usual = new Quartiles<>(gaps.stream().map(Gap::length).toList()).median();
    if (usual.compareTo(DAILY) > 0) {
      return;
    }
    Duration most = Duration.ofDays(request.limits().gapDays()).plus(Duration.ofHours(12));
    for (Gap gap : gaps) {
      if (gap.length().compareTo(most) > 0 && gap.after().to().isAfter(request.start())) {
        found.accept(anomaly(account, metric, gap));
      }
    }
  }

  private static Anomaly anomaly(Series account, Metric metric, Gap gap) {
    Message text =
        Anomaly.sentence("gap", metric)
            .with("subject", account.subject())
            .with("from", gap.before().day())
            .with("day", gap.after().day());
    return Anomaly.of(
        new Anomaly.Found("gap", metric, gap.before().day(), gap.after().day(), text),
        NOTE,
        List.of(account.subject()));
  }
}
