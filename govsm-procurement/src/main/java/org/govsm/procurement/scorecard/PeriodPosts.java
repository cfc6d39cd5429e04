package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;

/** The posts that went out in a period, by their ids. */
final class PeriodPosts {

  private final BillingPeriod period;
  private final Map<String, Post> posts;

  PeriodPosts(BillingPeriod period, Map<String, Post> posts) {
    this.period = period;
    this.posts = posts;
  }

  /** One post of them, if it is there. */
  PeriodPosts only(String subject) {
    return new PeriodPosts(
        period, find(subject).map(post -> Map.of(subject, post)).orElse(Map.of()));
  }

  int size() {
    return posts.size();
  }

  Optional<Post> find(String subject) {
    return Optional.ofNullable(posts.get(subject));
  }

  /** The first by its id of those that are not among others. */
  Optional<String> firstBeside(Collection<String> others) {
    return posts.keySet().stream()
        .filter(subject -> !others.contains(subject))
        .min(Comparator.naturalOrder());
  }

  /** Where to look for readings: what they name may be corrected since. */
  Instant from() {
    Instant start = Scope.startOf(period.from()).minus(Post.AROUND);
    return posts.values().stream()
        .map(Post::first)
        .filter(start::isAfter)
        .min(Comparator.naturalOrder())
        .orElse(start);
  }

  /** The first instant that is too late. */
  Instant until() {
    Instant end = Scope.startOf(period.until()).plus(Post.AROUND);
    return posts.values().stream()
        .map(post -> post.last().plusSeconds(1))
        .filter(end::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(end);
  }

  /** What is to be known of posts of whose day a part is in another period. */
  Optional<Message> edge(Scope scope, String platform) {
    long count = posts.values().stream().filter(post -> post.isOnEdge(period)).count();
    return posts.entrySet().stream()
        .filter(entry -> entry.getValue().isOnEdge(period))
        .min(Map.Entry.comparingByKey())
        .map(entry -> Missing.edge(scope, platform, entry.getKey(), entry.getValue(), count));
  }
}
