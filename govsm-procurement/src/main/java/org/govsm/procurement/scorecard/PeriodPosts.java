package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.govsm.core.text.Message;

/** The posts that went out in a period, by their ids. */
final class PeriodPosts {

  private final Instant start;
  private final Instant end;
  private final Map<String, Post> posts;
  private final Instant from;
  private final Instant until;
  private final List<String> edge;
  private final SortedMap<String, Post> contested;
  private boolean searched;
  private Optional<Message> twins = Optional.empty();

  PeriodPosts(
      Instant start, Instant end, Map<String, Post> posts, SortedMap<String, Post> contested) {
    this.start = start;
    this.end = end;
    this.posts = posts;
    this.contested = contested;
    Instant first = start.minus(Post.AROUND);
    Instant last = end.plus(Post.AROUND);
    for (Post post : posts.values()) {
      first = post.first().isBefore(first) ? post.first() : first;
      last = post.last().isBefore(last) ? last : post.last().plusSeconds(1);
    }
    from = first;
    until = last;
    edge =
        posts.entrySet().stream()
            .filter(post -> isOnEdge(post.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
  }

  private boolean isOnEdge(Post post) {
    return post.isCutBy(start) || post.isCutBy(end);
  }

  /** One post of them, if it is there. */
  PeriodPosts only(String subject) {
    Map<String, Post> one = find(subject).map(post -> Map.of(subject, post)).orElse(Map.of());
    SortedMap<String, Post> only = new TreeMap<>(contested);
    only.keySet().retainAll(Set.of(subject));
    return new PeriodPosts(start, end, one, only);
  }

  /** Why it is not known which posts the period has: one is said to have gone out on two days. */
  Optional<Message> contested(Scope scope, String platform) {
    return contested.entrySet().stream()
        .findFirst()
        .map(one -> Missing.contested(scope, platform, one.getKey(), one.getValue()));
  }

  /** Why some of them may be one post; worked out once. */
  Optional<Message> twins(Supplier<Optional<Message>> search) {
    if (!searched) {
      twins = search.get();
      searched = true;
    }
    return twins;
  }

  Map<String, Post> all() {
    return posts;
  }

  int size() {
    return posts.size();
  }

  Optional<Post> find(String subject) {
    return Optional.ofNullable(posts.get(subject));
  }

  /** The first by its id of those that are not among others, which are of the period too. */
  Optional<String> firstBeside(Collection<String> others) {
    return others.size() == posts.size()
        ? Optional.empty()
        : posts.keySet().stream()
            .filter(subject -> !others.contains(subject))
            .min(Comparator.naturalOrder());
  }

  /** Where to look for readings, which may name another day than that which holds. */
  Instant from() {
    return from;
  }

  /** The first instant that is too late. */
  Instant until() {
    return until;
  }

  /** What is to be known of posts of whose day a part is in another period. */
  Optional<Message> edge(Scope scope, String platform) {
    return edge.stream()
        .findFirst()
        .map(
            subject ->
                Missing.edge(scope, platform, subject, find(subject).orElseThrow(), edge.size()));
  }
}
