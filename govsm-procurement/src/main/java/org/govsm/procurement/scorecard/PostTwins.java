package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.SubjectNames;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Posts that may be one under two ids of which nobody can tell whether they are of one post: they
 * went out in one minute, or on one day under ids of two forms, and nothing says that they are two.
 */
final class PostTwins {

  private static final ToldPost NOTHING = new ToldPost();

  /** Posts that went out at the same time, in the order of their names. */
  private record Together(TwinSearch.Kind kind, List<String> posts) {}

  private final Scope scope;
  private final String platform;
  private final PeriodPosts posts;
  private final SortedMap<String, Post> ordered;
  private final Map<String, SubjectNames.PostMark> marks = new HashMap<>();
  private final Map<String, Boolean> days = new HashMap<>();

  private PostTwins(Scope scope, String platform, PeriodPosts posts) {
    this.scope = scope;
    this.platform = platform;
    this.posts = posts;
    this.ordered = new TreeMap<>(posts.all());
    ordered.forEach(
        (subject, post) -> {
          marks.put(subject, scope.names().mark(platform, subject));
          days.put(subject, ZoneDays.isStart(post.at(), zone(post)));
        });
  }

  /** The question about the first two posts that may be one. */
  static Optional<Message> of(Scope scope, String platform, PeriodPosts posts) {
    PostTwins twins = new PostTwins(scope, platform, posts);
    List<Together> together = twins.together();
    if (together.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ToldPost> told = twins.told(together);
    TwinSearch search = new TwinSearch(scope.names(), platform);
    return together.stream()
        .flatMap(some -> twins.first(search, some, told).stream())
        .findFirst()
        .map(two -> Missing.twins(scope, platform, two.get(0), two.get(1), twins.day(two.get(0))));
  }

  private Optional<List<String>> first(
      TwinSearch search, Together some, Map<String, ToldPost> told) {
    return search.first(
        some.kind(),
        some.posts().stream()
            .map(
                post ->
                    new TwinSearch.Entry(
                        post, mark(post), isDay(post), told.getOrDefault(post, NOTHING)))
            .toList());
  }

  private SubjectNames.PostMark mark(String post) {
    return Objects.requireNonNull(marks.get(post));
  }

  private boolean isDay(String post) {
    return Boolean.TRUE.equals(days.get(post));
  }

  private LocalDate day(String subject) {
    Post post = posts.find(subject).orElseThrow();
    return ZoneDays.of(post.at(), zone(post));
  }

  private static ZoneId zone(Post post) {
    return post.day().orElse(Reading.INDIA);
  }

  /**
   * Names are compared only of posts that went out at the same time. Sources name other minutes, or
   * the day only: ids of two forms are compared over a day.
   */
  private List<Together> together() {
    Map<Instant, List<String>> byMinute = new TreeMap<>();
    Map<LocalDate, List<String>> byDay = new TreeMap<>();
    Map<ZoneId, Map<LocalDate, List<String>>> byZone = new HashMap<>();
    ordered.forEach(
        (subject, post) -> {
          if (isDay(subject)) {
            byZone.computeIfAbsent(zone(post), z -> new TreeMap<>());
          } else {
            Instant minute = post.at().truncatedTo(ChronoUnit.MINUTES);
            byMinute.computeIfAbsent(minute, m -> new ArrayList<>()).add(subject);
          }
          byDay
              .computeIfAbsent(ZoneDays.of(post.at(), zone(post)), d -> new ArrayList<>())
              .add(subject);
        });
    List<Together> together = new ArrayList<>();
    add(together, TwinSearch.Kind.MINUTE, byMinute.values());
    add(together, TwinSearch.Kind.FORMS, byDay.values());
    byZone.forEach(
        (zone, days) -> {
          ordered.forEach(
              (subject, post) ->
                  days.computeIfAbsent(ZoneDays.of(post.at(), zone), d -> new ArrayList<>())
                      .add(subject));
          add(together, TwinSearch.Kind.DAY, days.values());
        });
    return together;
  }

  private void add(List<Together> together, TwinSearch.Kind kind, Collection<List<String>> lists) {
    for (List<String> list : lists) {
      if (list.size() > 1 && TwinSearch.mayHave(kind, list.stream().map(this::mark).toList())) {
        together.add(new Together(kind, list));
      }
    }
  }

  private Map<String, ToldPost> told(List<Together> together) {
    Map<String, String> accounts = new HashMap<>();
    UnaryOperator<String> account =
        name -> accounts.computeIfAbsent(name, n -> scope.names().account(platform, n));
    Set<String> asked = new HashSet<>();
    together.forEach(some -> asked.addAll(some.posts()));
    Map<String, ToldPost> told = new HashMap<>();
    for (Metric metric : scope.dictionary().metrics()) {
      if (metric.platform().equals(platform)) {
        scope.each(
            Selection.of(platform, metric.code(), scope.knownBy())
                .publishedIn(posts.from(), posts.until()),
            reading -> {
              if (asked.contains(reading.subject()) && isTold(reading)) {
                told.computeIfAbsent(reading.subject(), s -> new ToldPost()).add(reading, account);
              }
            });
      }
    }
    return told;
  }

  private boolean isTold(Reading reading) {
    return scope.sources().contains(reading.source());
  }
}
