package org.govsm.procurement.plausibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/** The series of one platform, by metric: those of accounts, and those of the life of each post. */
final class PlatformSeries {

  private static final Duration WEEKS = Duration.ofDays(31);

  private final Map<Metric, Collection<Series>> accounts = new LinkedHashMap<>();
  private final Map<Metric, Collection<Series>> posts = new LinkedHashMap<>();
  private final Map<String, Series> published = new TreeMap<>();

  PlatformSeries(PlausibilityRequest request, Collection<Metric> metrics) {
    for (Metric metric : metrics) {
      accounts.put(metric, collected(sink -> request.eachOfAccounts(metric, sink)));
      posts.put(metric, collected(sink -> request.eachOfPosts(metric, r -> acceptOfLife(r, sink))));
    }
    posts.values().forEach(all -> all.forEach(post -> published.put(post.subject(), post)));
  }

  /** Passes on a figure of the whole life of a post. */
  private static void acceptOfLife(Reading reading, Consumer<Reading> sink) {
    if (reading.published().filter(reading.from()::equals).isPresent()) {
      sink.accept(reading);
    }
  }

  private static Collection<Series> collected(Consumer<Consumer<Reading>> readings) {
    Map<List<String>, Series> all = new TreeMap<>(PlatformSeries::compare);
    readings.accept(
        reading ->
            all.computeIfAbsent(
                    List.of(reading.subject(), reading.source(), reading.origin()),
                    key -> new Series(reading))
                .add(reading));
    return new ArrayList<>(all.values());
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  Collection<Metric> metrics() {
    return accounts.keySet();
  }

  /** The metric of a code, where the platform has it. */
  Optional<Metric> metric(String code) {
    return metrics().stream().filter(metric -> metric.code().equals(code)).findFirst();
  }

  Collection<Series> accounts(Metric metric) {
    return accounts.getOrDefault(metric, List.of());
  }

  Collection<Series> posts(Metric metric) {
    return posts.getOrDefault(metric, List.of());
  }

  /** Whether any post of an account is on record of some weeks about an instant. */
  boolean knowsPosts(String account, Instant about) {
    return publishedIn(account, about.minus(WEEKS), about.plus(WEEKS)) > 0;
  }

  /** How many posts of an account, or of one that is not known, went out in a span of time. */
  long publishedIn(String account, Instant from, Instant until) {
    return published.values().stream()
        .filter(post -> post.account().map(account::equals).orElse(true))
        .flatMap(post -> post.published().stream())
        .filter(at -> !at.isBefore(from) && at.isBefore(until))
        .count();
  }
}
