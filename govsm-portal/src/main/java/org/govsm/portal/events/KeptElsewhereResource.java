package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to keep elsewhere: the ends of all chains day by day, and all events and evidence in one
 * signed file, which says what of it is broken.
 */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class KeptElsewhereResource {

  private final Store store;
  private final EventService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public KeptElsewhereResource(
      Store store, EventService service, Idempotency idempotency, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  /**
   * All of them.
   *
   * @param request with the parameters after and limit
   * @return the oldest first, each with the chains that the caller sees
   */
  @GET
  @Path("checkpoints")
  public Map<String, @Nullable Object> checkpoints(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    Cursor cursor = Cursor.overNumbers(request);
    List<Checkpoint> all = store.read(service::checkpoints);
    return ApiRequests.tree(
        cursor.paged(
            "checkpoints", all, one -> EventJson.checkpoint(one, caller), Checkpoint::seq));
  }

  /**
   * Takes the one of today.
   *
   * @return 201 with it, or 200 with that of today where there is one
   */
  @POST
  @Path("checkpoints")
  public Response take(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    return ApiRequests.response(
        idempotency.answer(
            ApiRequests.key(request), ApiRequests.scope(request), "", tx -> taken(tx, caller)));
  }

  private StoredAnswer taken(Transaction tx, Caller caller) {
    Optional<Checkpoint> now = service.takeCheckpoint(tx);
    Checkpoint shown = now.or(() -> tx.checkpoints().last()).orElseThrow();
    return ApiRequests.answer(
        now.isPresent() ? 201 : 200, Map.of(), EventJson.checkpoint(shown, caller));
  }

  /** All events and evidence, as they are at one moment. */
  @GET
  @Path("export")
  @Produces("application/zip")
  public Response export(@Context ContainerRequestContext request) {
    boolean whole =
        store.brokenChains().isEmpty()
            && store.read(tx -> tx.checkpoints().firstBroken()).isEmpty();
    String broken = whole ? "" : "-broken";
    String name = "govsm-" + contexts.of(request).today() + broken + ".zip";
    StreamingOutput file = out -> service.export(store, out);
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The public part of the key that signs exports, for whoever checks one. */
  @GET
  @Path("signing-key")
  public Map<String, Object> signingKey() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("algorithm", "Ed25519");
    tree.put("key", store.signingKey().publicKey());
    tree.put("fingerprint", store.signingKey().fingerprint());
    return tree;
  }
}
