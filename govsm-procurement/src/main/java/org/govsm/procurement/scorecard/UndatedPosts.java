package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;

/**
 * Readings of posts that do not say when the post went out. Another reading may say it; where none
 * does, it is not known which posts the period has.
 */
final class UndatedPosts {

  private final Map<String, List<Reading>> byPost = new TreeMap<>();

  /** Whom readings are about that belong to an account and are therefore posts. */
  private final TreeSet<String> posts = new TreeSet<>();

  /** Whom other readings are about: accounts, or posts whose account is not named either. */
  private final TreeSet<String> others = new TreeSet<>();

  private final Scope scope;
  private final Metric metric;
  private final PeriodPosts known;

  private UndatedPosts(Scope scope, Metric metric, PeriodPosts known) {
    this.scope = scope;
    this.metric = metric;
    this.known = known;
  }

  static UndatedPosts of(
      Scope scope, Operand operand, Metric metric, PostIndex index, PeriodPosts known) {
    UndatedPosts undated = new UndatedPosts(scope, metric, known);
    Instant last = scope.frozen().filter(scope.end()::isBefore).orElse(scope.end());
    Selection.Draft draft = Selection.of(metric.platform(), metric.code(), scope.knownBy());
    operand.origin().ifPresent(draft::origin);
    Optional<String> only = scope.subject(operand, metric.platform());
    scope.each(
        draft.touching(scope.start().minus(Post.AROUND), last.plus(Post.AROUND)),
        Recorded.DAYS,
        reading -> {
          if (only.map(reading.subject()::equals).orElse(true)) {
            undated.add(reading, index);
          }
        });
    return undated;
  }

  private void add(Reading reading, PostIndex index) {
    String subject = reading.subject();
    if (!scope.sources().contains(reading.source())) {
      return;
    } else if (known.find(subject).isPresent()) {
      scope.cache().learnt().add(reading);
      byPost.computeIfAbsent(subject, s -> new ArrayList<>()).add(reading);
    } else if (!scope.isDayOf(reading)) {
      return;
    } else if (index.has(subject)) {
      scope.cache().learnt().addUnsure(); // before that was learnt, nobody knew when it went out
    } else {
      (reading.account().isPresent() ? posts : others).add(subject);
    }
  }

  /** Why the posts of the period, or their figures, are not known. */
  Optional<Message> unknown() {
    boolean none = known.size() == 0;
    if (!posts.isEmpty() || none && !others.isEmpty()) {
      String subject = (posts.isEmpty() ? others : posts).first();
      return Optional.of(Missing.of("published", scope, metric).with("subject", subject));
    }
    return none
        ? Optional.of(LateReadings.missing("posts", scope, metric, true))
        : Optional.empty();
  }

  /** Whether there are posts of which only the day is not known; else nothing is known of any. */
  boolean areOfPosts() {
    return !posts.isEmpty();
  }

  Collection<String> subjects() {
    return byPost.keySet();
  }

  List<Reading> of(String subject) {
    return byPost.getOrDefault(subject, List.of());
  }
}
