package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.NOTE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;

/** How much of a figure of the period was brought by advertising, where sources tell it apart. */
final class PaidShare implements Check {

  private static final String PAID = "paid";

  /** Figures of one thing by their origin. */
  private static final class Origins {

    private final Map<String, Point> byOrigin = new LinkedHashMap<>();

    Optional<BigDecimal> paid() {
      return figure(PAID);
    }

    Optional<BigDecimal> all() {
      return figure("all").or(() -> figure("organic").flatMap(organic -> paid().map(organic::add)));
    }

    private Optional<BigDecimal> figure(String origin) {
      return Optional.ofNullable(byOrigin.get(origin)).map(Point::low);
    }
  }

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Metric metric : series.metrics()) {
      if (metric.unit() == Unit.COUNT && metric.isAdditiveOverSubjects()) {
        tell(ofPosts(series, metric, request), metric, request, found);
        if (metric.kind() == Kind.FLOW) {
          tell(ofDays(series, metric, request), metric, request, found);
        }
      }
    }
  }

  private static Map<List<String>, Origins> ofPosts(
      PlatformSeries series, Metric metric, PlausibilityRequest request) {
    Map<List<String>, Origins> all = new LinkedHashMap<>();
    for (Series post : series.posts(metric)) {
      Instant out = post.published().orElseThrow();
      if (!out.isBefore(request.start())) {
        post.lastPoint().ifPresent(last -> put(all, last, post, post.source()));
      }
    }
    return all;
  }

  private static Map<List<String>, Origins> ofDays(
      PlatformSeries series, Metric metric, PlausibilityRequest request) {
    Map<List<String>, Origins> all = new LinkedHashMap<>();
    for (Series account : series.accounts(metric)) {
      for (Point day : account.days()) {
        if (request.isIn(day)) {
          put(all, day, account, account.source() + "\n" + day.to());
        }
      }
    }
    return all;
  }

  private static void put(Map<List<String>, Origins> all, Point point, Series series, String rest) {
    all.computeIfAbsent(List.of(series.subject(), rest), key -> new Origins())
        .byOrigin
        .put(series.origin(), point);
  }

  private static void tell(
      Map<List<String>, Origins> all,
      Metric metric,
      PlausibilityRequest request,
      Consumer<Anomaly> found) {
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    TreeSet<String> subjects = new TreeSet<>();
    for (Map.Entry<List<String>, Origins> one : all.entrySet()) {
      Optional<BigDecimal> part = one.getValue().paid();
      Optional<BigDecimal> whole = one.getValue().all();
      if (part.isPresent() && whole.isPresent()) {
        paid = paid.add(part.get());
        total = total.add(whole.get());
        subjects.add(one.getKey().get(0));
      }
    }
    if (paid.signum() > 0 && total.signum() > 0) {
      Fraction share = Fraction.of(paid).dividedBy(Fraction.of(total));
      Message text =
          Anomaly.sentence("paid", metric)
              .with("paid", paid)
              .with("total", total)
              .with("percent", Anomaly.percent(share))
              .with("count", subjects.size());
      found.accept(
          Anomaly.of(
              new Anomaly.Found("paid", metric, request.from(), request.until().minusDays(1), text),
              NOTE,
              List.copyOf(subjects)));
    }
  }
}
