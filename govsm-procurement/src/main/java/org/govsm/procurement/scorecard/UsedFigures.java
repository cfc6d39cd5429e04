package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;

/** The figures of one metric that count for a period, by account or post and by origin. */
final class UsedFigures {

  private final Scope scope;
  private final Metric metric;
  private final Map<String, Map<String, Used>> bySubject = new TreeMap<>();

  private UsedFigures(Scope scope, Metric metric) {
    this.scope = scope;
    this.metric = metric;
  }

  Set<String> subjects() {
    return bySubject.keySet();
  }

  Map<String, Used> of(String subject) {
    return bySubject.getOrDefault(subject, Map.of());
  }

  private void put(String subject, String origin, Measured measured, Collection<Reading> readings) {
    if (measured.value().isPresent()) {
      bySubject
          .computeIfAbsent(subject, s -> new TreeMap<>())
          .put(origin, new Used(measured, List.copyOf(readings)));
    }
  }

  /** Those of accounts. */
  static UsedFigures ofAccounts(Scope scope, Metric metric) {
    UsedFigures figures = new UsedFigures(scope, metric);
    Map<String, Candidates> byOrigin = new TreeMap<>();
    scope.each(
        Selection.of(metric.platform(), metric.code(), scope.knownBy())
            .touching(scope.start().minus(Post.AROUND), scope.end().plus(Post.AROUND)),
        Recorded.DAYS,
        reading -> {
          if (scope.isDayOf(reading)) {
            byOrigin
                .computeIfAbsent(reading.origin(), o -> new Candidates(scope.sources()))
                .add(reading);
          }
        });
    byOrigin.forEach(figures::total);
    return figures;
  }

  private void total(String origin, Candidates candidates) {
    for (String subject : candidates.subjects()) {
      Trail.Draft trail = new Trail.Draft();
      Measured measured = new Windows(scope, metric, candidates, trail).of(subject);
      put(subject, origin, measured, trail.done().listed());
    }
  }

  /** Those of the posts of the period. */
  static UsedFigures ofPosts(Scope scope, Metric metric, PeriodPosts posts) {
    UsedFigures figures = new UsedFigures(scope, metric);
    Map<String, PostGroups> byOrigin = new HashMap<>();
    Consumer<Reading> sink =
        reading ->
            byOrigin
                .computeIfAbsent(reading.origin(), o -> figures.groups(o, posts))
                .accept(reading);
    Selection all =
        Selection.of(metric.platform(), metric.code(), scope.knownBy())
            .publishedIn(posts.from(), posts.until());
    if (scope.cache().posts(scope, metric.platform()).isScattered()) {
      List<Reading> found = new ArrayList<>();
      scope.each(all, found::add);
      found.sort(Reading.ORDER);
      found.forEach(sink);
    } else {
      scope.each(all, sink);
    }
    byOrigin.values().forEach(PostGroups::end);
    return figures;
  }

  private PostGroups groups(String origin, PeriodPosts posts) {
    return new PostGroups(
        scope,
        metric,
        post ->
            posts
                .find(post.subject())
                .map(known -> post.given(known, new HashSet<>()))
                .ifPresent(
                    given -> put(post.subject(), origin, given.measured(), given.readings())));
  }
}
