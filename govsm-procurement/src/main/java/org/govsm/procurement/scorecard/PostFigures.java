package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;

/**
 * Figures of the posts that went out in the period. Which posts these are does not depend on the
 * metric: a post without a figure is withheld and not left out. A metric is gone through post by
 * post, and nothing is kept but ids and sums, unless a median needs the values.
 */
final class PostFigures {

  private final Scope scope;
  private final Operand operand;
  private final String platform;
  private final PostIndex index;
  private final PeriodPosts posts;
  private final Trail.Draft trail;
  private final Consumer<Message> notes;
  private final Set<String> origins = new TreeSet<>();
  private final Set<Mark> marks = new HashSet<>();

  private PostFigures(
      Scope scope, Operand operand, String platform, Trail.Draft trail, Consumer<Message> notes) {
    this.scope = scope;
    this.operand = operand;
    this.platform = platform;
    this.trail = trail;
    this.notes = notes;
    index = scope.cache().posts(scope, platform);
    PeriodPosts all = index.in(scope.period());
    posts = scope.subject(operand, platform).map(all::only).orElse(all);
  }

  /** The value of an operand of posts; what is to be known of them is told to the listener. */
  static Measured read(
      Scope scope,
      Operand operand,
      String platform,
      boolean isSide,
      Trail.Draft trail,
      Consumer<Message> notes) {
    PostFigures figures = new PostFigures(scope, operand, platform, trail, notes);
    figures.posts.edge(scope, platform).ifPresent(notes);
    return figures.read(isSide);
  }

  /** Of a side of a rate it is kept up to when each post was read. */
  private Measured read(boolean isSide) {
    Optional<Message> contested = posts.contested(scope, platform);
    if (contested.isPresent()) {
      return Measured.held(contested.get());
    }
    Optional<Message> twins =
        operand.subject().isPresent() ? Optional.empty() : posts.twins(this::doubled);
    if (twins.isPresent()) {
      return Measured.held(twins.get());
    }
    List<Metric> metrics = new ArrayList<>();
    for (String code : operand.metrics()) {
      metrics.add(scope.dictionary().resolve(platform, code).orElseThrow());
    }
    for (Metric metric : metrics) {
      Optional<Measured> held = Counted.held(scope, metric, Counted.period(scope));
      if (held.isPresent()) {
        return held.get();
      }
      Counted.changed(scope, metric).ifPresent(notes);
    }
    boolean counts = operand.across().equals("count");
    for (Metric metric : counts ? List.<Metric>of() : metrics) {
      Optional<Measured> held = Wholes.held(scope, operand, metric, trail);
      if (held.isPresent()) {
        return held.get();
      }
    }
    PostTotals totals = new PostTotals(operand.across().equals("median"), isSide);
    Set<String> seen = new HashSet<>();
    for (Metric metric : metrics) {
      UndatedPosts undated = UndatedPosts.of(scope, operand, metric, index, posts);
      if (undated.unknown().isPresent()) {
        return undated.areOfPosts()
            ? Measured.held(undated.unknown().get())
            : Measured.unknown(undated.unknown().get());
      }
      seen.clear();
      read(metric, undated, totals, seen);
    }
    if (counts) {
      prove(seen);
    }
    Measured read =
        counts
            ? Measured.of(Interval.exactly(Fraction.of(posts.size())))
            : origins.size() > 1
                ? Measured.held(Missing.of("origin", scope, metrics.get(0)))
                : totals.together(operand.across(), posts.size()).marked(marks);
    return operand.subject().isPresent() ? read : asListed(read, metrics);
  }

  /** The question where a post of the list may be another one, or the sum of the others. */
  private Optional<Message> doubled() {
    return posts.size() < 2
        ? Optional.empty()
        : SumRows.named(
                scope, platform, Sides.codes(scope, operand, platform), posts.all().keySet())
            .or(() -> PostTwins.of(scope, platform, posts));
  }

  /**
   * Of a list that was read before the period was over, a sum or count is the least that it can be;
   * each post that comes later moves a mean or median either way.
   */
  private Measured asListed(Measured read, List<Metric> metrics) {
    Optional<Instant> until = index.knownUntil(scope.period());
    if (read.value().isEmpty() || until.isEmpty()) {
      return read;
    }
    Message why = Missing.list(scope, platform, until.get());
    return switch (operand.across()) {
      case "count" -> read.atLeast(why);
      case "sum" ->
          metrics.stream().allMatch(Completion::counts) ? read.atLeast(why) : read.heldBy(why);
      default -> read.heldBy(why);
    };
  }

  private void read(Metric metric, UndatedPosts undated, PostTotals totals, Set<String> seen) {
    PostGroups groups =
        new PostGroups(
            scope,
            metric,
            post -> {
              Optional<Post> known = posts.find(post.subject());
              if (known.isPresent() && seen.add(post.subject())) {
                undated.of(post.subject()).forEach(post::add);
                take(metric, post, known.get(), totals);
              }
            });
    if (index.isScattered()) {
      List<Reading> all = new ArrayList<>();
      scope.each(selection(metric), all::add);
      all.sort(Reading.ORDER);
      all.forEach(groups);
    } else {
      scope.each(selection(metric), groups);
    }
    groups.end();
    for (String subject : undated.subjects()) {
      if (!seen.contains(subject)) {
        groups.all(undated.of(subject));
      }
    }
    posts
        .firstBeside(seen)
        .ifPresent(post -> totals.add(post, OnePost.nothing(scope, metric, post)));
  }

  private void take(Metric metric, OnePost post, Post known, PostTotals totals) {
    OnePost.Given given = post.given(known, origins);
    given.readings().forEach(trail::add);
    given.readings().forEach(reading -> marks.add(Mark.of(metric, reading)));
    totals.add(post.subject(), given);
  }

  private Selection selection(Metric metric) {
    Selection.Draft draft = Selection.of(platform, metric.code(), scope.knownBy());
    operand.origin().ifPresent(draft::origin);
    return draft.publishedIn(posts.from(), posts.until());
  }

  /** Of a post that is counted and has no figure of the metric, what else says that it went out. */
  private void prove(Set<String> seen) {
    for (Metric metric : scope.dictionary().metrics()) {
      if (metric.platform().equals(platform) && seen.size() < posts.size()) {
        scope.each(
            Selection.of(platform, metric.code(), scope.knownBy())
                .publishedIn(posts.from(), posts.until()),
            reading -> {
              boolean told = scope.sources().contains(reading.source());
              if (told && posts.find(reading.subject()).isPresent()) {
                prove(reading, seen);
              }
            });
      }
    }
  }

  private void prove(Reading reading, Set<String> seen) {
    if (seen.add(reading.subject())) {
      trail.add(reading);
    }
  }
}
