package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;

/**
 * Figures of the posts that went out in the period, of each post the firmest source and the latest
 * figure that was known. A figure counts if its window holds the whole life of the post so far and
 * ends before the period is frozen: what a post gains later is no correction of the period. One
 * metric is gone through post by post and nothing is kept but sums, unless a median needs the
 * values.
 */
final class PostFigures {

  /** Sources may differ by a day in when a post went out, as their days begin elsewhere. */
  private static final Duration AROUND = Duration.ofDays(2);

  private final Scope scope;
  private final Trail.Draft trail;
  private final Set<String> origins = new TreeSet<>();
  private final Contradictions contradictions = new Contradictions();

  PostFigures(Scope scope, Trail.Draft trail) {
    this.scope = scope;
    this.trail = trail;
  }

  Measured read(Operand operand, String platform) {
    List<Metric> metrics = new ArrayList<>();
    for (String code : operand.metrics()) {
      metrics.add(scope.dictionary().find(platform, code).orElseThrow());
    }
    return metrics.size() == 1 ? one(operand, metrics.get(0)) : several(operand, metrics);
  }

  private Measured one(Operand operand, Metric metric) {
    Posts posts = new Posts(operand.across().equals("median"), contradictions);
    each(operand, metric, posts::add);
    return together(posts, operand, metric);
  }

  /** The metrics of a post are added up first, so the posts must be held. */
  private Measured several(Operand operand, List<Metric> metrics) {
    Map<String, List<Reading>> byPost = new TreeMap<>();
    for (Metric metric : metrics) {
      each(
          operand,
          metric,
          reading ->
              byPost.computeIfAbsent(reading.subject(), s -> new ArrayList<>()).add(reading));
    }
    Posts posts = new Posts(operand.across().equals("median"), contradictions);
    for (Map.Entry<String, List<Reading>> post : byPost.entrySet()) {
      List<Reading> readings = post.getValue();
      if (readings.size() < metrics.size()) {
        return Measured.unknown(
            Missing.of("of-post", scope, metrics.get(0).platform(), operand.metrics())
                .with("subject", post.getKey()));
      }
      posts.add(readings);
    }
    return together(posts, operand, metrics.get(0));
  }

  private Measured together(Posts posts, Operand operand, Metric metric) {
    return origins.size() > 1
        ? Measured.unknown(Missing.of("origin", scope, metric))
        : posts.together(operand.across(), metric, scope);
  }

  private interface Taker {
    void take(Reading reading);
  }

  private void each(Operand operand, Metric metric, Taker taker) {
    Selection.Draft draft = Selection.of(metric.platform(), metric.code(), scope.knownBy());
    operand.origin().ifPresent(draft::origin);
    OnePost post = new OnePost(scope, contradictions, origins);
    scope
        .readings()
        .each(
            draft.publishedIn(scope.start().minus(AROUND), scope.end().plus(AROUND)),
            reading -> {
              if (operand.subject().map(reading.subject()::equals).orElse(true)) {
                post.next(reading).ifPresent(done -> taken(done, taker));
              }
            });
    post.last().ifPresent(done -> taken(done, taker));
  }

  private void taken(Reading reading, Taker taker) {
    trail.add(reading);
    taker.take(reading);
  }

  /** Sums over posts. */
  private static final class Posts {

    private final boolean keeps;
    private final Contradictions contradictions;
    private final List<BigDecimal> lows = new ArrayList<>();
    private final List<BigDecimal> highs = new ArrayList<>();
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private long count;
    private Optional<Message> withheld = Optional.empty();

    Posts(boolean keeps, Contradictions contradictions) {
      this.keeps = keeps;
      this.contradictions = contradictions;
    }

    void add(Reading reading) {
      Figure figure = reading.figure();
      Optional<BigDecimal> value = figure.value();
      if (value.isEmpty() || contradictions.has(reading)) {
        withhold(reading);
      } else {
        add(value.get(), Figures.high(figure, value.get()));
      }
    }

    void add(List<Reading> ofOnePost) {
      BigDecimal least = BigDecimal.ZERO;
      BigDecimal most = BigDecimal.ZERO;
      for (Reading reading : ofOnePost) {
        Optional<BigDecimal> value = reading.figure().value();
        if (value.isEmpty() || contradictions.has(reading)) {
          withhold(reading);
          return;
        }
        least = least.add(value.get());
        most = most.add(Figures.high(reading.figure(), value.get()));
      }
      add(least, most);
    }

    private void withhold(Reading reading) {
      count++;
      if (withheld.isEmpty()) {
        boolean contradicted = contradictions.has(reading);
        withheld =
            Optional.of(contradicted ? Missing.contradicted(reading) : Missing.number(reading));
      }
    }

    private void add(BigDecimal least, BigDecimal most) {
      count++;
      low = low.add(least);
      high = high.add(most);
      if (keeps) {
        lows.add(least);
        highs.add(most);
      }
    }

    Measured together(String across, Metric metric, Scope scope) {
      if (count == 0) {
        return Measured.unknown(Missing.of("posts", scope, metric));
      } else if (across.equals("count")) {
        return Measured.of(Interval.exactly(Fraction.of(count)));
      } else if (withheld.isPresent()) {
        return Measured.unknown(withheld.get());
      }
      return Measured.of(
          switch (across) {
            case "mean" -> sum().times(Fraction.ONE.dividedBy(Fraction.of(count)));
            case "median" -> new Interval(median(lows), median(highs));
            default -> sum();
          });
    }

    private Interval sum() {
      return new Interval(Fraction.of(low), Fraction.of(high));
    }

    private static Fraction median(List<BigDecimal> values) {
      List<BigDecimal> sorted = values.stream().sorted().toList();
      int middle = sorted.size() / 2;
      Fraction upper = Fraction.of(sorted.get(middle));
      return sorted.size() % 2 == 1
          ? upper
          : upper.plus(Fraction.of(sorted.get(middle - 1))).dividedBy(Fraction.of(2));
    }
  }
}
