package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.Handle;

/** Answers to requests that must not be done twice. */
public final class IdempotencyKeys {

  private final Handle handle;

  IdempotencyKeys(Handle handle) {
    this.handle = handle;
  }

  /**
   * Does something once: the first time it is done and its answer kept, in the same transaction;
   * later the kept answer is given.
   *
   * @param bodyDigest the hash of the body of the request
   * @return the answer of the first time
   * @throws StoreRefusal if the key came with another body before
   */
  public StoredAnswer once(
      String scope, String requestKey, String bodyDigest, Instant at, Supplier<StoredAnswer> work) {
    Optional<Kept> kept = find(scope, requestKey);
    if (kept.isEmpty()) {
      // The key first: whoever comes with it meanwhile waits here until the answer is kept.
      insert(scope, requestKey, bodyDigest, at);
      StoredAnswer answer = work.get();
      keep(scope, requestKey, answer);
      return answer;
    } else if (!kept.get().bodyDigest().equals(bodyDigest)) {
      throw new StoreRefusal(
          Reason.KEY_REUSED, Message.of("store.key-reused").with("what", requestKey));
    }
    return kept.get().answer();
  }

  private Optional<Kept> find(String scope, String requestKey) {
    return handle
        .select("select * from idempotency where scope = ? and request_key = ?", scope, requestKey)
        .map((row, context) -> kept(row))
        .findOne();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Map<String, String> headers = new TreeMap<>();
    StoredTree.read(row.getBytes("headers"))
        .forEach((name, text) -> headers.put(name, String.valueOf(text)));
    return new Kept(
        row.getString("body_digest"),
        StoredAnswer.of(row.getInt("status"), headers, row.getBytes("body")));
  }

  private void insert(String scope, String requestKey, String bodyDigest, Instant at) {
    handle
        .createUpdate(
            "insert into idempotency (scope, request_key, body_digest, status, headers, body,"
                + " answered_at) values (:scope, :k, :digest, :status, :headers, :body, :at)")
        .bind("scope", scope)
        .bind("k", requestKey)
        .bind("digest", bodyDigest)
        .bind("status", 0)
        .bind("headers", StoredTree.bytes(Map.of()))
        .bind("body", new byte[0])
        .bind("at", Sql.instant(at))
        .execute();
  }

  private void keep(String scope, String requestKey, StoredAnswer answer) {
    handle
        .createUpdate(
            "update idempotency set status = :status, headers = :headers, body = :body"
                + " where scope = :scope and request_key = :k")
        .bind("status", answer.status())
        .bind("headers", StoredTree.bytes(answer.headers()))
        .bind("body", answer.body())
        .bind("scope", scope)
        .bind("k", requestKey)
        .execute();
  }

  /** Forgets old answers. */
  public int forget(Instant before) {
    return handle.execute("delete from idempotency where answered_at < ?", Sql.instant(before));
  }

  private record Kept(String bodyDigest, StoredAnswer answer) {}
}
