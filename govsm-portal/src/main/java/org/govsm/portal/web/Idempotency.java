package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency: does what a request asks for once, however often the request comes with the same
 * key.
 */
public record Idempotency(Store store, Clock clock) {

  private static final int MOST = 200;
  private static final int SEE_OTHER = 303;

  /**
   * Does it, or gives the answer of the first time.
   *
   * @param key the idempotency key; nothing where it is to be done in any case
   * @param bodyDigest the hash of all else that the request says
   * @param work what to do; it is one transaction with the note of the answer
   * @throws ProblemException with status 400 for a key that is none
   * @throws org.govsm.portal.store.StoreRefusal if the key came with another body before
   */
  public StoredAnswer answer(
      Optional<String> key,
      String scope,
      String bodyDigest,
      Function<Transaction, StoredAnswer> work) {
    if (key.isEmpty()) {
      return store.write(work::apply);
    }
    String given = checked(key.get());
    return store.write(
        tx ->
            tx.idempotencyKeys()
                .once(scope, given, bodyDigest, clock.instant(), () -> work.apply(tx)));
  }

  /**
   * Answers a request once, whatever else comes with the same key and body.
   *
   * @param body what the request says
   * @param work what to do
   * @return the response, or that of the first time
   */
  public Response respond(
      ContainerRequestContext request,
      Map<String, @Nullable Object> body,
      Function<Transaction, StoredAnswer> work) {
    return ApiRequests.response(
        answer(
            ApiRequests.key(request), ApiRequests.scope(request), ApiRequests.digest(body), work));
  }

  /** Where the browser goes after a form: what it asks for is done once for what it says. */
  String place(Page page, Map<String, ?> said, Function<Transaction, String> work) {
    String digest = CanonicalForm.digest(said);
    StoredAnswer answer =
        answer(
            Optional.of(digest),
            "POST " + page.path() + page.caller().scope(),
            digest,
            tx -> StoredAnswer.of(SEE_OTHER, Map.of("Location", work.apply(tx)), new byte[0]));
    return String.valueOf(answer.headers().get("Location"));
  }

  private static String checked(String key) {
    if (key.isBlank() || key.length() > MOST || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw ProblemException.of(400, Message.of("request.key").with("most", MOST));
    }
    return key;
  }
}
