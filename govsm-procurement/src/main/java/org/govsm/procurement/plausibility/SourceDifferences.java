package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.WARNING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Metric;

/**
 * One thing of which two sources give figures about one time that are farther apart than both
 * parties would leave alone. A rounded figure differs only where no number that it can be is near.
 */
final class SourceDifferences implements Check {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record Told(String source, Point point) {}

  private record Difference(String subject, Told less, Told more) {

    BigDecimal by() {
      return more.point().low().subtract(less.point().high());
    }
  }

  private static final Comparator<Difference> LARGEST_FIRST =
      Comparator.comparing(Difference::by)
          .reversed()
          .thenComparing(Difference::subject)
          .thenComparing(one -> one.more().point().to());

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      List<Difference> all = new ArrayList<>();
      differences(series.accounts(metric), request, all);
      differences(series.posts(metric), request, all);
      if (!all.isEmpty()) {
        all.sort(LARGEST_FIRST);
        found.accept(anomaly(metric, all));
      }
    }
  }

  private static void differences(
      Collection<Series> series, PlausibilityRequest request, List<Difference> all) {
    Map<String, List<Told>> bySubject = new TreeMap<>();
    for (Series one : series) {
      for (Point point : one.points()) {
        if (request.isIn(point)) {
          Instant from = point.from();
          bySubject
              .computeIfAbsent(
                  String.join(
                      "\n", one.subject(), one.origin(), from.toString(), point.to().toString()),
                  key -> new ArrayList<>())
              .add(new Told(one.source(), point));
        }
      }
    }
    bySubject.forEach(
        (key, told) ->
            difference(key.substring(0, key.indexOf('\n')), told, request.limits())
                .ifPresent(all::add));
  }

  private static Optional<Difference> difference(
      String subject, List<Told> told, PlausibilityLimits limits) {
    Comparator<Told> byFigure =
        Comparator.comparing((Told one) -> one.point().low()).thenComparing(Told::source);
    Told less = told.stream().min(byFigure).orElseThrow();
    Told more = told.stream().max(byFigure).orElseThrow();
    Difference difference = new Difference(subject, less, more);
    BigDecimal tolerated =
        more.point().low().multiply(BigDecimal.valueOf(limits.differencePercent()));
    return difference.by().signum() > 0
            && difference.by().multiply(HUNDRED).compareTo(tolerated) > 0
        ? Optional.of(difference)
        : Optional.empty();
  }

  private static Anomaly anomaly(Metric metric, List<Difference> all) {
    Difference largest = all.get(0);
    Point more = largest.more().point();
    Fraction part = Fraction.of(largest.by()).dividedBy(Fraction.of(more.low()));
    Message text =
        Anomaly.sentence("sources", metric)
            .with("subject", largest.subject())
            .with("less", largest.less().point().low())
            .with("source", new Term("source." + largest.less().source()))
            .with("more", more.low())
            .with("other", new Term("source." + largest.more().source()))
            .with("day", more.day())
            .with("percent", Anomaly.percent(part))
            .with("count", all.size());
    return Anomaly.of(
        new Anomaly.Found("sources", metric, more.day(), more.day(), text),
        WARNING,
        all.stream().map(Difference::subject).distinct().toList());
  }
}
