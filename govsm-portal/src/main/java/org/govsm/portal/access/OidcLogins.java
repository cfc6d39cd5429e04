package org.govsm.portal.access;

import java.time.Instant;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** OpenID Connect logins that wait for somebody to come back from the provider. */
public final class OidcLogins {

  private static final RowMapper<OidcLogin> ROW = RecordMapper.of(OidcLogin.class);

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public OidcLogins(Transaction tx) {
    this.handle = tx.handle();
  }

  /** Keeps one. */
  public void add(OidcLogin login) {
    handle
        .createUpdate(
            "insert into oidc_login (state_digest, browser_digest, nonce, verifier, go_back,"
                + " made_at) values (:state, :browser, :nonce, :verifier, :back, :at)")
        .bind("state", login.stateDigest())
        .bind("browser", login.browserDigest())
        .bind("nonce", login.nonce())
        .bind("verifier", login.verifier())
        .bind("back", login.back())
        .bind("at", Sql.instant(login.madeAt()))
        .execute();
  }

  /**
   * Takes one: it is gone afterwards, so that an answer of the provider counts once.
   *
   * @param stateDigest the hash of the state
   * @return empty if there is none
   */
  public Optional<OidcLogin> take(String stateDigest) {
    Optional<OidcLogin> found =
        handle
            .select("select * from oidc_login where state_digest = ?", stateDigest)
            .map(ROW)
            .findOne();
    boolean mine =
        handle.execute("delete from oidc_login where state_digest = ?", stateDigest) == 1;
    return found.filter(one -> mine);
  }

  int forget(Instant before) {
    return handle.execute("delete from oidc_login where made_at < ?", Sql.instant(before));
  }
}
