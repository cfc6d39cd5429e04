package org.govsm.portal.suppliers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Services;
import org.jspecify.annotations.Nullable;

/**
 * Record answers: how the API gives a record, and refuses a change of another version.
 *
 * @param route where the records of a department stand
 * @param document the member that holds the document
 */
record RecordAnswers(Services web, String route, String document) {

  Response read(Function<Transaction, StoredRecord> find) {
    StoredRecord now = web.store().read(find::apply);
    return Response.ok(ApiRequests.tree(SupplierJson.whole(now, document))).tag(tag(now)).build();
  }

  /** Does what a request asks for with the version that its author saw. */
  Response then(
      ContainerRequestContext request,
      Map<String, @Nullable Object> body,
      Function<Transaction, StoredRecord> find,
      BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    return web.idempotency()
        .respond(
            request,
            body,
            tx -> {
              StoredRecord now = find.apply(tx);
              ApiRequests.requireSeen(
                  ApiRequests.ifMatch(request),
                  tag(now),
                  Message.of("store.supplier-record-stale"));
              return written(200, work.apply(tx, now));
            });
  }

  StoredAnswer written(int status, StoredRecord one) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + one.version() + "\"");
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/departments/" + one.department() + "/" + route + "/" + one.id());
    return ApiRequests.answer(status, headers, SupplierJson.whole(one, document));
  }

  static EntityTag tag(StoredRecord one) {
    return new EntityTag(String.valueOf(one.version()));
  }
}
