package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.WARNING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/**
 * A counter that can only rise and falls, or a figure that may fall and loses much from one reading
 * to the next. A fall to zero is the business of {@link ZeroAndReturn}.
 */
final class CounterFalls implements Check {

  private static final String NAME = "fall";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record Fall(String subject, Point before, Point after) {

    BigDecimal by() {
      return before.low().subtract(after.high());
    }
  }

  private static final Comparator<Fall> LARGEST_FIRST =
      Comparator.comparing(Fall::by)
          .reversed()
          .thenComparing(Fall::subject)
          .thenComparing(fall -> fall.after().to());

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      if (metric.kind() != Kind.FLOW) {
        for (Series account : series.accounts(metric)) {
          tell("fall", metric, falls(List.of(account), metric, request), found);
        }
      }
      tell("fall-posts", metric, falls(series.posts(metric), metric, request), found);
    }
  }

  private static List<Fall> falls(
      Collection<Series> all, Metric metric, PlausibilityRequest request) {
    List<Fall> falls = new ArrayList<>();
    for (Series one : all) {
      List<Point> points = one.points();
      for (int i = 1; i < points.size(); i++) {
        Fall fall = new Fall(one.subject(), points.get(i - 1), points.get(i));
        if (isFall(fall, metric, request)) {
          falls.add(fall);
        }
      }
    }
    falls.sort(LARGEST_FIRST);
    return falls;
  }

  private static boolean isFall(Fall fall, Metric metric, PlausibilityRequest request) {
    return request.isIn(fall.after())
        && !fall.after().isZero()
        && fall.before().isAbove(fall.after())
        && (!mayFall(metric) || isLarge(fall, request.limits().fallPercent()));
  }

  private static boolean mayFall(Metric metric) {
    return metric.kind() == Kind.STATE || metric.mayFall() || metric.mayBeNegative();
  }

  private static boolean isLarge(Fall fall, int percent) {
    BigDecimal least = fall.before().low().multiply(BigDecimal.valueOf(percent));
    return fall.by().multiply(HUNDRED).compareTo(least) > 0;
  }

  private static void tell(String key, Metric metric, List<Fall> falls, Consumer<Anomaly> found) {
    if (falls.isEmpty()) {
      return;
    }
    Fall largest = falls.get(0);
    Message text =
        Anomaly.sentence(key, metric)
            .with("subject", largest.subject())
            .with("before", largest.before().low())
            .with("from", largest.before().day())
            .with("after", largest.after().low())
            .with("day", largest.after().day())
            .with("count", falls.size());
    found.accept(
        Anomaly.of(
            new Anomaly.Found(NAME, metric, largest.before().day(), largest.after().day(), text),
            WARNING,
            falls.stream().map(Fall::subject).distinct().toList()));
  }
}
