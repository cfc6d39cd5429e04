package org.govsm.procurement.plausibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * A day on which an account gained far more than on the days before: more than the median by many
 * median deviations. The deviation counts as a fifth of the median at least, so that an even series
 * does not turn each small rise into a spike.
 */
final class Spikes implements Check {

  private static final BigDecimal FIFTH = new BigDecimal("0.2");

  private record Spike(Series.Rise rise, BigDecimal median, BigDecimal deviation, int days) {}

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      if (metric.unit() == Unit.COUNT) {
        for (Series account : series.accounts(metric)) {
          List<Spike> spikes = spikes(gains(account, metric), request);
          if (!spikes.isEmpty()) {
            found.accept(anomaly(account, metric, spikes, series));
          }
        }
      }
    }
  }

  /** What was gained on each day. */
  private static List<Series.Rise> gains(Series account, Metric metric) {
    return metric.kind() == Kind.FLOW
        ? account.days().stream().map(day -> new Series.Rise(day, day.low())).toList()
        : account.rises();
  }

  private static List<Spike> spikes(List<Series.Rise> gains, PlausibilityRequest request) {
    List<Spike> spikes = new ArrayList<>();
    PlausibilityLimits limits = request.limits();
    for (int i = limits.leastDays(); i < gains.size(); i++) {
      Series.Rise rise = gains.get(i);
      if (request.isIn(rise.after()) && rise.by().compareTo(limits.leastRise()) >= 0) {
        Spike spike = compared(rise, gains.subList(Math.max(0, i - limits.historyDays()), i));
        BigDecimal threshold =
            spike.median().add(spike.deviation().multiply(decimal(limits.spikeFactor())));
        if (rise.by().compareTo(threshold) > 0) {
          spikes.add(spike);
        }
      }
    }
    spikes.sort(
        Comparator.comparing((Spike spike) -> spike.rise().by())
            .reversed()
            .thenComparing(spike -> spike.rise().after().to()));
    return spikes;
  }

  private static Spike compared(Series.Rise rise, List<Series.Rise> before) {
    BigDecimal median = new Quartiles<>(before.stream().map(Series.Rise::by).toList()).median();
    BigDecimal spread =
        new Quartiles<>(before.stream().map(r -> r.by().subtract(median).abs()).toList()).median();
    BigDecimal deviation = spread.max(median.abs().multiply(FIFTH)).max(BigDecimal.ONE);
    return new Spike(rise, median, deviation, before.size());
  }

  private static BigDecimal decimal(int number) {
    return BigDecimal.valueOf(number);
  }

  private static Anomaly anomaly(
      Series account, Metric metric, List<Spike> spikes, PlatformSeries series) {
    Spike greatest = spikes.get(0);
    Point point = greatest.rise().after();
    Instant from = ZoneDays.start(point.day().minusDays(1), Reading.INDIA);
    Instant until = ZoneDays.start(point.day().plusDays(1), Reading.INDIA);
    long posts = series.publishedIn(account.subject(), from, until);
    String known =
        posts > 0 ? "some" : series.knowsPosts(account.subject(), until) ? "none" : "unknown";
    Message text =
        Anomaly.sentence(metric.kind() == Kind.FLOW ? "spike-day" : "spike-rise", metric)
            .with("subject", account.subject())
            .with("rise", greatest.rise().by())
            .with("day", point.day())
            .with("days", greatest.days())
            .with("median", greatest.median())
            .with("posts", Message.of("plausibility.posts-" + known).with("posts", posts))
            .with("count", spikes.size());
    return Anomaly.of(
        new Anomaly.Found("spike", metric, point.day(), point.day(), text),
        posts == 0 ? Finding.Weight.WARNING : Finding.Weight.NOTE,
        List.of(account.subject()));
  }
}
