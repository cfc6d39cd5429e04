package org.govsm.portal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Holds the tokens of machines against the events that issued them. One may be missing, as they
 * expire; none may be there that was not issued, or was taken back. Its secret is in no event.
 */
final class TokenCheck {

  static final String TABLE = "access_token";

  private final Map<String, Issued> issued = new HashMap<>();

  /** What an event says of a token. */
  private record Issued(String user, Instant until, long seq) {}

  void event(Event event) {
    Map<String, @Nullable Object> body = event.body();
    switch (event.kind()) {
      case AccessTokens.ISSUED ->
          issued.put(
              StoredTree.text(body, "token"),
              new Issued(
                  StoredTree.text(body, "user"),
                  Sql.cut(Instant.parse(StoredTree.text(body, "until"))),
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

  void end(Handle handle, Consumer<RowFlaw> flaws) {
    handle
        .createQuery("select id, user_id, expires_at from access_token order by id")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new Issued(row.getString("user_id"), Sql.instant(row, "expires_at"), 0)))
        .forEach(row -> compare(row.getKey(), row.getValue(), flaws));
  }

  private void compare(String id, Issued row, Consumer<RowFlaw> flaws) {
    Issued said = issued.get(id);
    if (said == null) {
      flaws.accept(new RowFlaw(TABLE, id, 0, "extra"));
    } else if (!said.equals(new Issued(row.user(), row.until(), said.seq()))) {
      flaws.accept(new RowFlaw(TABLE, id, said.seq(), "changed"));
    }
  }
}
