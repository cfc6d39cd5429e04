package org.govsm.portal.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * Calendar feeds: the secret address, one a user at most, under which a calendar program reads what
 * waits for the user. It lets nobody change anything. Only the hash of the secret is kept.
 */
public final class CalendarFeeds {

  /** The kind of event when a user makes an address. */
  public static final String MADE = "user.calendar-made";

  /** The kind of event when a user takes it back. */
  public static final String WITHDRAWN = "user.calendar-withdrawn";

  private final Handle handle;
  private final Users users;

  /** Over what is kept, within one transaction. */
  public CalendarFeeds(Transaction tx) {
    this.handle = tx.handle();
    this.users = new Users(tx);
  }

  /** Keeps one, in place of any earlier one of the user. */
  public void make(String user, String digest, Instant at) {
    forgetOf(user);
    handle
        .createUpdate(
            "insert into calendar_feed (user_id, digest, made_at) values (:user, :digest, :made)")
        .bind("user", user)
        .bind("digest", digest)
        .bind("made", Sql.instant(at))
        .execute();
    users.note(MADE, Map.of("user", user), at, user);
  }

  /** Takes the one of a user back. */
  public void withdraw(String user, Instant at) {
    if (forgetOf(user)) {
      users.note(WITHDRAWN, Map.of("user", user), at, user);
    }
  }

  boolean forgetOf(String user) {
    return handle.execute("delete from calendar_feed where user_id = ?", user) > 0;
  }

  /** Since when a user has one. */
  public Optional<Instant> madeAt(String user) {
    return handle
        .select("select made_at from calendar_feed where user_id = ?", user)
        .map((row, context) -> Sql.instant(row, "made_at"))
        .findOne();
  }

  /** The user of a secret whose hash this is; empty where there is none, or the user is blocked. */
  public Optional<User> user(String digest) {
    return handle
        .select("select user_id from calendar_feed where digest = ?", digest)
        .mapTo(String.class)
        .findOne()
        .flatMap(users::find)
        .filter(user -> user.facts().isActive());
  }
}
