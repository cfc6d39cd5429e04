package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a platform, known from any of its metrics, and when each went out. A post that has a
 * figure of one metric only belongs to its period all the same: what else is asked of it lacks.
 */
final class PostIndex {

  /** No post went out before or after. */
  private static final Instant EVER = Instant.EPOCH;

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** Periods are scored one after the other; growth needs the one before too. */
  private static final int KEPT = 2;

  private final Map<String, Post> posts = new HashMap<>();
  private final Map<BillingPeriod, PeriodPosts> periods = new LinkedHashMap<>();

  private final ListEnds ends = new ListEnds();

  /** By number, the posts of platforms on which each account numbers its own. */
  private final Map<String, List<String>> byNumber = new HashMap<>();

  private boolean scattered;

  private PostIndex() {}

  /** Goes once through all readings of posts of a platform; ids and instants are kept. */
  static PostIndex of(Scope scope, String platform) {
    PostIndex index = new PostIndex();
    Map<String, PostDay> days = new HashMap<>();
    for (Metric metric : scope.dictionary().metrics()) {
      if (metric.platform().equals(platform)) {
        Gatherer gatherer = new Gatherer(scope, days, index.ends);
        Selection all =
            Selection.of(platform, metric.code(), scope.knownBy()).publishedIn(EVER, NEVER);
        scope.each(all, Recorded.BY_INDEX, gatherer);
        gatherer.end();
        index.scattered |= gatherer.scattered;
      }
    }
    if (index.scattered) {
      scope.cache().learnt().addUnsure(); // their order is another, as long as none is named so
    }
    CountedAccounts accounts = scope.cache().accounts(scope.knownBy());
    record(days, scope.cache().learnt());
    days.forEach(
        (subject, day) -> {
          if (!accounts.isAnothers(platform, subject)) {
            index.posts.put(subject, day.done());
            index.number(scope.names().form(platform, subject), subject);
          }
        });
    return index;
  }

  /** Posts of one number are noted together: which of them the number alone means, all decide. */
  private static void record(Map<String, PostDay> days, LastLearnt learnt) {
    Map<String, PostDay.Learnt> byNumber = new HashMap<>();
    days.forEach(
        (subject, day) ->
            byNumber.merge(
                subject.substring(subject.lastIndexOf('/') + 1),
                day.learnt(),
                PostDay.Learnt::and));
    byNumber.values().forEach(one -> learnt.addPost(one.earliest(), one.last()));
  }

  /** Whether readings of one post do not come together, as some name it otherwise. */
  boolean isScattered() {
    return scattered;
  }

  /** Up to when the posts of a period are known, where that is before its end. */
  Optional<Instant> knownUntil(BillingPeriod period) {
    return ends.before(period);
  }

  /** Whether posts of an account were read up to the end of a period, whenever they went out. */
  boolean isReadFor(Scope scope, String account) {
    scope.cache().learnt().addUnsure();
    return ends.covers(account, scope.period());
  }

  private void number(String form, String subject) {
    int slash = subject.lastIndexOf('/');
    if (slash > 0 && !form.equals("word")) {
      byNumber.computeIfAbsent(subject.substring(slash + 1), n -> new ArrayList<>()).add(subject);
    }
  }

  boolean has(String subject) {
    return posts.containsKey(subject);
  }

  /** The post of a name; of a number that several accounts have, the number itself. */
  Optional<String> named(String name) {
    List<String> all = byNumber.getOrDefault(name, List.of());
    return has(name) || all.size() > 1 ? Optional.of(name) : all.stream().findFirst();
  }

  /** The posts that went out in a period. */
  PeriodPosts in(BillingPeriod period) {
    PeriodPosts known = periods.get(period);
    if (known == null) {
      Instant start = Scope.startOf(period.from());
      Instant end = Scope.startOf(period.until());
      Map<String, Post> found = new HashMap<>();
      SortedMap<String, Post> contested = new TreeMap<>();
      posts.forEach(
          (subject, post) -> {
            if (post.isIn(start, end)) {
              found.put(subject, post);
            }
            if (!post.claims().isEmpty() && post.isContestedIn(start, end)) {
              contested.put(subject, post);
            }
          });
      if (periods.size() == KEPT) {
        periods.remove(periods.keySet().iterator().next());
      }
      known = new PeriodPosts(start, end, found, contested);
      periods.put(period, known);
    }
    return known;
  }

  /** Readings of one post come together. */
  private static final class Gatherer implements Consumer<Reading> {

    private final Scope scope;
    private final List<String> sources;
    private final Map<String, PostDay> days;
    private final ListEnds ends;
    private @Nullable String subject;
    private PostDay day = new PostDay();
    private final Set<String> ended = new HashSet<>();
    private boolean scattered;

    Gatherer(Scope scope, Map<String, PostDay> days, ListEnds ends) {
      this.ends = ends;
      this.scope = scope;
      this.sources = scope.sources();
      this.days = days;
    }

    @Override
    public void accept(Reading reading) {
      int rank = sources.indexOf(reading.source());
      if (rank < 0) {
        scope.cache().learnt().add(reading);
        return;
      }
      if (!reading.subject().equals(subject)) {
        end();
        subject = reading.subject();
        day = new PostDay();
      }
      day.add(reading, rank);
      reading.published().ifPresent(out -> ends.add(scope, reading, out));
    }

    void end() {
      if (subject != null) {
        days.merge(subject, day, PostDay::and);
        scattered |= !ended.add(subject);
      }
    }
  }
}
