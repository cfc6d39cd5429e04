package org.govsm.portal.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Access tokens of machines, known by the hash of a secret. */
public final class AccessTokens {

  /** The kind of event when one is issued. */
  public static final String ISSUED = "token.issued";

  /** The kind of event when one is taken back. */
  public static final String REVOKED = "token.revoked";

  private static final RowMapper<AccessToken> ROW = RecordMapper.of(AccessToken.class);

  private final Transaction tx;
  private final Handle handle;
  private final Users users;

  /** Over what is kept, within one transaction. */
  public AccessTokens(Transaction tx) {
    this.tx = tx;
    this.handle = tx.handle();
    this.users = new Users(tx);
  }

  /** Issues one. */
  public void issue(AccessToken token, String actor) {
    handle
        .createUpdate(
            "insert into access_token (digest, id, user_id, made_at, expires_at)"
                + " values (:digest, :id, :user, :made, :expires)")
        .bind("digest", token.digest())
        .bind("id", token.id())
        .bind("user", token.user())
        .bind("made", Sql.instant(token.madeAt()))
        .bind("expires", Sql.instant(token.expiresAt()))
        .execute();
    Map<String, String> body =
        Map.of(
            "user", token.user(),
            "token", token.id(),
            "until", token.expiresAt().toString(),
            "seal", seal(token.digest()));
    users.note(ISSUED, body, token.madeAt(), actor);
  }

  /** Of the hash of a secret, which itself stands in no event. */
  static String seal(String digest) {
    return CanonicalForm.digest(digest.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes one back. */
  public void revoke(String user, String id, Instant at, String actor) {
    if (handle.execute("delete from access_token where id = ? and user_id = ?", id, user) > 0) {
      users.note(REVOKED, Map.of("user", user, "token", id), at, actor);
    }
  }

  /** A token; empty if there is none, or the last check found that nobody issued it so. */
  public Optional<AccessToken> find(String digest) {
    return handle
        .select("select * from access_token where digest = ?", digest)
        .map(ROW)
        .findOne()
        .filter(token -> !isDenied(token));
  }

  private boolean isDenied(AccessToken token) {
    return tx.events().flaws(Users.CHAIN).stream()
        .anyMatch(flaw -> flaw.table().equals(TokenCheck.TABLE) && flaw.row().equals(token.id()));
  }

  /** The tokens of a user. */
  public List<AccessToken> of(String user) {
    return handle
        .select("select * from access_token where user_id = ? order by made_at desc, id", user)
        .map(ROW)
        .list();
  }

  int forget(Instant expiredBefore) {
    return handle.execute(
        "delete from access_token where expires_at < ?", Sql.instant(expiredBefore));
  }
}
