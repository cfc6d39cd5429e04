package org.govsm.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;

/** Tokens with which somebody sets a password, once; known by their hashes. */
public final class OneTimeTokens {

  /** What lasts longer was made while a clock was wrong. */
  private static final Duration LONGEST = Duration.ofDays(4);

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public OneTimeTokens(Transaction tx) {
    this.handle = tx.handle();
  }

  /**
   * A token that was taken.
   *
   * @param user whose password it sets; empty for a new administrator
   */
  public record Taken(Optional<String> user) {}

  /**
   * Keeps one, in place of any earlier one for the same user.
   *
   * @param digest the hash of the secret
   * @param user whose password it sets; empty for a new administrator
   */
  public void add(String digest, Optional<String> user, Instant expiresAt) {
    user.ifPresentOrElse(
        this::forgetOf, () -> handle.execute("delete from one_time_token where user_id is null"));
    handle
        .createUpdate(
            "insert into one_time_token (digest, user_id, expires_at)"
                + " values (:digest, :user, :expires)")
        .bind("digest", digest)
        .bind("user", user.orElse(null))
        .bind("expires", Sql.instant(expiresAt))
        .execute();
  }

  /**
   * Looks at one, and leaves it.
   *
   * @param digest the hash of the secret
   * @return empty if there is none, or it is too old
   */
  public Optional<Taken> find(String digest, Instant at) {
    return handle
        .select(
            "select user_id from one_time_token where digest = ?"
                + " and expires_at > ? and expires_at < ?",
            digest,
            Sql.instant(at),
            Sql.instant(at.plus(LONGEST)))
        .map((row, context) -> new Taken(Optional.ofNullable(row.getString(1))))
        .findOne();
  }

  /**
   * Takes one: it is gone afterwards.
   *
   * @param digest the hash of the secret
   * @return empty if there is none, or it is too old
   */
  public Optional<Taken> take(String digest, Instant at) {
    Optional<Taken> found = find(digest, at);
    boolean mine = handle.execute("delete from one_time_token where digest = ?", digest) == 1;
    return found.filter(one -> mine);
  }

  /** Makes those of a user void. */
  public void forgetOf(String user) {
    handle.execute("delete from one_time_token where user_id = ?", user);
  }

  int forget(Instant expiredBefore) {
    return handle.execute(
        "delete from one_time_token where expires_at < ?", Sql.instant(expiredBefore));
  }
}
