package org.govsm.portal.posts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.post.PostAct.Kind;
import org.jspecify.annotations.Nullable;

/** Mends of a log: which entry one puts right, and what became of an entry since. */
public record PostMends(List<StoredPostAct> log) {

  /** The entry that one takes back, or whose time it puts right; nothing for any other. */
  public Optional<StoredPostAct> of(StoredPostAct mend) {
    return Optional.of(mend)
        .filter(one -> List.of(Kind.TAKE_BACK, Kind.RETIME).contains(one.act().kind()))
        .flatMap(one -> log.stream().filter(entry -> number(one) == entry.actNo()).findFirst());
  }

  /** Whether an entry was taken back. */
  public boolean isTakenBack(StoredPostAct entry) {
    return on(entry, Kind.TAKE_BACK).findFirst().isPresent();
  }

  /** The time to which an entry was put right last. */
  public Optional<Instant> rightTime(StoredPostAct entry) {
    return on(entry, Kind.RETIME).reduce((first, next) -> next).flatMap(PostMends::to);
  }

  /** The time to which one puts an entry right. */
  public static Optional<Instant> to(StoredPostAct mend) {
    return Optional.ofNullable(members(mend).get("to"))
        .map(at -> OffsetDateTime.parse(at.toString()).toInstant());
  }

  private Stream<StoredPostAct> on(StoredPostAct entry, Kind kind) {
    return log.stream().filter(one -> one.act().kind() == kind && number(one) == entry.actNo());
  }

  private static int number(StoredPostAct mend) {
    return members(mend).get("number") instanceof Number number ? number.intValue() : 0;
  }

  private static Map<String, @Nullable Object> members(StoredPostAct mend) {
    return PostScene.members(mend.content().get("act"));
  }
}
