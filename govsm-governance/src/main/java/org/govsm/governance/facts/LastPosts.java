package org.govsm.governance.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Last posts by account, of posts that are kept as records: a register that was written before the
 * last of them gives way to it.
 */
final class LastPosts {

  private static final String LAST = "lastPostAt";

  private final Map<Object, String> last = new HashMap<>();

  private LastPosts() {}

  static LastPosts of(List<?> posts) {
    LastPosts found = new LastPosts();
    for (Object one : posts) {
      if (one instanceof Map<?, ?> post
          && post.get("account") instanceof String account
          && post.get("publishedAt") instanceof String at
          && Objects.equals(post.get("kind"), "original")) {
        found.last.merge(account, at, (before, now) -> isLater(now, before) ? now : before);
      }
    }
    return found;
  }

  /** Accounts with what is known of them now; anything else stays as it is. */
  @Nullable Object in(@Nullable Object accounts) {
    return accounts instanceof List<?> list ? list.stream().map(this::known).toList() : accounts;
  }

  private Object known(Object account) {
    if (!(account instanceof Map<?, ?> stated) || !stated.containsKey(LAST)) {
      return account;
    }
    @Nullable String at = last.get(stated.get("id"));
    @Nullable Object before = stated.get(LAST);
    if (at == null || before != null && !(before instanceof String text && isLater(at, text))) {
      return account;
    }
    Map<Object, @Nullable Object> known = new LinkedHashMap<>(stated);
    known.put(LAST, at);
    return known;
  }

  /** Surely later: a day covers all of its hours. */
  private static boolean isLater(String one, String other) {
    Optional<Moment> at = Moment.of(one);
    Optional<Moment> than = Moment.of(other);
    return at.isPresent() && than.isPresent() && at.get().start().isAfter(than.get().end());
  }
}
