package org.govsm.portal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sign-ins between the password and the second factor, known by the hash of a secret. */
public final class PendingSignIns {

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public PendingSignIns(Transaction tx) {
    this.handle = tx.handle();
  }

  /** Keeps one. */
  public void add(PendingSignIn pending) {
    Optional<PendingSignIn.SetUp> setUp = pending.setUp();
    handle
        .createUpdate(
            "insert into pending_sign_in (digest, user_id, factor, sealed, replaces, made_at)"
                + " values (:digest, :user, :factor, :sealed, :replaces, :at)")
        .bind("digest", pending.digest())
        .bind("user", pending.user())
        .bind("factor", setUp.map(PendingSignIn.SetUp::factor).orElse(null))
        .bind("sealed", setUp.map(PendingSignIn.SetUp::sealed).orElse(null))
        .bind("replaces", setUp.flatMap(PendingSignIn.SetUp::replaces).orElse(null))
        .bind("at", Sql.instant(pending.madeAt()))
        .execute();
  }

  /** One by the hash of its secret. */
  public Optional<PendingSignIn> find(String digest) {
    return handle
        .select("select * from pending_sign_in where digest = ?", digest)
        .map((row, context) -> read(row))
        .findOne();
  }

  private static PendingSignIn read(ResultSet row) throws SQLException {
    @Nullable String factor = row.getString("factor");
    @Nullable String sealed = row.getString("sealed");
    Optional<String> replaces = Optional.ofNullable(row.getString("replaces"));
    return new PendingSignIn(
        row.getString("digest"),
        row.getString("user_id"),
        factor == null || sealed == null
            ? Optional.empty()
            : Optional.of(new PendingSignIn.SetUp(factor, sealed, replaces)),
        Sql.instant(row, "made_at"));
  }

  /** Takes one out. */
  public boolean take(String digest) {
    return handle.execute("delete from pending_sign_in where digest = ?", digest) == 1;
  }

  int forget(Instant before) {
    return handle.execute("delete from pending_sign_in where made_at < ?", Sql.instant(before));
  }
}
