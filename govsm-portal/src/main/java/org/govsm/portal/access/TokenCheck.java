package org.govsm.portal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowCheck;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Token check: holds the tokens of machines against the events that issued them. One may be
 * missing, as they expire; none may be there that was not issued, or was taken back. Of its secret
 * the event has a digest of the digest.
 */
final class TokenCheck implements RowCheck {

  static final String TABLE = "access_token";

  private final Handle handle;
  private final Map<String, Issued> issued = new HashMap<>();

  TokenCheck(Handle handle) {
    this.handle = handle;
  }

  /** What an event says of a token; without a seal where a former version issued it. */
  private record Issued(String user, Instant until, Optional<String> seal, long seq) {

    boolean says(String rowUser, Instant rowUntil, String rowSeal) {
      return user.equals(rowUser) && until.equals(rowUntil) && rowSeal.equals(seal.orElse(rowSeal));
    }
  }

  @Override
  public void event(Event event) {
    Map<String, @Nullable Object> body = event.body();
    switch (event.kind()) {
      case AccessTokens.ISSUED ->
          issued.put(
              StoredTree.text(body, "token"),
              new Issued(
                  StoredTree.text(body, "user"),
                  Sql.cut(Instant.parse(StoredTree.text(body, "until"))),
                  Optional.ofNullable(body.get("seal")).map(String::valueOf),
                  event.seq()));
      case AccessTokens.REVOKED -> issued.remove(StoredTree.text(body, "token"));
      case Users.CHANGED -> {
        if (UserFacts.of(body).state().equals(UserFacts.LEFT)) {
          issued.values().removeIf(one -> one.user().equals(body.get("user")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void end(Consumer<RowFlaw> flaws) {
    handle
        .createQuery("select id, user_id, expires_at, digest from access_token order by id")
        .map((row, context) -> flaw(row))
        .list()
        .forEach(flaw -> flaw.ifPresent(flaws));
  }

  private Optional<RowFlaw> flaw(ResultSet row) throws SQLException {
    String id = row.getString("id");
    @Nullable Issued said = issued.get(id);
    if (said == null) {
      return Optional.of(new RowFlaw(TABLE, id, 0, "extra"));
    }
    boolean same =
        said.says(
            row.getString("user_id"),
            Sql.instant(row, "expires_at"),
            AccessTokens.seal(row.getString("digest")));
    return same ? Optional.empty() : Optional.of(new RowFlaw(TABLE, id, said.seq(), "changed"));
  }
}
