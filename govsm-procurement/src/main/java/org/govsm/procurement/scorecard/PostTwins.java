package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Evidence;
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

  /** Two posts by their names; whether their names are of one series, and the time is exact. */
  private record Pair(String one, String other, boolean series, boolean exact) {}

  /** What is known of a post beside its time. */
  private static final class Told {

    private final Set<String> lists = new HashSet<>();
    private final Set<String> accounts = new TreeSet<>();
    private final Map<String, Set<String>> figures = new TreeMap<>();
    private boolean loose;

    void add(Reading reading, SubjectNames names) {
      loose |= reading.evidence().isEmpty();
      lists.add(
          reading
              .evidence()
              .map(Evidence::file)
              .orElseGet(() -> reading.source() + " " + reading.retrievedAt()));
      reading
          .account()
          .map(account -> names.account(reading.platform(), account))
          .ifPresent(accounts::add);
      reading
          .figure()
          .value()
          .filter(value -> value.signum() > 0)
          .ifPresent(
              value ->
                  figures
                      .computeIfAbsent(reading.metric(), m -> new TreeSet<>())
                      .add(value.stripTrailingZeros().toPlainString()));
    }
  }

  private final Scope scope;
  private final String platform;
  private final PeriodPosts posts;
  private final List<Pair> pairs = new ArrayList<>();

  private PostTwins(Scope scope, String platform, PeriodPosts posts) {
    this.scope = scope;
    this.platform = platform;
    this.posts = posts;
  }

  /** The question about the first two posts that may be one. */
  static Optional<Message> of(Scope scope, String platform, PeriodPosts posts) {
    PostTwins twins = new PostTwins(scope, platform, posts);
    twins.pair();
    if (twins.pairs.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Told> told = twins.told();
    return twins.pairs.stream()
        .filter(pair -> twins.mayBeOne(pair, told))
        .findFirst()
        .map(pair -> Missing.twins(scope, platform, pair.one(), pair.other(), twins.day(pair)));
  }

  private LocalDate day(Pair pair) {
    Post post = posts.find(pair.one()).orElseThrow();
    return ZoneDays.of(post.at(), post.day().orElse(Reading.INDIA));
  }

  /** The names are compared only of posts that went out at the same time. */
  private void pair() {
    Map<Instant, List<String>> byMinute = new TreeMap<>();
    Map<ZoneId, Map<LocalDate, List<String>>> byDay = new HashMap<>();
    Map<String, Post> ordered = new TreeMap<>(posts.all());
    ordered.forEach(
        (subject, post) -> {
          if (isDay(post)) {
            byDay.computeIfAbsent(post.day().orElse(Reading.INDIA), z -> new TreeMap<>());
          } else {
            Instant minute = post.at().truncatedTo(ChronoUnit.MINUTES);
            byMinute.computeIfAbsent(minute, m -> new ArrayList<>()).add(subject);
          }
        });
    byMinute.values().forEach(subjects -> pair(subjects, true));
    pairForms(ordered);
    byDay.forEach(
        (zone, days) -> {
          ordered.forEach(
              (subject, post) ->
                  days.computeIfAbsent(ZoneDays.of(post.at(), zone), d -> new ArrayList<>())
                      .add(subject));
          days.values().forEach(subjects -> pair(subjects, false));
        });
  }

  /** Sources name other minutes, or the day only: ids of two forms are compared over a day. */
  private void pairForms(Map<String, Post> ordered) {
    Map<String, String> forms = new HashMap<>();
    ordered.keySet().forEach(one -> forms.put(one, scope.names().form(platform, one)));
    if (Set.copyOf(forms.values()).size() < 2) {
      return;
    }
    Map<LocalDate, List<String>> days = new TreeMap<>();
    ordered.forEach(
        (subject, post) ->
            days.computeIfAbsent(
                    ZoneDays.of(post.at(), post.day().orElse(Reading.INDIA)),
                    day -> new ArrayList<>())
                .add(subject));
    for (List<String> day : days.values()) {
      for (int i = 0; i < day.size(); i++) {
        for (String other : day.subList(i + 1, day.size())) {
          String one = day.get(i);
          if (!String.valueOf(forms.get(one)).equals(forms.get(other))
              && scope.names().mayBeOne(platform, one, other).isPresent()) {
            pairs.add(new Pair(one, other, false, false));
          }
        }
      }
    }
  }

  private static boolean isDay(Post post) {
    ZoneId zone = post.day().orElse(Reading.INDIA);
    return ZoneDays.isStart(post.at(), zone);
  }

  private void pair(List<String> subjects, boolean exact) {
    for (int i = 0; i < subjects.size(); i++) {
      for (int j = i + 1; j < subjects.size(); j++) {
        String one = subjects.get(i);
        String other = subjects.get(j);
        boolean days = isDay(post(one)) || isDay(post(other));
        if (exact || days) {
          scope
              .names()
              .mayBeOne(platform, one, other)
              .ifPresent(series -> pairs.add(new Pair(one, other, series, exact)));
        }
      }
    }
  }

  private Post post(String subject) {
    return posts.find(subject).orElseThrow();
  }

  private Map<String, Told> told() {
    Set<String> asked =
        pairs.stream()
            .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
            .collect(Collectors.toSet());
    Map<String, Told> told = new HashMap<>();
    for (Metric metric : scope.dictionary().metrics()) {
      if (metric.platform().equals(platform)) {
        scope.each(
            Selection.of(platform, metric.code(), scope.knownBy())
                .publishedIn(posts.from(), posts.until()),
            reading -> {
              if (asked.contains(reading.subject()) && isTold(reading)) {
                told.computeIfAbsent(reading.subject(), s -> new Told())
                    .add(reading, scope.names());
              }
            });
      }
    }
    return told;
  }

  private boolean isTold(Reading reading) {
    return scope.sources().contains(reading.source());
  }

  /**
   * A list, which is a file or what a source says at one instant, names a post by one id of a
   * series only. Ids of one series that no list parts, or that went out on one day, are in doubt
   * only if what was counted is the same; those of two forms always are.
   */
  private boolean mayBeOne(Pair pair, Map<String, Told> told) {
    Told one = told.getOrDefault(pair.one(), new Told());
    Told other = told.getOrDefault(pair.other(), new Told());
    if (areOfTwo(one.accounts, other.accounts)) {
      return false;
    } else if (!pair.series()) {
      return true;
    }
    boolean together = one.lists.stream().anyMatch(other.lists::contains);
    boolean asked = !pair.exact() || one.loose && other.loose;
    return !together && (!asked || isSame(one.figures, other.figures));
  }

  private boolean areOfTwo(Set<String> accounts, Set<String> others) {
    if (accounts.isEmpty() || others.isEmpty()) {
      return false;
    }
    Set<String> all = new TreeSet<>(accounts);
    all.addAll(others);
    boolean shared = all.size() < accounts.size() + others.size();
    return !shared && scope.names().doubtful(platform, all).isEmpty();
  }

  /** Whether each metric that both have has a figure in common, and there is one. */
  private static boolean isSame(Map<String, Set<String>> one, Map<String, Set<String>> other) {
    Set<String> both = new TreeSet<>(one.keySet());
    both.retainAll(other.keySet());
    return !both.isEmpty()
        && both.stream()
            .allMatch(
                metric -> {
                  Set<String> figures = other.getOrDefault(metric, Set.of());
                  return one.getOrDefault(metric, Set.of()).stream().anyMatch(figures::contains);
                });
  }
}
