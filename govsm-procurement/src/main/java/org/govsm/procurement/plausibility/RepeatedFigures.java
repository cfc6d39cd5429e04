package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.WARNING;

import java.util.List;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/** One figure on many days after each other, as where a row was copied down. */
final class RepeatedFigures implements Check {

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      if (metric.kind() == Kind.FLOW) {
        series.accounts(metric).forEach(account -> search(account, metric, request, found));
      }
    }
  }

  private static void search(
      Series account, Metric metric, PlausibilityRequest request, Consumer<Anomaly> found) {
    List<Point> days = account.days();
    int first = 0;
    for (int i = 1; i <= days.size(); i++) {
      if (i < days.size() && isRepeated(days.get(i - 1), days.get(i))) {
        continue;
      }
      List<Point> run = days.subList(first, i);
      if (isUnusual(run, request)) {
        found.accept(anomaly(account, metric, run));
      }
      first = i;
    }
  }

  private static boolean isRepeated(Point one, Point next) {
    return one.isDayBefore(next)
        && one.isExact()
        && next.isExact()
        && one.low().compareTo(next.low()) == 0;
  }

  private static boolean isUnusual(List<Point> run, PlausibilityRequest request) {
    Point last = run.get(run.size() - 1);
    return run.size() >= request.limits().repeatedDays()
        && request.isIn(last)
        && last.low().compareTo(request.limits().leastRise()) >= 0;
  }

  private static Anomaly anomaly(Series account, Metric metric, List<Point> run) {
    Point first = run.get(0);
    Point last = run.get(run.size() - 1);
    Message text =
        Anomaly.sentence("repeated", metric)
            .with("subject", account.subject())
            .with("figure", first.low())
            .with("from", first.day())
            .with("day", last.day())
            .with("count", run.size());
    return Anomaly.of(
        new Anomaly.Found("repeated", metric, first.day(), last.day(), text),
        WARNING,
        List.of(account.subject()));
  }
}
