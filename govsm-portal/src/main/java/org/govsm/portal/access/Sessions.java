package org.govsm.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sessions that are open, known by the hash of a secret. */
public final class Sessions {

  /** A session that nobody used for so long is over. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** A session is over after so long in any case. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final RowMapper<Session> ROW = RecordMapper.of(Session.class);

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public Sessions(Transaction tx) {
    this.handle = tx.handle();
  }

  /**
   * Opens one.
   *
   * @param session a session of which none is open under the same hash
   */
  public void open(Session session) {
    handle
        .createUpdate(
            "insert into portal_session (digest, user_id, acting_role, made_at, seen_at)"
                + " values (:digest, :user, :role, :made, :seen)")
        .bind("digest", session.digest())
        .bind("user", session.user().orElse(null))
        .bind("role", session.actingRole().orElse(null))
        .bind("made", Sql.instant(session.madeAt()))
        .bind("seen", Sql.instant(session.seenAt()))
        .execute();
  }

  /** A session; empty if none is open. */
  public Optional<Session> find(String digest) {
    return handle
        .select("select * from portal_session where digest = ?", digest)
        .map(ROW)
        .findOne();
  }

  /** The sessions of a user. */
  public List<Session> of(String user) {
    return handle
        .select("select * from portal_session where user_id = ? order by made_at desc", user)
        .map(ROW)
        .list();
  }

  /** Notes that one was used. */
  public void touch(String digest, Instant at) {
    handle.execute(
        "update portal_session set seen_at = ? where digest = ?", Sql.instant(at), digest);
  }

  /** Ends one. */
  public void close(String digest) {
    handle.execute("delete from portal_session where digest = ?", digest);
  }

  /** Ends all of a user, and sign-ins that are not complete. */
  public void closeAll(String user) {
    handle.execute("delete from pending_sign_in where user_id = ?", user);
    handle.execute("delete from portal_session where user_id = ?", user);
  }

  /** Ends those that are over. */
  public int closeOld(Instant seenBefore, Instant madeBefore) {
    return handle.execute(
        "delete from portal_session where seen_at < ? or made_at < ?",
        Sql.instant(seenBefore),
        Sql.instant(madeBefore));
  }
}
