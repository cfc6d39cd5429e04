package org.govsm.procurement.plausibility;

import static org.govsm.core.decision.Finding.Weight.WARNING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * A post whose figures stand to each other as those of no earlier post of its account: beyond the
 * quartiles by several times their distance, and at least twice or at most half the median.
 */
final class PostRatios implements Check {

  private record Pair(String above, String below) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("likes", "views"),
          new Pair("reactions", "views"),
          new Pair("likes", "impressions"),
          new Pair("comments", "views"),
          new Pair("comments", "likes"),
          new Pair("comments", "reactions"),
          new Pair("shares", "views"),
          new Pair("engagements", "reach"));

  private record PostRatio(Series post, Point above, Point below) {

    Fraction ratio() {
      return Fraction.of(above.low()).dividedBy(Fraction.of(below.low()));
    }

    LocalDate day() {
      return ZoneDays.of(post.published().orElseThrow(), Reading.INDIA);
    }
  }

  @Override
  public void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found) {
    for (Pair pair : PAIRS) {
      Optional<Metric> above = series.metric(pair.above());
      Optional<Metric> below = series.metric(pair.below());
      if (above.isPresent() && below.isPresent()) {
        ratios(series, above.get(), below.get(), request)
            .values()
            .forEach(all -> tell(all, above.get(), below.get(), request, found));
      }
    }
  }

  /** By account, the ratio of each post both of whose figures one source gave about one time. */
  private static Map<String, List<PostRatio>> ratios(
      PlatformSeries series, Metric above, Metric below, PlausibilityRequest request) {
    Map<String, Series> others = new LinkedHashMap<>();
    series.posts(below).forEach(post -> others.put(key(post), post));
    Map<String, List<PostRatio>> byAccount = new TreeMap<>();
    for (Series post : series.posts(above)) {
      Optional.ofNullable(others.get(key(post)))
          .flatMap(other -> ratio(post, other, request))
          .ifPresent(
              ratio ->
                  byAccount
                      .computeIfAbsent(post.account().orElse(""), a -> new ArrayList<>())
                      .add(ratio));
    }
    return byAccount;
  }

  private static String key(Series post) {
    return String.join("\n", post.subject(), post.source(), post.origin());
  }

  private static Optional<PostRatio> ratio(Series post, Series other, PlausibilityRequest request) {
    Optional<Point> above = post.lastPoint().filter(Point::isExact);
    Optional<Point> below =
        other
            .lastPoint()
            .filter(Point::isExact)
            .filter(point -> point.low().compareTo(request.limits().leastRise()) >= 0);
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    Duration apart = Duration.between(above.get().to(), below.get().to()).abs();
    return apart.compareTo(Duration.ofHours(request.togetherHours())) <= 0
        ? Optional.of(new PostRatio(post, above.get(), below.get()))
        : Optional.empty();
  }

  private static void tell(
      List<PostRatio> all,
      Metric above,
      Metric below,
      PlausibilityRequest request,
      Consumer<Anomaly> found) {
    List<PostRatio> earlier =
        all.stream().filter(one -> one.day().isBefore(request.from())).toList();
    if (earlier.size() < request.limits().leastPosts()) {
      return;
    }
    Quartiles<Fraction> usual = new Quartiles<>(earlier.stream().map(PostRatio::ratio).toList());
    List<PostRatio> outliers =
        all.stream()
            .filter(one -> !one.day().isBefore(request.from()))
            .filter(one -> isOutlier(one.ratio(), usual, request.limits().fenceFactor()))
            .sorted(
                Comparator.comparing((PostRatio one) -> distance(one.ratio(), usual.median()))
                    .reversed()
                    .thenComparing(one -> one.post().subject()))
            .toList();
    if (!outliers.isEmpty()) {
      found.accept(anomaly(outliers, above, below, usual, earlier.size()));
    }
  }

  private static boolean isOutlier(Fraction ratio, Quartiles<Fraction> usual, int factor) {
    Fraction fence = usual.third().minus(usual.first()).times(Fraction.of(factor));
    Fraction two = Fraction.of(2);
    boolean high =
        ratio.compareTo(usual.third().plus(fence)) > 0
            && ratio.compareTo(usual.median().times(two)) >= 0;
    boolean low =
        ratio.compareTo(usual.first().minus(fence)) < 0
            && ratio.times(two).compareTo(usual.median()) <= 0;
    return high || low;
  }

  private static Fraction distance(Fraction one, Fraction other) {
    return one.max(other).minus(one.min(other));
  }

  private static Anomaly anomaly(
      List<PostRatio> outliers,
      Metric above,
      Metric below,
      Quartiles<Fraction> usual,
      int earlier) {
    PostRatio farthest = outliers.get(0);
    Message text =
        Anomaly.sentence("ratio", above)
            .with("other", new Term("metric." + below.platform() + "." + below.code()))
            .with("subject", farthest.post().subject())
            .with("value", farthest.above().low())
            .with("base", farthest.below().low())
            .with("percent", Anomaly.percent(farthest.ratio()))
            .with("first", Anomaly.percent(usual.first()))
            .with("third", Anomaly.percent(usual.third()))
            .with("posts", earlier)
            .with("count", outliers.size());
    return Anomaly.of(
        new Anomaly.Found("ratio", above, farthest.day(), farthest.day(), text),
        WARNING,
        outliers.stream().map(one -> one.post().subject()).toList());
  }
}
